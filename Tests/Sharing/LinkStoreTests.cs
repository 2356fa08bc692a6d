using OrleansStock.Forecasting;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Sharing;
using OrleansStock.Tests.Storage;

namespace OrleansStock.Tests.Sharing;

public sealed class LinkStoreTests(StorageEngines engines) : IClassFixture<StorageEngines>
{
    private static readonly DateTimeOffset now = new(2026, 3, 4, 5, 6, 7, 89, TimeSpan.Zero);

    public static TheoryData<StorageEngine> All => StorageEngines.All;

    [Theory, MemberData(nameof(All))]
    public async Task ShareAsync_ManyAtOnce_GiveOneLinkThatOpensThePrediction(StorageEngine engine)
    {
        var (database, user) = await PredictAsync(engine);
        var links = new LinkStore(database);

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => links.ShareAsync(user, 1, now))));

        var token = Assert.Single(made.Select(l => l!.Token).Distinct());
        Assert.Equal(22, token.Length);
        var opened = (await links.ResolveAsync(token))!;
        Assert.Equal((user, 1L, now.ToUnixTimeMilliseconds()), (opened.UserId, opened.Seq, opened.CreatedAt));
        Assert.Null(await links.ResolveAsync(token[..^1]));
    }

    [Theory, MemberData(nameof(All))]
    public async Task RevokeAsync_SharedAgain_TheOldLinkOpensNothing(StorageEngine engine)
    {
        var (database, user) = await PredictAsync(engine);
        var links = new LinkStore(database);
        var old = (await links.ShareAsync(user, 1, now))!.Token;

        Assert.True(await links.RevokeAsync(user, 1));
        Assert.False(await links.RevokeAsync(user, 1));
        Assert.Null(await links.FindAsync(user, 1));
        var again = (await links.ShareAsync(user, 1, now))!.Token;

        Assert.NotEqual(old, again);
        Assert.Null(await links.ResolveAsync(old));
        Assert.NotNull(await links.ResolveAsync(again));
    }

    [Theory, MemberData(nameof(All))]
    public async Task ResolveAsync_PredictionOrAccountGone_OpensNothing(StorageEngine engine)
    {
        var (database, user) = await PredictAsync(engine);
        var (_, other) = await PredictAsync(engine);
        var (_, third) = await PredictAsync(engine);
        var links = new LinkStore(database);
        string[] tokens = [.. await Task.WhenAll(new[] { user, other, third }.Select(async u => (await links.ShareAsync(u, 1, now))!.Token))];

        await new PredictionStore(database).DeleteAsync(user, 1, now);
        await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        await connection.ExecuteAsync("DELETE FROM users WHERE id = @other", new { other });
        // A silo of a build without links deletes like this.
        await connection.ExecuteAsync("UPDATE predictions SET deleted_at = 1 WHERE user_id = @third", new { third });

        foreach (var token in tokens) Assert.Null(await links.ResolveAsync(token));
        Assert.Null(await links.FindAsync(user, 1));
        Assert.Null(await links.ShareAsync(user, 1, now));
        Assert.Null(await links.ShareAsync(user, 2, now));
    }

    private async Task<(Database Database, string User)> PredictAsync(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        await new ModelRegistry(database).RegisterAsync([("linear", 1, "Linear", "d")]);
        var user = await Tests.Grains.GrainCluster.AddUserAsync(database);
        var day = new DateOnly(2026, 3, 3);
        await new PredictionStore(database).InsertAsync(user, new LedgerEntry
        {
            Id = 1,
            RequestId = "r1",
            CreatedAt = now,
            Symbol = Symbol.Parse("MSFT"),
            ModelId = "linear",
            ModelVersion = 1,
            Origin = day,
            CloseAtOrigin = 100,
            HistoryFingerprint = "00ff",
            Horizons = [new LedgerHorizon { Forecast = ReturnDistribution.RandomWalk(0.01, 10), TargetDate = day.AddDays(14) }],
        });
        return (database, user);
    }
}
