using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;
using OrleansStock.Storage.Limits;
using OrleansStock.WebFrontend.Accounts.Limits;

namespace OrleansStock.Tests.Accounts.Limits;

public sealed class PacedLimitersTests
{
    private static readonly Pace three = new(3, TimeSpan.FromMinutes(1));

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));

    [Fact]
    public void Attempt_ThreeAMinute_RefusesTheFourthOfThatKeyAloneAndSaysHowLong()
    {
        using PacedLimiters limiters = new(time);
        for (var i = 0; i < 3; i++) Assert.True(IsFree(limiters, "login", "one"));

        using var refused = limiters.Attempt("login", "one", three);

        Assert.False(refused.IsAcquired);
        Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var wait));
        Assert.Equal(TimeSpan.FromSeconds(20), wait);
        Assert.True(IsFree(limiters, "login", "two"));
        Assert.True(IsFree(limiters, "reset", "one"));
        time.Advance(wait);
        Assert.True(IsFree(limiters, "login", "one"));
        Assert.False(IsFree(limiters, "login", "one"));
    }

    [Fact]
    public void Attempt_OfNothing_LooksAndTakesNothing()
    {
        using PacedLimiters limiters = new(time);
        for (var i = 0; i < 10; i++) Assert.True(IsFree(limiters, "misses", "one", permits: 0));
        for (var i = 0; i < 3; i++) Assert.True(IsFree(limiters, "misses", "one"));

        Assert.False(IsFree(limiters, "misses", "one", permits: 0));
    }

    [Fact]
    public async Task Attempt_ManyAtOnceOfANewKey_GrantsAsManyAsThePace()
    {
        using PacedLimiters limiters = new(time);
        for (var key = 0; key < 200; key++)
        {
            using Barrier start = new(8);
            var name = key.ToString(CultureInfo.InvariantCulture);
            var attempts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait(Cancelled);
                    return IsFree(limiters, "login", name);
                },
                Cancelled, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

            Assert.Equal(3, attempts.Count(free => free));
        }
    }

    private static bool IsFree(PacedLimiters limiters, string subject, string key, int permits = 1)
    {
        using var lease = limiters.Attempt(subject, key, three, permits);
        return lease.IsAcquired;
    }
}
