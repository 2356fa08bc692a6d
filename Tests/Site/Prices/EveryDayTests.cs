using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Site.Prices;

/// <summary>A ticker that is traded on weekends too: what its trading days are in the calendar agrees with the dates beside them.</summary>
public sealed class EveryDayTests(SiteFixture site)
{
    [Fact]
    public async Task TickerPage_OfACoin_CallsAYearOfItsDaysAYear()
    {
        ServeCoin();
        using var visitor = site.NewVisitor();

        var page = await visitor.GetPageAsync("/tickers/EVERY-USD?model=random-walk");

        var last = page.QuerySelectorAll("section:has(#forecast) table.fold tbody tr")[^1];
        var head = last.QuerySelector("th")!;
        Assert.StartsWith("365 trading days", head.TextContent, StringComparison.Ordinal);
        Assert.Equal("about 12 months", head.QuerySelector(".sub")!.TextContent);
        Assert.Equal("2025-03-28", last.QuerySelector("time")!.GetAttribute("datetime"));
        var main = page.QuerySelector("main")!.TextContent;
        Assert.DoesNotContain("17 months", main, StringComparison.Ordinal);
        Assert.DoesNotContain("about 2 weeks", main, StringComparison.Ordinal);
    }

    /// <summary>The headings of a list stand over all of its tickers: a span is told where it is that of each.</summary>
    [Fact]
    public async Task Predictions_OfACoinAndAShare_HaveNoSpanThatIsWrongForOne()
    {
        ServeCoin();
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        await SiteVisitor.PredictAsync(api, "EVERY-USD", "coin");
        var coin = await HeadingsAsync();
        await SiteVisitor.PredictAsync(api, "SHARED", "share");
        var both = await HeadingsAsync();

        Assert.Contains("about 12 months", coin, StringComparison.Ordinal);
        Assert.DoesNotContain("months", both, StringComparison.Ordinal);

        async Task<string> HeadingsAsync() => (await visitor.GetPageAsync("/predictions")).QuerySelector("table.ledger thead")!.TextContent;
    }

    /// <summary>What cannot be forecast is not offered to be recorded, and does not come due in two weeks.</summary>
    [Fact]
    public async Task TickerPage_OfOneDay_OffersNoForecast()
    {
        site.Yahoo.ServeGenerated("FIRSTDAY", 1, SiteFixture.LastDay);
        using var visitor = site.NewVisitor();

        var page = await visitor.GetPageAsync("/tickers/FIRSTDAY");

        Assert.StartsWith("FIRSTDAY has 1 trading day of history;", page.QuerySelector(".notice.error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("No forecast by this model", page.QuerySelector("#forecast")!.TextContent);
        Assert.Null(page.QuerySelector("main a[href^='/predict']"));
        Assert.Null(page.QuerySelector("#live"));
        Assert.Contains("The one day as CSV", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private void ServeCoin()
    {
        var bars = YahooPayload.Series(900, SiteFixture.LastDay, 5);
        site.Yahoo.ServeBars("EVERY-USD", [.. bars.Select((bar, i) => bar with { Date = SiteFixture.LastDay.AddDays(i + 1 - bars.Count) })]);
    }
}
