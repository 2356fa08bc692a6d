using System.Globalization;

namespace OrleansStock.Forecasting.Calibration;

/// <summary>
/// The text of <see cref="CalibrationSums"/>, as it crosses the wire and is kept:
/// <list type="bullet">
/// <item>a head <c>until,horizons...</c>;</item>
/// <item>a line per month: <c>yyyy-MM</c>, then sum and number of returns, of returns per risk, of levels, and of deviations
/// at each horizon;</item>
/// <item>a line per day: <c>yyyy-MM-dd</c>, then what is added to the four readings and to their number;</item>
/// <item>an empty line and the number of the format, <c>format,1</c>.</item>
/// </list>
/// </summary>
/// <remarks>
/// The number stands last because readers up to commit 3ffa334 stop at the first empty line: in a rolling upgrade they read
/// what this one writes. Text without a number is what they write, and is format 1. A column more is a new number.
/// </remarks>
internal static class CalibrationText
{
    /// <summary>The format that is written, and the only one that is read.</summary>
    public const int Format = 1;

    private const string FormatName = "format";
    private const string DayPattern = "yyyy-MM-dd";

    /// <summary>Cells of a day: its date, four readings and their number.</summary>
    private const int DayCells = 6;

    /// <summary>Cells of a month before its horizons: its date, three sums and three numbers.</summary>
    private const int MonthCells = 7;

    /// <summary>Writes the sums.</summary>
    public static void Write(CalibrationSums sums, TextWriter writer, int decimals)
    {
        string Number(double value) => Math.Round(value, decimals).ToString(CultureInfo.InvariantCulture);
        void Line(string day, params IEnumerable<string> cells) => writer.Write($"{day},{string.Join(',', cells)}\n");

        Line(DayText(sums.Until), sums.Horizons.Select(h => h.ToString(CultureInfo.InvariantCulture)));
        foreach (var (key, m) in sums.Months)
        {
            var deviations = m.Deviation.Zip(m.Deviations, (sum, n) => $"{Number(sum)},{n}");
            var month = string.Create(CultureInfo.InvariantCulture, $"{key / 12:0000}-{key % 12 + 1:00}");
            Line(month, [Number(m.Return), $"{m.Returns}", Number(m.Sharpe), $"{m.Sharpes}", Number(m.Level), $"{m.Levels}", .. deviations]);
        }

        foreach (var (day, (sum, count)) in sums.Days)
        {
            if (sum == default && count == 0) continue;
            Line(DayText(day), Number(sum.Agitation), Number(sum.Push3), Number(sum.Push10), Number(sum.Drawdown), $"{count}");
        }

        writer.Write($"\n{FormatName},{Format}\n");
    }

    /// <summary>Reads the sums.</summary>
    /// <exception cref="CalibrationFormatException">The text is of another format, truncated, or something else.</exception>
    public static CalibrationSums Read(TextReader reader)
    {
        var text = reader.ReadToEnd();
        // Each line ends with a line feed, so a last number that was cut short is not taken for a smaller one.
        if (text.Length == 0 || text[^1] != '\n') throw new CalibrationFormatException("The sums are truncated: the text ends within a line.");
        var lines = text.Split('\n')[..^1];
        var rows = lines.TakeWhile(line => line.Length > 0).ToArray();
        // Before any row: the rows of another format may look like those of this one.
        CheckFormat(lines.AsSpan(rows.Length));
        return Parse(rows);
    }

    private static void CheckFormat(ReadOnlySpan<string> trailer)
    {
        if (trailer.IsEmpty) return;
        if (trailer is not ["", var stated] || stated.Split(',') is not [FormatName, var number]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var format))
        {
            throw new CalibrationFormatException("The sums end with something else than the number of their format.");
        }

        if (format != Format) throw new CalibrationFormatException($"The sums are of format {format}; this release reads format {Format}.", format);
    }

    private static CalibrationSums Parse(string[] rows)
    {
        var at = 0;
        try
        {
            var head = rows.Length > 0 ? rows[0].Split(',') : [];
            if (head.Length < 2) throw new CalibrationFormatException("The sums have no head.");
            var horizons = Array.ConvertAll(head[1..], h => int.Parse(h, NumberStyles.None, CultureInfo.InvariantCulture));
            var sums = new CalibrationSums(horizons) { Until = Day(head[0]) };
            for (at = 1; at < rows.Length; at++) Take(sums, rows[at].Split(','));
            return sums;
        }
        catch (Exception e) when (e is FormatException and not CalibrationFormatException or OverflowException)
        {
            throw new CalibrationFormatException($"Line {at + 1} of the sums holds something else than dates and numbers.", inner: e);
        }
    }

    private static void Take(CalibrationSums sums, string[] cells)
    {
        double Number(int i) => double.Parse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture);
        long Whole(int i) => long.Parse(cells[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

        if (cells.Length == DayCells)
        {
            sums.Follow(Day(cells[0]), new MarketState(Number(1), Number(2), Number(3), Number(4)), checked((int)Whole(5)));
            return;
        }

        if (cells.Length != MonthCells + 2 * sums.Horizons.Count)
            throw new CalibrationFormatException($"A line of the sums has {cells.Length} cells, which is neither a month nor a day.");
        var month = sums.At(Day(cells[0] + "-01"));
        (month.Return, month.Returns, month.Sharpe, month.Sharpes, month.Level, month.Levels) = (Number(1), Whole(2), Number(3), Whole(4), Number(5), Whole(6));
        for (var h = 0; h < month.Deviation.Length; h++)
            (month.Deviation[h], month.Deviations[h]) = (Number(MonthCells + 2 * h), Whole(MonthCells + 2 * h + 1));
    }

    private static string DayText(DateOnly day) => day.ToString(DayPattern, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, DayPattern, CultureInfo.InvariantCulture);
}
