using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>Bars of a ticker.</summary>
[GenerateSerializer, Alias("OrleansStock.TickerHistory")]
public sealed record TickerHistory
{
    /// <summary>The symbol.</summary>
    [Id(0)] public required Symbol Symbol { get; init; }

    /// <summary>ISO 4217 code of the prices; null where unknown.</summary>
    [Id(1)] public string? Currency { get; init; }

    /// <summary>Whether a newer bar should exist but could not be loaded.</summary>
    [Id(2)] public required bool Stale { get; init; }

    /// <summary>The bars asked for, oldest first.</summary>
    [Id(3)] public required IReadOnlyList<Bar> Bars { get; init; }
}
