namespace OrleansStock.MarketData;

/// <summary>A source did not give the history or the search results it was asked for.</summary>
public sealed class PriceSourceException(PriceSourceError error, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public PriceSourceError Error { get; } = error;

    /// <summary>The line of a file that is refused, counted from 1; null where it is no file or no one line.</summary>
    public long? Line { get; init; }

    /// <summary>How long to wait before asking again; null where the source did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// For <see cref="PriceSourceError.UnknownSymbol"/>: known symbols that may have been meant, at most <see cref="SymbolSuggestions.Max"/>.
    /// </summary>
    public IReadOnlyList<SymbolMatch> Suggestions { get; init; } = [];
}
