namespace OrleansStock.Forecasting;

/// <summary>The distribution of the log return from the origin to one lead time.</summary>
/// <param name="LeadTime">Trading days after the origin, 1 or more.</param>
/// <param name="LogReturns">The nine quantiles.</param>
/// <param name="Point">The expected log return (the model's point forecast; the median for most).</param>
public sealed record ReturnDistribution(int LeadTime, Quantiles<double> LogReturns, double Point)
{
    /// <summary>What a model that selects its inputs kept of them, most important first, in words for a person; empty for the others.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>The random walk: Normal log returns without a drift, whose variance grows with time.</summary>
    /// <param name="standardDeviation">Of daily log returns, 0 or more.</param>
    /// <param name="leadTime">Trading days ahead, 1 or more.</param>
    public static ReturnDistribution RandomWalk(double standardDeviation, int leadTime)
    {
        var scale = standardDeviation * Math.Sqrt(leadTime);
        var quantiles = new double[Quantiles.Count];
        for (var k = 0; k < quantiles.Length; k++) quantiles[k] = scale * StandardNormal.Scores[k];
        return new ReturnDistribution(leadTime, new Quantiles<double>(quantiles), 0);
    }
}
