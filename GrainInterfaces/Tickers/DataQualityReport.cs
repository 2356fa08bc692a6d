using System.Text.Json.Serialization;
using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>What was wrong in a ticker's data, and what was done about it: nothing is changed silently.</summary>
[GenerateSerializer, Immutable, Alias("OrleansStock.DataQualityReport")]
public sealed record DataQualityReport
{
    /// <summary>Rows the source gave.</summary>
    [Id(0)] public required int RowsRead { get; init; }

    /// <summary>Rows left out: no usable price, an unreadable line, a day on which the exchange was closed.</summary>
    [Id(1)] public required int RowsDropped { get; init; }

    /// <summary>Rows with a repeated date; the later one was kept.</summary>
    [Id(2)] public required int DuplicatesMerged { get; init; }

    /// <summary>Rows out of date order, which were sorted.</summary>
    [Id(3)] public required int OutOfOrder { get; init; }

    /// <summary>Rows left out because their day's session had not ended.</summary>
    [Id(4)] public required int RowsUnfinished { get; init; }

    /// <summary>Rows of which a value was changed.</summary>
    [Id(5)] public required int RowsRepaired { get; init; }

    /// <summary>Rows that look wrong and were left as they are, because they may be real.</summary>
    [Id(6)] public required int RowsFlagged { get; init; }

    /// <summary>Rows by rule and action, complete.</summary>
    [Id(7)] public required IReadOnlyList<DataIssueCount> Counts { get; init; }

    /// <summary>The issues in order of date; of each rule and action the latest fifty.</summary>
    [Id(8)] public required IReadOnlyList<DataIssueReport> Issues { get; init; }

    /// <summary>Assumptions where the source is silent (zone, currency, order of dates, split basis), one sentence each.</summary>
    [Id(9)] public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>Bars left out because they are older than the years of history that are kept; 0 from a silo of an earlier build.</summary>
    [Id(10)] public int RowsTooOld { get; init; }
}

/// <summary>How many rows a rule touched.</summary>
/// <param name="Rule">What was found, such as <c>spike</c>.</param>
/// <param name="Action"><c>repaired</c>, <c>flagged</c> or <c>dropped</c>.</param>
/// <param name="Rows">Rows.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.DataIssueCount")]
public sealed record DataIssueCount([property: Id(0)] string Rule, [property: Id(1)] string Action, [property: Id(2)] int Rows);

/// <summary>One thing that was wrong in the data, and what was done about it.</summary>
[GenerateSerializer, Immutable, Alias("OrleansStock.DataIssueReport")]
public sealed record DataIssueReport
{
    /// <summary>The day, or the first of several; null where a row has no readable date.</summary>
    [Id(0)] public DateOnly? Date { get; init; }

    /// <summary>The last of several days; null where it is one.</summary>
    [Id(1)] public DateOnly? LastDate { get; init; }

    /// <summary>What was found, such as <c>spike</c>.</summary>
    [Id(2)] public required string Rule { get; init; }

    /// <summary><c>repaired</c>, <c>flagged</c> or <c>dropped</c>.</summary>
    [Id(3)] public required string Action { get; init; }

    /// <summary>The first day's row as it came; null where it held no number.</summary>
    [Id(4), JsonPropertyName("oldValue")] public Bar? Old { get; init; }

    /// <summary>The first day's row as it is now; null where it was left out or has not changed.</summary>
    [Id(5), JsonPropertyName("newValue")] public Bar? New { get; init; }

    /// <summary>One sentence for a person.</summary>
    [Id(6)] public required string Sentence { get; init; }

    /// <summary>How many rows it is about.</summary>
    [Id(7)] public required int Rows { get; init; }

    /// <summary>The line in the file; null where there is no file.</summary>
    [Id(8)] public long? Line { get; init; }

    /// <summary>The factor that all the rows' prices were multiplied by; null where they did not all change alike.</summary>
    [Id(9)] public double? Factor { get; init; }
}
