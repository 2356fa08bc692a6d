using Microsoft.Playwright;
using OrleansStock.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace OrleansStock.Tests.Browser;

/// <summary>A list of tickers is recorded in one action, with a script row by row and without one in one go.</summary>
public sealed class SeveralTickersTests(ChromiumFixture chromium, SiteFixture site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Several_AListWithAnUnknownOne_RecordsTheOthersOnce(bool scripts)
    {
        foreach (var symbol in (string[])["FIRST", "SECOND"]) site.Yahoo.ServeGenerated(symbol, 900, SiteFixture.LastDay);
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        await using var context = await chromium.NewContextAsync(site.BaseUrl, scripts: scripts);
        await context.AddCookiesAsync(BrowserCookies.Of(visitor, site.BaseUrl));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/predict/several");

        await page.GetByLabel("Tickers", new() { Exact = true }).FillAsync("first, NOSUCHONE\nsecond first");
        await page.GetByLabel("Model for all of them").SelectOptionAsync("random-walk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record all" }).ClickAsync();

        await Expect(page.Locator("#several-rows tr")).ToHaveCountAsync(3);
        await Expect(page.Locator("#several-status")).ToContainTextAsync("2 recorded");
        await Expect(page.Locator("#several-rows a")).ToHaveCountAsync(2);
        await Expect(page.Locator("#several-rows .bad")).ToContainTextAsync("NOSUCHONE");
        var list = await api.GetFromJsonAsync<JsonElement>("/api/v1/predictions", TestContext.Current.CancellationToken);
        Assert.Equal(["FIRST", "SECOND"], list.GetProperty("items").EnumerateArray().Select(r => r.GetProperty("symbol").GetString()).Order());
        Assert.Equal(2, list.GetProperty("items").EnumerateArray().Select(r => r.GetProperty("requestId").GetString()).Distinct().Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Several_AListAsOthersWriteThem_IsReadAndAMistakeNamed(bool scripts)
    {
        foreach (var symbol in (string[])["QUOTED", "TAGGED", "PIPED"]) site.Yahoo.ServeGenerated(symbol, 900, SiteFixture.LastDay);
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        await using var context = await chromium.NewContextAsync(site.BaseUrl, scripts: scripts);
        await context.AddCookiesAsync(BrowserCookies.Of(visitor, site.BaseUrl));
        var page = await context.NewPageAsync();
        List<string> messages = [];
        page.Console += (_, message) => messages.Add(message.Text);
        await page.GotoAsync("/predict/several");

        await page.GetByLabel("Tickers", new() { Exact = true }).FillAsync("“quoted” | $tagged\t(piped), 100% 'Quoted'");
        await page.GetByLabel("Model for all of them").SelectOptionAsync("random-walk");
        // Sent again, as after a lost connection, it records nothing twice.
        for (var i = 0; i < 2; i++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Record all" }).ClickAsync();
            await Expect(page.Locator("#several-status")).ToContainTextAsync("4 of 4 done, 3 recorded");
        }

        await Expect(page.Locator("#several-rows .bad")).ToContainTextAsync("That is not a ticker");
        Assert.Empty(messages);
        var list = await api.GetFromJsonAsync<JsonElement>("/api/v1/predictions", TestContext.Current.CancellationToken);
        Assert.Equal(["PIPED", "QUOTED", "TAGGED"], list.GetProperty("items").EnumerateArray().Select(r => r.GetProperty("symbol").GetString()).Order());
    }

    [Fact]
    public async Task Several_SentAgain_RecordsNothingTwice()
    {
        site.Yahoo.ServeGenerated("AGAIN", 900, SiteFixture.LastDay);
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        var page = await visitor.GetPageAsync("/predict/several");
        var entries = page.QuerySelectorAll("#several-form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        (entries["Tickers"], entries["ModelId"]) = ("AGAIN", "random-walk");

        for (var i = 0; i < 2; i++)
        {
            using var content = new FormUrlEncodedContent(entries);
            using var answer = await visitor.Http.PostAsync("/predict/several", content, TestContext.Current.CancellationToken);
            Assert.Equal(1, (await SiteVisitor.ParseAsync(answer)).QuerySelectorAll("#several-rows a").Length);
        }

        var list = await api.GetFromJsonAsync<JsonElement>("/api/v1/predictions", TestContext.Current.CancellationToken);
        Assert.Equal(1, list.GetProperty("items").GetArrayLength());
    }
}
