namespace OrleansStock.MarketData;

/// <summary>One answer to a search.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Name">The company's or fund's name.</param>
/// <param name="Exchange">The exchange's name; null where the source has none.</param>
public readonly record struct SymbolMatch(string Symbol, string Name, string? Exchange);
