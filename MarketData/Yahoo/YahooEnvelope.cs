using System.Text.Json;
using static OrleansStock.MarketData.Yahoo.YahooJson;

namespace OrleansStock.MarketData.Yahoo;

/// <summary>Reads the body of a chart answer: the envelope, its error or result, the result's description and its columns.</summary>
internal static class YahooEnvelope
{
    /// <summary>Reads the whole body.</summary>
    /// <exception cref="PriceSourceException">The body is not Yahoo's JSON.</exception>
    public static YahooAnswer Read(ReadOnlySpan<byte> json, string symbol)
    {
        var body = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        var first = body.TrimStart(" \t\r\n"u8);
        if (first.IsEmpty) throw Bad(symbol, "an empty body");
        if (first[0] == (byte)'<')
        {
            throw new PriceSourceException(PriceSourceError.Unavailable,
                $"Yahoo Finance answered the request for {symbol} with a web page instead of data (an outage or consent page).");
        }

        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 32 });
        try
        {
            YahooAnswer answer = new();
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
            var line = exception.LineNumber > 0 ? $" of line {exception.LineNumber + 1}" : "";
            throw Bad(symbol, $"JSON that breaks off or is malformed near byte {exception.BytePositionInLine}{line}", exception);
        }
        catch (InvalidOperationException exception)
        {
            // What the reader throws for text that is not valid UTF-8.
            throw Bad(symbol, $"text that is not UTF-8 near byte {reader.TokenStartIndex}", exception);
        }
    }

    private static void ReadEnvelope(ref Utf8JsonReader reader, YahooAnswer answer, string symbol)
    {
        if (!EnterObject(ref reader, symbol, "chart")) return;
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("result"u8))
            {
                if (!EnterArray(ref reader, symbol, "result")) continue;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    // One symbol was asked for; any further result is not ours.
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

    private static void ReadResult(ref Utf8JsonReader reader, YahooAnswer answer, string symbol)
    {
        answer.HasResult = true;
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("meta"u8)) ReadMeta(ref reader, answer, symbol);
            else if (reader.ValueTextEquals("timestamp"u8)) answer.Timestamps = ReadNumbers(ref reader, symbol, "timestamp");
            else if (reader.ValueTextEquals("events"u8)) answer.Events.Read(ref reader, symbol);
            else if (reader.ValueTextEquals("indicators"u8)) ReadIndicators(ref reader, answer, symbol);
            else reader.Skip();
        }
    }

    private static void ReadMeta(ref Utf8JsonReader reader, YahooAnswer answer, string symbol)
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

    private static void ReadTradingPeriod(ref Utf8JsonReader reader, YahooAnswer answer, string symbol)
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

    private static void ReadIndicators(ref Utf8JsonReader reader, YahooAnswer answer, string symbol)
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
}
