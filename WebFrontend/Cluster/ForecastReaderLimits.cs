using OrleansStock.Telemetry;

namespace OrleansStock.WebFrontend.Cluster;

/// <summary>The bounds of <see cref="ForecastReader"/>.</summary>
/// <param name="Entries">How many answers are held at most.</param>
/// <param name="Fresh">How long an answer serves without a question.</param>
/// <param name="Kept">How long an answer is kept for the next conditional refresh, and for the time in which no silo answers.</param>
/// <param name="Patience">How long a reader who can have an older answer waits for a newer one.</param>
internal sealed record ForecastReaderLimits(int Entries, TimeSpan Fresh, TimeSpan Kept, TimeSpan Patience)
{
    // A forecast's JSON is about 30 kB and a view about 100 kB: a fifth of the memory at most, and 200 MB of a large one.
    private const int MostEntries = 2_000;
    private const long MemoryPerEntry = 5 * 100 * 1024;

    /// <summary>
    /// The bounds of this process. A new trading day shows within the time of <see cref="Fresh"/>, and nobody who can have an
    /// older answer notices a refresh.
    /// </summary>
    public static ForecastReaderLimits Default { get; } = new(
        Entries: (int)Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / MemoryPerEntry, 1, MostEntries),
        Fresh: Timeouts.Web.ForecastFresh,
        Kept: Timeouts.Web.ForecastKept,
        Patience: Timeouts.Web.ForecastPatience);
}
