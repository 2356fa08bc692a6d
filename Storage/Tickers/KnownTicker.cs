using OrleansStock.Forecasting;

namespace OrleansStock.Storage.Tickers;

/// <summary>A row of the table <c>tickers</c>.</summary>
public sealed record KnownTicker
{
    /// <summary>The symbol.</summary>
    public required Symbol Symbol { get; init; }

    /// <summary>The company's, fund's or index's name.</summary>
    public required string Name { get; init; }

    /// <summary>The exchange's name; null where unknown.</summary>
    public string? Exchange { get; init; }

    /// <summary>Date of the last bar held.</summary>
    public required DateOnly LastDate { get; init; }

    /// <summary>When the next refresh is due; null where no new bar can appear.</summary>
    public DateTimeOffset? NextRefreshAt { get; init; }

    /// <summary>Refreshes that failed in a row.</summary>
    public int Failures { get; init; }
}
