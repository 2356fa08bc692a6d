using OrleansStock.MarketData;
using OrleansStock.MarketData.Csv;
using OrleansStock.MarketData.Sample;

namespace OrleansStock.Tests.MarketData.Yahoo;

/// <summary>The client against a server that misbehaves.</summary>
public class YahooPriceSourceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetHistory_Request_IsTheChartEndpointWithABrowsersHeaders()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.ServeGenerated("^GSPC", 30, new(2026, 3, 3));

        var history = await host.Source.GetHistoryAsync("^GSPC", Cancel);

        var request = standIn.LastRequest!.Value;
        Assert.Equal("/v8/finance/chart/^GSPC", request.Path);
        // Ten years and ten days before midnight of the fake clock's day, to two days after it.
        Assert.Equal("?period1=1456185600&period2=1772755200&interval=1d&events=div,splits", request.Query);
        Assert.StartsWith("Mozilla/5.0", request.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.False(request.Headers.ContainsKey("Cookie"));
        Assert.Equal((30, "Yahoo Finance"), (history.Bars.Count, history.Source));
    }

    [Fact]
    public async Task GetHistory_LongHistory_KeepsTheConfiguredYears()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.ServeGenerated("LONG", 4000, new(2026, 3, 3));
        var history = await host.Source.GetHistoryAsync("LONG", Cancel);
        Assert.True(history.Bars[0].Date >= new DateOnly(2016, 3, 3));
        Assert.Equal(4000, history.Bars.Count + history.Quality.RowsTooOld);
    }

    [Theory]
    [InlineData("../etc")]
    [InlineData("A@host")]
    [InlineData("msft")]
    [InlineData("A\r\nB")]
    public async Task GetHistory_NoSymbol_TouchesNoNetwork(string symbol)
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        await AssertError(PriceSourceError.UnknownSymbol, host, symbol);
        Assert.Equal(0, standIn.TotalRequests);
    }

    [Fact]
    public async Task GetHistory_429_IsRateLimitedAndAskedOnce()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.Serve("MSFT", StandInReply.TooManyRequests(120));
        var exception = await AssertError(PriceSourceError.RateLimited, host);
        Assert.Equal(TimeSpan.FromSeconds(120), exception.RetryAfter);
        Assert.Equal(1, standIn.Requests("MSFT"));
    }

    [Fact]
    public async Task GetHistory_ServerErrorTwice_ThirdTryAnswers()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        var good = StandInReply.Json(new YahooPayload { Bars = YahooPayload.Series(5, new(2026, 3, 3)) }.ToJson());
        standIn.Serve("MSFT", StandInReply.WebPage(502), StandInReply.WebPage(503), good);
        Assert.Equal(5, (await host.Source.GetHistoryAsync("MSFT", Cancel)).Bars.Count);
        Assert.Equal(3, standIn.Requests("MSFT"));
    }

    [Fact]
    public async Task GetHistory_Redirect_IsNotFollowed()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var other = await YahooStandIn.StartAsync();
        other.ServeGenerated("MSFT", 5, new(2026, 3, 3));
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.Serve("MSFT", StandInReply.Redirect(new Uri(other.BaseUrl, "/v8/finance/chart/MSFT").AbsoluteUri));
        var exception = await AssertError(PriceSourceError.Unavailable, host);
        Assert.Contains("not followed", exception.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0), (standIn.TotalRequests, other.TotalRequests));
    }

    [Fact]
    public async Task GetHistory_WebPage_IsUnavailable()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.Serve("MSFT", StandInReply.WebPage());
        await AssertError(PriceSourceError.Unavailable, host);
        // A 404 that is not Yahoo's own says nothing about the symbol.
        standIn.Serve("MSFT", StandInReply.WebPage(404));
        await AssertError(PriceSourceError.Unavailable, host);
    }

    [Fact]
    public async Task GetHistory_UnknownSymbol_IsUnknown()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        await AssertError(PriceSourceError.UnknownSymbol, host, "NOPE");
    }

    [Fact]
    public async Task GetHistory_TruncatedBody_IsBadAnswer()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        var json = new YahooPayload { Bars = YahooPayload.Series(50, new(2026, 3, 3)) }.ToJson();
        standIn.Serve("MSFT", StandInReply.Json(json[..(json.Length / 2)]));
        await AssertError(PriceSourceError.BadAnswer, host);
    }

    [Fact]
    public async Task GetHistory_ConnectionBreaksOff_IsUnavailable()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.Serve("MSFT", StandInReply.Json("""{"chart":{"res""") with { BreaksOff = true });
        await AssertError(PriceSourceError.Unavailable, host);
    }

    [Fact]
    public async Task GetHistory_NotTheGzipItSays_IsUnavailable()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.Serve("MSFT", StandInReply.Json("{}") with { Headers = new Dictionary<string, string> { ["Content-Encoding"] = "gzip" } });
        await AssertError(PriceSourceError.Unavailable, host);
    }

    [Fact]
    public async Task GetHistory_EndlessBody_IsCutOff()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.Serve("MSFT", new StandInReply { Body = [.. Enumerable.Repeat((byte)' ', 1 << 20)], IsEndless = true });
        var exception = await AssertError(PriceSourceError.BadAnswer, host);
        Assert.Contains("32 MB", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetHistory_GzipBomb_IsCutOff()
    {
        using MemoryStream packed = new();
        await using (System.IO.Compression.GZipStream gzip = new(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            var block = new byte[1 << 20];
            for (var i = 0; i < 40; i++) await gzip.WriteAsync(block, Cancel);
        }
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.Serve("MSFT", new StandInReply { Body = packed.ToArray(), Headers = new Dictionary<string, string> { ["Content-Encoding"] = "gzip" } });
        await AssertError(PriceSourceError.BadAnswer, host);
    }

    [Fact]
    public async Task GetHistory_NoAnswer_EachTryEndsByTheClock()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.Serve("MSFT", new StandInReply { Hangs = true });
        var asked = AssertError(PriceSourceError.Unavailable, host);
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await standIn.ArrivedAsync(attempt).WaitAsync(Patience, Cancel);
            host.Clock.Advance(TimeSpan.FromSeconds(10));
        }
        await asked.WaitAsync(Patience, Cancel);
        Assert.Equal(3, standIn.Requests("MSFT"));
    }

    [Fact]
    public async Task GetHistory_BodyThatStops_EndsByTheClock()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.Serve("MSFT", StandInReply.Json("{") with { HangsAfterBody = true });
        var asked = AssertError(PriceSourceError.Unavailable, host);
        await standIn.ArrivedAsync(1).WaitAsync(Patience, Cancel);
        host.Clock.Advance(TimeSpan.FromSeconds(40));
        await asked.WaitAsync(Patience, Cancel);
    }

    [Fact]
    public async Task GetHistory_CallerGivesUp_IsCancelledAndNotAnError()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.Serve("MSFT", new StandInReply { Hangs = true });
        using CancellationTokenSource caller = new();
        var asked = host.Source.GetHistoryAsync("MSFT", caller.Token);
        await standIn.ArrivedAsync(1).WaitAsync(Patience, Cancel);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }

    [Fact]
    public async Task GetHistory_KeepsFailing_BreakerOpensAndClosesAgain()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.ServeGenerated("MSFT", 5, new(2026, 3, 3));
        standIn.Fault = StandInReply.WebPage(503);

        PriceSourceException? last = null;
        for (var i = 0; i < 10; i++) last = await AssertError(PriceSourceError.Unavailable, host);

        // Ten tries opened it; the twenty others never left.
        Assert.Equal(10, standIn.TotalRequests);
        Assert.True(last!.RetryAfter > TimeSpan.Zero);

        standIn.Fault = null;
        host.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(5, (await host.Source.GetHistoryAsync("MSFT", Cancel)).Bars.Count);
    }

    [Fact]
    public async Task GetHistory_NobodyListens_IsUnavailable()
    {
        var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        await standIn.DisposeAsync();
        await AssertError(PriceSourceError.Unavailable, host);
    }

    [Fact]
    public async Task GetHistory_SymbolWithAnAmpersand_IsOneSegmentOfThePath()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        standIn.ServeGenerated("M&M.NS", 30, new DateOnly(2026, 3, 3));
        await using var host = MarketDataHost.ForYahoo(standIn);
        var history = await host.Source.GetHistoryAsync("M&M.NS", Cancel);
        Assert.Equal(("M&M.NS", 30, 1), (history.Symbol, history.Bars.Count, standIn.Requests("M&M.NS")));
        Assert.Contains(await host.Source.SearchAsync("M&M", Cancel), match => match.Symbol == "M&M.NS");
    }

    [Fact]
    public async Task Search_Query_GivesMatchesAndTheSampleLast()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.ServeGenerated("^GSPC", 5, new(2026, 3, 3));
        var matches = await host.Source.SearchAsync("gspc", Cancel);
        Assert.Equal(["^GSPC", "^GSPC.SAMPLE"], matches.Select(match => match.Symbol));
        Assert.Equal("?q=gspc&quotesCount=10&newsCount=0", standIn.LastRequest!.Value.Query);
    }

    [Fact]
    public async Task GetHistory_ReservedSampleSymbol_AsksNobody()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        var history = await host.Source.GetHistoryAsync(SamplePriceSource.ReservedSymbol, Cancel);
        Assert.Equal((SamplePriceSource.ReservedSymbol, new DateOnly(2020, 4, 17)), (history.Symbol, history.Bars[^1].Date));
        Assert.False(host.Source.MayHaveNewBar(history.Stamp, MarketDataHost.Now));
        Assert.Equal(0, standIn.TotalRequests);
    }

    [Fact]
    public async Task GetHistory_FolderThroughTheStandIn_IsTheFolder()
    {
        using TemporaryFolder folder = new();
        folder.Write("ABC.csv", "Date,Open,High,Low,Close,AdjClose,Volume\n2026-03-02,1,2,0.5,1.5,1.4,10\n2026-03-03,2,3,1.5,2.5,2.4,20\n");
        await using var standIn = await YahooStandIn.StartAsync();
        Assert.Equal(["ABC"], standIn.ServeFolder(folder.Path));
        await using var host = MarketDataHost.ForYahoo(standIn);
        Assert.Equal(CsvBars.ReadFile(System.IO.Path.Combine(folder.Path, "ABC.csv")).Bars, (await host.Source.GetHistoryAsync("ABC", Cancel)).Bars);
    }

    private static async Task<PriceSourceException> AssertError(PriceSourceError expected, MarketDataHost host, string symbol = "MSFT")
    {
        // The fake clock stands still: what waits for it by mistake must fail here and not hang the run.
        var exception = await Assert.ThrowsAsync<PriceSourceException>(() => host.Source.GetHistoryAsync(symbol, Cancel).WaitAsync(Patience, Cancel));
        Assert.Equal(expected, exception.Error);
        return exception;
    }
}
