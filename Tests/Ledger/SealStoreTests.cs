using System.Data.Common;
using System.Text;
using Dapper;
using OrleansStock.Forecasting;
using OrleansStock.Storage;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Merkle;
using OrleansStock.Tests.Storage;

namespace OrleansStock.Tests.Ledger;

/// <summary>The tree over the ledger, on each engine in a database of its own.</summary>
public sealed class SealStoreTests : IAsyncDisposable
{
    private static readonly DateTimeOffset now = new(2026, 3, 4, 5, 6, 7, 89, TimeSpan.Zero);
    private static readonly DateOnly origin = new(2026, 3, 3);

    private readonly StorageEngines engines = new();
    private Database database = null!;
    private PredictionStore predictions = null!;
    private SealStore seals = null!;
    private TreeStore tree = null!;
    private string user = "";

    public static TheoryData<StorageEngine> All => StorageEngines.All;

    public ValueTask DisposeAsync() => engines.DisposeAsync();

    [Theory, MemberData(nameof(All))]
    public async Task Seal_FromFewLeavesToManyNodes_EveryLeafOnceAndEveryProofHolds(StorageEngine engine)
    {
        await OpenAsync(engine);
        List<TreeHead> heads = [];
        // Beyond the first kept node, and in uneven steps.
        foreach (var step in (int[])[1, 2, 252, 1, 1, 300])
        {
            var known = await CountAsync();
            for (var i = 1; i <= step; i += 50)
                await Task.WhenAll(Enumerable.Range(i, Math.Min(50, step - i + 1)).Select(n => predictions.InsertAsync(user, Entry(known + n))));
            heads.Add((await SealAsync())!);
        }

        Assert.Equal([1, 3, 255, 256, 257, 557], heads.Select(h => h.Size));
        Assert.Null(await SealAsync());
        var last = heads[^1];
        var leaves = await tree.GetLeavesAsync(0, 1_000);
        Assert.Equal(NaiveTree.Root(leaves.ToArray()), last.Root);
        for (long id = 1; id <= last.Size; id += id < 250 || id > 300 ? 13 : 1)
        {
            var (hash, leaf) = (await predictions.FindLeafAsync(user, id))!.Value;
            Assert.Equal(hash, NaiveTree.Leaf(Encoding.UTF8.GetBytes(leaf!.Text)));
            var index = (await tree.FindLeafAsync(hash))!.Value;
            Assert.Equal(hash, leaves[(int)index]);
            Assert.True(MerkleTree.VerifyInclusion(hash, index, last.Size, await tree.GetInclusionAsync(index, last.Size), last.Root));
        }

        foreach (var head in heads)
            Assert.True(MerkleTree.VerifyConsistency(head.Size, head.Root, last.Size, last.Root, await tree.GetConsistencyAsync(head.Size, last.Size)));
    }

    [Theory, MemberData(nameof(All))]
    public async Task Seal_TwoAtOnceWhileOthersWrite_SealsEachPredictionExactlyOnce(StorageEngine engine)
    {
        await OpenAsync(engine);
        var users = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Tests.Grains.GrainCluster.AddUserAsync(database)));
        var writing = Task.WhenAll(users.Select(async who =>
        {
            for (var id = 1; id <= 40; id++) await predictions.InsertAsync(who, Entry(id));
        }));

        // What two activations of the grain would do while a cluster is divided.
        await Task.WhenAll(SealOnAsync(), SealOnAsync());
        await writing;
        await SealAsync();

        Assert.Equal(160, (await tree.GetLeavesAsync(0, 1_000)).Select(Convert.ToHexString).Distinct().Count());
        foreach (var who in users)
            for (var id = 1; id <= 40; id++) Assert.NotNull(await tree.FindLeafAsync((await predictions.FindLeafAsync(who, id))!.Value.Hash));
        var head = (await tree.GetHeadsAsync(null, 1))[0];
        Assert.Equal(160, head.Size);
        Assert.Equal(NaiveTree.Root((await tree.GetLeavesAsync(0, 1_000)).ToArray()), head.Root);

        async Task SealOnAsync()
        {
            while (!writing.IsCompleted)
            {
                try
                {
                    await SealAsync();
                }
                catch (DbException)
                {
                    // The other one was quicker.
                }
            }
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task Delete_SealedPrediction_LeavesTheLeafAndTakesTextAndSalt(StorageEngine engine)
    {
        await OpenAsync(engine);
        await predictions.InsertAsync(user, Entry(1));
        await predictions.InsertAsync(user, Entry(2));
        var hash = (await predictions.FindLeafAsync(user, 1))!.Value.Hash;

        await predictions.DeleteAsync(user, 1, now);
        var head = (await SealAsync())!;

        Assert.Null(await predictions.FindLeafAsync(user, 1));
        Assert.Equal(2, head.Size);
        var index = (await tree.FindLeafAsync(hash))!.Value;
        Assert.True(MerkleTree.VerifyInclusion(hash, index, 2, await tree.GetInclusionAsync(index, 2), head.Root));
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM predictions WHERE salt IS NULL"));

        // An account that goes before its predictions are sealed leaves their leaves too.
        await predictions.InsertAsync(user, Entry(3));
        await connection.ExecuteAsync("DELETE FROM users");
        Assert.Equal(3, (await SealAsync())!.Size);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Tampering_EachKindOfChange_IsFound(StorageEngine engine)
    {
        await OpenAsync(engine);
        for (var id = 1; id <= 5; id++) await predictions.InsertAsync(user, Entry(id));
        var head = (await SealAsync())!;
        var hash = (await predictions.FindLeafAsync(user, 3))!.Value.Hash;
        Assert.Equal("[True, True]", await ChecksAsync());

        // The prediction itself.
        Assert.Equal("[False, True]", await AfterAsync("UPDATE prediction_horizons SET q50 = q50 + 0.001 WHERE seq = 3 AND horizon = 60"));
        Assert.Equal("[False, True]", await AfterAsync("UPDATE predictions SET created_at = created_at - 1 WHERE seq = 3"));
        // The tree: changed, removed, inserted and put into another order.
        Assert.Equal("[True, False]", await AfterAsync($"UPDATE ledger_leaves SET leaf_hash = x'{new string('a', 64)}' WHERE leaf_index = 4"));
        Assert.Equal("[True, False]", await AfterAsync("DELETE FROM ledger_leaves WHERE leaf_index = 4"));
        Assert.Equal("[True, False]", await AfterAsync(
            $"UPDATE ledger_leaves SET leaf_index = 5 WHERE leaf_index = 4; INSERT INTO ledger_leaves VALUES (4, x'{new string('b', 64)}')"));
        Assert.Equal("[True, False]", await AfterAsync(
            """
            UPDATE ledger_leaves SET leaf_index = 9 WHERE leaf_index = 0; UPDATE ledger_leaves SET leaf_index = 0 WHERE leaf_index = 1;
            UPDATE ledger_leaves SET leaf_index = 1 WHERE leaf_index = 9
            """));

        // Whether the prediction is what was hashed, and whether the leaves are those of the head.
        async Task<string> ChecksAsync()
        {
            var leaf = (await predictions.FindLeafAsync(user, 3))!.Value.Leaf;
            return $"[{leaf is not null}, {NaiveTree.Root((await tree.GetLeavesAsync(0, 5)).ToArray()).AsSpan().SequenceEqual(head.Root)}]";
        }

        async Task<string> AfterAsync(string change)
        {
            await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
            var before = (await connection.QueryAsync<(long, byte[])>("SELECT leaf_index, leaf_hash FROM ledger_leaves ORDER BY leaf_index")).ToList();
            var wasAt = await connection.QuerySingleAsync<(long, double)>(
                "SELECT p.created_at, h.q50 FROM predictions p JOIN prediction_horizons h ON h.seq = p.seq WHERE p.seq = 3 AND h.horizon = 60");
            await connection.ExecuteAsync(change);
            var checks = await ChecksAsync();
            await connection.ExecuteAsync("UPDATE predictions SET created_at = @Item1 WHERE seq = 3", new { wasAt.Item1 });
            await connection.ExecuteAsync("UPDATE prediction_horizons SET q50 = @Item2 WHERE seq = 3 AND horizon = 60", new { wasAt.Item2 });
            await connection.ExecuteAsync("DELETE FROM ledger_leaves");
            await connection.ExecuteAsync("INSERT INTO ledger_leaves VALUES (@Item1, @Item2)", before.Select(b => new { b.Item1, b.Item2 }));
            Assert.Equal("[True, True]", await ChecksAsync());
            Assert.Equal(hash, (await predictions.FindLeafAsync(user, 3))!.Value.Hash);
            return checks;
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task Outcomes_OfNewAndOldPredictions_AreSealedOnce(StorageEngine engine)
    {
        await OpenAsync(engine);
        for (var id = 1; id <= 3; id++) await predictions.InsertAsync(user, Entry(id));
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        // As a silo of a build without the tree would have written two of them.
        await connection.ExecuteAsync("UPDATE predictions SET salt = NULL, leaf_hash = NULL WHERE seq > 1; DELETE FROM ledger_unsealed");
        await connection.ExecuteAsync("DELETE FROM predictions WHERE seq = 1");
        await predictions.InsertAsync(user, Entry(1));
        var outcomes = new OutcomeStore(database);
        var outcome = new Outcome(origin, 10, 0.0123, origin.AddDays(14), DateTimeOffset.MaxValue);
        Assert.Equal(3, await outcomes.ResolveAsync(Symbol.Parse("MSFT"), [outcome], now));

        // A look through the table in parts smaller than it.
        var (end, added) = await seals.AddOldAsync(null, 2);
        (end, var more) = await seals.AddOldAsync(end, 2);
        Assert.Null(end);
        Assert.Equal(2, added + more);
        Assert.Equal((null, 0), await seals.AddOldAsync(null, 100));
        while (await seals.AddOutcomesAsync() is not null)
        {
        }

        var head = (await SealAsync())!;
        var leaves = (await tree.GetLeavesAsync(0, 100)).Select(Convert.ToHexStringLower).ToList();
        for (var id = 1; id <= 3; id++)
        {
            var leaf = (await predictions.FindLeafAsync(user, id))!.Value.Leaf!;
            Assert.Equal(id > 1, leaf.Text.Contains("\"sealedLate\":true", StringComparison.Ordinal));
            var (salt, hash) = (Convert.ToHexStringLower(leaf.Salt), Convert.ToHexStringLower(leaf.Hash));
            var text = Quoted(
                $"{{'v':1,'type':'outcome','salt':'{salt}','prediction':'{hash}','tradingDays':10,'logReturn':0.0123,'date':'2026-03-17'}}");
            Assert.Single(leaves, Convert.ToHexStringLower(leaf.Hash));
            Assert.Single(leaves, Convert.ToHexStringLower(NaiveTree.Leaf(Encoding.UTF8.GetBytes(text))));
        }

        Assert.Equal(6, head.Size);
    }

    [Fact]
    public void Text_OfAPrediction_IsOneFormAndItsHashItsLeaf()
    {
        var leaf = LedgerLeaf.New(Entry(7));

        var salt = Convert.ToHexStringLower(leaf.Salt);
        Assert.StartsWith(
            Quoted(
                $"{{'v':1,'type':'prediction','salt':'{salt}','recordedAt':'2026-03-04T05:06:07.089Z','symbol':'MSFT','currency':null,'model':'linear',"
                + "'modelVersion':1,'origin':'2026-03-03','closeAtOrigin':0.30000000000000004,'historyFingerprint':'00ff','horizons':[{'tradingDays':10,"
                + "'targetDate':'2026-03-13','logReturnQuantiles':{'0.01':-0.3,'0.05':-0.2,'0.1':-0.1,'0.25':-0.05,'0.5':1E-17,"),
            leaf.Text, StringComparison.Ordinal);
        Assert.Equal(NaiveTree.Leaf(Encoding.UTF8.GetBytes(leaf.Text)), leaf.Hash);
        Assert.NotEqual(leaf.Hash, LedgerLeaf.New(Entry(7)).Hash);
    }

    /// <summary>The quantiles of the random walk of a price that never moved, as of a money market fund: zeros below the median have a sign.</summary>
    [Theory, MemberData(nameof(All))]
    public async Task FindLeafAsync_PriceThatNeverMoved_IsWhatWasHashed(StorageEngine engine)
    {
        await OpenAsync(engine);
        LedgerHorizon[] horizons = [new() { Forecast = ReturnDistribution.RandomWalk(0, 10) with { Point = -0.0 }, TargetDate = origin.AddDays(14) }];
        await predictions.InsertAsync(user, Entry(1) with { Horizons = horizons });
        var (hash, leaf) = (await predictions.FindLeafAsync(user, 1))!.Value;
        Assert.Equal(hash, NaiveTree.Leaf(Encoding.UTF8.GetBytes(leaf!.Text)));
        Assert.DoesNotContain("-0,", leaf.Text, StringComparison.Ordinal);

        // A build before this one hashed the sign, which no column keeps.
        var text = leaf.Text;
        foreach (var level in (string[])["0.01", "0.05", "0.1", "0.25"])
            text = text.Replace(Quoted($"'{level}':0,"), Quoted($"'{level}':-0,"), StringComparison.Ordinal);
        var signed = NaiveTree.Leaf(Encoding.UTF8.GetBytes(text));
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("UPDATE predictions SET leaf_hash = @signed", new { signed });
        Assert.Equal(text, (await predictions.FindLeafAsync(user, 1))!.Value.Leaf?.Text);
    }

    private static string Quoted(string text) => text.Replace('\'', '"');

    private async Task OpenAsync(StorageEngine engine)
    {
        database = await engines.GetAsync(engine);
        await new ModelRegistry(database).RegisterAsync([("linear", 1, "Linear", "d")]);
        user = await Tests.Grains.GrainCluster.AddUserAsync(database);
        predictions = new PredictionStore(database);
        (seals, tree) = (new SealStore(database, predictions), new TreeStore(database));
    }

    private async Task<TreeHead?> SealAsync()
    {
        while (await seals.MoveAsync() is not null)
        {
        }

        return await seals.AddHeadAsync(_ => null, now);
    }

    private async Task<long> CountAsync() => await predictions.CountAsync(user);

    private static LedgerEntry Entry(long id) => new()
    {
        Id = id,
        RequestId = $"r{id}",
        CreatedAt = now,
        Symbol = Symbol.Parse("MSFT"),
        Currency = null,
        ModelId = "linear",
        ModelVersion = 1,
        Origin = origin,
        CloseAtOrigin = 0.1 + 0.2,
        HistoryFingerprint = "00ff",
        Horizons = [.. new[] { 10, 60, 365 }.Select(h => new LedgerHorizon
        {
            Forecast = new ReturnDistribution(h, [-.3, -.2, -.1, -.05, 1e-17, .05, .1, .2, 1.0 / 3], .01 * h),
            TargetDate = origin.AddDays(h),
        })],
    };
}
