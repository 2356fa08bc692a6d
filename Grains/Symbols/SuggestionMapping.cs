using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData;

namespace OrleansStock.Grains.Symbols;

/// <summary>From a match of a price source to what callers get.</summary>
internal static class SuggestionMapping
{
    /// <summary>The suggestion of a match.</summary>
    public static SymbolSuggestion ToSuggestion(this SymbolMatch match) => new(Symbol.Parse(match.Symbol), match.Name, match.Exchange);
}
