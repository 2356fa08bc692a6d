namespace OrleansStock.Forecasting;

/// <summary>What a model says at one origin.</summary>
/// <param name="ModelId">The model's id, such as <c>random-walk</c>.</param>
/// <param name="ModelVersion">Version of the model's method; grows when equal input gives another forecast.</param>
/// <param name="Origin">Date of the last bar used.</param>
/// <param name="OriginPrice">The price of the forecast column on that bar.</param>
/// <param name="Horizons">One entry per horizon asked for, in ascending order.</param>
/// <param name="Path">
/// Quantiles at lead times from 1 to the longest horizon, ascending, for the fan chart; each horizon is among them and
/// agrees with <paramref name="Horizons"/>.
/// </param>
public sealed record Forecast(
    string ModelId,
    int ModelVersion,
    DateOnly Origin,
    double OriginPrice,
    IReadOnlyList<ReturnDistribution> Horizons,
    IReadOnlyList<ReturnDistribution> Path);
