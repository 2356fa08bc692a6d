using Orleans.Runtime;
using Orleans.Runtime.Messaging;
using OrleansStock.GrainInterfaces;
using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.Tests.WebFrontend;

/// <summary>What a caller hears of each way in which a call can fail, and how often the call is made.</summary>
public sealed class GrainCallsTests
{
    private static readonly TickerException busy = new(TickerError.Busy, "Too much.");

    // What an attempt does; the last one's answer is that of those after it.
    private List<Func<Task<string>>> script = [];
    private readonly VirtualTime time = new();
    private int calls;

    public static TheoryData<Exception> PassingFailures =>
    [
        new SiloUnavailableException("dead"), Exceptions.Make<OrleansMessageRejectionException>("rejected"),
        Exceptions.Make<ClientNotAvailableException>("gone"), new ConnectionFailedException("refused"),
        new GatewayTooBusyException(), new TransientWriteException("unknown"),
        // As a silo that leaves says it, and as a grain whose own call was not answered.
        new OperationCanceledException(), new ObjectDisposedException("services"), new TimeoutException(),
    ];

    public static TheoryData<Exception> LastingFailures =>
    [
        busy, new TickerException(TickerError.UnknownSymbol, "none"), new RequestConflictException("used"), new InvalidOperationException("a defect"),
        new Microsoft.Data.Sqlite.SqliteException("full", 13),
    ];

    [Theory, MemberData(nameof(PassingFailures), DisableDiscoveryEnumeration = true)]
    public async Task PassingFailure_TheNextAttemptCounts(Exception e)
    {
        Fail(e);
        Answer();
        Assert.Equal("answer", await CallAsync());
        Assert.Equal(2, calls);
    }

    [Theory, MemberData(nameof(LastingFailures), DisableDiscoveryEnumeration = true)]
    public async Task LastingFailure_IsSaidAtOnce(Exception e)
    {
        Fail(e);
        Assert.Same(e, await Record.ExceptionAsync(CallAsync));
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Refused_AfterAnAttemptThatMayHaveBeenWritten_IsNotSaidToBeRefused()
    {
        Fail(new SiloUnavailableException("dead with the answer"));
        Fail(busy);
        Assert.Equal(busy.Message, (await Assert.ThrowsAsync<TransientWriteException>(CallAsync)).Message);
    }

    [Fact]
    public async Task Refused_AfterAnAttemptThatFailedWhenNobodyWaitedForIt_IsNotSaidToBeRefused()
    {
        script.Add(async () =>
        {
            // Longer than the first attempt is waited for, and over before the second one is.
            await Task.Delay(TimeSpan.FromSeconds(2.2), time);
            throw new TransientWriteException("unknown");
        });
        script.Add(async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), time);
            throw busy;
        });
        Fail(busy);
        await Assert.ThrowsAsync<TransientWriteException>(CallAsync);
    }

    [Fact]
    public async Task Refused_AfterAttemptsThatWereNotBegun_IsRefused()
    {
        Fail(new GatewayTooBusyException());
        Fail(busy);
        Assert.Same(busy, await Record.ExceptionAsync(CallAsync));
    }

    [Fact]
    public async Task NoAnswer_AnotherIsAskedAndTheFirstStillCounts()
    {
        var first = new TaskCompletionSource<string>();
        script.Add(() => first.Task);
        script.Add(() =>
        {
            _ = AnswerLateAsync();
            return Task.FromException<string>(new SiloUnavailableException("dead"));
        });
        script.Add(() => Task.FromResult("third"));
        Assert.Equal("first", await CallAsync());
        Assert.Equal(2, calls);

        async Task AnswerLateAsync()
        {
            // While the web waits before it asks a third time.
            await Task.Delay(TimeSpan.FromMilliseconds(10), time);
            first.SetResult("first");
        }
    }

    [Fact]
    public async Task NoAnswer_IsAskedAgainEachSecondAfterTheFirstWaitAndSeldomOnceADeadSiloIsFound()
    {
        var began = time.GetTimestamp();
        List<double> asked = [];
        script.Add(() =>
        {
            asked.Add(time.GetElapsedTime(began).TotalSeconds);
            return new TaskCompletionSource<string>().Task;
        });

        await Assert.ThrowsAsync<TimeoutException>(CallAsync);

        double[] expected = [0, 1.6, 2.6, 3.6, 4.6, 5.6, 6.6, 14.6, 22.6];
        Assert.Equal(expected.Length, asked.Count);
        // Each wait may end a step of the clock late.
        Assert.All(expected.Zip(asked), pair => Assert.InRange(pair.Second, pair.First, pair.First + expected.Length * VirtualTime.Step.TotalSeconds));
    }

    [Fact]
    public async Task OutOfTime_IsSaidAfterTwentyFiveSeconds()
    {
        // Pauses are drawn anew each time, and none may lead beyond the limit.
        for (var i = 0; i < 20; i++) await EndAsync<SiloUnavailableException>(() => Task.FromException<string>(new OperationCanceledException()));
        await EndAsync<TimeoutException>(() => Task.FromException<string>(new TimeoutException()));
        await EndAsync<TimeoutException>(() => new TaskCompletionSource<string>().Task);

        async Task EndAsync<T>(Func<Task<string>> attempt) where T : Exception
        {
            (script, calls) = ([attempt], 0);
            var began = time.GetTimestamp();
            await Assert.ThrowsAsync<T>(CallAsync);
            // A grain that fails at once is asked with pauses.
            Assert.InRange(calls, 4, 40);
            Assert.InRange(time.GetElapsedTime(began), Timeouts.Calls.Limit - 1.5 * Timeouts.Calls.LastPause, Timeouts.Calls.Limit + VirtualTime.Step);
        }
    }

    private void Fail(Exception e) => script.Add(() => Task.FromException<string>(e));

    private void Answer() => script.Add(() => Task.FromResult("answer"));

    private Task<string> CallAsync() => time.RunAsync(() => GrainCalls.RepeatByAsync(null!, _ => script[Math.Min(calls++, script.Count - 1)](), time));
}
