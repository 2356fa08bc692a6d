using System.Buffers;
using System.Globalization;
using System.Text;
using OrleansStock.Forecasting;
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
/// required; an absent Open is the close, absent High and Low are the higher and the lower of the two, an absent adjusted close is the close, an
/// absent volume is 0.
/// </remarks>
public static class CsvBars
{
    private const long MaxFileBytes = 64L * 1024 * 1024;

    /// <summary>Reads a file named after its symbol.</summary>
    /// <param name="path">The file.</param>
    /// <param name="skipBadRows">Whether lines that cannot be read are left out and reported in the trail, as long as they are at most one in twenty;
    /// otherwise the first one ends the reading.</param>
    /// <param name="until">The last day that exists for the reader, who gets no bars where all are later; null for all.</param>
    /// <param name="latest">The last day that there can be yet: a later one is a slip of the pen; null where that is not asked.</param>
    /// <exception cref="PriceSourceException"><see cref="PriceSourceError.BadData"/> names file and line; <see cref="PriceSourceError.NoData"/>: no
    /// usable row; <see cref="PriceSourceError.Unavailable"/>: the file cannot be read.</exception>
    public static ParsedBars ReadFile(string path, bool skipBadRows = false, DateOnly? until = null, DateOnly? latest = null)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            return file.Length <= MaxFileBytes ? Read(file, Path.GetFileName(path), skipBadRows, until, latest) : throw TooLong(Path.GetFileName(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = ForeignText.Clean(exception.Message);
            throw new PriceSourceException(PriceSourceError.Unavailable, $"{Path.GetFileName(path)} cannot be read: {reason}", exception);
        }
    }

    /// <summary>Reads a stream: UTF-8, UTF-16, or the encoding of an older spreadsheet in which the header can be read.</summary>
    /// <param name="stream">The stream; left open.</param>
    /// <param name="name">The file's name, which is the symbol and an extension; messages begin with it.</param>
    /// <param name="skipBadRows">As for <see cref="ReadFile"/>.</param>
    /// <param name="until">As for <see cref="ReadFile"/>.</param>
    /// <param name="latest">As for <see cref="ReadFile"/>.</param>
    /// <exception cref="PriceSourceException">As for <see cref="ReadFile"/>.</exception>
    public static ParsedBars Read(Stream stream, string name, bool skipBadRows = false, DateOnly? until = null, DateOnly? latest = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = ArrayPool<byte>.Shared.Rent(stream.CanSeek ? (int)Math.Min(stream.Length - stream.Position + 1, MaxFileBytes + 1) : 64 * 1024);
        try
        {
            var length = 0;
            while (stream.Read(buffer, length, buffer.Length - length) is > 0 and var read)
            {
                length += read;
                if (length > MaxFileBytes) throw TooLong(name);
                if (length < buffer.Length) continue;
                var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                buffer.AsSpan(0, length).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }
            return Read(buffer.AsMemory(0, length), name, skipBadRows, until, latest);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ParsedBars Read(ReadOnlyMemory<byte> bytes, string name, bool skipBadRows, DateOnly? until, DateOnly? latest)
    {
        var subject = CsvSubject.Of(ForeignText.Clean(name) ?? "CSV");
        if (PlainLayout.Read(bytes.Span) is { } plain)
        {
            var quality = new DataQuality(plain.Length, 0, 0, 0);
            Check(plain, subject, latest, areGathered: false, day => LineOf(bytes.Span, day));
            return Finish(new ParsedBars(plain, quality, DataTrail.Empty), plain, subject, until, areGathered: false, day => LineOf(bytes.Span, day));
        }
        var reading = CsvReading.Read(CsvText.ToUtf8(bytes, subject.Name, out var encoding), subject, skipBadRows);
        if (encoding is not null) reading.Assumptions.Insert(0, $"The text has no mark of its encoding and was read as {encoding}.");
        var bars = reading.Parsed.Bars.ToArray();
        Check(bars, subject, latest, reading.AreGathered, reading.LineOf);
        return Finish(reading.Parsed with { Bars = bars, Assumptions = reading.Assumptions }, bars, subject, until, reading.AreGathered, reading.LineOf);
    }

    /// <summary>What holds for bars of any layout: they are of days that have been, and of days of trading.</summary>
    private static void Check(Bar[] bars, CsvSubject subject, DateOnly? latest, bool areGathered, Func<DateOnly, long> lineOf)
    {
        if (latest is { } today && bars[^1].Date > today)
        {
            // One mistyped year would otherwise leave the whole history behind it as too old.
            var early = bars.First(bar => bar.Date > today).Date;
            throw CsvFault.At(subject.Name, lineOf(early), string.Create(CultureInfo.InvariantCulture, $"{early:yyyy-MM-dd} lies in the future"));
        }

        if (BarSpacing.Refusal(bars, out var at) is { } spacing) throw CsvFault.At(subject.Name, lineOf(at), spacing);
        if (RangeBasis.Swapped(bars) is { } swapped) throw CsvFault.At(subject.Name, lineOf(swapped.Day), swapped.What);
        if (!subject.IsListed) return;
        var refusal = BarSpacing.Refusal(bars, subject.Exchange, areGathered, out _, out var first);
        if (refusal is not null) throw CsvFault.At(subject.Name, lineOf(first), refusal);
    }

    /// <summary>Cuts the bars, puts them on one split basis, and flags those of closed days.</summary>
    private static ParsedBars Finish(
        ParsedBars parsed, Bar[] bars, CsvSubject subject, DateOnly? until, bool areGathered, Func<DateOnly, long> lineOf)
    {
        if (until is { } end && bars[^1].Date > end)
        {
            // The layout is the whole file's; the split basis is told by the bars, and later ones must not tell it.
            bars = [.. bars.Where(bar => bar.Date <= end)];
            parsed = parsed with { Bars = bars, Splits = [.. parsed.Splits.Where(one => one.Date <= end)] };
            if (bars.Length == 0) return parsed;
        }

        DataTrail.Builder trail = new();
        var exchange = subject.Exchange;
        // Days that were put together from hours repeat each other row by row or not at all.
        var traded = areGathered ? bars : CopiedRows.Drop(bars, exchange, trail);
        if (traded.Length < bars.Length)
        {
            // Whoever copies a row copies what it says of dividends and splits.
            var days = traded.Select(static bar => bar.Date).ToHashSet();
            parsed = parsed with
            {
                Bars = bars = traded,
                Splits = [.. parsed.Splits.Where(one => days.Contains(one.Date))],
                Dividends = [.. parsed.Dividends.Where(one => days.Contains(one.Date))],
            };
        }
        if (subject.IsListed && BarSpacing.ClosedDays(bars, exchange, out var first) is > 0 and var closed)
        {
            trail.Add(new(first, DataRule.ClosedDay, DataAction.Flagged, null, null, string.Create(
                CultureInfo.InvariantCulture,
                $"{closed} of the days, {first:yyyy-MM-dd} the first, are days of the week on which the exchange ({exchange.TimeZone}) does not trade."))
            {
                Rows = closed,
            });
        }
        List<Split> splits = [];
        if (RangeBasis.Unify(bars, splits, trail, out var at) is { } twoBases) throw CsvFault.At(subject.Name, lineOf(at), twoBases);
        splits.AddRange(SplitBasis.Unify(bars, parsed.Dividends, trail));
        splits.Sort(static (one, other) => one.Date.CompareTo(other.Date));
        var built = trail.Build();
        if (built.Counts.Count == 0) return parsed;
        return parsed with
        {
            Trail = parsed.Trail.And(built),
            Splits = splits.Count == 0 ? parsed.Splits : splits,
            Quality = parsed.Quality with
            {
                RowsDropped = parsed.Quality.RowsDropped + built.RowsOf(DataAction.Dropped),
                RowsRepaired = parsed.Quality.RowsRepaired + built.RowsOf(DataAction.Repaired),
                RowsFlagged = parsed.Quality.RowsFlagged + built.RowsOf(DataAction.Flagged),
            },
        };
    }

    private static PriceSourceException TooLong(string name) =>
        new(PriceSourceError.BadData, $"{ForeignText.Clean(name)} is longer than {MaxFileBytes / (1024 * 1024)} MB.");

    private static long LineOf(ReadOnlySpan<byte> utf8, DateOnly day)
    {
        var at = utf8.IndexOf(Encoding.UTF8.GetBytes(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return 1 + utf8[..Math.Max(0, at)].Count((byte)'\n');
    }
}
