namespace OrleansStock.MarketData.History;

/// <summary>A split: <paramref name="Numerator"/> new shares for <paramref name="Denominator"/> old ones.</summary>
/// <param name="Date">The first day on the new basis.</param>
/// <param name="Numerator">New shares.</param>
/// <param name="Denominator">Old shares.</param>
public readonly record struct Split(DateOnly Date, double Numerator, double Denominator);
