namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>A boosted sum of trees for one probability: the quantile of all outcomes, and what the trees add to it.</summary>
internal sealed class BoostedQuantile
{
    /// <summary>Shrinkage of each tree: Friedman, "Greedy Function Approximation", 2001, section 5, finds 0.1 and below best.</summary>
    private const double Rate = 0.1;

    /// <summary>No leaf holds fewer observations than this, nor than a twelfth of all: neighbours share most of their windows.</summary>
    private const int FewestInLeaf = 20, LeafShare = 12;

    private readonly List<QuantileTree> trees = [];
    private readonly double start;
    private readonly double[] residuals;

    /// <summary>Begins with the quantile of all outcomes.</summary>
    /// <param name="outcomes">One per observation.</param>
    /// <param name="level">Probability of the quantile, 0..1.</param>
    public BoostedQuantile(double[] outcomes, double level)
    {
        Level = level;
        residuals = [.. outcomes];
        Array.Sort(residuals);
        start = SortedSample.Quantile(residuals, level);
        for (var i = 0; i < residuals.Length; i++) residuals[i] = outcomes[i] - start;
    }

    /// <summary>Probability of the quantile, 0..1.</summary>
    public double Level { get; }

    /// <summary>Adds a tree.</summary>
    /// <param name="table">The observations.</param>
    /// <param name="features">Which features may be split.</param>
    /// <param name="gains">What each feature's splits gained is added here.</param>
    /// <returns>The tree.</returns>
    public QuantileTree Add(BinnedFeatures table, IReadOnlyList<int> features, Span<double> gains)
    {
        var tree = new QuantileTree(table, features, residuals, Level, Math.Max(FewestInLeaf, table.Count / LeafShare), Rate, gains);
        trees.Add(tree);
        return tree;
    }

    /// <summary>The quantile forecast for an observation.</summary>
    /// <param name="bins">Its bins, one per feature.</param>
    public double Value(ReadOnlySpan<byte> bins)
    {
        var value = start;
        foreach (var tree in trees) value += tree.Value(bins);
        return value;
    }
}
