namespace OrleansStock.Storage.Tickers;

/// <summary>How the tickers stand.</summary>
public sealed record TickerCounts
{
    /// <summary>All whose prices were ever read; a symbol that no source knows is not among them.</summary>
    public long Known { get; init; }

    /// <summary>Those whose time of refresh has come.</summary>
    public long Due { get; init; }

    /// <summary>Those whose last refresh failed or is more than an hour late: older prices are served.</summary>
    public long Stale { get; init; }
}
