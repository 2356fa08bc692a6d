using Microsoft.Playwright;

namespace OrleansStock.Tests.Browser;

/// <summary>Every public address, looked at: a page that a policy or a script leaves blank answers 200 all the same.</summary>
public sealed class PublicPageTests(SiteFixture site, ChromiumFixture chromium)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/models")]
    [InlineData("/tickers")]
    [InlineData("/tickers/SHARED")]
    [InlineData("/account/register")]
    [InlineData("/account/login")]
    [InlineData("/account/forgot-password")]
    [InlineData("/account/reset-password")]
    [InlineData("/account/confirm-email")]
    [InlineData("/api/")]
    public async Task Page_Public_ShowsItsHeadingAndLeavesTheConsoleEmpty(string path)
    {
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        var page = await context.NewPageAsync();
        List<string> console = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") console.Add(message.Text);
        };
        page.PageError += (_, error) => console.Add(error);

        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"public{path.Replace('/', '-')}.png") });
        Assert.Equal([], console);
    }
}
