using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>Which of one's predictions are asked for. Null takes all.</summary>
[GenerateSerializer, Immutable, Alias("OrleansStock.PredictionQuery")]
public sealed record PredictionQuery
{
    /// <summary>The most characters of <see cref="Text"/>.</summary>
    public const int LongestText = 100;

    /// <summary>The ticker.</summary>
    [Id(0)] public Symbol? Symbol { get; init; }

    /// <summary>The model's id.</summary>
    [Id(1)] public string? ModelId { get; init; }

    /// <summary>The state.</summary>
    [Id(2)] public PredictionState? State { get; init; }

    /// <summary>The first day of a horizon: that of its outcome, and the target date where it has none.</summary>
    [Id(3)] public DateOnly? DueFrom { get; init; }

    /// <summary>The last day, likewise.</summary>
    [Id(4)] public DateOnly? DueTo { get; init; }

    /// <summary>What the note contains, upper or lower case.</summary>
    [Id(5)] public string? Text { get; init; }

    /// <summary>The order; null for the one that suits what is asked for, see <see cref="EffectiveOrder"/>.</summary>
    [Id(6)] public PredictionOrder? Order { get; init; }

    /// <summary>What the page before gave as <see cref="FoundPredictions.Next"/>; null for the first.</summary>
    [Id(7)] public string? Cursor { get; init; }

    /// <summary>How many at most, 1 to 200.</summary>
    [Id(8)] public int Limit { get; init; } = 50;

    /// <summary>Whether nothing but a page is asked for.</summary>
    public bool IsPlain =>
        this is { Symbol: null, ModelId: null, State: null, DueFrom: null, DueTo: null, Text: null, EffectiveOrder: PredictionOrder.Newest };

    /// <summary>
    /// The order of the answer. Days are asked for in their order, the next due or the last outcome first; everything else in the order of
    /// recording.
    /// </summary>
    public PredictionOrder EffectiveOrder => Order ?? this switch
    {
        { Symbol: not null } or { ModelId: not null } or { Text: not null } or { State: PredictionState.Retrospective } => PredictionOrder.Newest,
        { State: PredictionState.Resolved } => PredictionOrder.LastDue,
        { State: PredictionState.Waiting } or { DueFrom: not null } or { DueTo: not null } => PredictionOrder.Due,
        _ => PredictionOrder.Newest,
    };
}
