using OrleansStock.Storage.Merkle;
using OrleansStock.Tests.Examples;

namespace OrleansStock.Tests.Ledger;

/// <summary>Whoever can write into the database changes, removes, adds or moves one row: everybody who checks sees it.</summary>
public sealed class TamperingTests
{
    private const string Other = "x'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'";
    private const int First = 5, All = 12, Shown = 4;

    // Places are unique: rows step aside before they take their neighbour's.
    private static readonly (string Kind, string Sql)[] changes =
    [
        ("change", $"UPDATE ledger_leaves SET leaf_hash = {Other} WHERE leaf_index = 2"),
        ("remove", "DELETE FROM ledger_leaves WHERE leaf_index = 2; UPDATE ledger_leaves SET leaf_index = leaf_index + 1000 WHERE leaf_index > 2; "
            + "UPDATE ledger_leaves SET leaf_index = leaf_index - 1001 WHERE leaf_index > 1000"),
        ("insert", "UPDATE ledger_leaves SET leaf_index = leaf_index + 1000 WHERE leaf_index >= 2; "
            + "UPDATE ledger_leaves SET leaf_index = leaf_index - 999 WHERE leaf_index >= 1000; "
            + $"INSERT INTO ledger_leaves (leaf_index, leaf_hash) VALUES (2, {Other})"),
        ("reorder", "UPDATE ledger_leaves SET leaf_index = 1000 WHERE leaf_index = 2; UPDATE ledger_leaves SET leaf_index = 2 WHERE leaf_index = 3; "
            + "UPDATE ledger_leaves SET leaf_index = 3 WHERE leaf_index = 1000"),
    ];

    [Fact]
    public async Task Leaves_OneChangedRemovedAddedOrMoved_IsFoundByThePublicCallsAndOffline()
    {
        ExampleRun.SkipWithout("python3", "openssl");
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite, "SEALED");
        using var downloads = new Downloads();
        using var stranger = new HttpClient { BaseAddress = site.BaseUrl };
        for (var i = 1; i <= All; i++)
        {
            using var answer = await SiteVisitor.PredictAsync(site.Api, "SEALED", $"r-{i}");
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            if (i is First or All) await site.SealAsync();
        }

        var leaf = (await downloads.SaveAsync("sealed", site.Api, $"/api/v1/predictions/{Shown}/sealed")).GetProperty("leafHash").GetString()!;
        // A head that a stranger has kept.
        await downloads.SaveAsync("heads", stranger, "/api/v1/ledger/heads");
        Assert.Equal("calls: True True, script: 0 0 0", await CheckAsync());

        await site.TamperAsync("CREATE TABLE kept AS SELECT * FROM ledger_leaves");
        foreach (var (kind, sql) in changes)
        {
            await site.TamperAsync(sql);
            Assert.Equal((kind, "calls: False False, script: 1 1 1"), (kind, await CheckAsync()));
            await site.TamperAsync("DELETE FROM ledger_leaves; INSERT INTO ledger_leaves SELECT * FROM kept");
            Assert.Equal((kind, "calls: True True, script: 0 0 0"), (kind, await CheckAsync()));
        }

        // Inclusion and growth by the answers of the public calls, and the same and all leaves by the script.
        async Task<string> CheckAsync()
        {
            var proof = await downloads.SaveAsync("proof", stranger, $"/api/v1/ledger/proof/{leaf}");
            var growth = await downloads.SaveAsync("consistency", stranger, $"/api/v1/ledger/consistency?from={First}&to={All}");
            await downloads.SaveAsync("leaves", stranger, "/api/v1/ledger/leaves");
            var isIn = MerkleTree.VerifyInclusion(
                Convert.FromHexString(leaf), proof.GetProperty("leafIndex").GetInt64(), All, PathOf(proof), RootOf(proof.GetProperty("head")));
            var hasGrown = MerkleTree.VerifyConsistency(First, RootOf(growth.GetProperty("from")), All, RootOf(growth.GetProperty("to")), PathOf(growth));
            var script = await Task.WhenAll(
                downloads.VerifyAsync("record", "sealed", "proof"), downloads.VerifyAsync("heads", "consistency"),
                downloads.VerifyAsync("leaves", "leaves", "heads"));
            return $"calls: {isIn} {hasGrown}, script: {string.Join(' ', script.Select(s => s.ExitCode))}";
        }
    }

    [Fact]
    public async Task Predictions_OneChangedRemovedOrAdded_IsFound()
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite, "SEALED");
        for (var i = 1; i <= 3; i++)
        {
            using var answer = await SiteVisitor.PredictAsync(site.Api, "SEALED", $"r-{i}");
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }

        await site.SealAsync();
        var removed = (await SealedAsync(2)).GetProperty("leafHash").GetString();

        await site.TamperAsync("UPDATE predictions SET created_at = created_at - 86400000 WHERE seq = 1");
        Assert.Equal(JsonValueKind.Null, (await SealedAsync(1)).GetProperty("text").ValueKind);
        // The leaf of a row that was taken away stays, and shows that there was one.
        await site.TamperAsync("DELETE FROM predictions WHERE seq = 2");
        Assert.Equal(1, (await ProofAsync(removed!)).GetProperty("leafIndex").GetInt32());
        // A row that was slipped in has no leaf of its own: a hash that is not in the tree has no proof.
        await site.TamperAsync($"UPDATE predictions SET leaf_hash = {Other} WHERE seq = 3");
        var slipped = (await SealedAsync(3)).GetProperty("leafHash").GetString();
        using var none = await site.Api.GetAsync($"/api/v1/ledger/proof/{slipped}", Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);

        Task<JsonElement> SealedAsync(int id) => site.Api.GetFromJsonAsync<JsonElement>($"/api/v1/predictions/{id}/sealed", Cancelled);
        Task<JsonElement> ProofAsync(string hash) => site.Api.GetFromJsonAsync<JsonElement>($"/api/v1/ledger/proof/{hash}", Cancelled);
    }

    private static byte[] RootOf(JsonElement head) => Convert.FromHexString(head.GetProperty("rootHash").GetString()!);

    private static List<byte[]> PathOf(JsonElement proof) => [.. proof.GetProperty("path").EnumerateArray().Select(h => Convert.FromHexString(h.GetString()!))];
}
