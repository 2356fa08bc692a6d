using OrleansStock.Forecasting;
using OrleansStock.Grains.Tickers;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;
using OrleansStock.Storage.Tickers;

namespace OrleansStock.Tests.Grains.Month;

/// <summary>How long the scheduler leaves a ticker alone whose refresh failed: by why it failed, and whoever remembers the failures before.</summary>
[Collection("grain cluster")]
public sealed class RefreshPausesTests(GrainCluster cluster)
{
    // The session of 1 December 2026 ends at 16:00 in New York; the bar should be there at 21:30 UTC. The next day's refresh is spread by the symbol.
    [Theory]
    [InlineData("2026-12-01T21:45Z", 60)]
    [InlineData("2026-12-01T22:45Z", 75)]
    [InlineData("2026-12-02T02:30Z", 300)]
    [InlineData("2026-12-02T14:30Z", null)]
    [InlineData("2026-12-05T12:00Z", 870)]
    public void NextRefresh_BarIsMissing_IsAskedForAtGrowingPausesUntilTheNextClose(string now, int? minutes)
    {
        var (fund, time) = (Symbol.Parse("VMFXX"), DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        var usual = RefreshSchedule.NextRefresh(fund, "America/New_York", time, isBarMissing: false);
        var next = RefreshSchedule.NextRefresh(fund, "America/New_York", time, isBarMissing: true);
        Assert.Equal(minutes is { } later ? time.AddMinutes(later) : usual, next);
    }

    [Fact]
    public async Task Refresh_SourceHasNoBarOfTheLastSessionYet_IsRefreshedAgainBeforeTheNextClose()
    {
        const string symbol = "LATEBAR";
        var close = TradingCalendar.Of(symbol, "America/New_York").NextCloseAfter(cluster.Clock.GetUtcNow());
        cluster.Clock.Advance(close + TimeSpan.FromMinutes(5) - cluster.Clock.GetUtcNow());
        // The last bar is of the session before.
        cluster.Source.ServeUntil(symbol, 800, DateOnly.FromDateTime(close.UtcDateTime));
        cluster.Source.SetNewBarDue(symbol, true);
        await cluster.Client.GetTicker(symbol).Refresh();
        Assert.Equal(1.0, Math.Round(((await FindAsync(symbol)).NextRefreshAt!.Value - cluster.Clock.GetUtcNow()).TotalHours, 1));

        cluster.Source.ServeUntil(symbol, 801, DateOnly.FromDateTime(close.UtcDateTime).AddDays(1));
        cluster.Clock.Advance(TimeSpan.FromHours(1));
        await cluster.Client.GetTicker(symbol).Refresh();
        cluster.Source.SetNewBarDue(symbol, false);
        cluster.Clock.Advance(TimeSpan.FromMinutes(16));
        await cluster.Client.GetTicker(symbol).RefreshNow();
        Assert.True((await FindAsync(symbol)).NextRefreshAt > cluster.Clock.GetUtcNow().AddHours(20));
    }

    [Fact]
    public async Task Refresh_SourceAwayForDays_IsTriedEachHour()
    {
        await LoadAsync("AWAYLONG");
        PriceSourceError[] errors = [PriceSourceError.Unavailable, PriceSourceError.RateLimited, PriceSourceError.BadAnswer, PriceSourceError.Unavailable];
        foreach (var error in errors)
        {
            cluster.Source.Fail("AWAYLONG", error);
            Assert.Equal((1, 1), await RefreshAnHourLaterAsync("AWAYLONG"));
        }
    }

    [Fact]
    public async Task Refresh_SymbolGone_PausesDoubleThoughTheActivationEndsBetweenThem()
    {
        await LoadAsync("GONESYMBOL");
        cluster.Source.Fail("GONESYMBOL", PriceSourceError.UnknownSymbol);
        var ticker = cluster.Client.GetTicker("GONESYMBOL");
        foreach (var (failures, hours) in new[] { (1, 1), (2, 2), (3, 4), (4, 8) })
        {
            Assert.Equal((failures, hours), await RefreshAnHourLaterAsync("GONESYMBOL"));
            // Nothing is asked a moment later, and so nothing is counted.
            await ticker.Refresh();
            Assert.Equal(failures, (await FindAsync("GONESYMBOL")).Failures);
            await cluster.DeactivateAsync(ticker);
        }

        // A source that is away meanwhile neither adds to the count nor forgets it.
        cluster.Source.Fail("GONESYMBOL", PriceSourceError.Unavailable);
        Assert.Equal((4, 1), await RefreshAnHourLaterAsync("GONESYMBOL"));
        await cluster.DeactivateAsync(ticker);
        cluster.Source.Fail("GONESYMBOL", PriceSourceError.UnknownSymbol);
        Assert.Equal((5, 16), await RefreshAnHourLaterAsync("GONESYMBOL"));

        cluster.Source.Serve("GONESYMBOL", bars: 801);
        cluster.Clock.Advance(TimeSpan.FromHours(1));
        await ticker.Refresh();
        Assert.Equal(0, (await FindAsync("GONESYMBOL")).Failures);
        cluster.Source.Fail("GONESYMBOL", PriceSourceError.UnknownSymbol);
        Assert.Equal((1, 1), await RefreshAnHourLaterAsync("GONESYMBOL"));
    }

    private async Task LoadAsync(string symbol)
    {
        cluster.Source.Serve(symbol, bars: 800);
        await cluster.Client.GetTicker(symbol).Refresh();
        cluster.Source.SetNewBarDue(symbol, true);
    }

    private async Task<(int Failures, int Hours)> RefreshAnHourLaterAsync(string symbol)
    {
        cluster.Clock.Advance(TimeSpan.FromHours(1));
        var downloads = cluster.Source.Downloads(symbol);
        await cluster.Client.GetTicker(symbol).Refresh();
        Assert.Equal(1, cluster.Source.Downloads(symbol) - downloads);
        var known = await FindAsync(symbol);
        return (known.Failures, (int)Math.Round((known.NextRefreshAt!.Value - cluster.Clock.GetUtcNow()).TotalHours));
    }

    private async Task<KnownTicker> FindAsync(string symbol) => (await new TickerDirectory(cluster.Database).FindAsync(Symbol.Parse(symbol)))!;
}
