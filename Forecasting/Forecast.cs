namespace OrleansStock.Forecasting;

/// <summary>What a model says at one origin.</summary>
/// <param name="ModelId">The model's id, such as <c>random-walk</c>.</param>
/// <param name="ModelVersion">Version of the model's method; grows when equal input gives another forecast.</param>
/// <param name="Origin">Date of the last bar used.</param>
/// <param name="OriginPrice">The price of the forecast column on that bar.</param>
/// <param name="Horizons">One entry per horizon asked for, in ascending order.</param>
/// <param name="Path">Quantiles at lead times from 1 to the longest horizon, ascending, for the fan chart; each horizon is among them and agrees with <paramref name="Horizons"/>.</param>
public sealed record Forecast(
    string ModelId,
    int ModelVersion,
    DateOnly Origin,
    double OriginPrice,
    IReadOnlyList<ReturnDistribution> Horizons,
    IReadOnlyList<ReturnDistribution> Path);

/// <summary>The distribution of the log return from the origin to one lead time.</summary>
/// <param name="LeadTime">Trading days after the origin, 1 or more.</param>
/// <param name="LogReturns">The nine quantiles of <see cref="Quantiles.Levels"/>, finite and not descending.</param>
/// <param name="Point">The expected log return (the model's point forecast; the median for most).</param>
public sealed record ReturnDistribution(int LeadTime, double[] LogReturns, double Point)
{
    /// <summary>What a model that selects its inputs kept of them, most important first, in words for a person; empty for the others.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];
}
