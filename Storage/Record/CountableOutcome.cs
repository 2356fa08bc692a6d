using OrleansStock.Forecasting.Outcomes;

namespace OrleansStock.Storage.Record;

/// <summary>What the record needs to know, beside the table, to count the outcomes of an origin and a horizon.</summary>
/// <param name="Due">The origin and the horizon.</param>
/// <param name="Market">What the market was like at the origin.</param>
/// <param name="CountedBefore">Predictions recorded at this moment or later were look backs, or their outcome was known: no record counts them.</param>
public sealed record CountableOutcome(DueOutcome Due, MarketAtOrigin Market, DateTimeOffset CountedBefore);
