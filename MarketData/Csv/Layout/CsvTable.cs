using System.Buffers;
using System.Text;
using CsvHelper;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.MarketData.Csv.Layout;

/// <summary>The cells of a file, so that it can be looked at as a whole before a value is read.</summary>
internal sealed class CsvTable
{
    /// <summary>More rows than this are no history of days.</summary>
    public const int MaxRows = 200_000;

    // What stands above the header in the files of exchanges and brokers is a handful of lines.
    private const int MaxPreamble = 30;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    private readonly ArrayBufferWriter<byte> bytes;
    private readonly List<int> ends = [];
    private readonly List<(long Line, int First, int Count)> rows = [];

    private CsvTable(char separator, IReadOnlyList<string> header, long headerLine, int bytes)
    {
        (Separator, Header, HeaderLine) = (separator, header, headerLine);
        this.bytes = new(Math.Max(1, bytes));
    }

    /// <summary>What separates the cells.</summary>
    public char Separator { get; }

    /// <summary>The header; empty where the file has none.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The header's line.</summary>
    public long HeaderLine { get; }

    public int Count => rows.Count;

    /// <summary>The line of a row, counted from 1.</summary>
    public long LineOf(int row) => rows[row].Line;

    /// <summary>How many cells a row has.</summary>
    public int CellsOf(int row) => rows[row].Count;

    /// <summary>A cell, trimmed, UTF-8; empty past the end of the row.</summary>
    public ReadOnlySpan<byte> Cell(int row, int column)
    {
        var (_, first, count) = rows[row];
        if (column < 0 || column >= count) return [];
        var at = first + column;
        var start = at == 0 ? 0 : ends[at - 1];
        return bytes.WrittenSpan[start..ends[at]];
    }

    /// <summary>A cell for a message.</summary>
    public string Text(int row, int column) => ForeignText.Clean(Encoding.UTF8.GetString(Cell(row, column))) ?? "";

    /// <summary>Reads all cells.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="PriceSourceException">It is empty, has no header that is known, or is not CSV.</exception>
    public static CsvTable Read(ReadOnlyMemory<byte> utf8, string name)
    {
        var found = FindHeader(utf8, name) ?? FindHeaderless(utf8);
        if (found is not { } header) throw NoHeader(utf8, name);

        CsvTable table = new(header.Separator, header.Cells, header.Line, utf8.Length);
        using var reader = CsvReader.Create(utf8[header.Start..], OptionsOf(header.Separator));
        var linesBefore = header.Line - 1;
        var isHeader = header.Cells.Count > 0;
        try
        {
            while (reader.Read())
            {
                if (isHeader)
                {
                    isHeader = false;
                    continue;
                }
                if (IsBlank(reader)) continue;
                var line = linesBefore + reader.LineNumber;
                if (table.Count >= MaxRows) throw CsvFault.At(name, line, $"more than {MaxRows} rows");
                table.rows.Add((line, table.ends.Count, reader.FieldCount));
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    table.bytes.Write(reader.GetSpan(i));
                    table.ends.Add(table.bytes.WrittenCount);
                }
            }
        }
        catch (CsvFormatException exception)
        {
            // The reader has lost its place: what follows cannot be trusted.
            throw CsvFault.At(name, linesBefore + Math.Max(1, exception.LineNumber), $"malformed CSV ({ForeignText.Clean(exception.Message)})", exception);
        }
        return table;
    }

    /// <summary>The first line that names a date and a close, and what separates its cells.</summary>
    public static (char Separator, int Start, long Line, IReadOnlyList<string> Cells)? FindHeader(ReadOnlyMemory<byte> utf8, string name)
    {
        foreach (var (start, line, text) in Lines(utf8))
        {
            (char Separator, IReadOnlyList<string> Cells)? best = null;
            foreach (var separator in Separators)
            {
                if (!text.Contains(separator)) continue;
                var cells = Split(text, separator);
                if (cells.Count < 2 || (best is { } held && held.Cells.Count >= cells.Count)) continue;
                if (CsvColumns.Find(cells, name, line) is null) continue;
                best = (separator, cells);
            }
            if (best is { } found) return (found.Separator, start, line, found.Cells);
        }
        return null;
    }

    private static (char Separator, int Start, long Line, IReadOnlyList<string> Cells)? FindHeaderless(ReadOnlyMemory<byte> utf8)
    {
        foreach (var (start, line, text) in Lines(utf8))
        {
            foreach (var separator in Separators)
            {
                if (text.Contains(separator) && HeaderlessLayout.IsKnown(Split(text, separator))) return (separator, start, line, []);
            }
            return null;
        }
        return null;
    }

    private static PriceSourceException NoHeader(ReadOnlyMemory<byte> utf8, string name)
    {
        foreach (var (_, line, text) in Lines(utf8))
        {
            var separator = Separators.MaxBy(one => text.Count(c => c == one));
            return CsvFault.At(name, line, CsvColumns.Missing(Split(text, separator)));
        }
        return new PriceSourceException(PriceSourceError.NoData, $"{name} is empty.");
    }

    /// <summary>The first lines that are not blank, with where they start.</summary>
    private static IEnumerable<(int Start, long Line, string Text)> Lines(ReadOnlyMemory<byte> utf8)
    {
        var (start, line, given) = (0, 0L, 0);
        while (start < utf8.Length && given < MaxPreamble)
        {
            var rest = utf8.Span[start..];
            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            var length = end < 0 ? rest.Length : end;
            line++;
            // A line of a file that is no text can be as long as the file.
            var text = length > 8192 ? "" : Encoding.UTF8.GetString(rest[..length]);
            var next = start + length + (end < 0 ? 0 : rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1);
            if (!string.IsNullOrWhiteSpace(text) || length > 8192)
            {
                given++;
                yield return (start, line, text);
            }
            start = next;
        }
    }

    /// <summary>The cells of a line that may be the header; that its quotes are malformed is said when the file is read.</summary>
    private static List<string> Split(string line, char separator)
    {
        List<string> cells = [];
        var (start, isQuoted) = (0, false);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"') isQuoted = !isQuoted;
            if (i < line.Length && (isQuoted || line[i] != separator)) continue;
            cells.Add(line[start..i].Trim().Trim('"').Trim());
            start = i + 1;
        }
        return cells;
    }

    private static bool IsBlank(CsvReader reader)
    {
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (!reader.IsEmpty(i)) return false;
        }
        return true;
    }

    private static CsvReaderOptions OptionsOf(char separator) => new()
    {
        HasHeader = false,
        Separator = separator,
        TrimWhitespace = true,
        TrimInsideQuotes = true,
        TrackLineNumbers = true,
        // A stray quote could otherwise take the rest of the file for one field.
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = 64 * 1024,
    };
}
