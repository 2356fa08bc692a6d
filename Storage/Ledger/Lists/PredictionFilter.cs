using OrleansStock.Forecasting;

namespace OrleansStock.Storage.Ledger.Lists;

/// <summary>Which of a person's predictions are looked for, and in which order.</summary>
public sealed record PredictionFilter
{
    /// <summary>The ticker; null for all.</summary>
    public Symbol? Symbol { get; init; }

    /// <summary>The model's id; null for all.</summary>
    public string? ModelId { get; init; }

    /// <summary>Whether a horizon with an outcome is looked for, or one without; null for either.</summary>
    public bool? HasOutcome { get; init; }

    /// <summary>The first day of a horizon: that of its outcome, and the target date where it has none. Null for all.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, likewise.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What a note contains, upper or lower case; null for predictions with and without notes.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// Only those that were recorded so long after their origin that they may be look backs (the column <c>is_aged</c>): all look backs are
    /// among them, and few others.
    /// </summary>
    public bool IsAged { get; init; }

    /// <summary>In the order of those days instead of the order of recording.</summary>
    public bool ByDay { get; init; }

    /// <summary>The oldest or earliest first.</summary>
    public bool Ascending { get; init; }

    /// <summary>Whether a horizon is looked for, and not only a prediction.</summary>
    internal bool IsOfHorizons => HasOutcome is not null || From is not null || To is not null;
}
