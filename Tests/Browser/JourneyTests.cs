using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OrleansStock.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace OrleansStock.Tests.Browser;

/// <summary>What a person does, in a real browser.</summary>
public sealed class JourneyTests(ChromiumFixture chromium, SiteFixture site)
{
    [Fact]
    public async Task Journey_RegisterPredictFind_WorksAndBreaksNoRule()
    {
        site.Yahoo.ServeGenerated("JOURNEY", 2000, SiteFixture.LastDay);
        var name = $"p{Guid.NewGuid():N}"[..12];
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        var page = await context.NewPageAsync();
        // A script or style that the content security policy stops, and any error of a script, lands here.
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);

        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Login" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Register" }).ClickAsync();
        await page.GetByLabel("User name").FillAsync(name);
        await page.GetByLabel("E-mail address").FillAsync($"{name}@example.org");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("short");
        await page.GetByLabel("Password again").FillAsync("short");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("15 characters");

        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(SiteVisitor.Password);
        await page.GetByLabel("Password again").FillAsync(SiteVisitor.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Register" }).ClickAsync();

        await page.GotoAsync("/account/login");
        await page.GetByLabel("User name or e-mail address").FillAsync(name);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(SiteVisitor.Password);
        await page.Locator("form:has(input[name=Password]) button[type=submit]").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Logout" })).ToBeVisibleAsync();

        await page.GotoAsync("/predict");
        await page.GetByLabel("Ticker", new() { Exact = true }).FillAsync("nosuchone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Predict" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("NOSUCHONE");

        await page.GotoAsync("/predict");
        await page.GetByLabel("Ticker", new() { Exact = true }).FillAsync("journey");
        await page.Locator("input[name=ModelId][value=mlp]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Predict" }).ClickAsync();
        await page.WaitForURLAsync("**/predictions/1");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("recorded", new() { IgnoreCase = true });
        foreach (var horizon in new[] { "10 trading days", "60 trading days", "365 trading days" })
            await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = horizon })).ToBeVisibleAsync();
        await Expect(page.Locator("canvas").First).ToBeVisibleAsync();
        await SaveAsync(page, "prediction");

        // Once only, whatever the person does with the page.
        await page.ReloadAsync();
        await page.GotoAsync("/predictions");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "JOURNEY" })).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Button, new() { Name = "Logout" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Login" })).ToBeVisibleAsync();
        await page.GotoAsync("/predictions");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/account/login"));
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("/", ColorScheme.Light)]
    [InlineData("/", ColorScheme.Dark)]
    [InlineData("/models", ColorScheme.Light)]
    [InlineData("/tickers/SHARED", ColorScheme.Light)]
    [InlineData("/tickers/SHARED", ColorScheme.Dark)]
    [InlineData("/account/register", ColorScheme.Dark)]
    [InlineData("/account/login", ColorScheme.Light)]
    public async Task Page_ReadByAxe_HasNoViolation(string path, ColorScheme scheme)
    {
        await using var context = await chromium.NewContextAsync(site.BaseUrl, scheme);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        var result = await page.RunAxe();

        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(", ", v.Nodes.Select(n => n.Html).Take(3))}"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tickers/SHARED")]
    [InlineData("/models")]
    [InlineData("/account/register")]
    public async Task Page_OnAPhone_DoesNotScrollSideways(string path)
    {
        await using var context = await chromium.NewContextAsync(site.BaseUrl, width: 360, height: 740);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));
    }

    /// <summary>Keeps a picture of the page where <c>SCREENSHOTS</c> names a folder.</summary>
    private static async Task SaveAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
