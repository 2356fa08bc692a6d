using OrleansStock.GrainInterfaces;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Grains;

/// <summary>Two silos with the real Yahoo client against a stand-in that refuses, hangs and talks nonsense.</summary>
public sealed class SourceOutageTests : IAsyncLifetime
{
    private const int Tickers = 50;
    // Newer bars are due, and these are not old yet: what is stale is so because of the source.
    private static readonly DateOnly lastDay = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-4);

    private YahooCluster cluster = null!;

    public async ValueTask InitializeAsync()
    {
        cluster = await YahooCluster.StartAsync();
        for (var i = 0; i < Tickers; i++) cluster.Yahoo.ServeGenerated($"OUT{i}", 300, lastDay, seed: i + 1);
        await Task.WhenAll(Enumerable.Range(0, Tickers).Select(i => LoadAsync($"OUT{i}")));
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    // The patience of this client is short; a machine with other work may need more than one go.
    private async Task LoadAsync(string symbol)
    {
        for (var left = 20; ; left--)
        {
            try
            {
                await cluster.Client.GetTicker(symbol).GetForecast("random-walk");
                return;
            }
            catch (TickerException) when (left > 0)
            {
                cluster.Clock.Advance(TimeSpan.FromMinutes(1));
                await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            }
        }
    }

    private Task<TickerForecast[]> ViewAsync(int views) =>
        Task.WhenAll(Enumerable.Range(0, views).Select(i => cluster.Client.GetTicker($"OUT{i % Tickers}").GetForecast("random-walk")));

    [Fact]
    public async Task Views_SourceSays429_AllSucceedStaleWithinTheBudgetAndRecover()
    {
        var before = cluster.Yahoo.TotalRequests;
        // More than one each where the set-up needed another go; that a ticker is downloaded once is TickerGrainTests' business.
        Assert.True(before >= Tickers);

        cluster.Yahoo.Fault = StandInReply.TooManyRequests();
        cluster.Clock.Advance(TimeSpan.FromHours(1));
        var first = await ViewAsync(500);
        cluster.Clock.Advance(TimeSpan.FromMinutes(2));
        var second = await ViewAsync(500);

        Assert.All(first.Concat(second), f => Assert.True(f.Stale));
        // What was on its way when the first 429 came, then one after each pause: not a request per view.
        Assert.InRange(cluster.Yahoo.TotalRequests - before, 1, Tickers + 10);
        var status = await cluster.Client.GetRequestBudget().GetStatus();
        Assert.True(status.PausedUntil > cluster.Clock.GetUtcNow());

        cluster.Yahoo.Fault = null;
        cluster.Clock.Advance(TimeSpan.FromHours(2));
        await ViewAsync(Tickers);
        cluster.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.All(await ViewAsync(Tickers), f => Assert.False(f.Stale));
        Assert.Null((await cluster.Client.GetRequestBudget().GetStatus()).PausedUntil);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("hang")]
    public async Task Views_SourceHangsOrTalksNonsense_AllSucceedStaleAndRecover(string fault)
    {
        cluster.Yahoo.Fault = fault == "hang" ? new StandInReply { Hangs = true } : StandInReply.WebPage();
        cluster.Clock.Advance(TimeSpan.FromHours(1));

        var views = await ViewAsync(500);

        Assert.All(views, f => Assert.True(f.Stale));
        cluster.Yahoo.Fault = null;
        // What hangs still ends when its time is up; then the next look finds the source well again.
        await Task.WhenAll(Enumerable.Range(0, Tickers).Select(i => cluster.Client.GetTicker($"OUT{i}").Refresh()));
        cluster.Clock.Advance(TimeSpan.FromHours(1));
        await ViewAsync(Tickers);
        cluster.Clock.Advance(TimeSpan.FromHours(1));
        Assert.All(await ViewAsync(Tickers), f => Assert.False(f.Stale));
    }

    [Fact]
    public async Task Views_SourceOnceKnowsNoneOfTheHeldSymbols_RecoverWithinTheHour()
    {
        cluster.Yahoo.Fault = StandInReply.Json(
            """{"chart":{"result":null,"error":{"code":"Not Found","description":"No data found, symbol may be delisted"}}}""", 404);
        cluster.Clock.Advance(TimeSpan.FromHours(1));
        await ViewAsync(Tickers);
        await Task.WhenAll(Enumerable.Range(0, Tickers).Select(i => cluster.Client.GetTicker($"OUT{i}").Refresh()));
        Assert.All(await ViewAsync(Tickers), f => Assert.True(f.Stale));

        cluster.Yahoo.Fault = null;
        cluster.Clock.Advance(TimeSpan.FromHours(1));
        await ViewAsync(Tickers);
        await Task.WhenAll(Enumerable.Range(0, Tickers).Select(i => cluster.Client.GetTicker($"OUT{i}").Refresh()));
        Assert.All(await ViewAsync(Tickers), f => Assert.False(f.Stale));
    }
}
