using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

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
        TickerError.UnknownSymbol when e.Suggestions.Count > 0 => $"We do not know a ticker {symbol}. Did you look for {Names(e.Suggestions)}?",
        TickerError.UnknownSymbol => $"We do not know a ticker {symbol}. Check the spelling, or type the beginning of the company’s name to search for it.",
        _ => e.Message,
    };

    private static string Names(IReadOnlyList<SymbolSuggestion> suggestions)
    {
        var few = suggestions.Take(5).Select(s => s.Name == s.Symbol.ToString() ? s.Symbol.ToString() : $"{s.Symbol} ({s.Name})").ToList();
        return few.Count == 1 ? few[0] : $"{string.Join(", ", few.SkipLast(1))} or {few[^1]}";
    }
}
