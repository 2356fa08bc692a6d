using OrleansStock.Forecasting;

namespace OrleansStock.Storage.Record;

/// <summary>The outcome of all predictions of a ticker, an origin and a horizon that was written at a moment, by name.</summary>
/// <param name="Symbol">The ticker.</param>
/// <param name="Origin">Date of the last bar that the forecasts used.</param>
/// <param name="Horizon">Trading days after it.</param>
/// <param name="ResolvedAt">When it was written, in Unix milliseconds.</param>
internal sealed record ResolvedOutcome(Symbol Symbol, DateOnly Origin, int Horizon, long ResolvedAt);
