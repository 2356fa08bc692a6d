using Microsoft.Playwright;
using OrleansStock.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace OrleansStock.Tests.Browser;

/// <summary>The chart to explore: what it shows stands in the address, hands and keys move it, and without scripts the server draws the same.</summary>
public sealed class ChartTests(ChromiumFixture chromium, SiteFixture site)
{
    private const string Library = "/js/echarts.";

    [Fact]
    public async Task Chart_SwitchesAndSpan_StandInTheAddressAndSurviveAReload()
    {
        site.Yahoo.ServeGenerated("CHART", 1500, SiteFixture.LastDay);
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        var (page, errors) = await OpenAsync(context, "/tickers/CHART?model=random-walk");

        foreach (var name in new[] { "Candles", "Volume", "5 years", "Log scale", "Splits and dividends", "Earlier forecasts" })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).ToHaveAttributeAsync("aria-current", "true");
        }

        foreach (var said in new[] { "bars=candles", "volume=1", "span=5y", "scale=log", "marks=1", "past=1", "model=random-walk" })
            Assert.Contains(said, page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.Locator("canvas").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Candles", Exact = true })).ToHaveAttributeAsync("aria-current", "true");
        await page.GetByRole(AriaRole.Link, new() { Name = "Candles", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Candles", Exact = true })).Not.ToHaveAttributeAsync("aria-current", "true");
        Assert.DoesNotContain("bars=", page.Url, StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Chart_KeysWheelAndDrag_MoveItAndAWheelInPassingScrollsThePage()
    {
        site.Yahoo.ServeGenerated("MOVED", 1500, SiteFixture.LastDay);
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        var (page, errors) = await OpenAsync(context, "/tickers/MOVED?model=random-walk");
        var canvas = page.Locator(".chart-canvas");

        await canvas.HoverAsync();
        await page.Mouse.WheelAsync(0, 120);
        await page.WaitForFunctionAsync("() => scrollY > 0");
        var before = await PictureAsync(page);
        await canvas.FocusAsync();
        foreach (var key in new[] { "ArrowLeft", "+", "-", "ArrowRight", "ArrowLeft" })
        {
            await page.Keyboard.PressAsync(key);
            before = await ExpectAnotherPictureAsync(page, before);
        }

        await canvas.HoverAsync();
        await page.Mouse.WheelAsync(0, -120);
        before = await ExpectAnotherPictureAsync(page, before);
        var box = (await canvas.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width / 3, box.Y + box.Height / 2, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await ExpectAnotherPictureAsync(page, before);
        // The crosshair says the day and the prices of the range there.
        await page.Mouse.MoveAsync(box.X + box.Width - 30, box.Y + box.Height / 2);
        await Expect(page.Locator(".chart-tip")).ToContainTextAsync("98 % range");
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Chart_SavedAsAPicture_IsAPngOfTheTicker()
    {
        site.Yahoo.ServeGenerated("SAVED", 900, SiteFixture.LastDay);
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        var (page, errors) = await OpenAsync(context, "/tickers/SAVED?model=random-walk");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Save as PNG" }).ClickAsync());

        Assert.Equal("SAVED.png", download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.InRange(bytes.Length, 5_000, 2_000_000);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Chart_WithoutScripts_IsDrawnByTheServerWithTheSameSwitches()
    {
        site.Yahoo.ServeGenerated("DRAWN", 1500, SiteFixture.LastDay);
        await using var context = await chromium.NewContextAsync(site.BaseUrl, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/tickers/DRAWN?model=random-walk");
        await Expect(page.Locator("svg.fan path.band")).ToHaveCountAsync(4);

        await page.GetByRole(AriaRole.Link, new() { Name = "Candles", Exact = true }).ClickAsync();
        await Expect(page.Locator("svg.fan rect.rose").First).ToBeAttachedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Volume", Exact = true }).ClickAsync();
        await Expect(page.Locator("svg.fan rect.volume").First).ToBeAttachedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Earlier forecasts", Exact = true }).ClickAsync();
        await Expect(page.Locator("svg.fan line.earlier.range").First).ToBeAttachedAsync();
        await Expect(page.Locator("svg.fan circle.outcome").First).ToBeAttachedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Splits and dividends", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Splits and dividends", Exact = true })).ToHaveAttributeAsync("aria-current", "true");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "My earlier predictions" })).ToBeHiddenAsync();
        await page.GetByLabel("Compare with").SelectOptionAsync("linear");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lay it over" }).ClickAsync();
        await Expect(page.Locator("svg.fan path.other")).ToHaveCountAsync(3);

        await Expect(page.Locator(".legend .other")).ToContainTextAsync("Linear regression");
        Assert.Contains("bars=candles", page.Url, StringComparison.Ordinal);
        Assert.Contains("with=linear", page.Url, StringComparison.Ordinal);
        Assert.Contains("past=1", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/models")]
    [InlineData("/tickers")]
    [InlineData("/account/login")]
    public async Task Library_WhereNoChartIsLookedAt_IsNotLoaded(string path)
    {
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.DoesNotContain(asked, url => url.Contains(Library, StringComparison.Ordinal));
    }

    private static async Task<(IPage Page, List<string> Errors)> OpenAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(path);
        await Expect(page.Locator("canvas").First).ToBeVisibleAsync();
        return (page, errors);
    }

    private static async Task<string> PictureAsync(IPage page) =>
        await page.EvaluateAsync<string>("() => document.querySelector('.chart-canvas canvas').toDataURL()");

    private static async Task<string> ExpectAnotherPictureAsync(IPage page, string before)
    {
        await page.WaitForFunctionAsync("before => document.querySelector('.chart-canvas canvas').toDataURL() !== before", before);
        return await PictureAsync(page);
    }
}
