using Microsoft.Playwright;
using OrleansStock.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace OrleansStock.Tests.Browser;

/// <summary>Two fingers on the chart, the chart alone on the screen, the site as an installed application, and the pages on paper.</summary>
public sealed class HandsAndPaperTests(ChromiumFixture chromium, SiteFixture site)
{
    // A4 without margins of half an inch, in CSS pixels: narrower than the phone's layout begins.
    private const int PaperWidth = 698;

    private const string Picture = "() => document.querySelector('.chart-canvas canvas').toDataURL()";

    // A table that a page of paper cuts off.
    private const string CutOff =
        """
        () => [...document.querySelectorAll("table")].filter(t => t.getBoundingClientRect().right > innerWidth + 1)
          .map(t => t.innerText.slice(0, 80)).join(" | ")
        """;

    [Fact]
    public async Task Chart_TwoFingersMovedApart_ZoomsTheChartAndNotThePage()
    {
        site.Yahoo.ServeGenerated("PINCHED", 900, SiteFixture.LastDay);
        await using var context = await chromium.NewContextAsync(site.BaseUrl, width: 390, height: 800);
        var page = await context.NewPageAsync();
        var protocol = await context.NewCDPSessionAsync(page);
        await protocol.SendAsync("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = true, ["maxTouchPoints"] = 2 });
        await page.GotoAsync("/tickers/PINCHED?model=random-walk");
        var canvas = page.Locator(".chart-canvas");
        await canvas.ScrollIntoViewIfNeededAsync();
        await Expect(page.Locator(".chart-canvas canvas").First).ToBeVisibleAsync();
        var box = (await canvas.BoundingBoxAsync())!;
        var before = await page.EvaluateAsync<string>(Picture);

        await TouchAsync("touchStart", 20);
        for (var apart = 25; apart <= 110; apart += 5) await TouchAsync("touchMove", apart);
        await protocol.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });

        await page.WaitForFunctionAsync($"before => ({Picture})() !== before", before);
        Assert.Equal(1, await page.EvaluateAsync<double>("() => visualViewport.scale"));

        Task TouchAsync(string type, int apart) => protocol.SendAsync("Input.dispatchTouchEvent", new()
        {
            ["type"] = type,
            ["touchPoints"] = new[] { -apart, apart }.Select((x, id) => new Dictionary<string, object>
            {
                ["x"] = box.X + box.Width * 0.45 + x, ["y"] = box.Y + box.Height / 2, ["id"] = id,
            }).ToArray(),
        });
    }

    [Fact]
    public async Task Chart_FullScreen_IsAloneOnTheScreen()
    {
        site.Yahoo.ServeGenerated("WHOLE", 900, SiteFixture.LastDay);
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/tickers/WHOLE?model=random-walk");
        await Expect(page.Locator(".chart-canvas canvas").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Full screen" }).ClickAsync();

        await page.WaitForFunctionAsync("() => document.fullscreenElement?.querySelector('.chart-canvas canvas')?.clientHeight > innerHeight * 0.7");
    }

    [Fact]
    public async Task Site_ReadForInstallation_HasNothingThatABrowserRefuses()
    {
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        var protocol = await context.NewCDPSessionAsync(page);

        var manifest = (await protocol.SendAsync("Page.getAppManifest"))!.Value;
        var refused = (await protocol.SendAsync("Page.getInstallabilityErrors"))!.Value;

        Assert.Empty(manifest.GetProperty("errors").EnumerateArray());
        // A fresh profile is a private window, in which nothing is installed.
        Assert.Equal(
            ["in-incognito"], refused.GetProperty("installabilityErrors").EnumerateArray().Select(e => e.GetProperty("errorId").GetString()));
    }

    /// <summary>The dark theme's letters are pale: on white paper nobody would read them, nor the chart.</summary>
    [Fact]
    public async Task Page_OfTheDarkThemeOnPaper_IsDarkOnWhite()
    {
        site.Yahoo.ServeGenerated("NIGHT", 900, SiteFixture.LastDay);
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/tickers/NIGHT?model=random-walk");
        await page.ClickAsync("#theme-toggle");
        await page.Locator(".chart-canvas").ScrollIntoViewIfNeededAsync();
        await page.Locator(".chart-canvas canvas").First.WaitForAsync();
        var onScreen = await page.EvaluateAsync<string>(Picture);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("rgb(22, 33, 42)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).color"));
        await page.WaitForFunctionAsync($"before => ({Picture})() !== before", onScreen);
    }

    /// <summary>A note is written in a form, and forms are not printed.</summary>
    [Fact]
    public async Task Prediction_WithANoteOnPaper_ShowsTheNote()
    {
        using var visitor = site.NewVisitor();
        using (var api = await visitor.GetApiClientAsync())
        {
            await SiteVisitor.PredictAsync(api, "SHARED", "paper");
            using var kept = await api.PutAsJsonAsync("/api/v1/predictions/1/note", new { text = "what I thought" }, Cancelled);
        }

        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        await context.AddCookiesAsync(BrowserCookies.Of(visitor, site.BaseUrl));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/predictions/1");
        await Expect(page.Locator("p.note")).ToBeHiddenAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator("p.note")).ToHaveTextAsync("what I thought");
        await Expect(page.Locator("p.note")).ToBeVisibleAsync();
    }

    /// <summary>Paper does not scroll: what a table hides at its right edge on a screen would be lost.</summary>
    [Theory]
    [InlineData("/models")]
    [InlineData("/tickers/PAPER?model=linear")]
    public async Task Page_OnPaper_ShowsEveryColumnAndNoForm(string path)
    {
        site.Yahoo.ServeGenerated("PAPER", 900, SiteFixture.LastDay);
        await using var context = await chromium.NewContextAsync(site.BaseUrl, width: PaperWidth);
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.GotoAsync(path);
        await Expect(page.Locator("table").First).ToBeVisibleAsync();

        Assert.Equal("", await page.EvaluateAsync<string>(CutOff));
        Assert.Equal(0, await page.Locator("form:visible, .site-header:visible").CountAsync());
    }
}
