using System.Text.Json.Serialization;
using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>A forecast that a person recorded. Only its outcomes are added later; nothing else changes.</summary>
[GenerateSerializer, Immutable, Alias("OrleansStock.PredictionRecord")]
public sealed record PredictionRecord
{
    /// <summary>The prediction's number within its user's log, ascending, never reused.</summary>
    [Id(0)] public required long Id { get; init; }

    /// <summary>The caller's id of the request.</summary>
    [Id(1)] public required RequestId RequestId { get; init; }

    /// <summary>When it was recorded.</summary>
    [Id(2)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The symbol.</summary>
    [Id(3)] public required Symbol Symbol { get; init; }

    /// <summary>ISO 4217 code of the prices; null where unknown.</summary>
    [Id(4)] public string? Currency { get; init; }

    /// <summary>The model's id.</summary>
    [Id(5), JsonPropertyName("model")] public required string ModelId { get; init; }

    /// <summary>Version of the model's method.</summary>
    [Id(6)] public required int ModelVersion { get; init; }

    /// <summary>Date of the last bar used.</summary>
    [Id(7)] public required DateOnly Origin { get; init; }

    /// <summary>Close on that bar, as it was when recorded.</summary>
    [Id(8)] public required decimal CloseAtOrigin { get; init; }

    /// <summary>Fingerprint of the history that the forecast saw.</summary>
    [Id(9)] public required string HistoryFingerprint { get; init; }

    /// <summary>One entry per horizon, ascending.</summary>
    [Id(10)] public required IReadOnlyList<PredictionHorizon> Horizons { get; init; }

    /// <summary>
    /// Whether it was made from prices that had ended more than a week of trading days before: a look back, which counts in no record. Absent
    /// where it was not.
    /// </summary>
    [Id(11), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public bool Retrospective { get; init; }
}

/// <summary>One horizon of a prediction, in prices on the basis of the origin.</summary>
[GenerateSerializer, Immutable, Alias("OrleansStock.PredictionHorizon")]
public sealed record PredictionHorizon
{
    /// <summary>Trading days after the origin.</summary>
    [Id(0)] public required int Horizon { get; init; }

    /// <summary>The date on which that bar was expected.</summary>
    [Id(1)] public required DateOnly TargetDate { get; init; }

    /// <summary>The nine quantiles of the close.</summary>
    [Id(2), JsonConverter(typeof(QuantilesJsonConverter))] public required Quantiles<decimal> Quantiles { get; init; }

    /// <summary>The model's expected close.</summary>
    [Id(3)] public required decimal Point { get; init; }

    /// <summary>The outcome: the close of that bar; null until its day.</summary>
    [Id(4)] public decimal? Actual { get; init; }

    /// <summary>The date of the outcome's bar; null until its day.</summary>
    [Id(5)] public DateOnly? ActualDate { get; init; }

    /// <summary>When the outcome was written; null until its day.</summary>
    [Id(6)] public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>The same in log returns, as exact as the recorded prices are.</summary>
    /// <param name="closeAtOrigin">The prediction's <see cref="PredictionRecord.CloseAtOrigin"/>.</param>
    public ReturnDistribution ToReturns(decimal closeAtOrigin) => new(
        Horizon, [.. Quantiles.Select(q => Math.Log((double)(q / closeAtOrigin)))], Math.Log((double)(Point / closeAtOrigin)));
}
