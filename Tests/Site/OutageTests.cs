using System.Diagnostics;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Site;

/// <summary>The whole site, with the budget of requests it ships with, while the price source is out.</summary>
public sealed class OutageTests
{
    private const int Tickers = 50;
    private const int Views = 1000;
    private const int RequestsPerSecond = 2;
    private const string StaleNotice = "we have no newer ones";

    // Readers get the older data at once when they have waited this long, and at first while the source is being waited for.
    private static readonly TimeSpan LongestView = TimeSpan.FromSeconds(20);

    // Newer bars are due, and these are not old yet: what is stale is so because of the source.
    private static readonly DateOnly lastDay = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-4);

    // Tests/Site/outage.sh makes it two minutes.
    private static readonly TimeSpan Outage =
        TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("ORLEANSSTOCK_OUTAGE_SECONDS") ?? "8", CultureInfo.InvariantCulture));

    [Fact]
    public Task Pages_SourceSays429HangsOrTalksNonsense_AllServedStaleWithinTheBudgetAndRecover() => Task.WhenAll(
        ViewThroughAsync("429", StandInReply.TooManyRequests()),
        ViewThroughAsync("hang", new StandInReply { Hangs = true }),
        ViewThroughAsync("garbage", StandInReply.WebPage()));

    private static async Task ViewThroughAsync(string name, StandInReply fault)
    {
        using TemporaryFolder data = new();
        await using var yahoo = await YahooStandIn.StartAsync();
        for (var i = 0; i < Tickers; i++) yahoo.ServeGenerated($"OUT{i}", 300, lastDay, seed: i + 1);
        var settings = SiteFixture.SettingsFor(yahoo);
        await using (var warm = await SiteProcess.StartAsync(data.Path, settings))
        {
            using var visitor = new SiteVisitor(warm.BaseUrl);
            for (var i = 0; i < Tickers; i++) Assert.DoesNotContain(StaleNotice, await ViewAsync(visitor, i), StringComparison.Ordinal);
            // Histories are written behind their readers.
            await warm.StopAsync();
        }

        // A new process knows no newer bars than those it stored: every ticker is due, and the source is out.
        var before = yahoo.TotalRequests;
        yahoo.Fault = fault;
        settings["MarketData__RequestsPerSecond"] = RequestsPerSecond.ToString(CultureInfo.InvariantCulture);
        // What may be asked counts from before the start: a site that starts may look for newer bars by itself.
        var sinceStart = Stopwatch.StartNew();
        await using var site = await SiteProcess.StartAsync(data.Path, settings);
        using var reader = new SiteVisitor(site.BaseUrl);
        var clock = Stopwatch.StartNew();
        var (stale, slowest) = (0, TimeSpan.Zero);
        await Parallel.ForAsync(0, Views, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancelled }, async (view, cancelled) =>
        {
            // Spread over the outage, as people come.
            var due = Outage * view / Views - clock.Elapsed;
            if (due > TimeSpan.Zero) await Task.Delay(due, cancelled);
            var start = clock.Elapsed;
            var page = await ViewAsync(reader, view % Tickers);
            lock (yahoo)
            {
                if (page.Contains(StaleNotice, StringComparison.Ordinal)) stale++;
                if (clock.Elapsed - start > slowest) slowest = clock.Elapsed - start;
            }
        });
        var (lasted, requests, allowed) = (clock.Elapsed, yahoo.TotalRequests - before, 5 + RequestsPerSecond * sinceStart.Elapsed.TotalSeconds);
        yahoo.Fault = null;

        // Nobody restarts or presses anything: people go on reading until every page is fresh again.
        var waiting = Enumerable.Range(0, Tickers).ToList();
        while (waiting.Count > 0 && clock.Elapsed < lasted + TimeSpan.FromMinutes(15))
        {
            foreach (var ticker in waiting.ToArray())
            {
                if (!(await ViewAsync(reader, ticker)).Contains(StaleNotice, StringComparison.Ordinal)) waiting.Remove(ticker);
            }

            if (waiting.Count > 0) await Task.Delay(TimeSpan.FromSeconds(1), Cancelled);
        }

        TestContext.Current.SendDiagnosticMessage(
            $"{name}: {Views} views in {lasted.TotalSeconds:F0} s, {stale} of them marked stale, slowest {slowest.TotalSeconds:F1} s, {requests} requests; " +
            $"all fresh {(clock.Elapsed - lasted).TotalSeconds:F0} s after its end, {yahoo.TotalRequests - before} requests in all.");
        Assert.True(stale == Views, $"{name}: {Views - stale} of {Views} pages were not marked stale.");
        Assert.True(slowest < LongestView, $"{name}: a page took {slowest}.");
        Assert.InRange(requests, 1, allowed);
        Assert.True(waiting.Count == 0, $"{name}: {waiting.Count} tickers are still stale.");
        Assert.InRange(yahoo.TotalRequests - before, Tickers, 5 + RequestsPerSecond * sinceStart.Elapsed.TotalSeconds);
    }

    private static async Task<string> ViewAsync(SiteVisitor visitor, int ticker)
    {
        using var response = await visitor.Http.GetAsync($"/tickers/OUT{ticker}", Cancelled);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(Cancelled);
    }
}
