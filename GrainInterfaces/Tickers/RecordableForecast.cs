namespace OrleansStock.GrainInterfaces;

/// <summary>What a prediction records of a forecast.</summary>
/// <param name="Version">Changes whenever the forecast does.</param>
/// <param name="Forecast">The forecast without its path; null where the caller holds this version.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.RecordableForecast")]
public sealed record RecordableForecast([property: Id(0)] string Version, [property: Id(1)] TickerForecast? Forecast);
