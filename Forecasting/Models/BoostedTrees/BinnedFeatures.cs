namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>
/// Observations by features, each value replaced by the number of the bin that it lies in, as trees that look for splits
/// by histogram need it (Ke et al., "LightGBM", NeurIPS 2017, algorithm 1). Bins hold about equally many observations.
/// </summary>
internal sealed class BinnedFeatures
{
    /// <summary>Bins per feature: a few hundred observations bear no finer split.</summary>
    public const int Bins = 24;

    private readonly double[][] edges;
    private readonly byte[][] bins;

    /// <summary>Finds the edges of the bins from these observations, and puts them into them.</summary>
    /// <param name="columns">One array per feature, all of one length, every value finite.</param>
    /// <param name="rows">Which entries of the columns are the observations.</param>
    public BinnedFeatures(IReadOnlyList<double[]> columns, int[] rows)
    {
        Count = rows.Length;
        edges = new double[columns.Count][];
        bins = new byte[columns.Count][];
        var sorted = new double[rows.Length];
        for (var f = 0; f < edges.Length; f++)
        {
            for (var i = 0; i < rows.Length; i++) sorted[i] = columns[f][rows[i]];
            Array.Sort(sorted);
            var found = new List<double>();
            for (var b = 1; b < Bins && sorted.Length > 0; b++)
            {
                // Half way to the next different value: rounding in the last bit moves nothing across.
                var at = b * sorted.Length / Bins;
                while (at < sorted.Length && at > 0 && sorted[at] == sorted[at - 1]) at++;
                if (at == 0 || at >= sorted.Length) continue;
                var edge = 0.5 * (sorted[at - 1] + sorted[at]);
                if (found.Count == 0 || edge > found[^1]) found.Add(edge);
            }

            edges[f] = [.. found];
            bins[f] = new byte[rows.Length];
            for (var i = 0; i < rows.Length; i++) bins[f][i] = Bin(f, columns[f][rows[i]]);
        }
    }

    /// <summary>How many observations there are.</summary>
    public int Count { get; }

    /// <summary>How many features there are.</summary>
    public int Features => bins.Length;

    /// <summary>The bin of each observation in one feature.</summary>
    public ReadOnlySpan<byte> Column(int feature) => bins[feature];

    /// <summary>The bins of one entry of the columns, one per feature.</summary>
    public byte[] Row(IReadOnlyList<double[]> columns, int entry)
    {
        var row = new byte[Features];
        for (var f = 0; f < row.Length; f++) row[f] = Bin(f, columns[f][entry]);
        return row;
    }

    /// <summary>The bin in which a value lies: the number of edges below it.</summary>
    private byte Bin(int feature, double value)
    {
        var place = Array.BinarySearch(edges[feature], value);
        return (byte)(place < 0 ? ~place : place);
    }
}
