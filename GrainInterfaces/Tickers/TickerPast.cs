using System.Text.Json.Serialization;
using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>What one model would have said on this ticker on earlier days, walking forward, beside what happened.</summary>
[GenerateSerializer, Immutable, Alias("OrleansStock.TickerPast")]
public sealed record TickerPast
{
    /// <summary>The symbol.</summary>
    [Id(0)] public required Symbol Symbol { get; init; }

    /// <summary>The model's id.</summary>
    [Id(1), JsonPropertyName("model")] public required string ModelId { get; init; }

    /// <summary>Version of the model's method.</summary>
    [Id(2)] public required int ModelVersion { get; init; }

    /// <summary>Trading days from each origin to its outcome; no two of these windows overlap.</summary>
    [Id(3)] public required int Horizon { get; init; }

    /// <summary>The forecasts, oldest first; empty where the history is too short.</summary>
    [Id(4)] public required IReadOnlyList<PastForecast> Forecasts { get; init; }
}

/// <summary>A forecast of an earlier day, from the bars up to that day only; prices on today's split basis.</summary>
[GenerateSerializer, Immutable, Alias("OrleansStock.PastForecast")]
public sealed record PastForecast
{
    /// <summary>Date of the last bar used.</summary>
    [Id(0)] public required DateOnly Origin { get; init; }

    /// <summary>Close on that bar.</summary>
    [Id(1)] public required decimal CloseAtOrigin { get; init; }

    /// <summary>Date of the bar that the forecast was about.</summary>
    [Id(2)] public required DateOnly TargetDate { get; init; }

    /// <summary>The nine quantiles of the close.</summary>
    [Id(3), JsonConverter(typeof(QuantilesJsonConverter))] public required Quantiles<decimal> Quantiles { get; init; }

    /// <summary>The outcome: the close of that bar.</summary>
    [Id(4)] public required decimal Actual { get; init; }
}
