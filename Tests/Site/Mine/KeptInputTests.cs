namespace OrleansStock.Tests.Site.Mine;

/// <summary>A form that is refused comes back with what was typed, but for passwords.</summary>
public sealed class KeptInputTests(SiteFixture site)
{
    [Fact]
    public async Task TokenForm_WrongPassword_KeepsNameScopesAndDays()
    {
        using var visitor = await EnterAsync();

        var page = await RefuseAsync(
            visitor, "/account/tokens",
            new() { ["Name"] = "my script", ["HasScopes"] = "true", ["Scopes"] = "Account", ["Days"] = "365", ["CurrentPassword"] = "wrong" }, "Scopes");

        Assert.Equal("my script", page.QuerySelector("#token-name")!.GetAttribute("value"));
        Assert.Equal(["Account"], page.QuerySelectorAll("[name=Scopes][checked]").Select(box => box.GetAttribute("value")));
        Assert.Equal(["365"], page.QuerySelectorAll("#token-days [selected]").Select(days => days.GetAttribute("value")));
        Assert.DoesNotContain("\"wrong\"", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddressForm_WrongPassword_KeepsTheAddress()
    {
        using var visitor = await EnterAsync();

        var page = await RefuseAsync(
            visitor, "/account/change-email", new() { ["Email"] = "elsewhere@example.org", ["CurrentPassword"] = "wrong" }, "Email");

        Assert.Equal("elsewhere@example.org", page.QuerySelector("#new-email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Watchlist_NoTicker_KeepsWhatWasTyped()
    {
        using var visitor = await EnterAsync();

        var page = await RefuseAsync(visitor, "/watchlist", new() { ["symbol"] = "no ticker" }, "symbol");

        Assert.Equal("no ticker", page.QuerySelector("#Symbol")!.GetAttribute("value"));
    }

    [Fact]
    public async Task WatchlistImport_ALineIsNoTicker_KeepsTheListInSight()
    {
        using var visitor = await EnterAsync();

        using var answer = await visitor.SendAsync("/watchlist", "Import", "symbols", "MSFT\n<none>");
        var page = await SiteVisitor.ParseAsync(answer);

        Assert.Contains("<none>", page.QuerySelector("#list")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("details[open] #list"));
    }

    private async Task<SiteVisitor> EnterAsync()
    {
        var visitor = site.NewVisitor();
        await visitor.RegisterAsync();
        await visitor.SignInAsync();
        return visitor;
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> RefuseAsync(SiteVisitor visitor, string path, Dictionary<string, string> fields, string field)
    {
        using var answer = await visitor.SubmitAsync(path, fields, formContaining: field);
        var page = await SiteVisitor.ParseAsync(answer);
        Assert.NotNull(page.QuerySelector(".notice.error, .field-error:not(:empty), [role=alert]"));
        return page;
    }
}
