namespace OrleansStock.Forecasting;

/// <summary>The series is too short for the model: a refusal, not a failure.</summary>
public sealed class InsufficientHistoryException(string modelId, int bars, int minimumBars)
    : Exception($"{modelId} needs at least {minimumBars} bars; there are {bars}.")
{
    /// <summary>How many bars there are.</summary>
    public int Bars { get; } = bars;

    /// <summary>How many the model needs.</summary>
    public int MinimumBars { get; } = minimumBars;
}
