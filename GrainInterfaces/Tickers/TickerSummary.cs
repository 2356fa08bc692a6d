using System.Text.Json.Serialization;
using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>A summary of a ticker's data.</summary>
[GenerateSerializer, Alias("OrleansStock.TickerSummary")]
public sealed record TickerSummary
{
    /// <summary>The symbol.</summary>
    [Id(0)] public required Symbol Symbol { get; init; }

    /// <summary>The company's, fund's or index's name.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>ISO 4217 code of the prices; null where unknown.</summary>
    [Id(2)] public string? Currency { get; init; }

    /// <summary>The exchange's name; null where unknown.</summary>
    [Id(3)] public string? Exchange { get; init; }

    /// <summary>IANA time zone of the exchange; null where it is not known.</summary>
    [Id(4)] public required string? TimeZone { get; init; }

    /// <summary>How many bars are held.</summary>
    [Id(5)] public required int Bars { get; init; }

    /// <summary>Date of the first bar.</summary>
    [Id(6)] public required DateOnly FirstDate { get; init; }

    /// <summary>Date of the last bar.</summary>
    [Id(7)] public required DateOnly LastDate { get; init; }

    /// <summary>Close of the last bar, split-adjusted.</summary>
    [Id(8)] public required decimal LastClose { get; init; }

    /// <summary>Whether a newer bar should exist but is not here, see <c>staleReason</c>.</summary>
    [Id(9)] public required bool Stale { get; init; }

    /// <summary>How old the prices are where they are old, and why there are no newer ones; null unless <c>stale</c>.</summary>
    [Id(10)] public string? StaleReason { get; init; }

    /// <summary>When the history was loaded.</summary>
    [Id(11)] public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>Where it came from.</summary>
    [Id(12)] public required string Source { get; init; }

    /// <summary>What was wrong in the data, and what was done about it.</summary>
    [Id(13)] public required DataQualityReport DataQuality { get; init; }

    /// <summary>The same as <c>barsFingerprint</c>, under its first name.</summary>
    [Id(14)] public required string Fingerprint { get; init; }

    /// <summary>
    /// Hash of dates and prices of all bars held, as a forecast has it under the same name: where the two are
    /// equal, the forecast was made from these bars. Null from a silo of an earlier build.
    /// </summary>
    [Id(15), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? BarsFingerprint { get; init; }

    /// <summary>
    /// Whether the prices ended more than a week of trading days ago, so that a forecast from them is a look back. Absent where they did not.
    /// </summary>
    [Id(16), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public bool Retrospective { get; init; }
}
