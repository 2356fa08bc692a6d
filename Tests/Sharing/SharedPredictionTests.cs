using OrleansStock.Tests.Examples;
using OrleansStock.Tests.Forecasting;
using OrleansStock.Tests.Ledger;

namespace OrleansStock.Tests.Sharing;

/// <summary>A prediction that its owner shares by a link, seen by its owner, by somebody else and by a stranger.</summary>
public sealed class SharedPredictionTests : IDisposable
{
    private const string Symbol = "SHARED";
    private readonly Downloads downloads = new();

    public void Dispose() => downloads.Dispose();

    [Fact]
    public async Task Link_MadeAndRevokedOnThePage_OpensThePredictionForStrangersUntilThen()
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite, Symbol);
        using var stranger = new SiteVisitor(site.BaseUrl);
        using (var recorded = await SiteVisitor.PredictAsync(site.Api, Symbol, "my-own-request-id"))
            Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        await site.SealAsync();

        Assert.Null((await site.Visitor.GetPageAsync("/predictions/1")).GetElementById("share-link"));
        using (var shared = await PressAsync(site.Visitor, "Share")) Assert.Equal(HttpStatusCode.OK, shared.StatusCode);
        var link = (await site.Visitor.GetPageAsync("/predictions/1")).GetElementById("share-link")!.TextContent.Trim();
        Assert.StartsWith(site.BaseUrl.AbsoluteUri + "shared/", link, StringComparison.Ordinal);
        var path = new Uri(link).AbsolutePath;

        string[] all = [path, path + "/picture.png", "/api/v1" + path, "/api/v1" + path + "/sealed", "/api/v1" + path + "/outcomes"];
        foreach (var part in all)
        {
            using var answer = await stranger.Http.GetAsync(part, Cancelled);
            Assert.Equal((part, HttpStatusCode.OK), (part, answer.StatusCode));
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            var content = await answer.Content.ReadAsStringAsync(Cancelled);
            foreach (var secret in new[] { site.Visitor.UserName, site.Visitor.Email, "my-own-request-id" })
                Assert.DoesNotContain(secret, content, StringComparison.OrdinalIgnoreCase);
        }

        var page = await stranger.GetPageAsync(path);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(link + "/picture.png", page.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        Assert.Contains("It is leaf 0 of the tree", page.GetElementById("sealed")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
        var picture = await stranger.Http.GetByteArrayAsync(path + "/picture.png", Cancelled);
        Assert.Equal([0x89, 0x50, 0x4e, 0x47], picture[..4]);

        using (var revoked = await PressAsync(site.Visitor, "Unshare")) Assert.Equal(HttpStatusCode.OK, revoked.StatusCode);
        foreach (var part in all) await AssertGoneAsync(stranger, part);
        Assert.Null((await site.Visitor.GetPageAsync("/predictions/1")).GetElementById("share-link"));
    }

    [Fact]
    public async Task Share_ByTheApi_IsTheOwnersAloneAndEndsWithThePrediction()
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite, Symbol);
        using var stranger = new SiteVisitor(site.BaseUrl);
        using var other = await site.NewApiClientAsync();
        foreach (var id in (string[])["r1", "r2"])
        {
            using var recorded = await SiteVisitor.PredictAsync(site.Api, Symbol, id);
            Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        }

        const string share = "/api/v1/predictions/1/share";
        foreach (var api in new[] { stranger.Http, other, site.Api })
        {
            var status = api == stranger.Http ? HttpStatusCode.Unauthorized : HttpStatusCode.NotFound;
            using var asked = await api.GetAsync(share, Cancelled);
            Assert.Equal(status, asked.StatusCode);
            using var revoked = await api.DeleteAsync(share, Cancelled);
            Assert.Equal(status, revoked.StatusCode);
            if (api == site.Api) continue;
            using var shared = await api.PostAsync(share, null, Cancelled);
            Assert.Equal(status, shared.StatusCode);
        }

        var link = await ShareAsync(site.Api, 1);
        Assert.Equal(link, await ShareAsync(site.Api, 1));
        Assert.Equal(link, (await site.Api.GetFromJsonAsync<JsonElement>(share, Cancelled)).GetProperty("token").GetString());
        var second = await ShareAsync(site.Api, 2);
        var json = await stranger.Http.GetFromJsonAsync<JsonElement>("/api/v1/shared/" + link, Cancelled);
        Assert.Equal(Symbol, json.GetProperty("symbol").GetString());
        Assert.Equal(3, json.GetProperty("horizons").GetArrayLength());
        foreach (var hidden in (string[])["id", "requestId"]) Assert.False(json.TryGetProperty(hidden, out _));

        using (var deleted = await site.Api.DeleteAsync("/api/v1/predictions/1", Cancelled)) Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await AssertGoneAsync(stranger, "/api/v1/shared/" + link);
        await AssertGoneAsync(stranger, "/shared/" + link);
        using (var again = await site.Api.PostAsync(share, null, Cancelled)) Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);

        await site.TamperAsync("DELETE FROM users");
        await AssertGoneAsync(stranger, "/api/v1/shared/" + second);
        foreach (var none in (string[])["x", new string('A', 22), "..%2f..", new string('-', 200)]) await AssertGoneAsync(stranger, "/api/v1/shared/" + none);
    }

    // Sealing follows within seconds; what never comes ends the test and not the run.
    [Fact(Timeout = 120_000)]
    public async Task Downloads_OfALink_AreCheckedOfflineUntilTheRowIsChanged()
    {
        ExampleRun.SkipWithout("python3", "openssl");
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite);
        using var stranger = new SiteVisitor(site.BaseUrl);
        var bars = GeneratedSeries.Garch(820, 1, Symbol).Bars.ToArray();
        site.Source.ServeBars(Symbol, bars[..800]);
        using (var recorded = await SiteVisitor.PredictAsync(site.Api, Symbol, "r1")) Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        var path = "/api/v1/shared/" + await ShareAsync(site.Api, 1);
        // Its first outcome comes too.
        site.Source.ServeBars(Symbol, bars);
        site.Source.SetNewBarDue(Symbol, true);
        while ((await SaveAsync("outcomes", path + "/outcomes")).GetArrayLength() == 0)
        {
            await stranger.GetPageAsync($"/tickers/{Symbol}?model=random-walk");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await site.SealAsync();
        var leaf = (await SaveAsync("sealed", path + "/sealed")).GetProperty("leafHash").GetString();
        await SaveAsync("proof", $"/api/v1/ledger/proof/{leaf}");
        await SaveAsync("shared", path);
        Assert.Equal((0, $"The prediction of {Symbol} with random-walk is leaf 0 of 2.\n"), await VerifyAsync("record", "sealed", "proof"));
        Assert.Equal((0, $"The prediction of {Symbol} with random-walk is leaf 0 of 2, and what is shown is what was sealed.\n"),
            await VerifyAsync("record", "sealed", "proof", "shared"));

        var outcome = JsonDocument.Parse(await File.ReadAllTextAsync(FileOf("outcomes"), Cancelled)).RootElement[0];
        await File.WriteAllTextAsync(FileOf("outcome"), outcome.GetRawText(), Cancelled);
        await SaveAsync("proof-outcome", $"/api/v1/ledger/proof/{outcome.GetProperty("leafHash").GetString()}");
        Assert.Equal((0, $"The outcome after 10 trading days of leaf {leaf} is leaf 1 of 2.\n"), await VerifyAsync("record", "outcome", "proof-outcome"));

        // What is shown differs from what was sealed.
        var shown = await File.ReadAllTextAsync(FileOf("shared"), Cancelled);
        await File.WriteAllTextAsync(FileOf("shared"), shown.Replace("\"p90\":", "\"p90\":1", StringComparison.Ordinal), Cancelled);
        Assert.Equal((1, "The prediction that is shown is not the one that was sealed: quantiles after 10 trading days.\n"),
            await VerifyAsync("record", "sealed", "proof", "shared"));
        await site.TamperAsync("UPDATE prediction_horizons SET q90 = q90 * 1.01 WHERE horizon = 10");
        await SaveAsync("sealed", path + "/sealed");
        Assert.Equal((1, "The service no longer has the text that was hashed.\n"), await VerifyAsync("record", "sealed", "proof"));
        var page = await stranger.GetPageAsync(path["/api/v1".Length..]);
        Assert.Contains("no longer what was sealed", page.QuerySelector(".notice.error")!.TextContent, StringComparison.Ordinal);

        Task<JsonElement> SaveAsync(string name, string from) => downloads.SaveAsync(name, stranger.Http, from);
    }

    private string FileOf(string name) => downloads.FileOf(name);

    private Task<(int ExitCode, string Output)> VerifyAsync(string check, params string[] files) => downloads.VerifyAsync(check, files);

    private static Task<HttpResponseMessage> PressAsync(SiteVisitor owner, string handler) => owner.PressAsync("/predictions/1", $"handler={handler}");

    private static async Task<string> ShareAsync(HttpClient api, long id)
    {
        using var answer = await api.PostAsync($"/api/v1/predictions/{id}/share", null, Cancelled);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("token").GetString()!;
    }

    private static async Task AssertGoneAsync(SiteVisitor stranger, string path)
    {
        using var answer = await stranger.Http.GetAsync(path, Cancelled);
        Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
    }
}
