using Microsoft.Extensions.Options;
using OrleansStock.Telemetry;

namespace OrleansStock.MarketData.Requests;

/// <summary>The request budget of one process.</summary>
public sealed class RequestBudget : IRequestBudget
{
    /// <summary>Requests that may go out at once after a quiet time: a page or two that a person opens should not wait.</summary>
    internal const int Burst = 5;

    private readonly Lock gate = new();
    private readonly RequestPacer pacer;
    private readonly TimeProvider time;

    /// <summary>Makes a budget that nothing has been taken from.</summary>
    /// <param name="options">Gives <see cref="MarketDataOptions.RequestsPerSecond"/>.</param>
    /// <param name="time">The clock.</param>
    public RequestBudget(IOptions<MarketDataOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        var rate = options.Value.RequestsPerSecond;
        pacer = new(rate, BurstOf(rate));
        this.time = time;
    }

    /// <summary>How many requests may go out at once at a rate: a second's worth, and a few at least.</summary>
    /// <param name="requestsPerSecond">The rate.</param>
    public static int BurstOf(double requestsPerSecond) => Math.Max(Burst, (int)Math.Min(requestsPerSecond, 10_000));

    /// <inheritdoc/>
    public async ValueTask AcquireAsync(CancellationToken cancellationToken = default)
    {
        var (granted, wait) = Take();
        if (!granted) throw LimitedFor(wait);
        if (wait == TimeSpan.Zero) return;
        await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        // A pause may have begun while this one waited.
        if (PauseLeft() is { } pause) throw LimitedFor(pause);
    }

    /// <inheritdoc/>
    public ValueTask ReportRateLimitedAsync(TimeSpan? retryAfter)
    {
        lock (gate) pacer.RateLimited(time.GetUtcNow(), retryAfter);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ReportSuccessAsync()
    {
        lock (gate) pacer.Answered(time.GetUtcNow());
        return ValueTask.CompletedTask;
    }

    /// <summary>The exception of a request that has no turn.</summary>
    /// <param name="wait">When to come back.</param>
    public static PriceSourceException LimitedFor(TimeSpan wait) =>
        new(PriceSourceError.RateLimited, "Requests to the price source are held back to stay within its limits.") { RetryAfter = wait };

    private (bool Granted, TimeSpan Wait) Take()
    {
        lock (gate) return pacer.TryTake(time.GetUtcNow(), Timeouts.Yahoo.BudgetTurn);
    }

    private TimeSpan? PauseLeft()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            return pacer.PausedUntil > now ? pacer.PausedUntil - now : null;
        }
    }
}
