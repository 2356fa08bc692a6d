using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;
using OrleansStock.MarketData.Repair;

namespace OrleansStock.MarketData.Csv;

/// <summary>The history of a symbol from its file, mended: what the site and the backtest read alike.</summary>
public static class CsvHistory
{
    private const string SourceName = "CSV files";

    // Today's row, and one of tomorrow that a program has begun.
    private const int MostUnfinished = 2;

    /// <summary>Reads and mends a file.</summary>
    /// <param name="path">The file, named after the symbol.</param>
    /// <param name="symbol">The symbol, upper case.</param>
    /// <param name="until">The last day that exists for the reader; null for all.</param>
    /// <param name="now">The time, after which a day makes the file wrong; null where the history is not of today.</param>
    /// <returns>The history; null where the file has no bar up to then.</returns>
    /// <exception cref="PriceSourceException">As for <see cref="CsvBars.ReadFile"/>.</exception>
    public static PriceHistory? Read(string path, string symbol, DateOnly? until, DateTimeOffset? now)
    {
        // A day more than in UTC: east of it the next one has begun.
        var latest = now is { } time ? DateOnly.FromDateTime(time.UtcDateTime).AddDays(1) : (DateOnly?)null;
        var parsed = CsvBars.ReadFile(path, skipBadRows: true, until, latest);
        if (parsed.Bars.Count == 0) return null;
        var exchange = Exchange.Of(symbol);
        string? unfinished = null;
        if (now is { } today && exchange.IsKnown) parsed = WithoutUnfinished(parsed, symbol, WrittenAt(path, today), today, out unfinished);
        var hole = Holes.In(parsed.Bars, exchange);
        if (hole.Issue is { } left) parsed = After(parsed, hole.Start, left);
        var (currency, divisor, assumed) = CurrencyOf(parsed.Currency, exchange.Currency);
        var zone = exchange.TimeZone is { } known
            ? $"The days are those of the time zone {known}, judging by the symbol."
            : $"The exchange and its time zone are not known: {symbol[symbol.LastIndexOf('.')..]} is no suffix of an exchange that we know.";
        List<string> assumptions = [.. parsed.Assumptions, zone, assumed];
        if (!parsed.Trail.Issues.Any(static issue => issue.Rule == DataRule.SplitNotApplied))
            assumptions.Add("The prices are taken to be on one split basis: the file shows no split.");
        if (hole.Assumed is { } holes) assumptions.Add(holes);
        if (unfinished is not null) assumptions.Add(unfinished);
        return new PriceHistory
        {
            Symbol = symbol,
            Name = symbol,
            Currency = currency,
            TimeZone = exchange.TimeZone,
            Bars = divisor == 1 ? parsed.Bars : [.. parsed.Bars.Select(bar => InMajorUnits(bar, divisor))],
            Splits = parsed.Splits,
            Dividends = divisor == 1 ? parsed.Dividends : [.. parsed.Dividends.Select(one => one with { Amount = one.Amount / divisor })],
            Quality = parsed.Quality,
            Trail = parsed.Trail,
            Assumptions = assumptions,
            Source = SourceName,
        }.Repair().WithDividendsOnBasis();
    }

    /// <summary>When the file was written; never later than now, whatever the clock of the machine that wrote it says.</summary>
    private static DateTimeOffset WrittenAt(string path, DateTimeOffset now)
    {
        var written = new DateTimeOffset(File.GetLastWriteTimeUtc(path));
        return written < now ? written : now;
    }

    /// <summary>
    /// Without the days whose session had not ended when the file was written: what a program wrote at noon is no close. The time of the file
    /// decides and not the time of reading, so that the file reads the same until it is written again.
    /// </summary>
    private static ParsedBars WithoutUnfinished(ParsedBars parsed, string symbol, DateTimeOffset written, DateTimeOffset now, out string? assumed)
    {
        var calendar = TradingCalendar.Of(symbol, null, parsed.Bars is Bar[] all ? all : [.. parsed.Bars]);
        var count = FinishedBy(written);
        assumed = null;
        if (count == parsed.Bars.Count) return parsed;
        // Archives, images and programs that copy leave times of their own: nobody wrote a file before the days that it tells of.
        var isStrange = parsed.Bars.Count - count > MostUnfinished;
        if (isStrange) count = FinishedBy(now);
        var at = written.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var stamp = isStrange
            ? $"The time of the file, {at} UTC, is before its days and not when it was written"
            : $"The file was written at {at} UTC";
        if (count == parsed.Bars.Count)
        {
            assumed = string.Create(CultureInfo.InvariantCulture, $"{stamp}: every day of a session that has ended by now counts.");
            return parsed;
        }
        var first = parsed.Bars[count].Date;
        assumed = isStrange
            ? string.Create(CultureInfo.InvariantCulture, $"{stamp}; the session of {first:yyyy-MM-dd} has not ended: what it says of that day is left out.")
            : string.Create(CultureInfo.InvariantCulture, $"{stamp}, before the session of {first:yyyy-MM-dd} ended: what it says of that day is left out.");
        return parsed with
        {
            Bars = [.. parsed.Bars.Take(count)],
            Splits = [.. parsed.Splits.Where(one => one.Date < first)],
            Dividends = [.. parsed.Dividends.Where(one => one.Date < first)],
            Quality = parsed.Quality with { RowsUnfinished = parsed.Quality.RowsUnfinished + parsed.Bars.Count - count },
        };

        int FinishedBy(DateTimeOffset moment)
        {
            var finished = parsed.Bars.Count;
            while (finished > 1 && calendar.IsOpenAfter(parsed.Bars[finished - 1].Date, moment)) finished--;
            return finished;
        }
    }

    /// <summary>What lies after a hole.</summary>
    private static ParsedBars After(ParsedBars parsed, int start, DataIssue left)
    {
        var first = parsed.Bars[start].Date;
        DataTrail.Builder trail = new();
        trail.Add(left);
        return parsed with
        {
            Bars = [.. parsed.Bars.Skip(start)],
            Splits = [.. parsed.Splits.Where(one => one.Date >= first)],
            Dividends = [.. parsed.Dividends.Where(one => one.Date >= first)],
            Quality = parsed.Quality with { RowsDropped = parsed.Quality.RowsDropped + start },
            Trail = parsed.Trail.And(trail.Build()),
        };
    }

    private static Bar InMajorUnits(Bar bar, double divisor) =>
        new(bar.Date, bar.Open / divisor, bar.High / divisor, bar.Low / divisor, bar.Close / divisor, bar.AdjustedClose / divisor, bar.Volume);

    private static (string? Currency, double Divisor, string Assumed) CurrencyOf(string? file, string? symbol)
    {
        if (file is null)
        {
            return symbol is null
                ? (null, 1, "The currency is not known: neither the file nor the symbol says which.")
                : (symbol, 1, $"The currency is {symbol}, judging by the symbol; the file does not name one.");
        }

        if (file.Length != 3 || !file.All(char.IsAsciiLetter)) return (null, 1, $"The currency is not known: the file calls it '{file}'.");
        var (major, divisor) = MinorCurrency.ToMajor(file);
        // Lower case letters are the mark of minor units; of others they are a manner of writing.
        if (divisor == 1) major = file.ToUpperInvariant();
        var unit = divisor == 1 ? "" : $" with {file}; its prices were divided by {divisor}";
        var other = symbol is null || symbol == major ? "" : $" The symbol's form would say {symbol}.";
        return (major, divisor, $"The currency is {major}, as the file says{unit}.{other}");
    }
}
