using System.Globalization;

namespace OrleansStock.Forecasting.Calibration;

/// <summary>
/// The pool that comes with the product: one line per year, each of what was known on its first day, so that a scorecard
/// made with it knows nothing of its future.
/// </summary>
/// <remarks>Made by <c>backtest --protocol calibration</c>; docs/forecasting.md says from what.</remarks>
public static class BuiltInCalibration
{
    /// <summary>Name of the embedded table.</summary>
    private const string Resource = "OrleansStock.Forecasting.Calibration.builtin.csv";

    /// <summary>The pool.</summary>
    public static CalibrationTimeline Instance { get; } = Load();

    /// <summary>Reads a table as <see cref="Write"/> writes it.</summary>
    /// <param name="reader">The text.</param>
    /// <exception cref="FormatException">The text is not such a table.</exception>
    public static CalibrationTimeline Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var head = (reader.ReadLine() ?? "").Split(',');
        if (head.Length < 5 || head[0] != "asOf") throw new FormatException("The table of pools has no head.");
        var horizons = Array.ConvertAll(head[4..], h => int.Parse(h.AsSpan("scale".Length), NumberStyles.None, CultureInfo.InvariantCulture));
        var pools = new List<CalibrationPool>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = line.Split(',');
            if (cells.Length != head.Length) throw new FormatException($"'{line}' has another number of cells than the head.");
            double Number(int i) => double.Parse(cells[i], CultureInfo.InvariantCulture);
            pools.Add(new CalibrationPool(DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), Number(1), Number(2), Number(3),
                [.. horizons.Select((h, i) => new HorizonScale(h, Number(4 + i)))]));
        }

        return new CalibrationTimeline(pools);
    }

    /// <summary>Writes pools as a table: <c>asOf,dailyDrift,dailySharpe,dailyVolatility,scale10,...</c>.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="pools">Pools with the same horizons, at least one.</param>
    public static void Write(TextWriter writer, IReadOnlyList<CalibrationPool> pools)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(pools);
        writer.Write($"asOf,dailyDrift,dailySharpe,dailyVolatility,{string.Join(',', pools[0].Scales.Select(s => $"scale{s.Horizon}"))}\n");
        foreach (var p in pools)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{p.AsOf:yyyy-MM-dd},{p.DailyDrift:0.000000},{p.DailySharpe:0.00000},{p.DailyVolatility:0.00000},{string.Join(',', p.Scales.Select(s => s.Scale.ToString("0.0000", CultureInfo.InvariantCulture)))}\n"));
    }

    private static CalibrationTimeline Load()
    {
        using var stream = typeof(BuiltInCalibration).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
