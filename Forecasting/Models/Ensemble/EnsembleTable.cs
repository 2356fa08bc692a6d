using System.Collections.Concurrent;
using System.Globalization;

namespace OrleansStock.Forecasting.Models.Ensemble;

/// <summary>
/// The fitted numbers of the ensemble: lines of <c>part,name,10,60,365</c>, stated at a few horizons and interpolated in
/// the logarithm of the horizon; a missing line weighs nothing. <c>Benchmarks/ensemble/fit.sh</c> makes them.
/// </summary>
internal sealed class EnsembleTable
{
    private readonly double[] anchors;
    private readonly Dictionary<(string Part, string Name), double[]> rows = [];
    private readonly ConcurrentDictionary<int, EnsembleWeights> byHorizon = [];

    /// <summary>Reads a table.</summary>
    /// <param name="reader">The text.</param>
    /// <exception cref="FormatException">The text is something else.</exception>
    internal EnsembleTable(TextReader reader)
    {
        var head = (reader.ReadLine() ?? "").Split(',');
        if (head.Length < 3) throw new FormatException("The weights have no head.");
        anchors = Numbers(head);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = line.Split(',');
            if (cells.Length != head.Length) throw new FormatException($"'{line}' does not have a number for each horizon.");
            rows.Add((cells[0], cells[1]), Numbers(cells));
        }
    }

    /// <summary>The weights at a horizon.</summary>
    /// <param name="horizon">Trading days ahead, 1 or more.</param>
    internal EnsembleWeights At(int horizon) => byHorizon.GetOrAdd(horizon, static (h, table) => new EnsembleWeights(table, h), this);

    /// <summary>One number at a horizon; 0 where the table has no such line.</summary>
    internal double At(string part, string name, int horizon)
    {
        if (!rows.TryGetValue((part, name), out var row)) return 0;
        if (horizon <= anchors[0]) return row[0];
        if (horizon >= anchors[^1]) return row[^1];
        var high = Array.FindIndex(anchors, a => a >= horizon);
        var share = Math.Log(horizon / anchors[high - 1]) / Math.Log(anchors[high] / anchors[high - 1]);
        return row[high - 1] + share * (row[high] - row[high - 1]);
    }

    /// <summary>The numbers of a line, one per stated horizon; none where the table has no such line.</summary>
    internal IReadOnlyList<double> Row(string part, string name) => rows.GetValueOrDefault((part, name)) ?? [];

    private static double[] Numbers(string[] cells) => [.. cells[2..].Select(c => double.Parse(c, CultureInfo.InvariantCulture))];
}
