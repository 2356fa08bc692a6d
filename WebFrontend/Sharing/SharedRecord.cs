using System.Text.Json.Serialization;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Sharing;

/// <summary>A prediction as whoever has its link reads it: without its owner, its number and its request id.</summary>
public sealed record SharedRecord
{
    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The symbol.</summary>
    public required Symbol Symbol { get; init; }

    /// <summary>ISO 4217 code of the prices; null where unknown.</summary>
    public string? Currency { get; init; }

    /// <summary>The model's id.</summary>
    [JsonPropertyName("model")] public required string ModelId { get; init; }

    /// <summary>Version of the model's method.</summary>
    public required int ModelVersion { get; init; }

    /// <summary>Date of the last bar used.</summary>
    public required DateOnly Origin { get; init; }

    /// <summary>Close on that bar, as it was when recorded.</summary>
    public required decimal CloseAtOrigin { get; init; }

    /// <summary>Fingerprint of the history that the forecast saw.</summary>
    public required string HistoryFingerprint { get; init; }

    /// <summary>Whether it was made from old prices: a look back, which counts in no record.</summary>
    public required bool Retrospective { get; init; }

    /// <summary>One entry per horizon, ascending.</summary>
    public required IReadOnlyList<PredictionHorizon> Horizons { get; init; }

    /// <summary>Its leaf's hash in the ledger's tree, 64 hexadecimal digits; null where it has no leaf yet.</summary>
    public string? LeafHash { get; init; }

    /// <summary>What a shared prediction shows of itself.</summary>
    /// <param name="shared">The prediction.</param>
    public static SharedRecord Of(SharedPrediction shared)
    {
        ArgumentNullException.ThrowIfNull(shared);
        var record = shared.Record;
        return new SharedRecord
        {
            CreatedAt = record.CreatedAt,
            Symbol = record.Symbol,
            Currency = record.Currency,
            ModelId = record.ModelId,
            ModelVersion = record.ModelVersion,
            Origin = record.Origin,
            CloseAtOrigin = record.CloseAtOrigin,
            HistoryFingerprint = record.HistoryFingerprint,
            Retrospective = record.Retrospective,
            Horizons = record.Horizons,
            LeafHash = shared.Sealed?.LeafHash,
        };
    }
}
