using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>What a person forecasts without a model.</summary>
/// <param name="Symbol">The ticker.</param>
/// <param name="Horizon">The one horizon that it is for.</param>
/// <param name="Prices">The nine quantiles of the close, above 0, as shares stand on the day of the last close.</param>
/// <param name="Origin">Date of the last close that the person saw; null to take the newest, whichever it is.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.OwnForecast")]
public sealed record OwnForecast(
    [property: Id(0)] Symbol Symbol, [property: Id(1)] HorizonChoice Horizon, [property: Id(2)] Quantiles<double> Prices,
    [property: Id(3)] DateOnly? Origin);
