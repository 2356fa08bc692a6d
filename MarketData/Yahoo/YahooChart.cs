using System.Text.Json;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Repair;

namespace OrleansStock.MarketData.Yahoo;

/// <summary>Reads answers of Yahoo's chart endpoint, <c>/v8/finance/chart/{symbol}</c> with <c>interval=1d</c>.</summary>
public static class YahooChart
{
    /// <summary>More rows than this cannot be daily bars of one listing: it is about 200 years.</summary>
    private const int MaxRows = 50_000;

    /// <summary>How late Yahoo shows the figures of the slowest exchanges.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(20);

    /// <summary>Turns one answer into a history, or into the reason why there is none.</summary>
    /// <param name="json">The whole body, UTF-8.</param>
    /// <param name="symbol">The symbol asked for.</param>
    /// <param name="now">The time of the answer: bars of a session that has not ended by then are left out.</param>
    /// <exception cref="PriceSourceException">The answer is an error, has no bar, or breaks the format.</exception>
    public static PriceHistory Parse(ReadOnlySpan<byte> json, string symbol, DateTimeOffset now)
    {
        var answer = Read(json, symbol);
        if (answer.Error is { } error) throw ErrorOf(symbol, error.Code, error.Description);
        if (!answer.HasResult) throw Bad(symbol, "neither a result nor an error");
        return ToHistory(answer, symbol, now);
    }

    /// <summary>The exception that an error of Yahoo's own format stands for; for bodies whose HTTP status is not 200 too.</summary>
    internal static PriceSourceException ErrorOf(string symbol, string? code, string? description)
    {
        description = ForeignText.Clean(description) ?? "no reason given";
        if (string.Equals(code, "Not Found", StringComparison.OrdinalIgnoreCase))
            return new(PriceSourceError.UnknownSymbol, $"Yahoo Finance knows no symbol {symbol}: {description}.");
        if (description.StartsWith("Data doesn't exist", StringComparison.OrdinalIgnoreCase))
            return new(PriceSourceError.NoData, $"Yahoo Finance has no prices of {symbol} for the years asked for: {description}.");
        return new(PriceSourceError.Unavailable, $"Yahoo Finance refuses the request for {symbol}: {ForeignText.Clean(code) ?? "no code"}, {description}.");
    }

    /// <summary>The error in a body of Yahoo's own format, whichever key it sits under; null where there is none.</summary>
    internal static (string? Code, string? Description)? ReadError(ReadOnlySpan<byte> json)
    {
        try
        {
            return Read(json, "").Error;
        }
        catch (PriceSourceException)
        {
            // The caller asks whether this is Yahoo's error format at all: a body that is not answers the question.
            return null;
        }
    }

    private static Answer Read(ReadOnlySpan<byte> json, string symbol)
    {
        var body = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        var first = body.TrimStart(" \t\r\n"u8);
        if (first.IsEmpty) throw Bad(symbol, "an empty body");
        if (first[0] == (byte)'<')
            throw new PriceSourceException(PriceSourceError.Unavailable, $"Yahoo Finance answered the request for {symbol} with a web page instead of data (an outage or consent page).");

        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 32 });
        try
        {
            Answer answer = new();
            Expect(ref reader, JsonTokenType.StartObject, symbol);
            while (NextProperty(ref reader))
            {
                // Errors sit under "finance" when another layer of Yahoo answers.
                if (reader.ValueTextEquals("chart"u8) || reader.ValueTextEquals("finance"u8)) ReadEnvelope(ref reader, answer, symbol);
                else reader.Skip();
            }
            // A second document after the first would mean that two answers ran into each other.
            while (reader.Read()) throw Bad(symbol, "text after the end of the answer");
            return answer;
        }
        catch (JsonException exception)
        {
            throw Bad(symbol, $"JSON that breaks off or is malformed near byte {exception.BytePositionInLine + (exception.LineNumber > 0 ? $" of line {exception.LineNumber + 1}" : "")}", exception);
        }
        catch (InvalidOperationException exception)
        {
            // What the reader throws for text that is not valid UTF-8.
            throw Bad(symbol, $"text that is not UTF-8 near byte {reader.TokenStartIndex}", exception);
        }
    }

    private static void ReadEnvelope(ref Utf8JsonReader reader, Answer answer, string symbol)
    {
        if (!EnterObject(ref reader, symbol, "chart")) return;
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("result"u8))
            {
                if (!EnterArray(ref reader, symbol, "result")) continue;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    // One symbol was asked for; whatever else comes is not ours.
                    if (reader.TokenType == JsonTokenType.StartObject && !answer.HasResult) ReadResult(ref reader, answer, symbol);
                    else reader.Skip();
                }
            }
            else if (reader.ValueTextEquals("error"u8))
            {
                if (!EnterObject(ref reader, symbol, "error")) continue;
                string? code = null, description = null;
                while (NextProperty(ref reader))
                {
                    if (reader.ValueTextEquals("code"u8)) code = ReadText(ref reader);
                    else if (reader.ValueTextEquals("description"u8)) description = ReadText(ref reader);
                    else reader.Skip();
                }
                answer.Error = (code, description);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static void ReadResult(ref Utf8JsonReader reader, Answer answer, string symbol)
    {
        answer.HasResult = true;
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("meta"u8)) ReadMeta(ref reader, answer, symbol);
            else if (reader.ValueTextEquals("timestamp"u8)) answer.Timestamps = ReadNumbers(ref reader, symbol, "timestamp");
            else if (reader.ValueTextEquals("events"u8)) ReadEvents(ref reader, answer, symbol);
            else if (reader.ValueTextEquals("indicators"u8)) ReadIndicators(ref reader, answer, symbol);
            else reader.Skip();
        }
    }

    private static void ReadMeta(ref Utf8JsonReader reader, Answer answer, string symbol)
    {
        if (!EnterObject(ref reader, symbol, "meta")) return;
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("currency"u8)) answer.Currency = ReadText(ref reader);
            else if (reader.ValueTextEquals("exchangeTimezoneName"u8)) answer.TimeZone = ReadText(ref reader);
            else if (reader.ValueTextEquals("exchangeName"u8)) answer.ExchangeCode = ReadText(ref reader);
            else if (reader.ValueTextEquals("fullExchangeName"u8)) answer.ExchangeName = ReadText(ref reader);
            else if (reader.ValueTextEquals("longName"u8)) answer.LongName = ReadText(ref reader);
            else if (reader.ValueTextEquals("shortName"u8)) answer.ShortName = ReadText(ref reader);
            else if (reader.ValueTextEquals("dataGranularity"u8)) answer.Granularity = ReadText(ref reader);
            else if (reader.ValueTextEquals("firstTradeDate"u8)) answer.FirstTrade = ReadNumber(ref reader);
            else if (reader.ValueTextEquals("regularMarketTime"u8)) answer.MarketTime = ReadNumber(ref reader);
            else if (reader.ValueTextEquals("currentTradingPeriod"u8)) ReadTradingPeriod(ref reader, answer, symbol);
            else reader.Skip();
        }
    }

    private static void ReadTradingPeriod(ref Utf8JsonReader reader, Answer answer, string symbol)
    {
        if (!EnterObject(ref reader, symbol, "currentTradingPeriod")) return;
        while (NextProperty(ref reader))
        {
            if (!reader.ValueTextEquals("regular"u8))
            {
                reader.Skip();
                continue;
            }
            if (!EnterObject(ref reader, symbol, "regular")) continue;
            while (NextProperty(ref reader))
            {
                if (reader.ValueTextEquals("start"u8)) answer.SessionStart = ReadNumber(ref reader);
                else if (reader.ValueTextEquals("end"u8)) answer.SessionEnd = ReadNumber(ref reader);
                else reader.Skip();
            }
        }
    }

    private static void ReadEvents(ref Utf8JsonReader reader, Answer answer, string symbol)
    {
        if (!EnterObject(ref reader, symbol, "events")) return;
        while (NextProperty(ref reader))
        {
            var dividends = reader.ValueTextEquals("dividends"u8);
            if (!dividends && !reader.ValueTextEquals("splits"u8))
            {
                reader.Skip();
                continue;
            }
            // Objects keyed by the bar's timestamp; the real day is the "date" inside.
            if (!EnterObject(ref reader, symbol, "events")) continue;
            while (NextProperty(ref reader))
            {
                if (!EnterObject(ref reader, symbol, "event")) continue;
                double date = double.NaN, amount = double.NaN, numerator = double.NaN, denominator = double.NaN;
                string? currency = null;
                while (NextProperty(ref reader))
                {
                    if (reader.ValueTextEquals("date"u8)) date = ReadNumber(ref reader);
                    else if (reader.ValueTextEquals("amount"u8)) amount = ReadNumber(ref reader);
                    else if (reader.ValueTextEquals("numerator"u8)) numerator = ReadNumber(ref reader);
                    else if (reader.ValueTextEquals("denominator"u8)) denominator = ReadNumber(ref reader);
                    else if (reader.ValueTextEquals("currency"u8)) currency = ReadText(ref reader);
                    else reader.Skip();
                }
                if (answer.Dividends.Count + answer.Splits.Count >= MaxRows) throw Bad(symbol, $"more than {MaxRows} events");
                if (dividends) answer.Dividends.Add((date, amount, currency));
                else answer.Splits.Add((date, numerator, denominator));
            }
        }
    }

    private static void ReadIndicators(ref Utf8JsonReader reader, Answer answer, string symbol)
    {
        if (!EnterObject(ref reader, symbol, "indicators")) return;
        while (NextProperty(ref reader))
        {
            var quote = reader.ValueTextEquals("quote"u8);
            if (!quote && !reader.ValueTextEquals("adjclose"u8))
            {
                reader.Skip();
                continue;
            }
            if (!EnterArray(ref reader, symbol, "indicators")) continue;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType != JsonTokenType.StartObject)
                {
                    reader.Skip();
                    continue;
                }
                while (NextProperty(ref reader))
                {
                    if (!quote && reader.ValueTextEquals("adjclose"u8)) answer.AdjustedClose = ReadNumbers(ref reader, symbol, "adjclose");
                    else if (quote && reader.ValueTextEquals("open"u8)) answer.Open = ReadNumbers(ref reader, symbol, "open");
                    else if (quote && reader.ValueTextEquals("high"u8)) answer.High = ReadNumbers(ref reader, symbol, "high");
                    else if (quote && reader.ValueTextEquals("low"u8)) answer.Low = ReadNumbers(ref reader, symbol, "low");
                    else if (quote && reader.ValueTextEquals("close"u8)) answer.Close = ReadNumbers(ref reader, symbol, "close");
                    else if (quote && reader.ValueTextEquals("volume"u8)) answer.Volume = ReadNumbers(ref reader, symbol, "volume");
                    else reader.Skip();
                }
            }
        }
    }

    private static PriceHistory ToHistory(Answer answer, string symbol, DateTimeOffset now)
    {
        // Yahoo gives weeks or months instead of days when it finds the range too long; those are not days.
        if (answer.Granularity is { } granularity && granularity != "1d") throw Bad(symbol, $"rows of '{ForeignText.Clean(granularity)}' instead of days");

        if (answer.Timestamps is not { Count: > 0 } timestamps)
        {
            // A listing that is gone has lost its first trade date too; a living one keeps it when nothing was traded.
            throw double.IsNaN(answer.FirstTrade)
                ? new PriceSourceException(PriceSourceError.UnknownSymbol, $"Yahoo Finance has nothing left of {symbol}: it may be delisted.")
                : new PriceSourceException(PriceSourceError.NoData, $"Yahoo Finance knows {symbol} but has no prices for the years asked for.");
        }

        var open = Column(answer.Open, "open");
        var high = Column(answer.High, "high");
        var low = Column(answer.Low, "low");
        var close = Column(answer.Close, "close");
        var volume = answer.Volume is null ? null : Column(answer.Volume, "volume");
        // Absent, or filled with nulls from top to bottom: there is no adjustment, and the close stands for it.
        // A single null beside a close is a row that cannot be used: close and adjusted close must not be mixed in one column.
        var adjusted = answer.AdjustedClose is { } column && column.Exists(static value => !double.IsNaN(value)) ? Column(column, "adjclose") : close;

        var zoneName = answer.TimeZone ?? Exchange.Of(symbol).TimeZone;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zoneName, out var zone))
            throw Bad(symbol, $"the time zone '{ForeignText.Clean(zoneName)}', which this machine does not know");

        var (currency, divisor) = MinorCurrency.ToMajor(answer.Currency);
        var session = Session.Of(answer, symbol, zone, now);
        BarAssembler assembler = new(timestamps.Count);
        for (var i = 0; i < timestamps.Count; i++)
        {
            if (double.IsNaN(timestamps[i]))
            {
                assembler.AddDropped(new(null, DataRule.NoPrice, DataAction.Dropped, null, null, "A row came without a day."));
                continue;
            }
            var date = DateOf(timestamps[i], zone) ?? throw Bad(symbol, $"a timestamp out of range in row {i + 1}");
            if (!session.IsFinished(date)) assembler.AddUnfinished();
            else assembler.Add(date, open[i] / divisor, high[i] / divisor, low[i] / divisor, close[i] / divisor, adjusted[i] / divisor, volume?[i] ?? 0, (long)timestamps[i]);
        }

        var (bars, quality, trail) = assembler.Finish();
        if (bars.Count == 0)
            throw new PriceSourceException(PriceSourceError.NoData, $"Yahoo Finance has no usable price of {symbol}: of {quality.RowsRead} rows {quality.RowsDropped} have no price and {quality.RowsUnfinished} are of a day that has not ended.");

        return new PriceHistory
        {
            Symbol = symbol,
            Name = ForeignText.Clean(answer.LongName) ?? ForeignText.Clean(answer.ShortName) ?? symbol,
            Currency = ForeignText.Clean(currency),
            Exchange = ForeignText.Clean(answer.ExchangeName) ?? ForeignText.Clean(answer.ExchangeCode),
            TimeZone = zoneName,
            Bars = bars,
            Splits = [.. answer.Splits
                // Prices are multiplied and divided by the ratio, which of two positive numbers may still be 0 or infinite.
                .Where(split => IsPositive(split.Numerator) && IsPositive(split.Denominator) && IsPositive(split.Numerator / split.Denominator) && IsPositive(split.Denominator / split.Numerator))
                .Select(split => (Date: DateOf(split.Date, zone), split.Numerator, split.Denominator))
                .Where(split => split.Date is not null)
                .Select(split => new Split(split.Date!.Value, split.Numerator, split.Denominator))
                .OrderBy(split => split.Date)],
            Dividends = [.. answer.Dividends
                .Select(dividend => (Date: DateOf(dividend.Date, zone), Amount: MajorAmount(dividend.Amount, dividend.Currency)))
                .Where(dividend => dividend.Date is not null && IsPositive(dividend.Amount))
                .Select(dividend => new Dividend(dividend.Date!.Value, dividend.Amount))
                .OrderBy(dividend => dividend.Date)],
            Quality = quality,
            Trail = trail,
            Source = YahooPriceSource.SourceName,
        };

        List<double> Column(List<double>? values, string name)
        {
            if (values is null) throw Bad(symbol, $"no column '{name}'");
            return values.Count == timestamps.Count ? values : throw Bad(symbol, $"{values.Count} values of '{name}' for {timestamps.Count} days");
        }

        // A dividend without a currency of its own is in the price's; one in a third currency cannot be turned into it.
        double MajorAmount(double amount, string? own)
        {
            if (string.IsNullOrEmpty(own)) return amount / divisor;
            var (major, ownDivisor) = MinorCurrency.ToMajor(own);
            return major == currency ? amount / ownDivisor : double.NaN;
        }
    }

    private static bool IsPositive(double value) => double.IsFinite(value) && value is > 0 and <= 1e15;

    // The offset of that very day, not meta.gmtoffset, which is today's and wrong across daylight saving.
    private static DateOnly? DateOf(double seconds, TimeZoneInfo zone) =>
        seconds is >= -5_000_000_000 and <= 10_000_000_000
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds((long)seconds), zone).DateTime)
            : null;

    private static bool NextProperty(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string symbol)
    {
        if (!reader.Read() || reader.TokenType != type) throw Bad(symbol, $"{reader.TokenType} where {type} belongs");
    }

    private static bool EnterObject(ref Utf8JsonReader reader, string symbol, string name) => Enter(ref reader, JsonTokenType.StartObject, symbol, name);

    private static bool EnterArray(ref Utf8JsonReader reader, string symbol, string name) => Enter(ref reader, JsonTokenType.StartArray, symbol, name);

    private static bool Enter(ref Utf8JsonReader reader, JsonTokenType type, string symbol, string name)
    {
        if (reader.Read() && reader.TokenType == type) return true;
        return reader.TokenType == JsonTokenType.Null ? false : throw Bad(symbol, $"{reader.TokenType} for '{name}'");
    }

    /// <summary>The text that follows a property's name; null for null and for anything that is not text.</summary>
    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String) return reader.GetString();
        reader.Skip();
        return null;
    }

    /// <summary>The number that follows a property's name; NaN for null and for anything that is not a number.</summary>
    private static double ReadNumber(ref Utf8JsonReader reader)
    {
        reader.Read();
        var value = NumberOf(ref reader);
        if (value is null) reader.Skip();
        return value ?? double.NaN;
    }

    private static List<double>? ReadNumbers(ref Utf8JsonReader reader, string symbol, string name)
    {
        if (!EnterArray(ref reader, symbol, name)) return null;
        List<double> values = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            // The body is bounded; so must be what it grows into.
            if (values.Count == MaxRows) throw Bad(symbol, $"more than {MaxRows} values of '{name}'");
            values.Add(NumberOf(ref reader) ?? throw Bad(symbol, $"{reader.TokenType} in place of value {values.Count + 1} of '{name}'"));
        }
        return values;
    }

    /// <summary>A number, NaN for null; <c>Infinity</c> and the like come as text. Null for anything else.</summary>
    private static double? NumberOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.TryGetDouble(out var value) ? value : double.NaN,
        JsonTokenType.Null => double.NaN,
        JsonTokenType.String => double.TryParse(reader.GetString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : double.NaN,
        _ => null,
    };

    private static PriceSourceException Bad(string symbol, string what, Exception? inner = null) =>
        new(PriceSourceError.BadData, $"Yahoo Finance's answer for {symbol} has {what}.", inner);

    /// <summary>Which days are over by the time of the answer.</summary>
    private readonly record struct Session(DateOnly Today, bool TodayIsOver)
    {
        public bool IsFinished(DateOnly day) => day < Today || (day == Today && TodayIsOver);

        public static Session Of(Answer answer, string symbol, TimeZoneInfo zone, DateTimeOffset now)
        {
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
            var end = DateOf(answer.SessionEnd, zone);
            var start = DateOf(answer.SessionStart, zone);
            // Yahoo already speaks of the next session: today's is over.
            if (start > today) return new(today, true);
            if (end == today)
            {
                // Most exchanges' figures come late, so the bell alone does not make the bar final,
                // unless the last trade shown is from the bell or after.
                var bell = DateTimeOffset.FromUnixTimeSeconds((long)answer.SessionEnd);
                return new(today, now >= bell + Delay || (now >= bell && answer.MarketTime >= answer.SessionEnd));
            }
            // No session of today is told: the usual hours of the symbol's exchange, or the whole day.
            var exchange = Exchange.Of(symbol);
            return new(today, exchange.TimeZone == zone.Id && TradingCalendar.Of(symbol).LastFinishedDay(now) >= today);
        }
    }

    private sealed class Answer
    {
        public bool HasResult;
        public (string? Code, string? Description)? Error;
        public string? Currency, TimeZone, ExchangeCode, ExchangeName, LongName, ShortName, Granularity;
        public double FirstTrade = double.NaN, MarketTime = double.NaN, SessionStart = double.NaN, SessionEnd = double.NaN;
        public List<double>? Timestamps, Open, High, Low, Close, AdjustedClose, Volume;
        public readonly List<(double Date, double Amount, string? Currency)> Dividends = [];
        public readonly List<(double Date, double Numerator, double Denominator)> Splits = [];
    }
}
