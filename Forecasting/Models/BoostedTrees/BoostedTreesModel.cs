using OrleansStock.Forecasting.Models.RandomWalk;

namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>
/// Gradient-boosted quantile trees on returns, averages, oscillators, ranges and volume, all without a unit. Its inputs
/// are chosen by recursive feature elimination once a year, within what was resolved by then.
/// </summary>
public sealed class BoostedTreesModel : WalkForwardModel
{
    /// <inheritdoc/>
    public override string Id => "boosted-trees";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Name => "Boosted trees";

    /// <inheritdoc/>
    public override string Description =>
        "Small decision trees, one correcting the other, on returns, moving averages, RSI, MACD, Bollinger bands, true ranges and volume. " +
        "Once a year the inputs that did not help on later data are left out; those that stay are named beside the forecast.";

    /// <inheritdoc/>
    public override string RangeOrigin =>
        "Its range is what its trees learned for each quantile on this ticker, mixed with that of the random walk while they have learned little.";

    /// <summary>As many as the random walk, on which it leans while it has learned little.</summary>
    public override int MinimumBars => RandomWalkModel.FewestBars;

    private protected override IHorizonWalk Start(SeriesView view, int horizon) => new BoostedTreesWalk(view, horizon);

    private protected override IHorizonWalk Resume(BinaryReader reader, SeriesView view, int horizon)
    {
        var quantiles = new double[Quantiles.Count];
        for (var k = 0; k < quantiles.Length; k++) quantiles[k] = reader.ReadDouble();
        var order = reader.ReadBytes(FeatureTable.Names.Count);
        if (order.Length < FeatureTable.Names.Count) throw new EndOfStreamException();
        int[] features = [.. order.Where(f => f < FeatureTable.Names.Count).Select(f => (int)f)];
        return new StoredWalk(BoostedTreesWalk.Distribution(horizon, new Quantiles<double>(quantiles), features));
    }
}
