namespace OrleansStock.MarketData;

/// <summary>Why a source gave no history.</summary>
public enum PriceSourceError
{
    /// <summary>The source does not know the symbol, or has nothing left of it.</summary>
    UnknownSymbol,

    /// <summary>The source knows the symbol but has no usable bar.</summary>
    NoData,

    /// <summary>The source is out of reach, too slow, or failing.</summary>
    Unavailable,

    /// <summary>The source asks for a pause.</summary>
    RateLimited,

    /// <summary>The source's answer breaks its own format; the message names the place.</summary>
    BadData,
}
