using OrleansStock.Tests.Forecasting;

namespace OrleansStock.Tests.LiveRecords;

/// <summary>The live record as pages and API show it.</summary>
public sealed class LiveRecordSiteTests
{
    private const string Symbol = "LIVED";

    // The record follows the outcome within a second; what never comes ends the test and not the run.
    [Fact(Timeout = 120_000)]
    public async Task Record_BeforeAndAfterTheFirstOutcome_TeachesAndThenShowsIt()
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite);
        using var stranger = new SiteVisitor(site.BaseUrl);
        var bars = GeneratedSeries.Garch(820, 1, Symbol).Bars.ToArray();
        site.Source.ServeBars(Symbol, bars[..800]);

        Assert.Contains("comes due in 10 trading days (about 2 weeks)", await TextAsync("/models?days=10", "live"), StringComparison.Ordinal);
        Assert.Contains("comes due in 365 trading days (about 17 months)", await TextAsync("/models?days=365", "live"), StringComparison.Ordinal);
        foreach (var id in (string[])["r1", "r2"])
        {
            using var answer = await SiteVisitor.PredictAsync(site.Api, Symbol, id, "linear");
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }

        // The generated prices are years old: as if they had been predicted on the next day, and due tomorrow.
        var recorded = new DateTimeOffset(bars[799].Date.AddDays(1), default, TimeSpan.Zero);
        var tomorrow = DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(40_000);
        await site.TamperAsync($"UPDATE predictions SET created_at = {recorded.ToUnixTimeMilliseconds()}");
        await site.TamperAsync($"UPDATE prediction_horizons SET target_date = '{tomorrow:yyyy-MM-dd}' WHERE horizon = 10");
        var due = "is due on " + tomorrow.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        Assert.Contains(due, await TextAsync("/models", "live"), StringComparison.Ordinal);
        var empty = await GetAsync("/api/v1/record");
        Assert.Equal((tomorrow.ToString("O"), 0), (empty.GetProperty("firstDue").GetString(), empty.GetProperty("scores").GetArrayLength()));

        site.Source.ServeBars(Symbol, bars);
        site.Source.SetNewBarDue(Symbol, true);
        var ticker = $"/api/v1/tickers/{Symbol}/record?model=linear";
        while ((await GetAsync(ticker)).GetProperty("scores").GetArrayLength() == 0)
        {
            await stranger.GetPageAsync($"/tickers/{Symbol}?model=linear");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        foreach (var path in (string[])[ticker, "/api/v1/record", "/api/v1/record?horizon=10&model=linear"])
        {
            var score = Assert.Single((await GetAsync(path)).GetProperty("scores").EnumerateArray());
            Assert.Equal(("linear", 10), (score.GetProperty("model").GetString(), score.GetProperty("horizon").GetInt32()));
            var sums = score.GetProperty("score");
            Assert.Equal(1, sums.GetProperty("resolved").GetInt32());
            Assert.Equal(1, sums.GetProperty("pit").EnumerateArray().Sum(n => n.GetInt32()));
            var errors = sums.GetProperty("ranges").EnumerateArray().Select(r => Math.Round(r.GetProperty("standardError").GetDouble(), 9));
            Assert.Equal([0.5, 0.4, 0.3, 0.14], errors);
            var (crps, baseline) = (sums.GetProperty("crps").GetDouble(), sums.GetProperty("baselineCrps").GetDouble());
            Assert.Equal(1 - crps / baseline, sums.GetProperty("crpsSkill").GetDouble(), 1e-12);
            Assert.Equal(1, Assert.Single(score.GetProperty("byVolatility").EnumerateArray()).GetProperty("score").GetProperty("resolved").GetInt32());
        }

        Assert.Empty((await GetAsync("/api/v1/record?model=theta")).GetProperty("scores").EnumerateArray());
        Assert.Contains("Linear", await TextAsync("/models?days=10", "live"), StringComparison.Ordinal);
        Assert.Contains("50.0", await TextAsync("/models?days=10&model=linear", "own-live"), StringComparison.Ordinal);
        // The page that is held for strangers is replaced once the outcome is counted.
        while (!(await TextAsync($"/tickers/{Symbol}?model=linear", "live")).Contains("Came due", StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);

        foreach (var (path, status) in new[]
        {
            ("record?model=none", HttpStatusCode.BadRequest), ("record?horizon=0", HttpStatusCode.BadRequest),
            ("tickers/NOBODY/record", HttpStatusCode.NotFound), ("tickers/!/record", HttpStatusCode.BadRequest),
        })
        {
            using var answer = await stranger.Http.GetAsync("/api/v1/" + path, Cancelled);
            Assert.Equal((path, status), (path, answer.StatusCode));
        }

        Task<JsonElement> GetAsync(string path) => stranger.Http.GetFromJsonAsync<JsonElement>(path, Cancelled);

        async Task<string> TextAsync(string path, string heading) => (await stranger.GetPageAsync(path)).GetElementById(heading)!.ParentElement!.TextContent;
    }
}
