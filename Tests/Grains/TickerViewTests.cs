using System.Data.Common;
using Dapper;
using Orleans.Runtime;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Tickers;
using OrleansStock.MarketData;

namespace OrleansStock.Tests.Grains;

[Collection("grain cluster")]
public sealed class TickerViewTests(GrainCluster cluster)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetForecastJson_KnownVersion_SendsNoBytes()
    {
        cluster.Source.Serve("ETAG");
        var ticker = cluster.Client.GetTicker("ETAG");

        var first = await ticker.GetForecastJson("linear", null);
        var again = await ticker.GetForecastJson("linear", first.Version);

        Assert.NotNull(first.Utf8);
        Assert.Equal(first.Version, again.Version);
        Assert.Null(again.Utf8);
    }

    [Fact]
    public async Task GetView_KnownTicker_IsSummaryForecastScorecardAndChartInOneAnswer()
    {
        cluster.Source.Serve("VIEW", bars: 1_500);
        var ticker = cluster.Client.GetTicker("VIEW");

        var view = await ticker.GetView("random-walk", null);

        var content = view.Content!;
        var bars = (await ticker.GetHistory(null, null)).Bars;
        var forecast = await ticker.GetForecast("random-walk");
        Assert.Equal(await ticker.GetSummary() with { DataQuality = content.Summary.DataQuality }, content.Summary);
        Assert.Equal(JsonAnswer.Of(forecast).Version, JsonAnswer.Of(content.Forecast!).Version);
        Assert.Equal((await ticker.GetScorecard("random-walk")).Horizons.Select(h => h.Crps), content.Scorecard!.Horizons.Select(h => h.Crps));
        Assert.Null(content.Problem);
        Assert.Equal(bars.TakeLast(10), content.Recent);
        Assert.Equal((bars[0].Date.DayNumber, bars[^1].Date.DayNumber), (content.History.Days[0], content.History.Days[^1]));
        Assert.Equal(bars[^1].Close, content.History.Close[^1]);
        Assert.InRange(content.History.Days.Length, 504, 905);
        Assert.Equal(1, cluster.Source.Downloads("VIEW"));
    }

    [Fact]
    public async Task GetView_KnownVersion_SendsNoContentUntilSomethingChanges()
    {
        cluster.Source.ServeUntil("VIEWTAG", 800, DateOnly.FromDateTime(cluster.Clock.GetUtcNow().UtcDateTime));
        var ticker = cluster.Client.GetTicker("VIEWTAG");
        var first = await ticker.GetView("random-walk", null);

        var again = await ticker.GetView("random-walk", first.Version);
        Assert.Equal(first.Version, again.Version);
        Assert.Null(again.Content);
        Assert.NotEqual(first.Version, (await ticker.GetView("linear", first.Version)).Version);

        cluster.Source.Fail("VIEWTAG", PriceSourceError.Unavailable);
        cluster.Source.SetNewBarDue("VIEWTAG", true);
        var stale = await ticker.GetView("random-walk", first.Version);
        Assert.True(stale.Content!.Summary.Stale);
        Assert.True(stale.Content.Forecast!.Stale);

        cluster.Source.ServeUntil("VIEWTAG", 801, DateOnly.FromDateTime(cluster.Clock.GetUtcNow().UtcDateTime));
        cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        var fresh = await ticker.GetView("random-walk", stale.Version);
        Assert.Equal(801, fresh.Content!.Summary.Bars);
        Assert.False(fresh.Content.Forecast!.Stale);
        cluster.Source.SetNewBarDue("VIEWTAG", false);
    }

    [Fact]
    public async Task GetView_TooShortForTheModel_HasTheDataAndSaysWhyThereIsNoForecast()
    {
        cluster.Source.Serve("VIEWYOUNG", bars: 5);

        var content = (await cluster.Client.GetTicker("VIEWYOUNG").GetView("random-walk", null)).Content!;

        Assert.Equal(5, content.Summary.Bars);
        Assert.Equal(5, content.Recent.Count);
        Assert.Null(content.Forecast);
        Assert.Null(content.Scorecard);
        Assert.Equal(TickerError.TooShort, content.Problem!.Error);
        Assert.Contains("5 trading days", content.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetView_UnknownSymbol_ThrowsAsTheSummaryDoes()
    {
        var ticker = cluster.Client.GetTicker("VIEWNONE");

        var e = await Assert.ThrowsAsync<TickerException>(() => ticker.GetView("random-walk", null));

        Assert.Equal(TickerError.UnknownSymbol, e.Error);
        Assert.Equal((await Assert.ThrowsAsync<TickerException>(ticker.GetSummary)).Message, e.Message);
    }
}
