using OrleansStock.Forecasting.Features;

namespace OrleansStock.Forecasting.Outcomes;

/// <summary>What the market was like when forecasts were made from an origin, seen from the bars up to it alone.</summary>
/// <param name="Origin">Date of the last bar that the forecasts used.</param>
/// <param name="BaselineDeviation">Standard deviation of all daily log returns up to it: the random walk's.</param>
/// <param name="VolatilityTercile">0 calm, 1 middle, 2 wild, -1 unknown, as <see cref="Volatility.Terciles"/>.</param>
public readonly record struct MarketAtOrigin(DateOnly Origin, double BaselineDeviation, int VolatilityTercile)
{
    /// <summary>The market at origins of a history.</summary>
    /// <param name="series">The history.</param>
    /// <param name="origins">The origins, in any order.</param>
    /// <returns>One entry per origin whose bar the history has, ascending.</returns>
    public static IReadOnlyList<MarketAtOrigin> Of(PriceSeries series, IEnumerable<DateOnly> origins)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(origins);
        var bars = new List<int>();
        foreach (var origin in origins.Distinct().Order())
        {
            var at = BarSearch.FirstFrom(series.Bars, origin);
            if (at < series.Count && series.Bars[at].Date == origin) bars.Add(at);
        }

        if (bars.Count == 0) return [];
        var logs = LogReturns.LogPrices(series.Prices);
        var volatility = new Volatility(logs);
        var terciles = Volatility.Terciles(logs, bars);
        return [.. bars.Select((bar, i) => new MarketAtOrigin(series.Bars[bar].Date, volatility.StandardDeviation(bar), terciles[i]))];
    }
}
