using System.Diagnostics;
using Microsoft.Playwright;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;
using OrleansStock.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace OrleansStock.Tests.Browser;

/// <summary>What a newcomer does on a machine where nothing was started before: from the start of the process to a forecast on screen.</summary>
public sealed class FirstForecastTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task FirstForecast_WithAPriceSource_TakesOneClickAndNoAccount()
    {
        await using var yahoo = await YahooStandIn.StartAsync();
        yahoo.ServeGenerated("MSFT", 2500, SiteFixture.LastDay);
        var (clicks, seconds) = await ReachAsync(SiteFixture.SettingsFor(yahoo), async page =>
        {
            await page.GetByLabel("Ticker or name").FillAsync("msft");
            await page.GetByRole(AriaRole.Button, new() { Name = "Show the forecast" }).ClickAsync();
            await Expect(page.Locator("h1")).ToHaveTextAsync("MSFT");
            await Expect(page.Locator("table.fold").First).ToBeVisibleAsync();
            return 1;
        });

        Assert.InRange(clicks, 0, 3);
        TestContext.Current.SendDiagnosticMessage($"With a price source on this machine: {clicks} click, {seconds:0.0} s from the start of the process.");
    }

    [Fact]
    public async Task FirstForecast_WithoutNetwork_IsOnTheFirstPageAndAClickAway()
    {
        var (clicks, seconds) = await ReachAsync(new() { ["MarketData__YahooBaseUrl"] = "http://127.0.0.1:1" }, async page =>
        {
            await Expect(page.Locator("svg.fan").First).ToBeVisibleAsync();
            return 0;
        });
        var (more, moreSeconds) = await ReachAsync(new() { ["MarketData__YahooBaseUrl"] = "http://127.0.0.1:1" }, async page =>
        {
            // Whoever types a ticker there is led to the sample.
            await page.GetByLabel("Ticker or name").FillAsync("MSFT");
            await page.GetByRole(AriaRole.Button, new() { Name = "Show the forecast" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "See the bundled sample" }).ClickAsync();
            await Expect(page.Locator("table.fold").First).ToBeVisibleAsync();
            return 2;
        });

        Assert.InRange(clicks + more, 0, 3);
        TestContext.Current.SendDiagnosticMessage(
            $"Without network: {clicks} clicks, {seconds:0.0} s from the start of the process; by way of another ticker {more}, {moreSeconds:0.0} s.");
    }

    private async Task<(int Clicks, double Seconds)> ReachAsync(Dictionary<string, string> settings, Func<IPage, Task<int>> act)
    {
        using var data = new TemporaryFolder();
        var began = Stopwatch.GetTimestamp();
        await using var site = await SiteProcess.StartAsync(data.Path, settings);
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        var clicks = await act(page);
        return (clicks, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}
