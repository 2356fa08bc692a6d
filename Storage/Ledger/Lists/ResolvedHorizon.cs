using OrleansStock.Forecasting;

namespace OrleansStock.Storage.Ledger.Lists;

/// <summary>One horizon of a prediction with its outcome, in log returns.</summary>
/// <param name="CreatedAt">When the prediction was recorded.</param>
/// <param name="Symbol">The ticker.</param>
/// <param name="Origin">Date of the last bar used.</param>
/// <param name="Horizon">Trading days.</param>
/// <param name="ActualDate">The day of the outcome.</param>
/// <param name="Actual">The outcome.</param>
/// <param name="Forecast">The nine quantiles.</param>
public sealed record ResolvedHorizon(
    DateTimeOffset CreatedAt, Symbol Symbol, DateOnly Origin, int Horizon, DateOnly ActualDate, double Actual, Quantiles<double> Forecast);
