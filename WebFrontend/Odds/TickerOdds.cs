using System.Text.Json.Serialization;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Views;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Odds;

/// <summary>The odds that a ticker closes above, below or between prices, read from the nine quantiles of a forecast.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Currency">ISO 4217 code of the prices; null where unknown.</param>
/// <param name="Model">The model's id.</param>
/// <param name="ModelVersion">Version of the model's method.</param>
/// <param name="Origin">Date of the last bar used.</param>
/// <param name="CloseAtOrigin">Close on that bar.</param>
/// <param name="Stale">Whether a newer bar should exist but is not here, see <c>staleReason</c>.</param>
/// <param name="Above">The price asked about; 0 where only <c>below</c> was.</param>
/// <param name="Horizons">One entry per horizon, ascending.</param>
public sealed record TickerOdds(
    Symbol Symbol, string? Currency, string Model, int ModelVersion,
    DateOnly Origin, decimal CloseAtOrigin, bool Stale, decimal Above, IReadOnlyList<HorizonOdds> Horizons)
{
    /// <summary>The upper price asked about: the odds are those of a close below it, and above <c>above</c>. Absent where none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public decimal? Below { get; init; }

    /// <summary>The odds of a close beyond the price on any trading day until a date. Absent where none was asked about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public OddsByDate? By { get; init; }

    /// <summary>Why the prices are not the newest, in words. Absent unless <c>stale</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? StaleReason { get; init; }

    /// <summary>Whether the prices ended more than a week of trading days ago, so that these are odds of a look back.</summary>
    public bool Retrospective { get; init; }

    /// <summary>The odds of a close above a price, below one, or between two.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="above">A price above 0; null for none.</param>
    /// <param name="below">A price above the other; null for none.</param>
    public static TickerOdds Of(TickerForecast forecast, decimal? above, decimal? below)
    {
        var (lower, upper) = (ToReturn(forecast, above), ToReturn(forecast, below));
        return new TickerOdds(
            forecast.Symbol, forecast.Currency, forecast.ModelId, forecast.ModelVersion, forecast.Origin, forecast.CloseAtOrigin, forecast.Stale, above ?? 0,
            [.. forecast.Horizons.Select(h => HorizonOdds.Of(h.ToReturns(), h.ExpectedDate, lower, upper))])
        {
            Below = below,
            StaleReason = forecast.StaleReason,
            Retrospective = forecast.Retrospective,
        };
    }

    /// <summary>The same with the odds of a close beyond the one price on any trading day until a date.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="above">A price above 0; null for none.</param>
    /// <param name="below">A price above 0; null for none, and one of the two is.</param>
    /// <param name="by">From the first to the last day of the forecast's path.</param>
    public static TickerOdds Of(TickerForecast forecast, decimal? above, decimal? below, DateOnly by)
    {
        var days = DaysUntil(forecast, by);
        List<ReturnDistribution> path = [.. forecast.Path.Select(d => d.ToReturns())];
        var probability = ToReturn(forecast, above) is { } lower
            ? FirstPassage.OddsAbove(path, lower, days)
            : FirstPassage.OddsBelow(path, ToReturn(forecast, below)!.Value, days);
        var (odds, beyond, text) = StatedOdds.Of(probability);
        return Of(forecast, above, below) with { By = new OddsByDate(by, days, odds, beyond, text) };
    }

    private static double? ToReturn(TickerForecast forecast, decimal? price) => price is { } p ? Math.Log((double)p / forecast.OriginPrice) : null;

    /// <summary>Trading days until a date, evenly spread over the calendar between two days of the path.</summary>
    private static int DaysUntil(TickerForecast forecast, DateOnly by)
    {
        var (days, date) = (0, forecast.Origin);
        foreach (var next in forecast.Path)
        {
            if (next.ExpectedDate > by)
                return Math.Max(1, days + (next.LeadTime - days) * (by.DayNumber - date.DayNumber) / (next.ExpectedDate.DayNumber - date.DayNumber));
            (days, date) = (next.LeadTime, next.ExpectedDate);
        }

        return days;
    }
}
