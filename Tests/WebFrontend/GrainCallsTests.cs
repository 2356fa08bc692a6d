using Orleans.Runtime;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Hosting;

namespace OrleansStock.Tests.WebFrontend;

public sealed class GrainCallsTests
{
    private static readonly TickerException busy = new(TickerError.Busy, "Too many predictions are waiting to be stored.", TimeSpan.FromSeconds(3));

    public static TheoryData<string> OutcomesThatNobodyKnows => ["write", "silo", "late"];

    [Fact]
    public async Task RepeatAsync_RefusedAtOnce_IsRefused()
    {
        var calls = 0;

        var e = await Assert.ThrowsAsync<TickerException>(() => Grains.RepeatAsync<int>(_ => throw Count(busy)));

        Assert.Equal((TickerError.Busy, 1), (e.Error, calls));

        Exception Count(Exception exception)
        {
            calls++;
            return exception;
        }
    }

    /// <summary>429 says that nothing was begun. Who is told so gives up, and finds the record of a first attempt later.</summary>
    [Theory, MemberData(nameof(OutcomesThatNobodyKnows))]
    public async Task RepeatAsync_RefusedAfterAnAttemptOfUnknownOutcome_IsUnknown(string first)
    {
        var calls = 0;

        var e = await Assert.ThrowsAsync<TransientWriteException>(() => Grains.RepeatAsync(_ => calls++ == 0 ? FirstAsync() : throw busy));

        Assert.Equal((busy.Message, 2), (e.Message, calls));

        async Task<int> FirstAsync()
        {
            await Task.Yield();
            switch (first)
            {
                case "write":
                    throw new TransientWriteException("The prediction could not be stored.");
                case "silo":
                    throw new SiloUnavailableException();
                default:
                    // Longer than the first attempt is waited for, and over before the second one is.
                    await Task.Delay(TimeSpan.FromSeconds(2.2), TimeProvider.System);
                    throw new TransientWriteException("The prediction could not be stored.");
            }
        }
    }

    [Fact]
    public async Task RepeatAsync_RefusedAfterAnAttemptThatWasNotBegun_IsRefused()
    {
        var calls = 0;

        await Assert.ThrowsAsync<TickerException>(() => Grains.RepeatAsync<int>(_ => throw (calls++ == 0 ? new GatewayTooBusyException() : busy)));

        Assert.Equal(2, calls);
    }

    // The calls of these tests ask no grain.
    private static IGrainFactory Grains => null!;
}
