using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;

[assembly: AssemblyFixture(typeof(OrleansStock.Tests.Site.Fixtures.SiteFixture))]

namespace OrleansStock.Tests.Site.Fixtures;

/// <summary>One site for all tests that need nothing special, fed by a stand-in for Yahoo. Tests use symbols and users of their own.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    public static readonly DateOnly LastDay = new(2024, 3, 28);

    private readonly TemporaryFolder data = new();
    private SiteProcess? site;

    internal Uri BaseUrl => site!.BaseUrl;

    internal string DataDirectory => data.Path;

    public YahooStandIn Yahoo { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Yahoo = await YahooStandIn.StartAsync();
        Yahoo.ServeGenerated("SHARED", 900, LastDay);
        site = await SiteProcess.StartAsync(data.Path, SettingsFor(Yahoo));
    }

    /// <summary>The settings that point a site at a stand-in, with limits that a test run does not reach.</summary>
    internal static Dictionary<string, string> SettingsFor(YahooStandIn yahoo) => new()
    {
        ["MarketData__YahooBaseUrl"] = yahoo.BaseUrl.AbsoluteUri,
        ["MarketData__RequestsPerSecond"] = "1000",
        ["RateLimits__RegisterPerAddress"] = "1000",
        ["RateLimits__LoginPerAddress"] = "1000",
        ["RateLimits__PredictPerAccount"] = "10000",
        ["RateLimits__NewPerAddress"] = "100000",
        ["RateLimits__NewVisitors"] = "100000",
        ["RateLimits__NewPerAccount"] = "100000",
    };

    internal SiteVisitor NewVisitor(bool followRedirects = true) => new(BaseUrl, followRedirects);

    public async ValueTask DisposeAsync()
    {
        if (site is not null) await site.DisposeAsync();
        await Yahoo.DisposeAsync();
        data.Dispose();
    }
}
