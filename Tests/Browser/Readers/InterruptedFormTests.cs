using Microsoft.Playwright;
using OrleansStock.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace OrleansStock.Tests.Browser.Readers;

/// <summary>A session that ends while somebody writes.</summary>
public sealed class InterruptedFormTests(ChromiumFixture chromium, SiteFixture site)
{
    private const string Written = "Bought at 1,234, first line\nsecond line";

    [Fact]
    public async Task Note_SentAfterTheSessionHasEnded_StandsInTheFormAgain()
    {
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        using var visitor = site.NewVisitor();
        var page = await WriteAsync(context, visitor);

        await JourneyTests.FillSignInAsync(page, visitor.UserName, "not the password");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await JourneyTests.FillSignInAsync(page, visitor.UserName, SiteVisitor.Password);
        await Expect(page).ToHaveURLAsync(new Uri(site.BaseUrl, "/predictions/1").AbsoluteUri);

        Assert.Equal(Written, await page.InputValueAsync("#text"));
        await Expect(page.GetByText("It has not been sent yet.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the note" }).ClickAsync();
        await Expect(page.GetByText("The note is kept.")).ToBeVisibleAsync();
        Assert.Equal(Written, await page.InputValueAsync("#text"));
        Assert.Null(await page.EvaluateAsync<string?>("() => sessionStorage.getItem('orleansstock.unsent')"));
    }

    /// <summary>The next person at the same screen has a prediction of the same number.</summary>
    [Fact]
    public async Task Note_SentAfterTheSessionHasEnded_IsShownToNobodyElse()
    {
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        using var visitor = site.NewVisitor();
        using var other = site.NewVisitor();
        using (var api = await other.GetApiClientAsync()) await SiteVisitor.PredictAsync(api, "SHARED", "other");
        var page = await WriteAsync(context, visitor);

        await JourneyTests.FillSignInAsync(page, other.UserName, SiteVisitor.Password);
        await Expect(page).ToHaveURLAsync(new Uri(site.BaseUrl, "/predictions/1").AbsoluteUri);

        Assert.Equal("", await page.InputValueAsync("#text"));
        Assert.Null(await page.EvaluateAsync<string?>("() => sessionStorage.getItem('orleansstock.unsent')"));
    }

    /// <summary>The rows of several tickers are sent by a script, and the list stays where it is.</summary>
    [Fact]
    public async Task Several_SentAfterTheSessionHasEnded_SaysWhatToDo()
    {
        using var visitor = site.NewVisitor();
        await visitor.RegisterAsync();
        await visitor.SignInAsync();
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        await context.AddCookiesAsync(BrowserCookies.Of(visitor, site.BaseUrl));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/predict/several");
        await page.FillAsync("#Tickers", "SHARED");
        await page.SelectOptionAsync("#ModelId", "random-walk");
        await context.ClearCookiesAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Record all" }).ClickAsync();

        await Expect(page.Locator("#several-rows .bad")).ToContainTextAsync("You were signed out meanwhile.");
        Assert.Equal("SHARED", await page.InputValueAsync("#Tickers"));
    }

    /// <summary>The challenge of a new passkey is asked for by a script, which gets the page to sign in as its answer.</summary>
    [Fact]
    public async Task Passkey_AskedForAfterTheSessionHasEnded_LeadsToSigningIn()
    {
        using var visitor = site.NewVisitor();
        await visitor.RegisterAsync();
        await visitor.SignInAsync();
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        await context.AddCookiesAsync(BrowserCookies.Of(visitor, site.BaseUrl));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/passkeys");
        await page.FillAsync("#passkey-password", SiteVisitor.Password);
        await context.ClearCookiesAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();

        await Expect(page.Locator("#unsent")).ToBeVisibleAsync();
    }

    private async Task<IPage> WriteAsync(IBrowserContext context, SiteVisitor visitor)
    {
        using (var api = await visitor.GetApiClientAsync()) await SiteVisitor.PredictAsync(api, "SHARED", "written");
        await context.AddCookiesAsync(BrowserCookies.Of(visitor, site.BaseUrl));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/predictions/1");
        await page.FillAsync("#text", Written);
        await context.ClearCookiesAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the note" }).ClickAsync();
        await Expect(page.Locator("#unsent")).ToBeVisibleAsync();
        return page;
    }
}
