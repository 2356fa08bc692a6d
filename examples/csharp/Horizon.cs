using System.Text.Json.Serialization;

namespace OrleansStock.Client;

/// <summary>The range of prices at one horizon, of a forecast or of a recorded prediction.</summary>
/// <param name="TradingDays">Trading days after the origin.</param>
/// <param name="ExpectedDate">The date on which that bar is expected; a recorded prediction calls it <c>targetDate</c>.</param>
/// <param name="TargetDate">See <paramref name="ExpectedDate"/>.</param>
/// <param name="Quantiles">Prices by name, <c>p01</c> to <c>p99</c>, in this order.</param>
/// <param name="Actual">What came; null as long as the day lies ahead, and in forecasts.</param>
internal sealed record Horizon(
    [property: JsonPropertyName("horizon")] int TradingDays,
    DateOnly? ExpectedDate,
    DateOnly? TargetDate,
    IReadOnlyDictionary<string, decimal> Quantiles,
    decimal? Actual);
