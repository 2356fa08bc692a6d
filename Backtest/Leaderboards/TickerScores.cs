using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Backtest.Leaderboards;

/// <summary>The forecasts of one model on one symbol at one horizon, beside what came.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="ModelId">The model's id.</param>
/// <param name="Horizon">Trading days ahead.</param>
/// <param name="Forecasts">The forecasts whose outcome is known.</param>
/// <param name="IndependentWindows">How many windows of that length do not overlap.</param>
public sealed record TickerScores(string Symbol, string ModelId, int Horizon, IReadOnlyList<ScoredForecast> Forecasts, double IndependentWindows);
