namespace OrleansStock.Forecasting.Scoring;

/// <summary>One forecast beside its outcome.</summary>
/// <param name="Origin">Date of the last bar used.</param>
/// <param name="Distribution">What the model said, in log returns.</param>
/// <param name="Actual">The realised log return.</param>
/// <param name="BaselineDeviation">Standard deviation of all daily log returns up to the origin: the random walk's.</param>
/// <param name="VolatilityTercile">0 calm, 1 middle, 2 wild, -1 unknown, as <see cref="Features.Volatility.Terciles"/>.</param>
public readonly record struct ScoredForecast(DateOnly Origin, ReturnDistribution Distribution, double Actual, double BaselineDeviation, int VolatilityTercile);
