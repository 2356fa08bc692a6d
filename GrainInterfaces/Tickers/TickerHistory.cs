using System.Text.Json.Serialization;
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

    // Columns of plain numbers: a web of an earlier build, which does not know these members, reads past them without knowing a type.

    /// <summary>Day numbers of the splits, as <see cref="Splits"/> has them.</summary>
    [Id(4), JsonIgnore] public int[] SplitDays { get; init; } = [];

    /// <summary>For each split new shares and old ones.</summary>
    [Id(5), JsonIgnore] public double[] SplitShares { get; init; } = [];

    /// <summary>Day numbers of the dividends, as <see cref="Dividends"/> has them.</summary>
    [Id(6), JsonIgnore] public int[] DividendDays { get; init; } = [];

    /// <summary>Their amounts.</summary>
    [Id(7), JsonIgnore] public double[] DividendAmounts { get; init; } = [];

    /// <summary>Splits within these bars, oldest first; prices are adjusted for them. Empty where the source says nothing of them.</summary>
    public IReadOnlyList<SplitMark> Splits =>
        [.. SplitDays.Select((day, i) => new SplitMark(DateOnly.FromDayNumber(day), SplitShares[2 * i], SplitShares[2 * i + 1]))];

    /// <summary>Dividends within these bars, oldest first. Empty where the source says nothing of them.</summary>
    public IReadOnlyList<DividendMark> Dividends =>
        [.. DividendDays.Select((day, i) => new DividendMark(DateOnly.FromDayNumber(day), DividendAmounts[i]))];
}

/// <summary>A split.</summary>
/// <param name="Date">The first day on the new basis.</param>
/// <param name="Numerator">New shares.</param>
/// <param name="Denominator">For so many old ones.</param>
public sealed record SplitMark(DateOnly Date, double Numerator, double Denominator);

/// <summary>A dividend.</summary>
/// <param name="Date">The ex-dividend date.</param>
/// <param name="Amount">Per share, in the currency of the prices and adjusted for later splits as they are.</param>
public sealed record DividendMark(DateOnly Date, double Amount);
