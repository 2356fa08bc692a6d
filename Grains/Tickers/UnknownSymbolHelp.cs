using System.Data.Common;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Symbols;
using OrleansStock.MarketData;
using OrleansStock.MarketData.History;
using OrleansStock.Storage.Tickers;

namespace OrleansStock.Grains.Tickers;

/// <summary>The answer to a symbol that no source knows, with known ones that may have been meant.</summary>
internal sealed class UnknownSymbolHelp(TickerDirectory directory)
{
    // A search matches the beginning of a symbol, as somebody types it.
    private const int SearchedLetters = 3;

    private const int MaxKnown = 10;

    /// <summary>The exception for readers, with the source's suggestions or else known tickers: the source is not asked once more.</summary>
    public async Task<TickerException> ToExceptionAsync(Symbol symbol, PriceSourceException unknown)
    {
        var suggestions = unknown.Suggestions.Select(s => s.ToSuggestion()).ToList();
        if (suggestions.Count == 0) suggestions = await SearchAsync(symbol);
        // A source with no similar symbol lists all that it has, and its message says so: no hint then.
        var close = suggestions.Where(s => unknown.Suggestions.Count == 0
            || SymbolSuggestions.AreClose(symbol.ToString(), new(s.Symbol.ToString(), s.Name, s.Exchange))).ToList();
        var hint = close.Count == 0 ? "" : $" Did you mean {string.Join(", ", close.Select(s => s.Symbol))}?";
        return new TickerException(TickerError.UnknownSymbol, unknown.Message + hint) { Suggestions = suggestions };
    }

    private async Task<List<SymbolSuggestion>> SearchAsync(Symbol symbol)
    {
        var text = symbol.ToString();
        try
        {
            var known = await Task.Run(() => directory.SearchAsync(text[..Math.Min(SearchedLetters, text.Length)], MaxKnown));
            var others = known.Where(k => k.Symbol != symbol).Select(k => new SymbolMatch(k.Symbol.ToString(), k.Name, k.Exchange));
            return [.. SymbolSuggestions.ClosestFirst(text, others).Select(f => f.ToSuggestion())];
        }
        catch (DbException)
        {
            // The answer is that the symbol is unknown, with or without suggestions.
            return [];
        }
    }
}
