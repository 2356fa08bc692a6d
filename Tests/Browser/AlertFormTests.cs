using Microsoft.Playwright;
using OrleansStock.Tests.Site;

namespace OrleansStock.Tests.Browser;

/// <summary>The form of an alert: it asks for what its kind needs and for nothing else.</summary>
[Collection(nameof(OperationsSite))]
public sealed class AlertFormTests(ChromiumFixture chromium, OperationsSite site)
{
    private static readonly string[] fields = ["symbol", "price", "percent", "horizon", "repeats"];

    [Theory]
    [InlineData("above", "symbol price repeats")]
    [InlineData("below", "symbol price repeats")]
    [InlineData("odds-above", "symbol price percent horizon repeats")]
    [InlineData("odds-below", "symbol price percent horizon repeats")]
    [InlineData("range", "symbol repeats")]
    [InlineData("outcome", "")]
    public async Task Form_KindIsChosen_AsksForWhatItNeeds(string kind, string asked)
    {
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        await context.AddCookiesAsync(BrowserCookies.Of(site.Person, site.BaseUrl));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/alerts");

        await page.CheckAsync($".alert-form [value={kind}]");

        List<string> visible = [];
        foreach (var field in fields)
            if (await page.Locator($".alert-form [name={field}]").IsVisibleAsync()) visible.Add(field);
        Assert.Equal(asked, string.Join(' ', visible));
    }

    [Fact]
    public async Task Form_PriceIsWrong_SaysItAndKeepsWhatWasTyped()
    {
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        await context.AddCookiesAsync(BrowserCookies.Of(site.Person, site.BaseUrl));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/alerts?symbol=MATRIX");
        await page.CheckAsync(".alert-form [value=odds-below]");
        await page.FillAsync("#price", "much");
        await page.FillAsync("#percent", "x5");
        await page.SelectOptionAsync("#horizon", "60");
        await page.CheckAsync("#repeats");

        await page.ClickAsync(".alert-form button");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("price");
        Assert.True(await page.IsCheckedAsync(".alert-form [value=odds-below]"));
        Assert.Equal(["MATRIX", "much", "x5", "60"], await Task.WhenAll(
            page.InputValueAsync("#Symbol"), page.InputValueAsync("#price"), page.InputValueAsync("#percent"), page.InputValueAsync("#horizon")));
        Assert.True(await page.IsCheckedAsync("#repeats"));
    }

    [Fact]
    public async Task Form_OddsWereTypedBeforeTheKindChanged_TakesThePriceAlone()
    {
        site.Yahoo.ServeGenerated("MATRIX", 900, SiteFixture.LastDay);
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        await context.AddCookiesAsync(BrowserCookies.Of(site.Person, site.BaseUrl));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/alerts?symbol=MATRIX");
        await page.CheckAsync(".alert-form [value=odds-above]");
        await page.FillAsync("#percent", "no");
        await page.CheckAsync(".alert-form [value=above]");
        await page.FillAsync("#price", "123456");

        await page.ClickAsync(".alert-form button");

        await Assertions.Expect(page.GetByText("a close at 123,456.00 USD or above")).ToBeVisibleAsync();
        await page.Locator("tr", new PageLocatorOptions { HasText = "123,456.00" }).GetByRole(AriaRole.Button).First.ClickAsync();
        await Assertions.Expect(page.GetByText("a close at 123,456.00 USD or above")).ToBeHiddenAsync();
    }
}
