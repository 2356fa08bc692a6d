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

    /// <summary>Splits within these bars, oldest first; prices are adjusted for them. Empty where the source says nothing of them.</summary>
    [Id(4)] public IReadOnlyList<SplitMark> Splits { get; init; } = [];

    /// <summary>Dividends within these bars, oldest first. Empty where the source says nothing of them.</summary>
    [Id(5)] public IReadOnlyList<DividendMark> Dividends { get; init; } = [];
}

/// <summary>A split.</summary>
/// <param name="Date">The first day on the new basis.</param>
/// <param name="Numerator">New shares.</param>
/// <param name="Denominator">For so many old ones.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.SplitMark")]
public sealed record SplitMark([property: Id(0)] DateOnly Date, [property: Id(1)] double Numerator, [property: Id(2)] double Denominator);

/// <summary>A dividend.</summary>
/// <param name="Date">The ex-dividend date.</param>
/// <param name="Amount">Per share, in the currency of the prices and adjusted for later splits as they are.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.DividendMark")]
public sealed record DividendMark([property: Id(0)] DateOnly Date, [property: Id(1)] double Amount);
