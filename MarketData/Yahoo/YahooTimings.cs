using OrleansStock.Telemetry;

namespace OrleansStock.MarketData.Yahoo;

/// <summary>How patient the client of Yahoo is. Not configuration: tests shorten it.</summary>
internal sealed class YahooTimings
{
    /// <summary>For one try, up to the headers of its answer.</summary>
    public TimeSpan Attempt { get; set; } = Timeouts.Yahoo.Attempt;

    /// <summary>For everything: tries, pauses and reading the body.</summary>
    public TimeSpan Total { get; set; } = Timeouts.Yahoo.Total;

    /// <summary>Tries after the first.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>The pause before the first further try; doubles with each, with jitter.</summary>
    public TimeSpan RetryDelay { get; set; } = Timeouts.Yahoo.RetryPause;

    /// <summary>Tries within <see cref="BreakerWindow"/> below which the breaker says nothing.</summary>
    public int BreakerThroughput { get; set; } = 10;

    /// <summary>The stretch of time over which failures are counted.</summary>
    public TimeSpan BreakerWindow { get; set; } = Timeouts.Yahoo.BreakerWindow;

    /// <summary>How long Yahoo is left alone once half of the tries failed.</summary>
    public TimeSpan Break { get; set; } = Timeouts.Yahoo.Break;
}
