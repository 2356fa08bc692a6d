using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Parsing;

/// <summary>What a CSV file gave.</summary>
/// <param name="Bars">Bars in strictly ascending order of date; at least one, all prices finite and above 0.</param>
/// <param name="Quality">What was dropped and merged on the way in.</param>
/// <param name="Trail">The rows that were left out, with their lines.</param>
public sealed record ParsedBars(IReadOnlyList<Bar> Bars, DataQuality Quality, DataTrail Trail)
{
    /// <summary>What was taken for granted because the file does not say it, a sentence each.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>The currency that the file names: a code of ISO 4217 or of a minor unit; null where it names none.</summary>
    public string? Currency { get; init; }

    /// <summary>The splits that the file reports, or that its adjusted closes show, in ascending order of date.</summary>
    public IReadOnlyList<Split> Splits { get; init; } = [];

    /// <summary>The dividends that the file reports, in ascending order of date.</summary>
    public IReadOnlyList<Dividend> Dividends { get; init; } = [];
}
