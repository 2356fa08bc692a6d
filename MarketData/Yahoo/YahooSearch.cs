using System.Text.Json;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.MarketData.Yahoo;

/// <summary>Reads answers of Yahoo's search endpoint, <c>/v1/finance/search?q=</c>.</summary>
internal static class YahooSearch
{
    private const int MaxMatches = 50;

    /// <summary>The symbols of an answer in its own order; entries that are no symbol of ours (options, private companies) are left out.</summary>
    /// <param name="json">The whole body, UTF-8.</param>
    /// <exception cref="PriceSourceException">The answer breaks the format.</exception>
    public static IReadOnlyList<SymbolMatch> Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 32 });
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw Bad("no object at its root");
            if (!document.RootElement.TryGetProperty("quotes"u8, out var quotes) || quotes.ValueKind != JsonValueKind.Array) throw Bad("no list of quotes");

            List<SymbolMatch> matches = [];
            foreach (var quote in quotes.EnumerateArray())
            {
                if (matches.Count == MaxMatches) break;
                if (quote.ValueKind != JsonValueKind.Object) continue;
                if (quote.TryGetProperty("isYahooFinance"u8, out var listed) && listed.ValueKind == JsonValueKind.False) continue;
                // Their symbols have the form of ours, and no history.
                if (Text(quote, "quoteType") == "OPTION") continue;
                if (!Symbol.TryNormalize(Text(quote, "symbol"), out var symbol)) continue;
                var name = ForeignText.Clean(Text(quote, "longname")) ?? ForeignText.Clean(Text(quote, "shortname")) ?? symbol;
                matches.Add(new(symbol, name, ForeignText.Clean(Text(quote, "exchDisp")) ?? ForeignText.Clean(Text(quote, "exchange"))));
            }
            return matches;
        }
        catch (JsonException exception)
        {
            throw Bad("malformed JSON", exception);
        }
        catch (InvalidOperationException exception)
        {
            // Text that is not valid UTF-8.
            throw Bad("text that is not UTF-8", exception);
        }
    }

    private static string? Text(JsonElement quote, string name) =>
        quote.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static PriceSourceException Bad(string what, Exception? inner = null) =>
        new(PriceSourceError.BadAnswer, $"Yahoo Finance's answer to a search has {what}.", inner);
}
