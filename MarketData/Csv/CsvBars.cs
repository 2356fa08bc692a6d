using CsvHelper;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.MarketData.Csv;

/// <summary>Reads daily bars from CSV text: the one CSV parser of the product.</summary>
/// <remarks>
/// Columns are found by their header, in any order and case: Date, Open, High, Low, Close, AdjClose ("Adj Close", "Adjusted Close"), Volume,
/// and the spellings of the usual vendors. Date and Close are required; absent Open, High and Low are the close, an absent adjusted close
/// is the close, an absent volume is 0. Comma, semicolon or tab separate; dates are ISO, compact, or of the forms of the usual vendors.
/// </remarks>
public static class CsvBars
{
    private const int MaxRows = 200_000;
    private const int MaxBadRows = 1000;
    private const long MaxFileBytes = 64L * 1024 * 1024;

    private static readonly CsvReaderOptions Options = new()
    {
        // The header is read as a row like any other: blank lines before it and vendors' spellings are ours to judge.
        HasHeader = false,
        TrimWhitespace = true,
        TrimInsideQuotes = true,
        TrackLineNumbers = true,
        // A stray quote could otherwise take the rest of the file for one field.
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = 64 * 1024,
    };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="skipBadRows">Whether lines that cannot be read are left out and reported in the trail, as long as they are at most one in twenty;
    /// otherwise the first one ends the reading.</param>
    /// <exception cref="PriceSourceException"><see cref="PriceSourceError.BadData"/> names file and line; <see cref="PriceSourceError.NoData"/>: no
    /// usable row; <see cref="PriceSourceError.Unavailable"/>: the file cannot be read.</exception>
    public static ParsedBars ReadFile(string path, bool skipBadRows = false)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024);
            return file.Length <= MaxFileBytes
                ? Read(file, Path.GetFileName(path), skipBadRows)
                : throw new PriceSourceException(PriceSourceError.BadData, $"{Path.GetFileName(path)} is longer than {MaxFileBytes / (1024 * 1024)} MB.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = ForeignText.Clean(exception.Message);
            throw new PriceSourceException(PriceSourceError.Unavailable, $"{Path.GetFileName(path)} cannot be read: {reason}", exception);
        }
    }

    /// <summary>Reads a stream; UTF-8, or UTF-16 with a byte order mark.</summary>
    /// <param name="stream">The stream; left open.</param>
    /// <param name="name">What error messages call it.</param>
    /// <param name="skipBadRows">As for <see cref="ReadFile"/>.</param>
    /// <exception cref="PriceSourceException">As for <see cref="ReadFile"/>.</exception>
    public static ParsedBars Read(Stream stream, string name, bool skipBadRows = false)
    {
        using var reader = CsvReader.Create(stream, Options, leaveOpen: true);
        return Read(reader, name, skipBadRows);
    }

    /// <summary>Reads text.</summary>
    /// <param name="text">The text; left open.</param>
    /// <param name="name">What error messages call it.</param>
    /// <param name="skipBadRows">As for <see cref="ReadFile"/>.</param>
    /// <exception cref="PriceSourceException">As for <see cref="ReadFile"/>.</exception>
    public static ParsedBars Read(TextReader text, string name, bool skipBadRows = false)
    {
        using var reader = CsvReader.Create(text, Options, leaveOpen: true);
        return Read(reader, name, skipBadRows);
    }

    private static ParsedBars Read(CsvReader reader, string name, bool skipBadRows)
    {
        name = ForeignText.Clean(name) ?? "CSV";
        // Ten years of days.
        List<RawRow> rows = new(2600);
        BadRows bad = new(skipBadRows);
        try
        {
            CsvColumns? columns = null;
            while (reader.Read())
            {
                if (IsBlank(reader)) continue;
                if (columns is null)
                {
                    columns = CsvColumns.Find(CellsOf(reader), name, reader.LineNumber);
                    continue;
                }
                if (rows.Count + bad.Count >= MaxRows) throw Bad(name, reader.LineNumber, $"more than {MaxRows} rows");
                try
                {
                    if (ReadRow(reader, columns.Value, name) is { } row) rows.Add(row);
                }
                catch (PriceSourceException exception)
                {
                    bad.Add(reader.LineNumber, exception);
                }
            }
            if (columns is null) throw new PriceSourceException(PriceSourceError.NoData, $"{name} is empty.");
        }
        catch (CsvFormatException exception)
        {
            // The reader has lost its place, so nothing after this point can be trusted.
            throw Bad(name, Math.Max(1, exception.LineNumber), $"malformed CSV ({ForeignText.Clean(exception.Message)})", exception);
        }
        return Assemble(rows, bad, name);
    }

    private static bool IsBlank(CsvReader reader)
    {
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (!reader.IsEmpty(i)) return false;
        }
        return true;
    }

    private static string[] CellsOf(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
        return cells;
    }

    private static RawRow? ReadRow(CsvReader reader, CsvColumns columns, string name)
    {
        var count = reader.FieldCount;
        var line = reader.LineNumber;

        // yfinance writes two more header lines, "Ticker,MSFT,..." and "Date,,,...", when it was asked for several symbols.
        if (columns.HasExtraHeader && columns.Date < count)
        {
            var first = reader.GetSpan(columns.Date);
            if (first.SequenceEqual("Ticker"u8) || first.SequenceEqual("Date"u8)) return null;
        }

        if (count < columns.Count) throw Bad(name, line, $"{count} fields where the header has {columns.Count}");
        for (var i = columns.Count; i < count; i++)
        {
            // Thousands separators without quotes shift every column; reading on would give wrong prices.
            if (!reader.IsEmpty(i)) throw Bad(name, line, $"{count} fields where the header has {columns.Count}");
        }

        if (!CsvDate.TryParse(reader.GetSpan(columns.Date), out var date)) throw Misplaced(columns.Date, "a date");
        var close = Number(columns.Close, "close");
        return new RawRow(
            line,
            date,
            columns.Open < 0 ? close : Number(columns.Open, "open"),
            columns.High < 0 ? close : Number(columns.High, "high"),
            columns.Low < 0 ? close : Number(columns.Low, "low"),
            close,
            columns.AdjustedClose < 0 ? close : Number(columns.AdjustedClose, "adjusted close"),
            columns.Volume < 0 ? 0 : Number(columns.Volume, "volume"));

        double Number(int column, string what) =>
            CsvNumber.TryParse(reader.GetSpan(column), reader.Separator, out var value) ? value : throw Misplaced(column, $"the {what}");

        PriceSourceException Misplaced(int column, string what) => Bad(name, line, $"'{ForeignText.Clean(reader.GetString(column))}' where {what} belongs");
    }

    private static ParsedBars Assemble(List<RawRow> rows, BadRows bad, string name)
    {
        var dayFirst = CsvDate.IsDayFirst(rows.Select(static row => (row.Line, row.Date)), name);

        BarAssembler assembler = new(rows.Count);
        List<(DateOnly Date, RawRow Row)> dated = new(rows.Count);
        foreach (var row in rows)
        {
            if (row.Date.Resolve(dayFirst) is { } date) dated.Add((date, row));
            else bad.Add(row.Line, Bad(name, row.Line, "a date that is not in the calendar"));
        }
        bad.Judge(dated.Count);

        // Newest first is an order too, not disorder.
        int up = 0, down = 0;
        for (var i = 1; i < dated.Count; i++)
        {
            var order = dated[i].Date.CompareTo(dated[i - 1].Date);
            if (order > 0) up++;
            else if (order < 0) down++;
        }
        var newestFirst = down > up;
        if (newestFirst) dated.Reverse();

        foreach (var (date, row) in dated)
            assembler.Add(date, row.Open, row.High, row.Low, row.Close, row.AdjustedClose, row.Volume, newestFirst ? -row.Line : row.Line, row.Line);

        foreach (var issue in bad.Issues) assembler.AddDropped(issue);

        RefuseContradictions(assembler.Rows, newestFirst, name);
        var (bars, quality, trail) = assembler.Finish();
        return bars.Count > 0
            ? new(bars, quality, trail)
            : throw new PriceSourceException(PriceSourceError.NoData,
                $"{name} has no usable row: {quality.RowsRead} read, {quality.RowsDropped} without a price.");
    }

    /// <summary>The same day twice: equal rows are one; of two rows that follow each other in an ascending file the later is the correction;
    /// in any other case nobody can tell which one is right.</summary>
    private static void RefuseContradictions(IReadOnlyList<BarAssembler.Row> rows, bool newestFirst, string name)
    {
        // Strictly ascending, as nearly every file: no day can come twice.
        var next = 1;
        while (next < rows.Count && rows[next - 1].Bar.Date < rows[next].Bar.Date) next++;
        if (next >= rows.Count) return;

        Dictionary<DateOnly, int> seen = new(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            if (seen.TryGetValue(rows[i].Bar.Date, out var before) && rows[i].Bar != rows[before].Bar && (newestFirst || before != i - 1))
            {
                var (first, second) = (Math.Abs(rows[before].Place), Math.Abs(rows[i].Place));
                throw Bad(name, Math.Max(first, second), $"{rows[i].Bar.Date:yyyy-MM-dd} again with other prices than in line {Math.Min(first, second)}");
            }
            seen[rows[i].Bar.Date] = i;
        }
    }

    internal static PriceSourceException Bad(string name, long line, string what, Exception? inner = null) =>
        new(PriceSourceError.BadData, $"{name}, line {line}: {what}.", inner);

    private readonly record struct RawRow(long Line, CsvDate Date, double Open, double High, double Low, double Close, double AdjustedClose, double Volume);

    /// <summary>The lines that cannot be read: the first one is an error, unless they may be left out and are few.</summary>
    private sealed class BadRows(bool maySkip)
    {
        private readonly List<DataIssue> _issues = [];
        private PriceSourceException? _first;

        public int Count => _issues.Count;

        public IReadOnlyList<DataIssue> Issues => _issues;

        public void Add(long line, PriceSourceException exception)
        {
            _first ??= exception;
            if (!maySkip || _issues.Count == MaxBadRows) throw _first;
            var sentence = $"The line cannot be read and was left out: {exception.Message}";
            _issues.Add(new(null, DataRule.UnreadableRow, DataAction.Dropped, null, null, sentence) { Line = line });
        }

        /// <summary>A file of which one line in twenty is wrong is not what it says.</summary>
        public void Judge(int good)
        {
            if (_first is not null && Count * 20 > good + Count) throw _first;
        }
    }
}
