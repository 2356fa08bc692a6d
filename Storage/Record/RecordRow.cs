using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Storage.Record;

/// <summary>How the forecasts of a model at a horizon came out that were made in one state of the market.</summary>
/// <param name="ModelId">The model's id.</param>
/// <param name="Horizon">Trading days ahead.</param>
/// <param name="Regime">Volatility at the origin: 0 calm, 1 middle, 2 wild, -1 unknown.</param>
/// <param name="Sums">How they came out.</param>
public sealed record RecordRow(string ModelId, int Horizon, int Regime, OutcomeSums Sums);
