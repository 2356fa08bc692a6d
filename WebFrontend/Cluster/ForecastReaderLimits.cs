using OrleansStock.Telemetry;

namespace OrleansStock.WebFrontend.Cluster;

/// <summary>The bounds of <see cref="ForecastReader"/>.</summary>
/// <param name="Bytes">How much memory the answers held may take.</param>
/// <param name="Fresh">How long an answer serves without a question.</param>
/// <param name="Kept">How long an answer is kept for the next conditional refresh, and for the time in which no silo answers.</param>
/// <param name="Patience">How long a reader who can have an older answer waits for a newer one.</param>
internal sealed record ForecastReaderLimits(long Bytes, TimeSpan Fresh, TimeSpan Kept, TimeSpan Patience)
{
    // Of a process whose tickers may take a third.
    private const int Share = 12;
    private const long MostBytes = 200 << 20;

    /// <summary>
    /// The bounds of this process. A new trading day shows within the time of <see cref="Fresh"/>, and nobody who can have an
    /// older answer notices a refresh.
    /// </summary>
    public static ForecastReaderLimits Default { get; } = new(
        Bytes: Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Share, 1, MostBytes),
        Fresh: Timeouts.Web.ForecastFresh,
        Kept: Timeouts.Web.ForecastKept,
        Patience: Timeouts.Web.ForecastPatience);
}
