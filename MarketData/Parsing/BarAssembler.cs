using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Parsing;

/// <summary>
/// What every parser does with its rows once they are numbers: drops the unusable, sorts, merges doubled days, counts, and records what it left out.
/// </summary>
/// <param name="capacity">How many rows are expected.</param>
internal sealed class BarAssembler(int capacity)
{
    private readonly List<Row> rows = new(capacity);
    private readonly DataTrail.Builder trail = new();
    private int read;
    private int dropped;
    private int unfinished;

    /// <summary>A usable row.</summary>
    /// <param name="Bar">The bar.</param>
    /// <param name="Place">What orders the rows of one day: a line number or a moment.</param>
    public readonly record struct Row(Bar Bar, long Place);

    public IReadOnlyList<Row> Rows => rows;

    /// <summary>Takes a row whose prices may be null (NaN), infinite or not positive; such a row is dropped and counted.</summary>
    public void Add(DateOnly date, double open, double high, double low, double close, double adjustedClose, double volume, long place, long? line = null)
    {
        if (Usable(open) && Usable(high) && Usable(low) && Usable(close) && Usable(adjustedClose))
        {
            read++;
            rows.Add(new(new Bar(date, open, high, low, close, adjustedClose, WholeVolume(volume)), place));
        }
        else
        {
            AddDropped(new(date, DataRule.NoPrice, DataAction.Dropped, null, null, NoPrice(open, high, low, close, adjustedClose)) { Line = line });
        }
    }

    /// <summary>Counts a row that cannot be used.</summary>
    public void AddDropped(DataIssue issue)
    {
        read++;
        dropped++;
        trail.Add(issue);
    }

    public void AddUnfinished()
    {
        read++;
        unfinished++;
    }

    /// <summary>Bars in ascending order of date, of a doubled day the one that came later.</summary>
    public (IReadOnlyList<Bar> Bars, DataQuality Quality, DataTrail Trail) Finish()
    {
        var outOfOrder = 0;
        for (var i = 1; i < rows.Count; i++)
        {
            if ((rows[i].Bar.Date, rows[i].Place).CompareTo((rows[i - 1].Bar.Date, rows[i - 1].Place)) < 0) outOfOrder++;
        }
        // A stable sort, so that of two rows of one place the one that came later stays later.
        IEnumerable<Row> ordered = outOfOrder == 0 ? rows : rows.OrderBy(static row => row.Bar.Date).ThenBy(static row => row.Place);

        List<Bar> bars = new(rows.Count);
        foreach (var row in ordered)
        {
            if (bars.Count > 0 && bars[^1].Date == row.Bar.Date)
            {
                var sentence = bars[^1] == row.Bar ? "The day came twice, with the same values." : "The day came twice; the later row was kept.";
                trail.Add(new(row.Bar.Date, DataRule.DoubledDay, DataAction.Dropped, bars[^1], row.Bar, sentence));
                bars[^1] = row.Bar;
            }
            else
            {
                bars.Add(row.Bar);
            }
        }
        return (bars, new DataQuality(read, dropped, rows.Count - bars.Count, outOfOrder) { RowsUnfinished = unfinished }, trail.Build());
    }

    private static string NoPrice(double open, double high, double low, double close, double adjustedClose)
    {
        if (double.IsNaN(open) && double.IsNaN(high) && double.IsNaN(low) && double.IsNaN(close)) return "The row has no prices.";
        var prices = string.Create(CultureInfo.InvariantCulture,
            $"open {open:G7}, high {high:G7}, low {low:G7}, close {close:G7}, adjusted close {adjustedClose:G7}");
        return $"Not every price of the row is usable ({prices}); it was left out.";
    }

    // Division by a minor currency or adjustment can leave a denormal; nothing real trades below a billionth.
    private static bool Usable(double price) => double.IsFinite(price) && price >= 1e-9 && price <= 1e15;

    private static long WholeVolume(double volume) => double.IsFinite(volume) && volume > 0 ? (long)Math.Min(volume, 1e18) : 0;
}
