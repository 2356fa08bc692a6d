using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData.Calendar;
using OrleansStock.Storage.Ledger;

namespace OrleansStock.Grains.Predictions;

/// <summary>From a forecast to a row of the ledger, and from a row to what its owner reads.</summary>
internal static class LedgerMapping
{
    /// <summary>The row that records a forecast, in log returns on the origin's close.</summary>
    public static LedgerEntry ToEntry(this TickerForecast forecast, long id, RequestId requestId, DateTimeOffset now) => new()
    {
        Id = id,
        RequestId = requestId.ToString(),
        // To the millisecond, as the table keeps it: the answer is the same before a restart and after it.
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()),
        Symbol = forecast.Symbol,
        Currency = forecast.Currency,
        ModelId = forecast.ModelId,
        ModelVersion = forecast.ModelVersion,
        Origin = forecast.Origin,
        CloseAtOrigin = forecast.OriginPrice,
        HistoryFingerprint = forecast.HistoryFingerprint,
        Horizons =
        [
            .. forecast.Horizons.Select(h => new LedgerHorizon { Forecast = h.ToReturns(), TargetDate = h.ExpectedDate }),
        ],
    };

    // No exchange is closed for longer: Shanghai's longest new year was 11 days, New York's longest pause since 1933 was 6.
    private const int LongestClosure = 14;

    /// <summary>
    /// Whether a row was asked for with a horizon, null for none of somebody's own. A date was turned into days when it was recorded: it
    /// is the row's where the recorded day is the last one up to it.
    /// </summary>
    public static bool HasAsked(this LedgerEntry entry, HorizonChoice? horizon)
    {
        if (horizon?.Date is { } date)
            return entry.Horizons.Any(h => h.TargetDate <= date && date.DayNumber - h.TargetDate.DayNumber <= LongestClosure);
        var days = horizon?.TradingDays;
        return (days is null || entry.Horizons.Any(h => h.Forecast.LeadTime == days))
            && entry.Horizons.All(h => h.Forecast.LeadTime == days || ForecastModels.Horizons.Contains(h.Forecast.LeadTime));
    }

    /// <summary>The record of a row, in prices on the basis of the origin.</summary>
    public static PredictionRecord ToRecord(this LedgerEntry entry) => new()
    {
        Id = entry.Id,
        RequestId = RequestId.Parse(entry.RequestId),
        CreatedAt = entry.CreatedAt,
        Symbol = entry.Symbol,
        Currency = entry.Currency,
        ModelId = entry.ModelId,
        ModelVersion = entry.ModelVersion,
        Origin = entry.Origin,
        CloseAtOrigin = Price.Round(entry.CloseAtOrigin),
        HistoryFingerprint = entry.HistoryFingerprint,
        Retrospective = entry.CreatedAt >= PriceAge.OldFromOf(entry.Symbol.ToString(), entry.Origin),
        Horizons =
        [
            .. entry.Horizons.Select(h => new PredictionHorizon
            {
                Horizon = h.Forecast.LeadTime,
                TargetDate = h.TargetDate,
                Quantiles = [.. h.Forecast.LogReturns.Select(r => Price.Round(entry.CloseAtOrigin * Math.Exp(r)))],
                Point = Price.Round(entry.CloseAtOrigin * Math.Exp(h.Forecast.Point)),
                Actual = h.Actual is { } a ? Price.Round(entry.CloseAtOrigin * Math.Exp(a)) : null,
                ActualDate = h.ActualDate,
                ResolvedAt = h.ResolvedAt,
            }),
        ],
    };
}
