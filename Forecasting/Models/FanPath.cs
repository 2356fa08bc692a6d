namespace OrleansStock.Forecasting.Models;

/// <summary>The lead times between the horizons, for the fan chart.</summary>
internal static class FanPath
{
    /// <summary>How many lead times there are about, besides the horizons.</summary>
    private const int Steps = 30;

    /// <summary>The price at the origin is known.</summary>
    private static readonly Quantiles<double> atOrigin = new(new double[Quantiles.Count]);

    /// <summary>
    /// Quantiles at lead times from 1 to the longest horizon, the horizons among them. Between two horizons the median
    /// and the point move evenly with time, and the distances of the quantiles from the median with its square root,
    /// from 0 at the origin: exact for a random walk, and no quantiles can cross.
    /// </summary>
    /// <param name="horizons">The distributions at the horizons, in ascending order.</param>
    public static IReadOnlyList<ReturnDistribution> Through(IReadOnlyList<ReturnDistribution> horizons)
    {
        var longest = horizons[^1].LeadTime;
        var leads = new SortedSet<int>(horizons.Select(d => d.LeadTime)) { 1 };
        for (var i = 1; i < Steps; i++) leads.Add((int)Math.Round(Math.Pow(longest, (double)i / Steps)));

        var path = new List<ReturnDistribution>(leads.Count);
        var next = 0;
        foreach (var lead in leads)
        {
            while (horizons[next].LeadTime < lead) next++;
            path.Add(At(next == 0 ? null : horizons[next - 1], horizons[next], lead));
        }

        return path;
    }

    /// <summary>One lead time after a horizon (null for the origin) and up to the next.</summary>
    public static ReturnDistribution At(ReturnDistribution? from, ReturnDistribution to, int lead)
    {
        if (lead == to.LeadTime) return to;
        double start = from?.LeadTime ?? 0;
        var time = (lead - start) / (to.LeadTime - start);
        var root = (Math.Sqrt(lead) - Math.Sqrt(start)) / (Math.Sqrt(to.LeadTime) - Math.Sqrt(start));
        var (near, far) = (from?.LogReturns ?? atOrigin, to.LogReturns);
        var (fromMedian, toMedian) = (near.Median, far.Median);
        var median = fromMedian + time * (toMedian - fromMedian);
        var quantiles = new double[Quantiles.Count];
        for (var k = 0; k < quantiles.Length; k++)
        {
            var fromDistance = near.AsSpan()[k] - fromMedian;
            quantiles[k] = median + fromDistance + root * (far.AsSpan()[k] - toMedian - fromDistance);
            // Both ends are in order, so only rounding could make two quantiles cross.
            if (k > 0) quantiles[k] = Math.Max(quantiles[k], quantiles[k - 1]);
        }

        var fromPoint = from?.Point ?? 0;
        return new ReturnDistribution(lead, new Quantiles<double>(quantiles), fromPoint + time * (to.Point - fromPoint));
    }
}
