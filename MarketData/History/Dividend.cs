namespace OrleansStock.MarketData.History;

/// <summary>A dividend per share.</summary>
/// <param name="Date">The ex-dividend date.</param>
/// <param name="Amount">The amount, in the history's currency and on its split basis.</param>
public readonly record struct Dividend(DateOnly Date, double Amount);
