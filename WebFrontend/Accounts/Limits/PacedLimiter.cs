using System.Threading.RateLimiting;
using OrleansStock.Storage.Limits;

namespace OrleansStock.WebFrontend.Accounts.Limits;

/// <summary>
/// A <see cref="Pace"/> in this process. Unlike the framework's limiter of fixed windows, which tells each caller the length of the
/// whole window, it says how long the wait really is.
/// </summary>
internal sealed class PacedLimiter(Pace pace, TimeProvider time) : RateLimiter
{
    private readonly Lock gate = new();
    private readonly long made = time.GetUtcNow().ToUnixTimeMilliseconds();
    private AttemptCount? held;

    /// <inheritdoc/>
    public override TimeSpan? IdleDuration
    {
        get
        {
            var quiet = Now - (held?.At ?? made);
            return quiet > 0 ? TimeSpan.FromMilliseconds(quiet) : null;
        }
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics() => null;

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (gate)
        {
            var (wait, next) = pace.Take(held, Now);
            // To take nothing is to look.
            if (wait == 0 && permitCount > 0) held = next;
            return new Lease(TimeSpan.FromMilliseconds(wait));
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AttemptAcquireCore(permitCount));

    private sealed class Lease(TimeSpan wait) : RateLimitLease
    {
        public override bool IsAcquired => wait == TimeSpan.Zero;

        public override IEnumerable<string> MetadataNames => IsAcquired ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name && !IsAcquired ? wait : null;
            return metadata is not null;
        }
    }
}
