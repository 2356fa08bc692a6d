using OrleansStock.Forecasting;

namespace OrleansStock.Storage.Watchlists;

/// <summary>A ticker that somebody watches.</summary>
public sealed record WatchedTicker
{
    /// <summary>The ticker.</summary>
    public Symbol Symbol { get; init; }

    /// <summary>Since when, Unix milliseconds.</summary>
    public long AddedAt { get; init; }
}
