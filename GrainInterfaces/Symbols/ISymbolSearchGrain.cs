using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>Finds symbols by a part of the symbol or name; stateless, on every silo.</summary>
[Alias("OrleansStock.ISymbolSearchGrain")]
public interface ISymbolSearchGrain : IGrainWithStringKey
{
    /// <summary>The best matches, best first.</summary>
    /// <param name="query">What a person typed, 1 to 50 characters.</param>
    /// <exception cref="TickerException">The source cannot be asked.</exception>
    [Alias("Search"), OpenToWebs(WebCaller.Anybody)]
    Task<IReadOnlyList<SymbolSuggestion>> Search(string query);
}

/// <summary>A symbol that a person may have meant.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Name">The company's, fund's or index's name.</param>
/// <param name="Exchange">The exchange's name; null where unknown.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.SymbolSuggestion")]
public sealed record SymbolSuggestion([property: Id(0)] Symbol Symbol, [property: Id(1)] string Name, [property: Id(2)] string? Exchange);
