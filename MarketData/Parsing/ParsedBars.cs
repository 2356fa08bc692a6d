using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Parsing;

/// <summary>What a CSV file gave.</summary>
/// <param name="Bars">Bars in strictly ascending order of date; at least one, all prices finite and above 0.</param>
/// <param name="Quality">What was dropped and merged on the way in.</param>
/// <param name="Trail">The rows that were left out, with their lines.</param>
public sealed record ParsedBars(IReadOnlyList<Bar> Bars, DataQuality Quality, DataTrail Trail);
