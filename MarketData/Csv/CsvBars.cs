using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.Csv.Dates;
using OrleansStock.MarketData.Csv.Layout;
using OrleansStock.MarketData.Csv.Numbers;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.MarketData.Csv;

/// <summary>Reads daily bars from CSV text: the one CSV parser of the product.</summary>
/// <remarks>
/// A file is read right, or refused with one sentence that names line, cell and reason. Layout, order of dates, decimal signs, instrument and
/// length of the bars are decided over the whole file before a value is read; what the file does not say and is taken for granted stands in
/// <see cref="ParsedBars.Assumptions"/>. Columns are found by their header (<see cref="ColumnNames"/>), in any order. Date and Close are
/// required; absent Open, High and Low are the close, an absent adjusted close is the close, an absent volume is 0.
/// </remarks>
public static class CsvBars
{
    private const long MaxFileBytes = 64L * 1024 * 1024;

    /// <summary>Reads a file named after its symbol.</summary>
    /// <param name="path">The file.</param>
    /// <param name="skipBadRows">Whether lines that cannot be read are left out and reported in the trail, as long as they are at most one in twenty; otherwise the first one ends the reading.</param>
    /// <exception cref="PriceSourceException"><see cref="PriceSourceError.BadData"/> names file and line; <see cref="PriceSourceError.NoData"/>: no usable row; <see cref="PriceSourceError.Unavailable"/>: the file cannot be read.</exception>
    public static ParsedBars ReadFile(string path, bool skipBadRows = false)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            return file.Length <= MaxFileBytes
                ? Read(file, Path.GetFileName(path), skipBadRows)
                : throw new PriceSourceException(PriceSourceError.BadData, $"{Path.GetFileName(path)} is longer than {MaxFileBytes / (1024 * 1024)} MB.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PriceSourceException(PriceSourceError.Unavailable, $"{Path.GetFileName(path)} cannot be read: {ForeignText.Clean(exception.Message)}", exception);
        }
    }

    /// <summary>Reads a stream: UTF-8, UTF-16, or the encoding of an older spreadsheet in which the header can be read.</summary>
    /// <param name="stream">The stream; left open.</param>
    /// <param name="name">The file's name, which is the symbol and an extension; messages begin with it.</param>
    /// <param name="skipBadRows">As for <see cref="ReadFile"/>.</param>
    /// <exception cref="PriceSourceException">As for <see cref="ReadFile"/>.</exception>
    public static ParsedBars Read(Stream stream, string name, bool skipBadRows = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = ArrayPool<byte>.Shared.Rent(stream.CanSeek ? (int)Math.Min(stream.Length - stream.Position + 1, MaxFileBytes + 1) : 64 * 1024);
        try
        {
            var length = 0;
            while (stream.Read(buffer, length, buffer.Length - length) is > 0 and var read)
            {
                length += read;
                if (length > MaxFileBytes) throw new PriceSourceException(PriceSourceError.BadData, $"{ForeignText.Clean(name)} is longer than {MaxFileBytes / (1024 * 1024)} MB.");
                if (length < buffer.Length) continue;
                var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                buffer.AsSpan(0, length).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }
            return Read(buffer.AsMemory(0, length), name, skipBadRows);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads text.</summary>
    /// <param name="text">The text; left open.</param>
    /// <param name="name">As for <see cref="Read(Stream, string, bool)"/>.</param>
    /// <param name="skipBadRows">As for <see cref="ReadFile"/>.</param>
    /// <exception cref="PriceSourceException">As for <see cref="ReadFile"/>.</exception>
    public static ParsedBars Read(TextReader text, string name, bool skipBadRows = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(Encoding.UTF8.GetBytes(text.ReadToEnd()), name, skipBadRows);
    }

    private static ParsedBars Read(ReadOnlyMemory<byte> bytes, string name, bool skipBadRows)
    {
        name = ForeignText.Clean(name) ?? "CSV";
        var symbol = Path.GetFileNameWithoutExtension(name).ToUpperInvariant();
        var exchange = Exchange.Of(symbol);
        if (PlainLayout.Read(bytes.Span) is { } bars)
            return Finish(new ParsedBars(bars, new DataQuality(bars.Length, 0, 0, 0), DataTrail.Empty), bars, exchange, IsKnown(symbol, exchange), areGathered: false, name, day => LineOf(bytes.Span, day));
        var reading = CsvReading.Read(CsvText.ToUtf8(bytes, name, out var encoding), symbol, exchange, IsKnown(symbol, exchange), name, skipBadRows);
        if (encoding is not null) reading.Assumptions.Insert(0, $"The text has no mark of its encoding and was read as {encoding}.");
        var list = (List<Bar>)reading.Parsed.Bars;
        return Finish(reading.Parsed with { Assumptions = reading.Assumptions }, CollectionsMarshal.AsSpan(list), exchange, IsKnown(symbol, exchange), reading.AreGathered, name, reading.LineOf);
    }

    /// <summary>What holds for bars of any layout: they are of days, of days of trading, and on one split basis.</summary>
    private static ParsedBars Finish(ParsedBars parsed, Span<Bar> bars, Exchange exchange, bool isKnown, bool areGathered, string name, Func<DateOnly, long> lineOf)
    {
        if (BarSpacing.Refusal(bars, out var at) is { } spacing) throw CsvFault.At(name, lineOf(at), spacing);
        if (BarSpacing.Refusal(bars, exchange, isKnown, areGathered, out var closed, out var first) is { } days) throw CsvFault.At(name, lineOf(first), days);

        DataTrail.Builder? trail = null;
        if (closed > 0)
        {
            (trail = new()).Add(new(first, DataRule.ClosedDay, DataAction.Flagged, null, null, string.Create(
                CultureInfo.InvariantCulture,
                $"{closed} of the days, {first:yyyy-MM-dd} the first, are days of the week on which the exchange ({exchange.TimeZone}) does not trade."))
            {
                Rows = closed,
            });
        }
        var dividends = parsed.Dividends;
        var splits = SplitBasis.Unify(bars, day => dividends.Any(one => one.Date == day), trail ??= new());
        var built = trail.Build();
        if (built.Counts.Count == 0) return parsed;
        return parsed with
        {
            Trail = parsed.Trail.And(built),
            Splits = splits.Count == 0 ? parsed.Splits : splits,
            Quality = parsed.Quality with
            {
                RowsRepaired = parsed.Quality.RowsRepaired + built.RowsOf(DataAction.Repaired),
                RowsFlagged = parsed.Quality.RowsFlagged + built.RowsOf(DataAction.Flagged),
            },
        };
    }

    /// <summary>Whether the symbol's form tells the exchange; a suffix that is not listed tells nothing.</summary>
    private static bool IsKnown(string symbol, Exchange exchange) => symbol.LastIndexOf('.') <= 0 || exchange != Exchange.Of("A");

    private static long LineOf(ReadOnlySpan<byte> utf8, DateOnly day)
    {
        var at = utf8.IndexOf(Encoding.UTF8.GetBytes(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return 1 + utf8[..Math.Max(0, at)].Count((byte)'\n');
    }
}
