namespace OrleansStock.Forecasting.Scoring;

/// <summary>Turns forecasts and outcomes into a <see cref="HorizonScore"/>, by the protocol of the project.</summary>
public static class HorizonScorer
{
    /// <summary>A point nearer to the last price than this has no direction.</summary>
    private const double NoDirection = 1e-9;

    /// <summary>Scores forecasts at one horizon, of one ticker or of many.</summary>
    /// <param name="modelId">The model's id.</param>
    /// <param name="horizon">Trading days ahead.</param>
    /// <param name="forecasts">Forecasts whose outcome is known, in any order.</param>
    /// <param name="independentWindows">How many windows of that length do not overlap.</param>
    public static HorizonScore Score(string modelId, int horizon, IReadOnlyList<ScoredForecast> forecasts, double independentWindows)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        var n = forecasts.Count;
        double crps = 0, baseline = 0, mae = 0, last = 0;
        int in50 = 0, in80 = 0, in90 = 0, in98 = 0, below = 0, above = 0, moved = 0, hit = 0, up = 0;
        Span<int> thirdInside = stackalloc int[3];
        Span<int> thirdCount = stackalloc int[3];
        var months = new SortedDictionary<int, (double Sum, int Count)>();
        foreach (var f in forecasts)
        {
            var q = f.Distribution.LogReturns;
            var y = f.Actual;
            var loss = PinballLoss.Crps(q, y);
            var baseLoss = PinballLoss.Crps(ReturnDistribution.RandomWalk(f.BaselineDeviation, horizon).LogReturns, y);
            crps += loss;
            baseline += baseLoss;
            var month = f.Origin.Year * 12 + f.Origin.Month;
            var (sum, count) = months.GetValueOrDefault(month);
            months[month] = (sum + baseLoss - loss, count + 1);

            mae += Math.Abs(f.Distribution.Point - y);
            last += Math.Abs(y);
            if (Math.Abs(f.Distribution.Point) > NoDirection && y != 0)
            {
                moved++;
                if (f.Distribution.Point > 0 == y > 0) hit++;
                if (y > 0) up++;
            }

            if (y >= q.P25 && y <= q.P75) in50++;
            if (y >= q.P10 && y <= q.P90) in80++;
            var inside = y >= q.P05 && y <= q.P95;
            if (inside) in90++;
            if (y >= q.P01 && y <= q.P99) in98++;
            if (y < q.P05) below++;
            if (y > q.P95) above++;
            if (f.VolatilityTercile < 0) continue;
            thirdCount[f.VolatilityTercile]++;
            if (inside) thirdInside[f.VolatilityTercile]++;
        }

        var gains = months.Values.Select(m => m.Sum / m.Count).ToArray();
        var dm = DieboldMariano.Statistic(gains, DieboldMariano.Lag(horizon));
        return new HorizonScore
        {
            Horizon = horizon,
            Origins = n,
            IndependentWindows = independentWindows,
            Crps = Share(crps, n),
            BaselineCrps = Share(baseline, n),
            DieboldMariano = dm,
            Coverage50 = Share(in50, n),
            Coverage80 = Share(in80, n),
            Coverage90 = Share(in90, n),
            Coverage98 = Share(in98, n),
            BelowP05 = Share(below, n),
            AboveP95 = Share(above, n),
            Coverage90ByVolatility = [Share(thirdInside[0], thirdCount[0]), Share(thirdInside[1], thirdCount[1]), Share(thirdInside[2], thirdCount[2])],
            Mae = Share(mae, n),
            LastPriceMae = Share(last, n),
            DirectionHitRate = Share(hit, moved),
            AlwaysUpHitRate = Share(up, moved),
            Verdict = Verdicts.Of(modelId, horizon, n, independentWindows, Share(crps, n), Share(baseline, n), dm),
        };
    }

    /// <summary>Scores the forecasts of one ticker.</summary>
    internal static HorizonScore Score(string modelId, SeriesView view, int horizon, IReadOnlyList<int> origins, IReadOnlyList<ReturnDistribution> found) =>
        Score(modelId, horizon, Pair(view, horizon, origins, found), IndependentWindows(origins, horizon));

    /// <summary>How many windows of that length, one origin each, fit side by side over the time that the origins and their outcomes span.</summary>
    /// <param name="origins">Bar numbers, ascending.</param>
    /// <param name="horizon">Trading days ahead.</param>
    public static double IndependentWindows(IReadOnlyList<int> origins, int horizon)
    {
        ArgumentNullException.ThrowIfNull(origins);
        return origins.Count == 0 ? 0 : Math.Min(origins.Count, (double)(origins[^1] + horizon - origins[0]) / horizon);
    }

    /// <summary>Puts forecasts beside their outcomes; those without one are left out.</summary>
    /// <param name="series">The whole history.</param>
    /// <param name="horizon">Trading days ahead.</param>
    /// <param name="origins">Bar numbers, ascending.</param>
    /// <param name="found">One forecast per origin.</param>
    public static IReadOnlyList<ScoredForecast> Pair(PriceSeries series, int horizon, IReadOnlyList<int> origins, IReadOnlyList<ReturnDistribution> found) =>
        Pair(new SeriesView(series), horizon, origins, found);

    private static List<ScoredForecast> Pair(SeriesView view, int horizon, IReadOnlyList<int> origins, IReadOnlyList<ReturnDistribution> found)
    {
        var scored = new List<ScoredForecast>(origins.Count);
        var terciles = Volatility.Terciles(view.LogPrices, origins);
        for (var i = 0; i < origins.Count; i++)
        {
            var bar = origins[i];
            if (bar + horizon >= view.LogPrices.Length) break;
            scored.Add(new ScoredForecast(
                view.Series.Bars[bar].Date,
                found[i],
                view.LogPrices[bar + horizon] - view.LogPrices[bar],
                view.Volatility.StandardDeviation(bar),
                terciles[i]));
        }

        return scored;
    }

    private static double Share(double sum, int count) => count == 0 ? double.NaN : sum / count;
}
