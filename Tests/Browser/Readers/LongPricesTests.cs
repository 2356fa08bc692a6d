using Microsoft.Playwright;
using OrleansStock.Tests.MarketData.Yahoo;
using OrleansStock.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace OrleansStock.Tests.Browser.Readers;

/// <summary>Prices of six and more digits, as coins have them: pages stay as wide as a phone, and notes beside the prices can be read.</summary>
public sealed class LongPricesTests(ChromiumFixture chromium, SiteFixture site)
{
    private const string Ticker = "LONGPRICE";

    [Theory]
    [InlineData("/watchlist", 320)]
    [InlineData("/", 320)]
    [InlineData("/", 360)]
    [InlineData("/predictions", 320)]
    public async Task Page_OnAPhone_IsNoWiderThanIt(string path, int width)
    {
        using var visitor = await EnterAsync();
        await using var context = await chromium.NewContextAsync(site.BaseUrl, width: width, height: 700);
        await context.AddCookiesAsync(BrowserCookies.Of(visitor, site.BaseUrl));
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = Ticker, Exact = true }).First).ToBeVisibleAsync();
        // Its range is there, or the page would be narrow without it.
        await Expect(page.GetByText(new System.Text.RegularExpressions.Regex(@"\d – \d")).First).ToBeVisibleAsync();

        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
    }

    [Fact]
    public async Task Note_BesideLongPrices_HasRoomForWords()
    {
        using var visitor = await EnterAsync();
        await using var context = await chromium.NewContextAsync(site.BaseUrl);
        await context.AddCookiesAsync(BrowserCookies.Of(visitor, site.BaseUrl));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/predictions");

        // Twelve words stand on three lines or four, and not on eight.
        Assert.InRange((await page.Locator(".note").BoundingBoxAsync())!.Height, 1, 100);
    }

    // Somebody who watches the ticker, and has recorded a prediction of it with a horizon of their own and a note.
    private async Task<SiteVisitor> EnterAsync()
    {
        var bars = YahooPayload.Series(900, SiteFixture.LastDay, 3).Select(b => b with
        {
            Open = 4_646 * b.Open, High = 4_646 * b.High, Low = 4_646 * b.Low, Close = 4_646 * b.Close, AdjustedClose = 4_646 * b.AdjustedClose,
        });
        site.Yahoo.ServeBars(Ticker, [.. bars]);
        var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        using (var watched = await api.PutAsync("/api/v1/watchlist/" + Ticker, null, Cancelled)) Assert.Equal(HttpStatusCode.NoContent, watched.StatusCode);
        var request = new { symbol = Ticker, model = "random-walk", requestId = "long", horizon = 30 };
        using (var recorded = await api.PostAsJsonAsync("/api/v1/predictions", request, Cancelled)) Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        var note = new { text = "sell all of it when the weather turns cold again next year" };
        using (await api.PutAsJsonAsync("/api/v1/predictions/1/note", note, Cancelled)) { }
        return visitor;
    }
}
