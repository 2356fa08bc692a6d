using OrleansStock.Forecasting;

namespace OrleansStock.Tests.Forecasting.Models;

/// <summary>Looks for knowledge of the future in a model.</summary>
internal static class LeakCheck
{
    /// <summary>
    /// Compares the forecasts made from the history cut at a bar with those made at the same origins from the whole one,
    /// and from one in which the price falls to a hundredth on the day after the cut: an error that is taken a bar too
    /// early may pass unseen among a hundred others, unless it is the largest of them.
    /// </summary>
    /// <returns>What differs first; null where nothing does, to the last bit.</returns>
    public static string? FirstDifference(IForecastModel model, PriceSeries series, int cut, IReadOnlyList<int> horizons)
    {
        var origins = Enumerable.Range(0, cut).Where(o => o >= model.MinimumBars - 1 && (o % 21 == 15 || o % 50 == 1 || o == cut - 1)).ToArray();
        Assert.NotEmpty(origins);
        var before = model.WalkForward(series.Take(cut), origins, horizons);
        return Difference(before, model.WalkForward(series, origins, horizons))
            ?? Difference(before, model.WalkForward(Crashed(series, cut), origins, horizons));
    }

    private static PriceSeries Crashed(PriceSeries series, int cut)
    {
        var bars = series.Bars.ToArray();
        for (var i = cut; i < bars.Length; i++) bars[i] = bars[i] with { Close = bars[i].Close / 100, AdjustedClose = bars[i].AdjustedClose / 100 };
        return new PriceSeries(series.Symbol, bars, series.Column);
    }

    private static string? Difference(IReadOnlyList<Forecast> before, IReadOnlyList<Forecast> whole)
    {
        for (var i = 0; i < before.Count; i++)
            for (var h = 0; h < before[i].Horizons.Count; h++)
            {
                ReturnDistribution a = whole[i].Horizons[h], b = before[i].Horizons[h];
                if (a.Point != b.Point || !a.LogReturns.SequenceEqual(b.LogReturns))
                    return $"{before[i].ModelId} at {before[i].Origin:yyyy-MM-dd}, {b.LeadTime} days ahead: {a.Point:R} against {b.Point:R}";
            }

        return null;
    }
}
