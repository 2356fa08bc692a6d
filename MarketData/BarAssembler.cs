using OrleansStock.Forecasting;

namespace OrleansStock.MarketData;

/// <summary>What every parser does with its rows once they are numbers: drops the unusable, sorts, merges doubled days, and counts.</summary>
internal sealed class BarAssembler
{
    private readonly List<Row> _rows = [];
    private int _read;
    private int _dropped;
    private int _unfinished;

    /// <summary>A usable row.</summary>
    /// <param name="Bar">The bar.</param>
    /// <param name="Place">What orders the rows of one day: a line number or a moment.</param>
    public readonly record struct Row(Bar Bar, long Place);

    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>Takes a row whose prices may be null (NaN), infinite or not positive; such a row is dropped and counted.</summary>
    public void Add(DateOnly date, double open, double high, double low, double close, double adjustedClose, double volume, long place)
    {
        _read++;
        if (Usable(open) && Usable(high) && Usable(low) && Usable(close) && Usable(adjustedClose))
            _rows.Add(new(new Bar(date, open, high, low, close, adjustedClose, WholeVolume(volume)), place));
        else
            _dropped++;
    }

    public void AddDropped()
    {
        _read++;
        _dropped++;
    }

    public void AddUnfinished()
    {
        _read++;
        _unfinished++;
    }

    /// <summary>Bars in ascending order of date, of a doubled day the one that came later.</summary>
    public (IReadOnlyList<Bar> Bars, DataQuality Quality) Finish()
    {
        var outOfOrder = 0;
        for (var i = 1; i < _rows.Count; i++)
        {
            if ((_rows[i].Bar.Date, _rows[i].Place).CompareTo((_rows[i - 1].Bar.Date, _rows[i - 1].Place)) < 0) outOfOrder++;
        }
        // A stable sort, so that of two rows of one place the one that came later stays later.
        IEnumerable<Row> ordered = outOfOrder == 0 ? _rows : _rows.OrderBy(static row => row.Bar.Date).ThenBy(static row => row.Place);

        List<Bar> bars = new(_rows.Count);
        foreach (var row in ordered)
        {
            if (bars.Count > 0 && bars[^1].Date == row.Bar.Date) bars[^1] = row.Bar;
            else bars.Add(row.Bar);
        }
        return (bars, new DataQuality(_read, _dropped, _rows.Count - bars.Count, outOfOrder) { RowsUnfinished = _unfinished });
    }

    // Division by a minor currency or adjustment can leave a denormal; nothing real trades below a billionth.
    private static bool Usable(double price) => double.IsFinite(price) && price >= 1e-9 && price <= 1e15;

    private static long WholeVolume(double volume) => double.IsFinite(volume) && volume > 0 ? (long)Math.Min(volume, 1e18) : 0;
}
