using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Repair;

/// <summary>What repair gave.</summary>
/// <param name="Bars">Bars in ascending order of date, all prices finite and above 0.</param>
/// <param name="Trail">Every change, and what looked wrong and was left as it is.</param>
public sealed record RepairedBars(IReadOnlyList<Bar> Bars, DataTrail Trail);
