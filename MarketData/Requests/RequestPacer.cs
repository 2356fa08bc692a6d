using OrleansStock.Telemetry;

namespace OrleansStock.MarketData.Requests;

/// <summary>
/// The arithmetic of a request budget: a token bucket, and after each 429 a pause that doubles. It keeps the time it is told and never waits,
/// so that it serves one process (<see cref="RequestBudget"/>) and a grain alike. Not thread-safe.
/// </summary>
/// <param name="requestsPerSecond">Requests per second in the long run; above 0.</param>
/// <param name="burst">Requests that may go out at once after a quiet time; at least 1.</param>
public sealed class RequestPacer(double requestsPerSecond, int burst)
{
    private readonly TimeSpan interval = TimeSpan.FromSeconds(1 / requestsPerSecond);
    /// <summary>The time between two requests in the long run.</summary>
    public TimeSpan Interval => interval;

    // When the bucket is full again; each request moves it by one interval.
    private DateTimeOffset full = DateTimeOffset.MinValue;
    private int limits;

    /// <summary>Until when nothing goes out; in the past where there is no pause.</summary>
    public DateTimeOffset PausedUntil { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Pauses in a row without an answer between them.</summary>
    public int PausesInARow => limits;

    /// <summary>Takes a place in the queue.</summary>
    /// <param name="now">The time of asking.</param>
    /// <param name="patience">The longest wait that is of use.</param>
    /// <param name="kept">Places of the burst that are kept for more urgent requests, below the burst.</param>
    /// <returns>Whether there is a place, and how long until it (until one comes, where there is none).</returns>
    public (bool Granted, TimeSpan Wait) TryTake(DateTimeOffset now, TimeSpan patience, int kept = 0)
    {
        // During a pause nobody queues: all would go out together when it ends.
        if (PausedUntil > now) return (false, PausedUntil - now);
        var start = full > now ? full : now;
        var wait = start + interval - now - (burst - kept) * interval;
        if (wait < TimeSpan.Zero) wait = TimeSpan.Zero;
        if (wait > patience) return (false, wait);
        full = start + interval;
        return (true, wait);
    }

    /// <summary>The source answered 429.</summary>
    /// <param name="now">The time of the answer.</param>
    /// <param name="retryAfter">The pause it asks for, or null.</param>
    public void RateLimited(DateTimeOffset now, TimeSpan? retryAfter)
    {
        // Several requests that were under way together are one complaint.
        if (PausedUntil <= now)
        {
            var doubled = Timeouts.Yahoo.FirstLimitPause * Math.Pow(2, Math.Min(limits, 10));
            var pause = doubled < Timeouts.Yahoo.LastLimitPause ? doubled : Timeouts.Yahoo.LastLimitPause;
            limits++;
            PausedUntil = now + pause;
        }
        if (retryAfter is { } asked && asked > TimeSpan.Zero)
        {
            var until = now + (asked < TimeSpan.FromDays(1) ? asked : TimeSpan.FromDays(1));
            if (until > PausedUntil) PausedUntil = until;
        }
        // No burst afterwards: one request finds out whether the pause was long enough.
        var empty = PausedUntil + (burst - 1) * interval;
        if (empty > full) full = empty;
    }

    /// <summary>The source answered. What was under way when the pause began says nothing about its end.</summary>
    /// <param name="now">The time of the answer.</param>
    public void Answered(DateTimeOffset now)
    {
        if (PausedUntil <= now) limits = 0;
    }
}
