using OrleansStock.Forecasting;

namespace OrleansStock.Tests.Forecasting.Models;

/// <summary>Looks for knowledge of the future in a model.</summary>
internal static class LeakCheck
{
    /// <summary>
    /// Compares the forecasts made from the history cut at a bar with those made at the same origins from the whole one.
    /// </summary>
    /// <returns>What differs first; null where nothing does, to the last bit.</returns>
    public static string? FirstDifference(IForecastModel model, PriceSeries series, int cut, IReadOnlyList<int> horizons)
    {
        var origins = Enumerable.Range(0, cut).Where(o => o >= model.MinimumBars - 1 && (o % 21 == 15 || o % 50 == 1 || o == cut - 1)).ToArray();
        Assert.NotEmpty(origins);
        var whole = model.WalkForward(series, origins, horizons);
        var before = model.WalkForward(series.Take(cut), origins, horizons);
        for (var i = 0; i < origins.Length; i++)
            for (var h = 0; h < horizons.Count; h++)
            {
                ReturnDistribution a = whole[i].Horizons[h], b = before[i].Horizons[h];
                if (a.Point != b.Point || !a.LogReturns.SequenceEqual(b.LogReturns))
                    return $"{model.Id} at bar {origins[i]}, {horizons[h]} days ahead: {a.Point:R} against {b.Point:R}";
            }

        return null;
    }
}
