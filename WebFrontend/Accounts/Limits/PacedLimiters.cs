using System.Threading.RateLimiting;
using Microsoft.Extensions.Caching.Memory;
using OrleansStock.Storage.Limits;

namespace OrleansStock.WebFrontend.Accounts.Limits;

/// <summary>
/// One <see cref="PacedLimiter"/> for each subject and key of this process, forgotten when it has not been used for its window: by
/// then it is as good as new. A partitioned limiter of the framework looks for idle ones with a timer of its own ten times a second,
/// for ever, and there would be one for each kind of attempt.
/// </summary>
internal sealed class PacedLimiters(TimeProvider time) : IDisposable
{
    private readonly MemoryCache limiters = new(new MemoryCacheOptions());
    private readonly Lock gate = new();

    /// <summary>Takes from the pace of a key, or looks at it.</summary>
    /// <param name="subject">What is counted.</param>
    /// <param name="key">Whose it is.</param>
    /// <param name="pace">The pace of the subject.</param>
    /// <param name="permits">How many to take; none to look.</param>
    public RateLimitLease Attempt(string subject, string key, Pace pace, int permits = 1)
    {
        PacedLimiter? limiter;
        // Two callers at once would get a limiter each otherwise, and the attempts of one would be lost.
        lock (gate)
        {
            if (!limiters.TryGetValue((subject, key), out limiter) || limiter is null)
            {
                limiter = new PacedLimiter(pace, time);
                limiters.Set((subject, key), limiter, new MemoryCacheEntryOptions { SlidingExpiration = pace.Window });
            }
        }

        return limiter.AttemptAcquire(permits);
    }

    /// <inheritdoc/>
    public void Dispose() => limiters.Dispose();
}
