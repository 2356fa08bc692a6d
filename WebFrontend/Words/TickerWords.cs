using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData;

namespace OrleansStock.WebFrontend.Words;

/// <summary>Why a ticker has no page or no prediction, as a visitor is told: what sources call their files and hosts stays in the log.</summary>
internal static class TickerWords
{
    /// <summary>What is said of a text that is no ticker.</summary>
    public const string NotATicker = "That is not a ticker: use up to 20 letters, digits and the signs . ^ = & -, such as MSFT or 0005.HK.";

    /// <summary>One or two sentences.</summary>
    /// <param name="symbol">The ticker asked for.</param>
    /// <param name="e">Why it cannot be served.</param>
    public static string Describe(Symbol symbol, TickerException e) => e.Error switch
    {
        TickerError.SourceUnavailable => $"We cannot get prices of {symbol} right now: the price source does not answer.",
        TickerError.UnknownSymbol when e.Suggestions.Any(s => IsClose(symbol, s)) =>
            $"We do not know a ticker called {symbol}. Did you mean {Names(e.Suggestions.Where(s => IsClose(symbol, s)), "or")}?",
        TickerError.UnknownSymbol when e.Suggestions.Count > 0 =>
            $"We do not know a ticker called {symbol}. Tickers that we do know include {Names(e.Suggestions, "and")}.",
        TickerError.UnknownSymbol =>
            $"We do not know a ticker called {symbol}: it may be misspelt, or no longer traded. Type the beginning of the company’s name to search for it.",
        _ => e.Message,
    };

    private static bool IsClose(Symbol symbol, SymbolSuggestion suggestion) =>
        SymbolSuggestions.AreClose(symbol.ToString(), new SymbolMatch(suggestion.Symbol.ToString(), suggestion.Name, suggestion.Exchange));

    private static string Names(IEnumerable<SymbolSuggestion> suggestions, string last)
    {
        var few = suggestions.Take(5).Select(s => s.Name == s.Symbol.ToString() ? s.Symbol.ToString() : $"{s.Symbol} ({s.Name})").ToList();
        return few.Count == 1 ? few[0] : $"{string.Join(", ", few.SkipLast(1))} {last} {few[^1]}";
    }
}
