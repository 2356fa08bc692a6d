using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;
using static OrleansStock.MarketData.Yahoo.YahooJson;

namespace OrleansStock.MarketData.Yahoo;

/// <summary>Turns answers of Yahoo's chart endpoint, <c>/v8/finance/chart/{symbol}</c> with <c>interval=1d</c>, into histories.</summary>
public static class YahooChart
{
    /// <summary>Turns one answer into a history, or into the reason why there is none.</summary>
    /// <param name="json">The whole body, UTF-8.</param>
    /// <param name="symbol">The symbol asked for.</param>
    /// <param name="now">The time of the answer: bars of a session that has not ended by then are left out.</param>
    /// <exception cref="PriceSourceException">The answer is an error, has no bar, or breaks the format.</exception>
    public static PriceHistory Parse(ReadOnlySpan<byte> json, string symbol, DateTimeOffset now)
    {
        var answer = YahooEnvelope.Read(json, symbol);
        if (answer.Error is { } error) throw ErrorOf(symbol, error.Code, error.Description);
        if (!answer.HasResult) throw Bad(symbol, "neither a result nor an error");
        return ToHistory(answer, symbol, now);
    }

    /// <summary>The exception for an error in Yahoo's own format; for bodies whose HTTP status is not 200 too.</summary>
    internal static PriceSourceException ErrorOf(string symbol, string? code, string? description)
    {
        description = ForeignText.Clean(description) ?? "no reason given";
        if (string.Equals(code, "Not Found", StringComparison.OrdinalIgnoreCase))
            return new(PriceSourceError.UnknownSymbol, $"Yahoo Finance does not know the symbol {symbol}: {description}.");
        if (description.StartsWith("Data doesn't exist", StringComparison.OrdinalIgnoreCase))
            return new(PriceSourceError.NoData, $"Yahoo Finance has no prices of {symbol} for the years asked for: {description}.");
        return new(PriceSourceError.Unavailable, $"Yahoo Finance refuses the request for {symbol}: {ForeignText.Clean(code) ?? "no code"}, {description}.");
    }

    /// <summary>The error in a body of Yahoo's own format, whichever key it sits under; null where there is none.</summary>
    internal static (string? Code, string? Description)? ReadError(ReadOnlySpan<byte> json)
    {
        try
        {
            return YahooEnvelope.Read(json, "").Error;
        }
        catch (PriceSourceException)
        {
            // The caller asks whether this is Yahoo's error format at all: a body that is not answers the question.
            return null;
        }
    }

    /// <summary>The day of a moment in the exchange's zone; null where the number is no moment.</summary>
    // The offset of that very day, not meta.gmtoffset, which is today's and wrong across daylight saving.
    internal static DateOnly? DateOf(double seconds, TimeZoneInfo zone) =>
        seconds is >= -5_000_000_000 and <= 10_000_000_000
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds((long)seconds), zone).DateTime)
            : null;

    private static PriceHistory ToHistory(YahooAnswer answer, string symbol, DateTimeOffset now)
    {
        // Yahoo gives weeks or months instead of days when it finds the range too long.
        if (answer.Granularity is { } granularity && granularity != "1d") throw Bad(symbol, $"rows of '{ForeignText.Clean(granularity)}' instead of days");

        var zoneName = answer.TimeZone ?? Exchange.Of(symbol).TimeZone ?? throw Bad(symbol, "no time zone, and the symbol does not tell it");
        var timestamps = TimestampsOf(answer, symbol);
        var (currency, divisor) = MinorCurrency.ToMajor(answer.Currency);
        var (assembler, zone) = Assemble(answer, timestamps, divisor, zoneName, symbol, now);
        var (bars, quality, trail) = assembler.Finish();
        if (bars.Count == 0)
        {
            var rows = $"of {quality.RowsRead} rows {quality.RowsDropped} have no price and {quality.RowsUnfinished} are of a day that has not ended";
            throw new PriceSourceException(PriceSourceError.NoData, $"Yahoo Finance has no usable price of {symbol}: {rows}.");
        }

        return new PriceHistory
        {
            Symbol = symbol,
            Name = ForeignText.Clean(answer.LongName) ?? ForeignText.Clean(answer.ShortName) ?? symbol,
            Currency = ForeignText.Clean(currency),
            Exchange = ForeignText.Clean(answer.ExchangeName) ?? ForeignText.Clean(answer.ExchangeCode),
            TimeZone = zoneName,
            Bars = bars,
            Splits = answer.Events.SplitsIn(zone),
            Dividends = answer.Events.DividendsIn(zone, currency, divisor),
            Quality = quality,
            Trail = trail,
            Source = YahooPriceSource.SourceName,
        };
    }

    private static List<double> TimestampsOf(YahooAnswer answer, string symbol)
    {
        if (answer.Timestamps is { Count: > 0 } timestamps) return timestamps;
        // A delisted symbol has lost its first trade date too; a living one keeps it when nothing was traded.
        throw double.IsNaN(answer.FirstTrade)
            ? new PriceSourceException(PriceSourceError.UnknownSymbol, $"Yahoo Finance has nothing left of {symbol}: it may be delisted.")
            : new PriceSourceException(PriceSourceError.NoData, $"Yahoo Finance knows {symbol} but has no prices for the years asked for.");
    }

    private static (BarAssembler Assembler, TimeZoneInfo Zone) Assemble(
        YahooAnswer answer, List<double> timestamps, double divisor, string zoneName, string symbol, DateTimeOffset now)
    {
        var open = Column(answer.Open, "open");
        var high = Column(answer.High, "high");
        var low = Column(answer.Low, "low");
        var close = Column(answer.Close, "close");
        var volume = answer.Volume is null ? null : Column(answer.Volume, "volume");
        // Absent, or nulls from top to bottom: there is no adjustment, and the close stands in for it.
        // A single null beside a close makes the row unusable: close and adjusted close must not be mixed in one column.
        var adjusted = answer.AdjustedClose is { } column && column.Exists(static value => !double.IsNaN(value)) ? Column(column, "adjclose") : close;

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zoneName, out var zone))
            throw Bad(symbol, $"the time zone '{ForeignText.Clean(zoneName)}', which this machine does not know");
        var session = YahooSession.Of(answer, symbol, zone, now);
        BarAssembler assembler = new(timestamps.Count);
        for (var i = 0; i < timestamps.Count; i++)
        {
            if (double.IsNaN(timestamps[i]))
            {
                assembler.AddDropped(new(null, DataRule.NoPrice, DataAction.Dropped, null, null, "The row has no date."));
                continue;
            }
            var date = DateOf(timestamps[i], zone) ?? throw Bad(symbol, $"a timestamp out of range in row {i + 1}");
            if (!session.IsFinished(date))
            {
                assembler.AddUnfinished();
                continue;
            }
            assembler.Add(
                date, open[i] / divisor, high[i] / divisor, low[i] / divisor, close[i] / divisor, adjusted[i] / divisor, volume?[i] ?? 0, (long)timestamps[i]);
        }
        return (assembler, zone);

        List<double> Column(List<double>? values, string name)
        {
            if (values is null) throw Bad(symbol, $"no column '{name}'");
            return values.Count == timestamps.Count ? values : throw Bad(symbol, $"{values.Count} values of '{name}' for {timestamps.Count} days");
        }
    }
}
