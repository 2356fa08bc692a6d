namespace OrleansStock.GrainInterfaces;

/// <summary>Why a ticker cannot be served.</summary>
public enum TickerError
{
    /// <summary>No source knows the symbol.</summary>
    UnknownSymbol,

    /// <summary>No model has that id.</summary>
    UnknownModel,

    /// <summary>The history is too short for the model.</summary>
    TooShort,

    /// <summary>The source's data cannot be used.</summary>
    BadData,

    /// <summary>The price source is away and nothing is held.</summary>
    SourceUnavailable,

    /// <summary>Too much is waiting; ask again later.</summary>
    Busy,

    /// <summary>The forecast does not reach the horizon that was asked for.</summary>
    BadHorizon,

    /// <summary>A silo of an earlier build, which a rolling upgrade has not reached yet, cannot answer this.</summary>
    Upgrading,

    /// <summary>A range of a person's own lies beyond what can be meant. New after 3ffa334, as the call that it answers.</summary>
    BadRange,
}

/// <summary>A ticker cannot be served; the message is one sentence for a person.</summary>
[GenerateSerializer, Alias("OrleansStock.TickerException")]
public sealed class TickerException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="error">Why.</param>
    /// <param name="message">One sentence for a person.</param>
    /// <param name="retryAfter">When asking again may help; null where it will not.</param>
    public TickerException(TickerError error, string message, TimeSpan? retryAfter = null)
        : base(message)
    {
        Error = error;
        RetryAfter = retryAfter;
    }

    /// <summary>For an unknown symbol: known ones that may have been meant; else empty.</summary>
    [Id(2)] public IReadOnlyList<SymbolSuggestion> Suggestions { get; init; } = [];

    /// <summary>For a range of a person's own: the end that is wrong, <c>low</c> or <c>high</c>; null where it is something else.</summary>
    [Id(3)] public string? Field { get; init; }

    /// <summary>Why.</summary>
    [Id(0)] public TickerError Error { get; }

    /// <summary>When asking again may help; null where it will not.</summary>
    [Id(1)] public TimeSpan? RetryAfter { get; }
}
