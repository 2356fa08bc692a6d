namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>
/// Recursive feature elimination (Guyon et al., "Gene selection for cancer classification", 2002): trees are grown on the
/// earlier part of the training window, the features whose splits gained least are left out, and so on; the later part
/// decides which of the sets, and how many trees, forecast best.
/// </summary>
internal static class FeatureElimination
{
    /// <summary>The most trees per probability.</summary>
    public const int MostTrees = 30;

    /// <summary>Share of the features that is left out at a time, and where it ends.</summary>
    private const int LeftOut = 4, Fewest = 3;

    /// <summary>A smaller set is taken for as good when its loss is within this share.</summary>
    private const double AsGood = 0.001;

    /// <summary>The probabilities at which sets are compared: both sides and the middle.</summary>
    private static readonly double[] levels = [0.1, 0.5, 0.9];

    /// <summary>Chooses features and the number of trees.</summary>
    /// <param name="columns">One array per feature.</param>
    /// <param name="outcomes">The outcomes, at the same entries.</param>
    /// <param name="earlier">Entries to grow trees on.</param>
    /// <param name="later">Entries that judge them; none of their windows overlaps one of the earlier ones.</param>
    /// <returns>
    /// The chosen features, most important first, and the trees per probability; none and 0 where no set beats the quantiles
    /// of all outcomes.
    /// </returns>
    public static (int[] Features, int Trees) Choose(IReadOnlyList<double[]> columns, double[] outcomes, int[] earlier, int[] later)
    {
        var table = new BinnedFeatures(columns, earlier);
        var known = Array.ConvertAll(earlier, i => outcomes[i]);
        var judged = Array.ConvertAll(later, i => table.Row(columns, i));
        var active = Enumerable.Range(0, columns.Count).ToArray();
        (int[] Features, int Trees) chosen = ([], 0);
        var least = double.PositiveInfinity;
        while (true)
        {
            var gains = new double[columns.Count];
            var losses = Losses(table, known, active, judged, later, outcomes, gains);
            // The empty set of trees is the first candidate.
            least = Math.Min(least, losses[0]);
            var trees = Array.IndexOf(losses, losses.Min());
            active = [.. active.OrderByDescending(f => gains[f]).ThenBy(f => f)];
            // A feature without a gain was split by no tree of this set.
            if (trees > 0 && losses[trees] <= least * (chosen.Trees > 0 ? 1 + AsGood : 1 - AsGood))
            {
                chosen = ([.. active.Where(f => gains[f] > 0)], trees);
                least = Math.Min(least, losses[trees]);
            }

            if (active.Length <= Fewest) return chosen;
            active = active[..Math.Max(Fewest, Math.Min(active.Length - Math.Max(1, active.Length / LeftOut), active.Count(f => gains[f] > 0)))];
        }
    }

    /// <summary>Pinball loss of the later entries after 0, 1, 2... trees per probability.</summary>
    private static double[] Losses(BinnedFeatures table, double[] known, int[] active, byte[][] judged, int[] later, double[] outcomes, double[] gains)
    {
        var losses = new double[MostTrees + 1];
        foreach (var level in levels)
        {
            var boosted = new BoostedQuantile(known, level);
            var said = Array.ConvertAll(judged, row => boosted.Value(row));
            for (var t = 0; ; t++)
            {
                for (var i = 0; i < said.Length; i++) losses[t] += Scoring.PinballLoss.Of(level, said[i], outcomes[later[i]]);
                if (t == MostTrees) break;
                var tree = boosted.Add(table, active, gains);
                for (var i = 0; i < said.Length; i++) said[i] += tree.Value(judged[i]);
            }
        }

        return losses;
    }
}
