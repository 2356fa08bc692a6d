namespace OrleansStock.Storage.Ledger;

/// <summary>The outcome of a forecast.</summary>
/// <param name="Origin">Date of the last bar that the forecast used.</param>
/// <param name="Horizon">Trading days after it.</param>
/// <param name="Actual">The log return from the origin's close to the close of that bar, both on today's split basis.</param>
/// <param name="ActualDate">The date of that bar.</param>
/// <param name="CountedBefore">
/// Predictions recorded at this moment or later were look backs, or their outcome was known: they get it, and no record counts it.
/// </param>
public sealed record Outcome(DateOnly Origin, int Horizon, double Actual, DateOnly ActualDate, DateTimeOffset CountedBefore);
