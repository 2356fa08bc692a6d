using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData;

/// <summary>Why a history cannot be had.</summary>
public enum PriceSourceError
{
    /// <summary>The source knows no such symbol, or nothing of it is left.</summary>
    UnknownSymbol,

    /// <summary>The source knows the symbol but has no usable bar.</summary>
    NoData,

    /// <summary>The source cannot be reached, is too slow or fails.</summary>
    Unavailable,

    /// <summary>The source asks to be left alone for a while.</summary>
    RateLimited,

    /// <summary>The source's answer breaks its own format; the message names the place.</summary>
    BadData,
}

/// <summary>A history or search cannot be had from a source.</summary>
public sealed class PriceSourceException(PriceSourceError error, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public PriceSourceError Error { get; } = error;

    /// <summary>How long to wait before asking again; null where the source did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>For <see cref="PriceSourceError.UnknownSymbol"/>: known symbols that may have been meant, at most <see cref="SymbolSuggestions.Max"/>.</summary>
    public IReadOnlyList<SymbolMatch> Suggestions { get; init; } = [];
}
