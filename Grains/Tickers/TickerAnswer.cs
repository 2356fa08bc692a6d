using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData.Calendar;

namespace OrleansStock.Grains.Tickers;

/// <summary>The forecast of one model as it is served: as a record, as bytes and with the model's scorecard.</summary>
/// <param name="Fingerprint">Fingerprint of the history it was made from.</param>
/// <param name="StaleReason">The reason that is part of it; null where the history was fresh.</param>
/// <param name="Forecast">The forecast.</param>
/// <param name="Scorecard">The model's walk-forward record on the ticker.</param>
/// <param name="Json">The forecast's bytes and their version.</param>
internal sealed record TickerAnswer(string Fingerprint, string? StaleReason, TickerForecast Forecast, TickerScorecard Scorecard, JsonAnswer Json)
{
    /// <summary>The answer from a fit; fits nothing.</summary>
    public static TickerAnswer Of(IForecastModel model, ModelFit fit, string? poolVersion, HeldHistory history, string? staleReason, bool isOld)
    {
        var series = history.ToSeries();
        var forecast = model.Forecast(fit, series);
        var wire = new TickerForecast
        {
            Symbol = history.Symbol,
            Name = history.History.Name,
            Currency = history.History.Currency,
            ModelId = model.Id,
            ModelVersion = model.Version,
            Origin = forecast.Origin,
            CloseAtOrigin = Price.Round(forecast.OriginPrice),
            OriginPrice = forecast.OriginPrice,
            Stale = staleReason is not null,
            StaleReason = staleReason,
            Retrospective = isOld,
            Horizons = [.. forecast.Horizons.Select(d => ToHorizon(d, forecast, history.Calendar))],
            Path = [.. forecast.Path.Select(d => ToPrices(d, forecast, history.Calendar))],
            HistoryFingerprint = Vintage.Of(series.Bars),
            BarsFingerprint = history.Fingerprint,
            Source = history.History.Source,
            PoolVersion = poolVersion,
            Explanation = RangeExplanation.Of(forecast, series),
        };
        var scorecard = TickerScorecard.Of(history.Symbol, forecast.Origin, fit.Scorecard);
        return new TickerAnswer(history.Fingerprint, staleReason, wire, scorecard, JsonAnswer.Of(wire));
    }

    private static PriceDistribution ToHorizon(ReturnDistribution distribution, Forecast forecast, TradingCalendar calendar)
    {
        var prices = ToPrices(distribution, forecast, calendar);
        return prices with
        {
            Inputs = distribution.Inputs.Count > 0 ? distribution.Inputs : null,
            ExpectedDateIsHabit = calendar.IsHabit(prices.ExpectedDate),
        };
    }

    private static PriceDistribution ToPrices(ReturnDistribution distribution, Forecast forecast, TradingCalendar calendar) => new()
    {
        LeadTime = distribution.LeadTime,
        ExpectedDate = calendar.After(forecast.Origin, distribution.LeadTime),
        Quantiles = [.. distribution.LogReturns.Select(r => Price.Round(forecast.OriginPrice * Math.Exp(r)))],
        Point = Price.Round(forecast.OriginPrice * Math.Exp(distribution.Point)),
        LogReturns = distribution.LogReturns,
        PointLogReturn = distribution.Point,
    };
}
