using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Site.Hostile;

/// <summary>A visitor who keeps asking for tickers that do not exist. The site and its budgets are as they are installed.</summary>
public sealed class VisitorGuardTests
{
    private const int MissesPerMinute = 60;

    [Fact]
    public async Task Unknown_AskedForAgainAndAgain_IsRefusedToThatVisitorAndNothingElse()
    {
        await using var yahoo = await YahooStandIn.StartAsync();
        yahoo.ServeGenerated("KNOWN", 400, SiteFixture.LastDay);
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(
            data.Path, new Dictionary<string, string> { ["MarketData__YahooBaseUrl"] = yahoo.BaseUrl.AbsoluteUri });
        using var person = new SiteVisitor(site.BaseUrl);
        using var api = await person.GetApiClientAsync();
        using var loaded = await api.GetAsync("/api/v1/tickers/KNOWN/forecast?model=random-walk", Cancelled);
        using var stranger = new HttpClient { BaseAddress = site.BaseUrl };

        var misses = 0;
        while (!await IsGuardedAsync(stranger, "NONE")) Assert.InRange(++misses, 0, MissesPerMinute + 10);

        Assert.InRange(misses, MissesPerMinute, MissesPerMinute + 10);
        Assert.True(await IsGuardedAsync(stranger, "NEVER"));
        using var known = await stranger.GetAsync("/api/v1/tickers/KNOWN/forecast?model=random-walk", Cancelled);
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        using var asPerson = await api.GetAsync("/api/v1/tickers/NONE", Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, asPerson.StatusCode);
    }

    // Other limits refuse new work with 429 too; the guard says what it is about.
    private static async Task<bool> IsGuardedAsync(HttpClient client, string symbol)
    {
        using var answer = await client.GetAsync($"/api/v1/tickers/{symbol}", Cancelled);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(Cancelled);
        if (answer.StatusCode != HttpStatusCode.TooManyRequests || !text.Contains("Tickers that are here already can be read", StringComparison.Ordinal))
            return false;
        Assert.InRange(answer.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        return true;
    }
}
