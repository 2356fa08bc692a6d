using System.Buffers;

namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>
/// A tree of two levels, one step of gradient boosting on the pinball loss of one probability (Friedman, "Greedy function
/// approximation", 2001, section 4.3): splits follow the gradient, a leaf's value is the quantile of the residuals in it.
/// </summary>
internal sealed class QuantileTree
{
    private readonly Split root, left, right;
    private readonly double[] values = new double[4];

    /// <summary>Grows a tree, and takes what it explains out of the residuals.</summary>
    /// <param name="table">The observations.</param>
    /// <param name="features">Which features may be split.</param>
    /// <param name="residuals">Outcome less the forecast so far, per observation; changed in place.</param>
    /// <param name="level">Probability of the quantile, 0..1.</param>
    /// <param name="fewest">The fewest observations in a leaf.</param>
    /// <param name="rate">Share of a leaf's quantile that is taken.</param>
    /// <param name="gains">What each feature's splits gained is added here, one value per feature of the table.</param>
    public QuantileTree(BinnedFeatures table, IReadOnlyList<int> features, Span<double> residuals, double level, int fewest, double rate, Span<double> gains)
    {
        // A fit grows thousands of trees: their working memory is pooled.
        var leaves = ArrayPool<byte>.Shared.Rent(table.Count);
        var leaf = leaves.AsSpan(0, table.Count);
        leaf.Clear();
        root = Best(table, features, residuals, leaf, 0, level, fewest);
        Divide(table, root, leaf, 0, 2, gains);
        // Leaves 0 and 1 lie left of the root, 2 and 3 right of it.
        left = root.Feature < 0 ? root : Best(table, features, residuals, leaf, 0, level, fewest);
        right = root.Feature < 0 ? root : Best(table, features, residuals, leaf, 2, level, fewest);
        Divide(table, left, leaf, 0, 1, gains);
        Divide(table, right, leaf, 2, 3, gains);

        var within = ArrayPool<double>.Shared.Rent(table.Count);
        for (var l = 0; l < values.Length; l++)
        {
            var count = 0;
            for (var i = 0; i < leaf.Length; i++)
                if (leaf[i] == l) within[count++] = residuals[i];
            if (count == 0) continue;
            Array.Sort(within, 0, count);
            values[l] = rate * SortedSample.Quantile(within.AsSpan(0, count), level);
        }

        for (var i = 0; i < leaf.Length; i++) residuals[i] -= values[leaf[i]];
        ArrayPool<double>.Shared.Return(within);
        ArrayPool<byte>.Shared.Return(leaves);
    }

    /// <summary>What the tree adds to the forecast of an observation.</summary>
    /// <param name="bins">The observation's bins, one per feature.</param>
    public double Value(ReadOnlySpan<byte> bins) =>
        Right(root, bins) ? values[Right(right, bins) ? 3 : 2] : values[Right(left, bins) ? 1 : 0];

    private static bool Right(Split split, ReadOnlySpan<byte> bins) => split.Feature >= 0 && bins[split.Feature] > split.Bin;

    private static void Divide(BinnedFeatures table, Split split, Span<byte> leaf, byte from, byte to, Span<double> gains)
    {
        if (split.Feature < 0) return;
        gains[split.Feature] += split.Gain;
        var column = table.Column(split.Feature);
        for (var i = 0; i < leaf.Length; i++)
            if (leaf[i] == from && column[i] > split.Bin) leaf[i] = to;
    }

    /// <summary>
    /// The split with the largest gain G(left)^2 / n(left) + G(right)^2 / n(right) - G^2 / n, where a residual above 0 has
    /// the gradient level and one below it level - 1. The counts are whole numbers, so the order of summation cannot matter.
    /// </summary>
    private static Split Best(
        BinnedFeatures table, IReadOnlyList<int> features, ReadOnlySpan<double> residuals, ReadOnlySpan<byte> leaf, int of, double level, int fewest)
    {
        // Two counts in one number: how many, and how many of them below 0 in the upper half.
        const int half = 32;
        Span<long> counts = stackalloc long[BinnedFeatures.Bins];
        var members = ArrayPool<int>.Shared.Rent(leaf.Length);
        var signs = ArrayPool<long>.Shared.Rent(leaf.Length);
        var n = 0;
        var down = 0;
        for (var i = 0; i < leaf.Length; i++)
        {
            if (leaf[i] != of) continue;
            var negative = residuals[i] < 0 ? 1 : 0;
            signs[n] = 1 | (long)negative << half;
            members[n++] = i;
            down += negative;
        }

        var best = new Split(-1, 0, 0);
        if (n >= 2 * fewest)
        {
            var whole = Gain(level, n, down);
            foreach (var f in features)
            {
                counts.Clear();
                var column = table.Column(f);
                for (var m = 0; m < n; m++) counts[column[members[m]]] += signs[m];

                int count = 0, under = 0;
                for (var b = 0; b < BinnedFeatures.Bins - 1; b++)
                {
                    var here = (int)counts[b];
                    count += here;
                    under += (int)(counts[b] >> half);
                    if (count < fewest || here == 0) continue;
                    if (n - count < fewest) break;
                    var gain = Gain(level, count, under) + Gain(level, n - count, down - under) - whole;
                    if (gain > best.Gain + 1e-9) best = new Split(f, b, gain);
                }
            }
        }

        ArrayPool<long>.Shared.Return(signs);
        ArrayPool<int>.Shared.Return(members);
        return best;
    }

    private static double Gain(double level, int count, int below) => (level * count - below) * (level * count - below) / count;

    /// <summary>Observations in a later bin than this one go right; feature -1 for none.</summary>
    private readonly record struct Split(int Feature, int Bin, double Gain);
}
