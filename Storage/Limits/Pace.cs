namespace OrleansStock.Storage.Limits;

/// <summary>
/// A leaky bucket (the generic cell rate algorithm): after a quiet time <paramref name="limit"/> attempts at once, in the long run
/// <paramref name="limit"/> in a window, evenly. <see cref="AttemptCount.At"/> is when the bucket is empty again, so that the wait
/// it tells is exact.
/// </summary>
/// <param name="limit">Attempts in a window; above 0.</param>
/// <param name="window">The window; above 0.</param>
public sealed class Pace(int limit, TimeSpan window) : IAttemptLimit
{
    private readonly long interval = Math.Max(1, (long)(window.TotalMilliseconds / limit));

    /// <summary>After so long without an attempt, all of them may come at once again.</summary>
    public TimeSpan Window => window;

    /// <inheritdoc/>
    public (long Wait, AttemptCount Next) Take(AttemptCount? held, long now)
    {
        var empty = Math.Max(held?.At ?? now, now) + interval;
        var wait = empty - now - limit * interval;
        return wait > 0 ? (wait, default) : (0, new AttemptCount(1, empty));
    }

    /// <summary>How many attempts there may be at once now.</summary>
    public int LeftOf(AttemptCount? held, long now) => limit - (int)Math.Min(limit, (Math.Max(0, (held?.At ?? now) - now) + interval - 1) / interval);

    /// <inheritdoc/>
    public AttemptCount GiveBack(AttemptCount held, long now) => held with { At = held.At - interval };
}
