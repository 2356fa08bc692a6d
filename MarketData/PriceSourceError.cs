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

    /// <summary>A file breaks its format, or could be read in two ways; the message names line, cell and reason. It stays so until it is mended.</summary>
    BadData,

    /// <summary>The answer of a remote source breaks its format, as during its outages; the message names the place. A later answer may be whole.</summary>
    BadAnswer,
}
