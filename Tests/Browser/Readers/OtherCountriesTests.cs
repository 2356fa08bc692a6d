using Microsoft.Playwright;
using OrleansStock.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace OrleansStock.Tests.Browser.Readers;

/// <summary>Readers whose decimal sign is a comma: numbers of the site are written as theirs, and what somebody else wrote is not touched.</summary>
public sealed class OtherCountriesTests(ChromiumFixture chromium, SiteFixture site)
{
    [Fact]
    public async Task Page_ReadInGermany_WritesOnePriceOneWay()
    {
        await using var context = await chromium.NewContextAsync(site.BaseUrl, locale: "de-DE");
        var page = await context.NewPageAsync();
        await page.GotoAsync("/tickers/SHARED?model=random-walk&above=100.5");

        // The price of the heading is that of the table's caption, and none is left as the server writes it.
        await Expect(page.Locator(".price-now")).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"\d,\d\d USD"));
        var price = (await page.Locator(".price-now").InnerTextAsync()).Split(' ')[0];
        await Expect(page.Locator("caption", new() { HasText = "Forecast of" })).ToContainTextAsync($"{price} USD");
        await Expect(page.Locator(".odds-table caption")).ToContainTextAsync("100,50 USD");
    }

    [Fact]
    public async Task Note_ReadInGermany_StaysAsItWasWritten()
    {
        using var visitor = site.NewVisitor();
        using (var api = await visitor.GetApiClientAsync())
        {
            await SiteVisitor.PredictAsync(api, "SHARED", "noted");
            using var kept = await api.PutAsJsonAsync("/api/v1/predictions/1/note", new { text = "sell at 1,250 on 3 May 2026" }, Cancelled);
            Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        }

        await using var context = await chromium.NewContextAsync(site.BaseUrl, locale: "de-DE");
        await context.AddCookiesAsync(BrowserCookies.Of(visitor, site.BaseUrl));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/predictions");

        await Expect(page.Locator("td.num, td .num").First).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"\d,\d\d"));
        await Expect(page.Locator(".note")).ToHaveTextAsync("sell at 1,250 on 3 May 2026");
    }
}
