using OrleansStock.WebFrontend.Watchlists;

namespace OrleansStock.Tests.Site.Mine;

/// <summary>The watchlist by page and API, and the start page of who is signed in.</summary>
public sealed class WatchlistTests(SiteFixture site)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Watchlist_TheWholeWay_AddImportShowExportRemove()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        Assert.Contains("Nothing watched yet", (await visitor.GetPageAsync("/watchlist")).Body!.TextContent, StringComparison.Ordinal);

        using (await visitor.SubmitAsync("/watchlist?add=SHARED", new Dictionary<string, string>(), "symbol")) { }
        using (var wrong = await visitor.SendAsync("/watchlist", "Import", "symbols", "ticker,name\n^GSPC,S&P\n!,x\nshared"))
            Assert.Contains("These lines begin with no ticker: !", await wrong.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        using (var added = await api.PutAsync("/api/v1/watchlist/7203.T", null, Cancelled)) Assert.Equal(HttpStatusCode.NoContent, added.StatusCode);

        Assert.Equal("symbol\nSHARED\n^GSPC\n7203.T\n", await api.GetStringAsync("/api/v1/watchlist.csv", Cancelled));
        var page = await visitor.GetPageAsync("/watchlist");
        Assert.Equal(3, page.QuerySelectorAll("table tbody tr").Length);
        Assert.Matches(@"\d+ %", page.QuerySelector("td[data-label='Odds of a rise']")!.TextContent);

        using (await api.DeleteAsync("/api/v1/watchlist/7203.T", Cancelled)) { }
        using (var again = await api.DeleteAsync("/api/v1/watchlist/7203.T", Cancelled)) await ApiAnswers.ProblemAsync(again, HttpStatusCode.NotFound);
        Assert.Equal(2, (await api.GetJsonAsync("/api/v1/watchlist")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Watchlist_Full_TakesNoMore()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        var most = (await api.GetJsonAsync("/api/v1/watchlist")).GetProperty("most").GetInt32();

        var text = string.Join('\n', Enumerable.Range(1, most + 1).Select(i => $"W{i}"));
        using (var full = await visitor.SendAsync("/watchlist", "Import", "symbols", text))
            Assert.Contains("no room for 1 of them", await full.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        using (var one = await api.PutAsync("/api/v1/watchlist/ONEMORE", null, Cancelled)) await ApiAnswers.ProblemAsync(one, HttpStatusCode.Conflict);
        using (var known = await api.PutAsync("/api/v1/watchlist/W1", null, Cancelled)) Assert.Equal(HttpStatusCode.NoContent, known.StatusCode);
    }

    [Fact]
    public async Task Home_SignedIn_TeachesAndThenShowsWhatIsThere()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        var empty = await visitor.GetPageAsync("/");
        Assert.NotNull(empty.QuerySelector("a[href='/watchlist'].button"));
        Assert.Contains("Make your first prediction", empty.Body!.TextContent, StringComparison.Ordinal);

        using (await api.PutAsync("/api/v1/watchlist/SHARED", null, Cancelled)) { }
        using (await SiteVisitor.PredictAsync(api, "SHARED", "a")) { }
        var page = await visitor.GetPageAsync("/");
        Assert.Equal("SHARED", page.QuerySelector("table tbody th a")?.TextContent);
        Assert.Contains("New prediction", page.Body!.TextContent, StringComparison.Ordinal);

        using var stranger = site.NewVisitor();
        Assert.NotNull((await stranger.GetPageAsync("/")).QuerySelector(".hero"));
    }

    [Theory]
    [InlineData("MSFT\r\n^GSPC;x\n\"7203.T\"\t1", "MSFT ^GSPC 7203.T", "")]
    [InlineData("\uFEFFSymbol,Name\nbrk-b,Berkshire", "BRK-B", "")]
    [InlineData("=1+1\n  \nMSFT", "MSFT", "=1+1")]
    public void Read_FilesOfManyKinds_GivesTheFirstColumn(string text, string symbols, string wrong)
    {
        var read = SymbolFile.Read(text);
        Assert.Equal(symbols, string.Join(' ', read.Symbols));
        Assert.Equal(wrong, string.Join(' ', read.Wrong));
    }
}
