using OrleansStock.Forecasting.Models.BoostedTrees;

namespace OrleansStock.Backtest.Training;

/// <summary>
/// Recursive feature elimination (Guyon et al., "Gene selection for cancer classification", 2002): trees are grown on the
/// earlier years, the inputs whose splits gained least are left out, and so on; the later years decide which set is kept.
/// </summary>
internal static class InputElimination
{
    /// <summary>Share of the inputs that is left out at a time, and where it ends.</summary>
    private const int LeftOut = 3, Fewest = 8;

    /// <summary>The last part of the rows, as one of so many, judges.</summary>
    private const int JudgingPart = 3;

    /// <summary>A smaller set is taken for as good when its error is within this share.</summary>
    private const double AsGood = 0.002;

    /// <summary>Chooses inputs.</summary>
    /// <param name="rows">What was known, in the order of origins.</param>
    /// <returns>Places of the chosen inputs, most important first, and the path.</returns>
    public static (int[] Inputs, IReadOnlyList<VolatilityManifest.Step> Path) Choose(IReadOnlyList<TrainingRow> rows)
    {
        var later = rows.Skip(rows.Count - rows.Count / JudgingPart).ToArray();
        // Purged: each earlier outcome was known before the first later origin.
        var earlier = rows.Where(r => r.Known < later[0].Origin).ToArray();
        var active = Enumerable.Range(0, PooledInputs.Names.Count).ToArray();
        var path = new List<VolatilityManifest.Step>();
        var (chosen, least) = (active, double.PositiveInfinity);
        while (true)
        {
            var (trees, gains) = FastTreeTrainer.Learn(earlier, active);
            var error = later.Average(r => Square(r.Excess - trees.Value([.. active.Select(i => (float)r.Inputs[i])])));
            active = [.. active.Select((f, i) => (Place: f, Gain: gains[i])).OrderByDescending(f => f.Gain).ThenBy(f => f.Place).Select(f => f.Place)];
            if (error <= least * (1 + AsGood)) chosen = active;
            least = Math.Min(least, error);
            var left = active[..Math.Max(Fewest, active.Length - Math.Max(1, active.Length / LeftOut))];
            path.Add(new VolatilityManifest.Step(active.Length, Math.Round(error, 5), [.. active[left.Length..].Select(i => PooledInputs.Names[i])]));
            if (left.Length == active.Length) return (chosen, path);
            active = left;
        }
    }

    private static double Square(double value) => value * value;
}
