using OrleansStock.Forecasting;
using OrleansStock.MarketData;
using OrleansStock.Storage.Tickers;

namespace OrleansStock.Tests.Grains.Month;

/// <summary>How long the scheduler leaves a ticker alone whose refresh failed: by why it failed, and whoever remembers the failures before.</summary>
[Collection("grain cluster")]
public sealed class RefreshPausesTests(GrainCluster cluster)
{
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
