using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OrleansStock.Storage;
using OrleansStock.Tests.Examples;
using OrleansStock.Tests.Site.Fixtures;

namespace OrleansStock.Tests.Ledger;

/// <summary>The ledger's tree as strangers see it: proofs of a site, checked by the script of <c>examples/ledger</c>.</summary>
public sealed class LedgerSiteTests : IDisposable
{
    private readonly Downloads downloads = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => downloads.Dispose();

    [Fact]
    public async Task SharedPrediction_CheckedByAStranger_HoldsUntilSomethingIsChanged()
    {
        ExampleRun.SkipWithout("python3", "openssl");
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite, "SEALED");
        using var stranger = new HttpClient { BaseAddress = site.BaseUrl };
        await PredictAsync(site, 3);
        await site.SealAsync();
        var first = await SaveAsync("heads", stranger, "/api/v1/ledger/heads");
        await PredictAsync(site, 5, from: 3);
        await site.SealAsync();
        var sealedRecord = await SaveAsync("sealed", site.Api, "/api/v1/predictions/2/sealed");
        var hash = sealedRecord.GetProperty("leafHash").GetString();
        await SaveAsync("proof", stranger, $"/api/v1/ledger/proof/{hash}");
        await SaveAsync("consistency", stranger, $"/api/v1/ledger/consistency?from={first[0].GetProperty("treeSize").GetInt64()}&to=8");
        await SaveAsync("heads", stranger, "/api/v1/ledger/heads");
        await SaveAsync("leaves", stranger, "/api/v1/ledger/leaves");

        Assert.Equal((0, "The prediction of SEALED with random-walk is leaf 1 of 8.\n"), await VerifyAsync("record", "sealed", "proof"));
        Assert.Equal((0, "The tree of 8 leaves grew out of that of 3.\n"), await VerifyAsync("heads", "consistency"));
        Assert.Equal((0, "All 8 leaves give the head's root.\n"), await VerifyAsync("leaves", "leaves", "heads"));

        // What a stranger was shown no longer holds after one row was changed, removed, added or moved.
        await site.TamperAsync("UPDATE prediction_horizons SET point = point + 1 WHERE seq = 2");
        await SaveAsync("sealed", site.Api, "/api/v1/predictions/2/sealed");
        Assert.Equal((1, "The service no longer has the text that was hashed.\n"), await VerifyAsync("record", "sealed", "proof"));
        await site.TamperAsync("UPDATE prediction_horizons SET point = point - 1 WHERE seq = 2");

        const string other = "x'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'";
        await site.TamperAsync($"UPDATE ledger_leaves SET leaf_hash = {other} WHERE leaf_index = 0");
        Assert.Equal(1, (await CheckAllAsync()).ExitCode);
        await SaveAsync("proof", stranger, $"/api/v1/ledger/proof/{hash}");
        await SaveAsync("sealed", site.Api, "/api/v1/predictions/2/sealed");
        Assert.Equal(1, (await VerifyAsync("record", "sealed", "proof")).ExitCode);
        await site.TamperAsync("DELETE FROM ledger_leaves WHERE leaf_index = 0; UPDATE ledger_leaves SET leaf_index = leaf_index - 1");
        Assert.Equal(1, (await CheckAllAsync()).ExitCode);

        // A head that says another size or root was not signed so.
        await site.TamperAsync("UPDATE ledger_heads SET sealed_at = sealed_at + 1 WHERE tree_size = 8");
        await SaveAsync("consistency", stranger, "/api/v1/ledger/consistency?from=8&to=8");
        Assert.Equal((1, "The signature of the head of 8 leaves is not that of the key.\n"), await VerifyAsync("heads", "consistency"));

        async Task<(int ExitCode, string)> CheckAllAsync()
        {
            await SaveAsync("leaves", stranger, "/api/v1/ledger/leaves");
            return await VerifyAsync("leaves", "leaves", "heads");
        }
    }

    [Fact]
    public async Task Calls_OfWhatIsNotThere_AreProblems()
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite, "SEALED");
        using var stranger = new HttpClient { BaseAddress = site.BaseUrl };

        Assert.Equal("[]", await stranger.GetStringAsync("/api/v1/ledger/heads", Cancelled));
        Assert.Equal("[]", await stranger.GetStringAsync("/api/v1/ledger/leaves", Cancelled));
        foreach (var (path, status) in new[]
        {
            ("proof/xyz", HttpStatusCode.BadRequest), ($"proof/{new string('0', 64)}", HttpStatusCode.NotFound),
            ($"proof/{new string('0', 64)}?treeSize=0", HttpStatusCode.BadRequest), ("consistency?from=0&to=1", HttpStatusCode.BadRequest),
            ("consistency?from=2&to=1", HttpStatusCode.BadRequest), ("consistency?from=1&to=2", HttpStatusCode.NotFound),
            ("consistency", HttpStatusCode.BadRequest), ("heads?limit=0", HttpStatusCode.BadRequest), ("heads?before=0", HttpStatusCode.BadRequest),
            ("leaves?start=-1", HttpStatusCode.BadRequest), ("leaves?count=1001", HttpStatusCode.BadRequest),
        })
        {
            using var answer = await stranger.GetAsync($"/api/v1/ledger/{path}", Cancelled);
            Assert.Equal((path, status), (path, answer.StatusCode));
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }

        using var foreign = await stranger.GetAsync("/api/v1/predictions/1/sealed", Cancelled);
        Assert.Equal(HttpStatusCode.Unauthorized, foreign.StatusCode);
        using var missing = await site.Api.GetAsync("/api/v1/predictions/1/sealed", Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private static async Task PredictAsync(SiteOverSilo site, int count, int from = 0)
    {
        for (var i = from; i < from + count; i++)
        {
            using var answer = await SiteVisitor.PredictAsync(site.Api, "SEALED", $"r-{i}");
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }
    }

    private Task<JsonElement> SaveAsync(string name, HttpClient client, string path) => downloads.SaveAsync(name, client, path);

    private Task<(int ExitCode, string Output)> VerifyAsync(string check, params string[] files) => downloads.VerifyAsync(check, files);
}
