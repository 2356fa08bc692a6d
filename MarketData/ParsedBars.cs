using OrleansStock.Forecasting;

namespace OrleansStock.MarketData;

/// <summary>What a CSV file gave.</summary>
/// <param name="Bars">Bars in strictly ascending order of date; at least one, all prices finite and above 0.</param>
/// <param name="Quality">What was dropped and repaired on the way in.</param>
public sealed record ParsedBars(IReadOnlyList<Bar> Bars, DataQuality Quality);
