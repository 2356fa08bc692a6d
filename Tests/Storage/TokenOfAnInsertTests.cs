using System.Data.Common;
using OrleansStock.Forecasting;
using OrleansStock.Storage.Accounts;
using OrleansStock.Storage.Ledger;

namespace OrleansStock.Tests.Storage;

/// <summary>Predictions whose API token is checked by the insert itself.</summary>
public sealed class TokenOfAnInsertTests(StorageEngines engines) : IClassFixture<StorageEngines>
{
    private static readonly TimeSpan day = TimeSpan.FromDays(1);

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task InsertAsync_TokenRevokedExpiredOrAnotherUsers_WritesNothing(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        await new ModelRegistry(database).RegisterAsync([("linear", 1, "Linear", "d")], Cancelled);
        var store = new PredictionStore(database);
        var tokens = new ApiTokenStore(database, TimeProvider.System);
        var (user, other) = (await Tests.Grains.GrainCluster.AddUserAsync(database), await Tests.Grains.GrainCluster.AddUserAsync(database));
        var (valid, revoked, expired, foreign) = (await AddAsync(user, day), await AddAsync(user, day), await AddAsync(user, -day), await AddAsync(other, day));
        await tokens.RevokeAsync(user, revoked, Cancelled);

        // Each several times, so that most of them meet in groups.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => OutcomeAsync(i + 1, (i % 5) switch
        {
            0 => revoked,
            1 => expired,
            2 => foreign,
            3 => Guid.NewGuid().ToString("D"),
            _ => valid,
        })));

        Assert.Equal(Enumerable.Range(0, 20).Select(i => i % 5 == 4 ? "written" : "refused"), outcomes);
        Assert.Equal([20, 15, 10, 5], (await store.GetPageAsync(user, null, 50)).Select(e => e.Id));
        Assert.All(await store.GetPageAsync(user, null, 50), e => Assert.Equal(3, e.Horizons.Count));
        Assert.Empty(await store.GetPageAsync(other, null, 50));

        async Task<string> AddAsync(string owner, TimeSpan lifetime)
        {
            var token = (await tokens.CreateAsync(owner, "", "t", day, cancellationToken: Cancelled))!;
            var id = (await tokens.FindAsync(token, Cancelled))!.TokenId!;
            await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
            await connection.ExecuteAsync("UPDATE api_tokens SET expires_at = @at WHERE id = @id",
                new { id, at = TimeProvider.System.GetUtcNow().Add(lifetime).ToUnixTimeMilliseconds() });
            return id;
        }

        async Task<string> OutcomeAsync(long id, string tokenId)
        {
            try
            {
                await store.InsertAsync(user, Entry(id), tokenId);
                return "written";
            }
            catch (DbException e) when (Database.IsMissingValue(e))
            {
                return "refused";
            }
        }
    }

    private static LedgerEntry Entry(long id) => new()
    {
        Id = id,
        RequestId = $"r{id}",
        CreatedAt = TimeProvider.System.GetUtcNow(),
        Symbol = Symbol.Parse("^GSPC"),
        ModelId = "linear",
        ModelVersion = 1,
        Origin = new DateOnly(2026, 3, 3),
        CloseAtOrigin = 100,
        HistoryFingerprint = "00ff",
        Horizons = [.. new[] { 10, 60, 365 }.Select(h => new LedgerHorizon
        {
            Forecast = new ReturnDistribution(h, [-.3, -.2, -.1, -.05, 0, .05, .1, .2, .3], .01),
            TargetDate = new DateOnly(2026, 3, 3).AddDays(h),
        })],
    };
}
