using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.Csv.Dates;
using OrleansStock.MarketData.Csv.Layout;
using OrleansStock.MarketData.Csv.Numbers;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.MarketData.Csv;

/// <summary>How one file was read: everything is decided over the whole file, and then the values are read.</summary>
internal sealed class CsvReading
{
    private readonly CsvTable table;
    private readonly CsvColumns columns;
    private readonly CsvSubject subject;
    private readonly string name;
    private readonly BadRows bad;
    private readonly double divisor;
    private readonly List<DataIssue> flagged = [];
    private double volumeFactor = 1;

    private CsvReading(CsvTable table, CsvColumns columns, double divisor, CsvSubject subject, bool skipBadRows)
    {
        (this.table, this.columns, this.divisor, this.subject, name) = (table, columns, divisor, subject, subject.Name);
        bad = new(skipBadRows, name);
    }

    /// <summary>The bars; nothing is left to decide but what holds for any layout.</summary>
    public ParsedBars Parsed { get; private set; } = null!;

    /// <summary>What was taken for granted.</summary>
    public List<string> Assumptions { get; } = [];

    /// <summary>Whether the days were put together from shorter bars.</summary>
    public bool AreGathered { get; private set; }

    private List<CsvMoment> Days { get; set; } = [];

    /// <summary>The line of a day's first row.</summary>
    public long LineOf(DateOnly day) => Days.Where(one => one.Day == day).Select(one => table.LineOf(one.Row)).DefaultIfEmpty(1).First();

    /// <summary>Reads a file of any layout.</summary>
    /// <exception cref="PriceSourceException">It cannot be read, or could be read in two ways.</exception>
    public static CsvReading Read(ReadOnlyMemory<byte> utf8, CsvSubject subject, bool skipBadRows)
    {
        var cells = CsvTable.Read(utf8, subject.Name);
        var (places, unit, layout) = ColumnsOf(cells, subject);
        CsvReading reading = new(cells, places, unit, subject, skipBadRows);
        if (layout is not null) reading.Assumptions.Add(layout);
        reading.Read();
        return reading;
    }

    private static (CsvColumns Columns, double Divisor, string? Assumed) ColumnsOf(CsvTable table, CsvSubject subject)
    {
        if (table.Header.Count > 0) return (CsvColumns.Find(table.Header, subject.Name, table.HeaderLine)!, 1, null);
        var layout = HeaderlessLayout.Of(table, subject.Symbol, subject.Name);
        var prices = layout.Divisor == 1 ? "" : ", its prices ten-thousandths";
        return (CsvColumns.Find(layout.Header, subject.Name, 1)!, layout.Divisor, $"The file has no header: its columns are those of {layout.Name}{prices}.");
    }

    private void Read()
    {
        var rows = TickerRows.Choose(table, columns[ColumnRole.Ticker], WholeRows(), subject, out var assumed);
        Assume(assumed);
        var period = BarPeriod.Of(table, columns[ColumnRole.Period], rows, name);

        var moments = Moments(rows, out var order);
        bad.Judge(moments.Count);
        ExchangeDays.Set(moments, subject.Exchange, table, columns[ColumnRole.Date], name, out assumed);
        Assume(assumed);
        Days = moments;
        AreGathered = GatheredDays.AreShorter(moments);
        if (period is not null && !AreGathered) throw CsvFault.At(name, table.LineOf(rows[0]), period);

        var wholeVolumes = !subject.Exchange.IsEveryDay;
        var style = moments.Count == 0 ? default : NumberStyle.Decide(table, columns, rows, order, wholeVolumes, name, out assumed);
        Assume(moments.Count == 0 ? null : assumed);
        var volumes = moments.Count == 0 ? DecimalSign.Point : style.Volumes;
        if (table.Header.Count > 0 && columns.UnknownVolumes().Select(i => $"'{ForeignText.Clean(table.Header[i])}'").ToArray() is { Length: > 0 } unread)
            Assume($"The days have no volume: which of the columns {string.Join(", ", unread)} counts shares is not known.");
        if (volumes is null)
        {
            const string nothingTells = "Nothing in the file tells whether its volumes are written with a decimal sign or with thousands: they were left out.";
            LeaveVolumesOut(nothingTells, moments.Count);
        }
        else
        {
            volumeFactor = VolumeUnits.FactorOf(table, columns, rows, style, subject.Symbol, out assumed) ?? 0;
            if (volumeFactor > 0) Assume(assumed);
            else LeaveVolumesOut(assumed!, moments.Count);
        }

        BarAssembler assembler = new(moments.Count);
        var values = Values(moments, style, volumes);
        bad.Judge(values.Count);
        if (AreGathered) Assumptions.AddRange(GatheredDays.Gather(values, subject, table, assembler, flagged.Add));
        else DailyRows.Add(values, table, name, assembler);
        foreach (var issue in bad.Issues) assembler.AddDropped(issue);

        var (bars, quality, trail) = assembler.Finish();
        if (bars.Count == 0)
        {
            var what = $"{name} has no usable row: {quality.RowsRead} read, {quality.RowsDropped} without a price.";
            throw new PriceSourceException(PriceSourceError.NoData, what);
        }
        Parsed = new(bars, quality with { RowsFlagged = flagged.Sum(static one => one.Rows) }, trail.And(Flagged()))
        {
            Currency = CurrencyIn(rows),
            Splits = [.. Events(values, ColumnRole.Split, style.Prices).Where(one => one.Value != 1).Select(one => new Split(one.Day, one.Value, 1))],
            Dividends = [.. Events(values, ColumnRole.Dividend, style.Prices).Select(static one => new Dividend(one.Day, one.Value))],
        };
    }

    private DataTrail Flagged()
    {
        DataTrail.Builder trail = new();
        foreach (var issue in flagged) trail.Add(issue);
        return trail.Build();
    }

    private void LeaveVolumesOut(string why, int count) =>
        flagged.Add(new(null, DataRule.UnreadableVolume, DataAction.Flagged, null, null, why) { Rows = count });

    private void Assume(string? sentence)
    {
        if (sentence is not null) Assumptions.Add(sentence);
    }

    /// <summary>The rows with as many cells as the header; yfinance's further header lines and remarks at the end are none.</summary>
    private List<int> WholeRows()
    {
        List<int> rows = new(table.Count);
        var date = columns[ColumnRole.Date];
        var last = table.Count - 1;
        // "Downloaded from ... as of ...", at the end.
        while (last > 0 && IsRemark(last)) last--;
        // Euronext writes a last cell that its header does not name. With commas, more cells can be thousands without quotes.
        var extra = table.Separator != ',' && last > 0 ? Math.Max(0, table.CellsOf(0) - columns.Count) : 0;
        for (var row = 0; row <= last && extra > 0; row++)
        {
            if (table.CellsOf(row) != columns.Count + extra) extra = 0;
        }
        if (extra > 0) Assume($"Each line has {extra} more fields than the header; they were left out.");
        for (var row = 0; row <= last; row++)
        {
            // yfinance writes "Ticker,MSFT,..." and "Date,,,..." when it was asked for several symbols.
            var cell = table.Cell(row, date);
            if (columns.HasExtraHeader && row < 2 && (cell.SequenceEqual("Ticker"u8) || cell.SequenceEqual("Date"u8)))
            {
                if (cell[0] == 'T') Assume(TickerRows.CheckOne(table, row, columns[ColumnRole.Close], "Ticker", subject));
                continue;
            }
            var count = table.CellsOf(row);
            var isWhole = count >= columns.Count;
            // Thousands separators without quotes shift every column; reading on would give wrong prices.
            for (var i = columns.Count + extra; i < count; i++) isWhole &= table.Cell(row, i).IsEmpty;
            if (isWhole) rows.Add(row);
            else bad.Add(table.LineOf(row), $"{count} fields where the header has {columns.Count}");
        }
        return rows;
    }

    private bool IsRemark(int row)
    {
        var cell = table.Cell(row, 0);
        for (var i = 1; i < table.CellsOf(row); i++)
        {
            if (!table.Cell(row, i).IsEmpty) return false;
        }
        return cell.Length > 0 && char.IsAsciiLetter((char)cell[0]) && cell.Contains((byte)' ') && !CsvStamp.TryParse(cell, out _);
    }

    /// <summary>The rows' dates, once the whole file has told their order.</summary>
    private List<CsvMoment> Moments(List<int> rows, out DateOrder order)
    {
        List<(int Row, CsvStamp Stamp)> stamps = new(rows.Count);
        var (date, time) = (columns[ColumnRole.Date], columns[ColumnRole.Time]);
        var unix = 0;
        foreach (var row in rows)
        {
            if (!CsvStamp.TryParse(table.Cell(row, date), out var stamp))
            {
                if (columns.AreAgain(table, row, name)) continue;
                bad.Add(table.LineOf(row), $"'{table.Text(row, date)}' where a date belongs");
                continue;
            }
            if (time >= 0 && stamp.Seconds < 0)
            {
                if (!CsvStamp.TryTime(System.Text.Encoding.UTF8.GetString(table.Cell(row, time)), out var seconds, out var offset))
                {
                    bad.Add(table.LineOf(row), $"'{table.Text(row, time)}' where a time belongs");
                    continue;
                }
                stamp = stamp with { Seconds = seconds, Offset = offset };
            }
            if (columns.IsUtc && stamp is { Seconds: >= 0, Offset: CsvStamp.NoOffset }) stamp = stamp with { Offset = 0 };
            if (stamp.Form == StampForm.Unix) unix++;
            stamps.Add((row, stamp));
        }
        order = DateOrder.YearMonthDay;
        List<CsvMoment> moments = new(stamps.Count);
        if (stamps.Count == 0) return moments;
        if (unix > 0) return UnixTimes.Read(stamps, table, date, (row, what) => bad.Add(table.LineOf(row), what));

        order = DateOrders.Decide([.. stamps.Select(one => (table.LineOf(one.Row), one.Stamp))], subject.Exchange, name, out var assumed);
        Assume(assumed);
        foreach (var (row, stamp) in stamps)
        {
            if (DateOrders.Resolve(stamp, order) is not { } day)
            {
                bad.Add(table.LineOf(row), "a date that is not in the calendar");
                continue;
            }
            var local = day.ToDateTime(TimeOnly.MinValue).AddSeconds(Math.Max(0, stamp.Seconds));
            DateTime? instant = stamp.Offset == CsvStamp.NoOffset ? null : local.AddMinutes(-stamp.Offset);
            moments.Add(new(row, day, stamp.Seconds, instant));
        }
        return moments;
    }

    /// <summary>The rows' numbers; a null is NaN, a volume that cannot be read is 0 and flagged.</summary>
    private List<CsvValues> Values(List<CsvMoment> moments, NumberStyle style, DecimalSign? volumes)
    {
        List<CsvValues> values = new(moments.Count);
        var before = double.NaN;
        var (alone, withoutOpen) = (0, 0);
        // A column that is empty from top to bottom is as good as none.
        var hasAdjusted = moments.Exists(one => !CsvNumber.IsNull(table.Cell(one.Row, columns[ColumnRole.AdjustedClose])));
        foreach (var moment in moments)
        {
            var row = moment.Row;
            if (!Price(row, ColumnRole.Close, double.NaN, style.Prices, out var close)
                || !Price(row, ColumnRole.Open, close, style.Prices, out var open)
                || !Price(row, ColumnRole.High, Math.Max(open, close), style.Prices, out var high)
                || !Price(row, ColumnRole.Low, Math.Min(open, close), style.Prices, out var low)) continue;
            var adjusted = close;
            if (hasAdjusted && !Price(row, ColumnRole.AdjustedClose, close, style.Prices, out adjusted)) continue;
            // A fund's price, or the last one of a share that was not traded on the day.
            if (close > 0 && IsMissing(ColumnRole.Open, open) && IsMissing(ColumnRole.High, high) && IsMissing(ColumnRole.Low, low))
            {
                if (!(open > 0 && high > 0 && low > 0)) alone++;
                (open, high, low) = (close, close, close);
            }
            else if (!(open > 0) && high >= close && close >= low && low > 0)
            {
                withoutOpen++;
                open = close;
            }
            // A cell that could be read otherwise, and is a thousand times from its neighbours as it is read.
            if (style.HasOpen && FarCell(row, close, [open, high, low, adjusted, before]) is { } cell)
            {
                bad.Add(table.LineOf(row), $"'{cell}' is about a thousand times off from the prices beside it, or before it, as the file's numbers are read");
                continue;
            }
            if (close > 0) before = close;
            values.Add(new(moment, open, high, low, close, adjusted, Volume(moment, volumes)));
        }
        if (alone > 0) Assume($"Of {alone} of {values.Count} days the file has the close alone: it stands for their open, high and low.");
        if (withoutOpen > 0) Assume($"Of {withoutOpen} of {values.Count} days the file has no open: the close stands for it.");
        return values;

        bool IsMissing(ColumnRole role, double price) => columns[role] < 0 || !(price > 0);
    }

    private string? FarCell(int row, double close, ReadOnlySpan<double> others)
    {
        foreach (var other in others)
        {
            if (NumberStyle.AreFar(close, other)) return table.Text(row, columns[ColumnRole.Close]);
        }
        return null;
    }

    private bool Price(int row, ColumnRole role, double absent, DecimalSign sign, out double value)
    {
        value = absent;
        var column = columns[role];
        if (column < 0) return true;
        // No price is written in thousands or millions: "12,30 B" is an offer (Brief) and no milliards.
        if (CsvNumber.TryReadCell(table.Cell(row, column), sign, out value, mayHaveUnit: false))
        {
            value /= divisor;
            return true;
        }
        var what = role == ColumnRole.AdjustedClose ? "adjusted close" : role.ToString().ToLowerInvariant();
        bad.Add(table.LineOf(row), $"'{table.Text(row, column)}' where the {what} belongs");
        return false;
    }

    private double Volume(CsvMoment moment, DecimalSign? sign)
    {
        var column = columns[ColumnRole.Volume];
        if (column < 0 || volumeFactor == 0 || sign is not { } known) return 0;
        if (CsvNumber.TryReadCell(table.Cell(moment.Row, column), known, out var value)) return volumeFactor == 1 ? value : Math.Round(value * volumeFactor);
        var sentence = $"'{table.Text(moment.Row, column)}' is no volume; the day was read without one.";
        flagged.Add(new(moment.Day, DataRule.UnreadableVolume, DataAction.Flagged, null, null, sentence) { Line = table.LineOf(moment.Row) });
        return 0;
    }

    private IEnumerable<(DateOnly Day, double Value)> Events(List<CsvValues> values, ColumnRole role, DecimalSign sign)
    {
        var column = columns[role];
        if (column < 0 || AreGathered) return [];
        List<(DateOnly Day, double Value)> events = [];
        var unread = -1;
        foreach (var one in values)
        {
            var cell = table.Cell(one.Moment.Row, column);
            var isRead = CsvNumber.TryReadCell(cell, sign, out var value) || (role == ColumnRole.Split && SplitRatio.TryParse(cell, out value));
            if (isRead) events.Add((one.Moment.Day, value));
            else if (unread < 0) unread = one.Moment.Row;
        }
        if (unread >= 0)
        {
            var header = ForeignText.Clean(table.Header[column]);
            Assume($"'{table.Text(unread, column)}' in the column '{header}' (line {table.LineOf(unread)}) is no number and was not used.");
        }
        return events.Where(static one => one.Value > 0 && double.IsFinite(one.Value)).DistinctBy(static one => one.Day).OrderBy(static one => one.Day);
    }

    private string? CurrencyIn(List<int> rows)
    {
        var (column, close) = (columns[ColumnRole.Currency], columns[ColumnRole.Close]);
        string? found = null;
        Span<char> buffer = stackalloc char[CsvNumber.BufferLength];
        foreach (var row in rows)
        {
            string? one;
            if (column >= 0) one = table.Text(row, column);
            else one = CsvNumber.TryParse(table.Cell(row, close), buffer, out var number) ? number.Currency : null;
            if (string.IsNullOrEmpty(one)) continue;
            if (found is not null && one != found) throw CsvFault.At(name, table.LineOf(row), $"a price in {one} where the lines before it have {found}");
            found = one;
        }
        return found ?? (table.Header.Count > 0 ? ColumnNames.CurrencyOf(table.Header[close]) : null);
    }
}
