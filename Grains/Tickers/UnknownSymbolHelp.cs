using System.Data.Common;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData;
using OrleansStock.MarketData.History;

namespace OrleansStock.Grains.Tickers;

/// <summary>The answer to a symbol that no source knows, with known ones that may have been meant.</summary>
internal sealed class UnknownSymbolHelp(IGrainFactory grains)
{
    // A search goes by the beginning of a symbol, as somebody types it.
    private const int SearchedLetters = 3;

    /// <summary>The exception for readers, with the source's suggestions or else those of the symbol search.</summary>
    public async Task<TickerException> ToExceptionAsync(string symbol, PriceSourceException unknown)
    {
        var suggestions = unknown.Suggestions.Select(s => new SymbolSuggestion(s.Symbol, s.Name, s.Exchange)).ToList();
        if (suggestions.Count == 0) suggestions = await SearchAsync(symbol);
        var hint = suggestions.Count == 0 ? "" : $" Did you mean {string.Join(", ", suggestions.Select(s => s.Symbol))}?";
        return new TickerException(TickerError.UnknownSymbol, unknown.Message + hint) { Suggestions = suggestions };
    }

    private async Task<List<SymbolSuggestion>> SearchAsync(string symbol)
    {
        try
        {
            var found = await grains.GetSymbolSearch().Search(symbol[..Math.Min(SearchedLetters, symbol.Length)]);
            var others = found.Where(f => f.Symbol != symbol).Select(f => new SymbolMatch(f.Symbol, f.Name, f.Exchange));
            return [.. SymbolSuggestions.ClosestFirst(symbol, others).Select(f => new SymbolSuggestion(f.Symbol, f.Name, f.Exchange))];
        }
        catch (Exception e) when (e is DbException or TickerException)
        {
            // That the symbol is unknown is the answer, with suggestions or without.
            return [];
        }
    }
}
