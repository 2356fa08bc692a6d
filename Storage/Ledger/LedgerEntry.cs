using OrleansStock.Forecasting;

namespace OrleansStock.Storage.Ledger;

/// <summary>A prediction as the ledger keeps it: in log returns on the close at its origin, so that a split changes nothing.</summary>
public sealed record LedgerEntry
{
    /// <summary>The number among its user's predictions, 1 or more.</summary>
    public required long Id { get; init; }

    /// <summary>The idempotency key: the caller's id of the request.</summary>
    public required string RequestId { get; init; }

    /// <summary>When it was recorded, to the millisecond.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The symbol.</summary>
    public required Symbol Symbol { get; init; }

    /// <summary>ISO 4217 code; null where unknown.</summary>
    public string? Currency { get; init; }

    /// <summary>The model's id.</summary>
    public required string ModelId { get; init; }

    /// <summary>Version of the model's method.</summary>
    public required int ModelVersion { get; init; }

    /// <summary>Date of the last bar used.</summary>
    public required DateOnly Origin { get; init; }

    /// <summary>Close on that bar, as it was when recorded.</summary>
    public required double CloseAtOrigin { get; init; }

    /// <summary>Fingerprint of the history that the forecast saw.</summary>
    public required string HistoryFingerprint { get; init; }

    /// <summary>Whether it was deleted; only its number and request id mean anything then.</summary>
    public bool Deleted { get; init; }

    /// <summary>One entry per horizon, ascending.</summary>
    public required IReadOnlyList<LedgerHorizon> Horizons { get; init; }
}

/// <summary>One horizon of a prediction.</summary>
public sealed record LedgerHorizon
{
    /// <summary>What was forecast.</summary>
    public required ReturnDistribution Forecast { get; init; }

    /// <summary>The date on which that bar was expected.</summary>
    public required DateOnly TargetDate { get; init; }

    /// <summary>The outcome as log return; null until its day.</summary>
    public double? Actual { get; init; }

    /// <summary>The date of the outcome's bar; null until its day.</summary>
    public DateOnly? ActualDate { get; init; }

    /// <summary>When the outcome was written; null until its day.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }
}
