using System.Globalization;
using OrleansStock.MarketData.Csv.Layout;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.MarketData.Csv;

/// <summary>Rows of one bar a day.</summary>
internal static class DailyRows
{
    // A day's bar that was written while it traded, and then again when it was over, moves by a few per cent.
    private const double NearlyEqual = 0.02;

    // More doubled days than this are not corrections but another instrument, another market, another adjustment.
    private const int OneIn = 50;

    /// <summary>Hands the rows over, oldest first.</summary>
    /// <param name="values">The rows in the order of the file.</param>
    /// <param name="table">For the lines of messages.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="assembler">Takes them.</param>
    /// <exception cref="PriceSourceException">A day comes twice with different prices.</exception>
    public static void Add(List<CsvValues> values, CsvTable table, string name, BarAssembler assembler)
    {
        // Newest first is an order too, not disorder.
        int up = 0, down = 0;
        for (var i = 1; i < values.Count; i++)
        {
            var order = values[i].Moment.Day.CompareTo(values[i - 1].Moment.Day);
            if (order > 0) up++;
            else if (order < 0) down++;
        }
        var newestFirst = down > up;
        if (up != values.Count - 1 && down != values.Count - 1) RefuseContradictions(values, newestFirst, table, name);
        if (newestFirst) values.Reverse();
        foreach (var one in values)
        {
            var line = table.LineOf(one.Moment.Row);
            assembler.Add(one.Moment.Day, one.Open, one.High, one.Low, one.Close, one.AdjustedClose, one.Volume, newestFirst ? -line : line, line);
        }
    }

    /// <summary>The same day twice: equal rows are one; of two nearly equal rows that follow each other in an ascending file the later is the
    /// correction; in any other case nobody can tell which one is right.</summary>
    private static void RefuseContradictions(List<CsvValues> values, bool newestFirst, CsvTable table, string name)
    {
        Dictionary<DateOnly, int> seen = new(values.Count);
        var corrections = 0;
        for (var i = 0; i < values.Count; i++)
        {
            var one = values[i];
            if (!double.IsFinite(one.Close)) continue;
            if (seen.TryGetValue(one.Moment.Day, out var before) && !IsSame(one, values[before]))
            {
                corrections++;
                if (newestFirst || before != i - 1 || !IsNear(one, values[before]) || corrections > Math.Max(2, values.Count / OneIn))
                {
                    var first = table.LineOf(values[before].Moment.Row);
                    throw CsvFault.At(name, table.LineOf(one.Moment.Row), string.Create(
                        CultureInfo.InvariantCulture,
                        $"{one.Moment.Day:yyyy-MM-dd} again with other prices (close {one.Close}) than in line {first} (close {values[before].Close})"));
                }
            }
            seen[one.Moment.Day] = i;
        }
    }

    private static bool IsSame(CsvValues a, CsvValues b) =>
        a with { Moment = b.Moment } == b;

    private static bool IsNear(CsvValues a, CsvValues b) =>
        Near(a.Open, b.Open) && Near(a.High, b.High) && Near(a.Low, b.Low) && Near(a.Close, b.Close) && Near(a.AdjustedClose, b.AdjustedClose);

    private static bool Near(double a, double b) => Math.Abs(a - b) <= NearlyEqual * Math.Abs(b) || a.Equals(b);
}
