using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Requests;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.MarketData.Requests;

/// <summary>How many requests go out, and when none does.</summary>
public class RequestBudgetTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly FakeTimeProvider clock = new(MarketDataHost.Now);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RequestBudget Budget(double rate = 2) => new(Options.Create(new MarketDataOptions { RequestsPerSecond = rate }), clock);

    [Fact]
    public async Task Acquire_AfterAQuietTime_LetsABurstThroughAndThenPaces()
    {
        var budget = Budget();
        for (var i = 0; i < RequestBudget.Burst; i++) Assert.True(budget.AcquireAsync(Cancel).AsTask().IsCompletedSuccessfully);
        var sixth = budget.AcquireAsync(Cancel).AsTask();
        var seventh = budget.AcquireAsync(Cancel).AsTask();
        clock.Advance(TimeSpan.FromSeconds(0.49));
        Assert.False(sixth.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.01));
        await sixth.WaitAsync(Patience, Cancel);
        Assert.False(seventh.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.5));
        await seventh.WaitAsync(Patience, Cancel);
    }

    [Fact]
    public async Task Acquire_QueueLongerThanThePatience_IsRateLimitedWithATime()
    {
        var budget = Budget();
        List<Task> waiting = [];
        for (var i = 0; i < RequestBudget.Burst + 30; i++) waiting.Add(budget.AcquireAsync(Cancel).AsTask());
        var exception = await Assert.ThrowsAsync<PriceSourceException>(() => budget.AcquireAsync(Cancel).AsTask());
        Assert.Equal((PriceSourceError.RateLimited, TimeSpan.FromSeconds(15.5)), (exception.Error, exception.RetryAfter));
        // Who is turned away takes no place: half a second later there is one.
        for (var second = 0; second < 15; second++) clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(waiting).WaitAsync(Patience, Cancel);
    }

    [Fact]
    public async Task RateLimited_AgainAndAgain_PausesTwiceAsLongUpToHalfAnHour()
    {
        var budget = Budget();
        double[] expected = [30, 60, 120, 240, 480, 960, 1800, 1800];
        foreach (var seconds in expected)
        {
            await budget.AcquireAsync(Cancel);
            await budget.ReportRateLimitedAsync(null);
            // One that was under way at the same time, and a late good answer: neither changes the pause.
            await budget.ReportRateLimitedAsync(TimeSpan.FromSeconds(1));
            await budget.ReportSuccessAsync();
            var exception = await Assert.ThrowsAsync<PriceSourceException>(() => budget.AcquireAsync(Cancel).AsTask());
            Assert.Equal(TimeSpan.FromSeconds(seconds), exception.RetryAfter);
            clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        await budget.AcquireAsync(Cancel);
        await budget.ReportSuccessAsync();
        await budget.ReportRateLimitedAsync(null);
        Assert.Equal(TimeSpan.FromSeconds(30), (await Assert.ThrowsAsync<PriceSourceException>(() => budget.AcquireAsync(Cancel).AsTask())).RetryAfter);
    }

    [Fact]
    public async Task RateLimited_SourceNamesALongerPause_ItIsKept()
    {
        var budget = Budget();
        await budget.ReportRateLimitedAsync(TimeSpan.FromHours(2));
        Assert.Equal(TimeSpan.FromHours(2), (await Assert.ThrowsAsync<PriceSourceException>(() => budget.AcquireAsync(Cancel).AsTask())).RetryAfter);
        await budget.ReportRateLimitedAsync(TimeSpan.MaxValue);
        Assert.Equal(TimeSpan.FromDays(1), (await Assert.ThrowsAsync<PriceSourceException>(() => budget.AcquireAsync(Cancel).AsTask())).RetryAfter);
    }

    [Fact]
    public async Task RateLimited_AfterThePause_OneGoesFirst()
    {
        var budget = Budget();
        await budget.ReportRateLimitedAsync(null);
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True(budget.AcquireAsync(Cancel).AsTask().IsCompletedSuccessfully);
        var second = budget.AcquireAsync(Cancel).AsTask();
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.5));
        await second.WaitAsync(Patience, Cancel);
    }

    [Fact]
    public async Task Acquire_PauseBeginsWhileWaiting_IsRateLimited()
    {
        var budget = Budget();
        for (var i = 0; i < RequestBudget.Burst; i++) await budget.AcquireAsync(Cancel);
        var waiting = budget.AcquireAsync(Cancel).AsTask();
        await budget.ReportRateLimitedAsync(null);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(29), (await Assert.ThrowsAsync<PriceSourceException>(() => waiting.WaitAsync(Patience, Cancel))).RetryAfter);
    }

    [Fact]
    public async Task Acquire_Cancelled_Ends()
    {
        var budget = Budget(0.1);
        for (var i = 0; i < RequestBudget.Burst; i++) await budget.AcquireAsync(Cancel);
        using CancellationTokenSource caller = new();
        var waiting = budget.AcquireAsync(caller.Token).AsTask();
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Patience, Cancel));
    }

    [Fact]
    public async Task GetHistory_TwoMinutesOf429_StaysWithinTheBudgetAndRecovers()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn, requestsPerSecond: 2);
        for (var i = 0; i < 50; i++) standIn.ServeGenerated($"S{i}", 5, new(2026, 3, 3));
        standIn.Fault = StandInReply.TooManyRequests();
        // Every second somebody asks.
        for (var second = 0; second < 120; second++)
        {
            var exception = await Assert.ThrowsAsync<PriceSourceException>(
                () => host.Source.GetHistoryAsync($"S{second % 50}", Cancel).WaitAsync(Patience, Cancel));
            Assert.Equal(PriceSourceError.RateLimited, exception.Error);
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        // At 0, 30 and 90 seconds.
        Assert.Equal(3, standIn.TotalRequests);

        standIn.Fault = null;
        host.Clock.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal(5, (await host.Source.GetHistoryAsync("S1", Cancel).WaitAsync(Patience, Cancel)).Bars.Count);
    }

    [Fact]
    public async Task GetHistory_TriesAfterTheFirst_TakeFromTheBudgetToo()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn, timings => timings.Retries = RequestBudget.Burst + 3, requestsPerSecond: 0.01);
        standIn.Serve("MSFT", StandInReply.WebPage(502));
        var exception = await Assert.ThrowsAsync<PriceSourceException>(() => host.Source.GetHistoryAsync("MSFT", Cancel).WaitAsync(Patience, Cancel));
        Assert.Equal(PriceSourceError.RateLimited, exception.Error);
        Assert.Equal(RequestBudget.Burst, standIn.TotalRequests);
    }

    [Fact]
    public async Task AddMarketData_BudgetOfTheHost_IsUsed()
    {
        await using var host = MarketDataHost.ForSample();
        Assert.IsType<RequestBudget>(host.Services.GetRequiredService<IRequestBudget>());
    }
}
