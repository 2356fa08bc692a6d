namespace OrleansStock.Storage.Limits;

/// <summary>
/// A delay that grows (exponential back-off): <paramref name="free"/> attempts without a wait, then a pause after each that is twice
/// the pause before, up to <paramref name="last"/>. Whoever never stops has one attempt in <paramref name="last"/>. Each
/// <paramref name="forgotten"/> of quiet after the pause takes one attempt off the count.
/// <see cref="AttemptCount.At"/> is when the next attempt is allowed.
/// </summary>
/// <param name="free">Attempts before the first pause.</param>
/// <param name="first">The first pause.</param>
/// <param name="last">The longest pause.</param>
/// <param name="forgotten">The quiet time that takes one attempt off the count.</param>
public sealed class BackOff(int free, TimeSpan first, TimeSpan last, TimeSpan forgotten) : IAttemptLimit
{
    // The count at which the pause is the longest; beyond it nothing changes, so that quiet makes up for it in a known time.
    private readonly int most = free + Math.Max(0, (int)Math.Ceiling(Math.Log2(last / first)));

    /// <inheritdoc/>
    public (long Wait, AttemptCount Next) Take(AttemptCount? held, long now)
    {
        if (held is { } pausing && pausing.At > now) return (pausing.At - now, default);
        var count = Math.Min(Left(held, now) + 1, most);
        return (0, new AttemptCount(count, now + PauseAfter(count)));
    }

    /// <inheritdoc/>
    public AttemptCount GiveBack(AttemptCount held, long now) => new(Math.Max(0, held.Attempts - 1), Math.Min(held.At, now));

    private int Left(AttemptCount? held, long now) =>
        held is not { } count ? 0 : (int)Math.Max(0, count.Attempts - (now - count.At) / (long)forgotten.TotalMilliseconds);

    private long PauseAfter(int count) =>
        count < free ? 0 : (long)Math.Min(first.TotalMilliseconds * Math.Pow(2, count - free), last.TotalMilliseconds);
}
