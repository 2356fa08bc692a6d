using System.Data.Common;
using System.Diagnostics;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage;
using OrleansStock.Storage.Ledger;
using OrleansStock.Telemetry;

namespace OrleansStock.Tests.Storage;

public sealed class PredictionStoreTests(StorageEngines engines) : IClassFixture<StorageEngines>
{
    private static readonly DateTimeOffset now = new(2026, 3, 4, 5, 6, 7, 89, TimeSpan.Zero);

    private async Task<(PredictionStore Store, Database Database, string UserId)> NewUserAsync(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var (store, id) = await NewUserAsync(database);
        return (store, database, id);
    }

    private static async Task<(PredictionStore Store, string UserId)> NewUserAsync(Database database)
    {
        await new ModelRegistry(database).RegisterAsync([("linear", 1, "Linear", "d")]);
        var id = await Tests.Grains.GrainCluster.AddUserAsync(database);
        return (new PredictionStore(database), id);
    }

    private static LedgerEntry Entry(long id, string requestId) => new()
    {
        Id = id,
        RequestId = requestId,
        CreatedAt = now,
        Symbol = Symbol.Parse("^GSPC"),
        Currency = null,
        ModelId = "linear",
        ModelVersion = 1,
        Origin = new DateOnly(2026, 3, 3),
        CloseAtOrigin = 0.1 + 0.2,
        HistoryFingerprint = "00ff",
        Horizons = [.. new[] { 10, 60, 365 }.Select(h => new LedgerHorizon
        {
            Forecast = new ReturnDistribution(h, [-.3, -.2, -.1, -.05, 1e-17, .05, .1, .2, 1.0 / 3], .01 * h),
            TargetDate = new DateOnly(2026, 3, 3).AddDays(h),
        })],
    };

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task InsertAsync_ThenFind_GivesBackEveryBit(StorageEngine engine)
    {
        var (store, _, user) = await NewUserAsync(engine);
        var entry = Entry(1, "r1");

        await store.InsertAsync(user, entry);

        var found = await store.FindAsync(user, 1);
        Assert.Equivalent(entry, found, strict: true);
        Assert.Equal(entry.Symbol, found!.Symbol);
        Assert.Equal(entry.Horizons.Select(h => h.Forecast.LogReturns), found.Horizons.Select(h => h.Forecast.LogReturns));
        Assert.Equivalent(entry, await store.FindByRequestAsync(user, "r1"), strict: true);
        Assert.Equivalent(new[] { entry }, await store.GetPageAsync(user, null, 10), strict: true);
        Assert.Equal(1, await store.GetLastIdAsync(user));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task InsertAsync_SameNumberOrSameRequest_IsADuplicateAndChangesNothing(StorageEngine engine)
    {
        var (store, database, user) = await NewUserAsync(engine);
        await store.InsertAsync(user, Entry(1, "r1"));

        foreach (var twin in new[] { Entry(1, "r2"), Entry(2, "r1") })
        {
            var e = await Assert.ThrowsAnyAsync<DbException>(() => store.InsertAsync(user, twin));
            Assert.True(Database.IsDuplicateKey(e));
        }

        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM prediction_horizons WHERE user_id = @user", new { user }));
        // Request ids are told apart by case, on both engines.
        await store.InsertAsync(user, Entry(2, "R1"));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task InsertAsync_ManyRacingForOneNumber_OneWins(StorageEngine engine)
    {
        var (store, _, user) = await NewUserAsync(engine);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            try
            {
                await store.InsertAsync(user, Entry(1, $"r{i}"));
                return true;
            }
            catch (DbException)
            {
                return false;
            }
        })));

        Assert.Single(outcomes, won => won);
        Assert.Single(await store.GetPageAsync(user, null, 10));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task InsertAsync_NoSuchUser_IsAMissingParent(StorageEngine engine)
    {
        var (store, _, _) = await NewUserAsync(engine);

        var e = await Assert.ThrowsAnyAsync<DbException>(() => store.InsertAsync(Guid.NewGuid().ToString("D"), Entry(1, "r1")));

        Assert.True(Database.IsMissingParent(e));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task InsertAsync_ManyAtOnce_FewTransactionsAndEveryBit(StorageEngine engine)
    {
        var (store, _, user) = await NewUserAsync(engine);
        var entries = Enumerable.Range(1, 100).Select(i => Entry(i, $"r{i}")).ToList();
        using var commits = new Commits();

        await Task.WhenAll(entries.Select(e => store.InsertAsync(user, e)));

        Assert.Equivalent(entries.AsEnumerable().Reverse(), await store.GetPageAsync(user, null, 200), strict: true);
        // The first may go alone, the others go by 32.
        Assert.InRange(commits.Count, 4, 10);
        Assert.Equal(0, store.WaitingWrites);
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task InsertAsync_GroupWithADuplicateAndAGoneAccount_OnlyTheGuiltyFail(StorageEngine engine)
    {
        var (store, _, user) = await NewUserAsync(engine);
        var other = (await NewUserAsync(engine)).UserId;
        var gone = Guid.NewGuid().ToString("D");
        await store.InsertAsync(user, Entry(1, "r1"));

        // Each twice, as the first of a burst may go alone.
        var outcomes = await Task.WhenAll(
            Outcome(other, 1), Outcome(user, 2), Outcome(gone, 1), Outcome(user, 1), Outcome(user, 3), Outcome(gone, 2), Outcome(user, 1), Outcome(other, 2),
            Outcome(user, 4));

        Assert.Equal(["", "", "parent", "duplicate", "", "parent", "duplicate", "", ""], outcomes);
        Assert.Equal([4, 3, 2, 1], (await store.GetPageAsync(user, null, 10)).Select(e => e.Id));
        Assert.All(await store.GetPageAsync(user, null, 10), e => Assert.Equal(3, e.Horizons.Count));
        Assert.Equal([2, 1], (await store.GetPageAsync(other, null, 10)).Select(e => e.Id));
        Assert.Empty(await store.GetPageAsync(gone, null, 10));

        async Task<string> Outcome(string userId, long id)
        {
            try
            {
                await store.InsertAsync(userId, Entry(id, $"r{id}"));
                return "";
            }
            catch (DbException e)
            {
                return Database.IsDuplicateKey(e) ? "duplicate" : Database.IsMissingParent(e) ? "parent" : e.Message;
            }
        }
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task InsertAsync_AValueThatNoColumnTakes_FailsAlone(StorageEngine engine)
    {
        var (store, _, user) = await NewUserAsync(engine);
        var bad = Entry(9, "bad") with { HistoryFingerprint = null! };

        var writes = Enumerable.Range(1, 8).Select(i => store.InsertAsync(user, i == 5 ? bad : Entry(i, $"r{i}"))).ToList();

        await Assert.ThrowsAnyAsync<DbException>(() => writes[4]);
        await Task.WhenAll(writes.Where(w => w != writes[4]));
        Assert.Equal([8, 7, 6, 4, 3, 2, 1], (await store.GetPageAsync(user, null, 10)).Select(e => e.Id));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task InsertAsync_NotANumber_FailsAlone(StorageEngine engine)
    {
        var (store, _, user) = await NewUserAsync(engine);
        var bad = Entry(9, "bad") with { CloseAtOrigin = double.NaN };

        var writes = Enumerable.Range(1, 8).Select(i => store.InsertAsync(user, i == 5 ? bad : Entry(i, $"r{i}"))).ToList();

        Assert.NotNull(await Record.ExceptionAsync(() => writes[4]));
        await Task.WhenAll(writes.Where(w => w != writes[4]));
        Assert.Equal([8, 7, 6, 4, 3, 2, 1], (await store.GetPageAsync(user, null, 10)).Select(e => e.Id));
    }

    [Fact]
    public async Task InsertAsync_WaitsForALockInVain_LeavesNoTransactionBehind()
    {
        var options = await (await MySqlServer.GetAsync()).CreateDatabaseAsync();
        await using var database = Database.Create(new StorageOptions
        {
            Engine = options.Engine,
            // What a command waits for a lock by default is ten seconds.
            ConnectionString = options.ConnectionString + ";Default Command Timeout=1",
            DataDirectory = options.DataDirectory,
        });
        await new SchemaMigrator(database, TimeProvider.System, NullLogger<SchemaMigrator>.Instance).MigrateAsync(TestContext.Current.CancellationToken);
        var (store, user) = await NewUserAsync(database);
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using (var other = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            // The predictions go in, their horizons must wait.
            await connection.QueryAsync("SELECT * FROM prediction_horizons FOR UPDATE", transaction: other);
            var e = await Assert.ThrowsAnyAsync<DbException>(() => store.InsertAsync(user, Entry(1, "r1")));
            Assert.True(Database.IsTimeout(e), e.Message);
        }

        Assert.Equal(0, await connection.ExecuteScalarAsync<int>(
            """
            SELECT COUNT(*) FROM information_schema.innodb_trx t JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
            WHERE p.db = DATABASE()
            """));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task DeleteAsync_APrediction_LeavesOnlyNumberAndRequest(StorageEngine engine)
    {
        var (store, database, user) = await NewUserAsync(engine);
        await store.InsertAsync(user, Entry(1, "r1"));

        Assert.True(await store.DeleteAsync(user, 1, now));
        Assert.False(await store.DeleteAsync(user, 1, now));

        Assert.Null(await store.FindAsync(user, 1));
        Assert.Empty(await store.GetPageAsync(user, null, 10));
        Assert.True((await store.FindByRequestAsync(user, "r1"))!.Deleted);
        Assert.Equal(1, await store.GetLastIdAsync(user));
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM prediction_horizons WHERE user_id = @user", new { user }));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task DeletingTheAccount_TakesItsPredictionsAlong(StorageEngine engine)
    {
        var (store, database, user) = await NewUserAsync(engine);
        await store.InsertAsync(user, Entry(1, "r1"));

        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("DELETE FROM users WHERE id = @user", new { user });

        Assert.Equal(0, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM predictions WHERE user_id = @user", new { user }));
        Assert.Equal(0, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM prediction_horizons WHERE user_id = @user", new { user }));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task RegisterAsync_SeveralAtOnce_EachModelOnce(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => Task.Run(() => new ModelRegistry(database).RegisterAsync([("race", 1, "n", "d"), ("race", 2, "n", "d")]))));

        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM models WHERE id = 'race'"));
    }

    /// <summary>Transactions begun by the test that made it, and by nobody beside it.</summary>
    private sealed class Commits : IDisposable
    {
        private readonly Activity test = new Activity("test").Start();
        private readonly ActivityListener listener;
        private int count;

        public Commits()
        {
            // Made before anybody listens: a source that is just being made asks the listeners, and would not know itself yet.
            var source = Meters.Activities;
            listener = new ActivityListener
            {
                ShouldListenTo = other => other == source,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStarted = activity =>
                {
                    if (activity.OperationName == "commit predictions" && activity.TraceId == test.TraceId) Interlocked.Increment(ref count);
                },
            };
            ActivitySource.AddActivityListener(listener);
        }

        public int Count => count;

        public void Dispose()
        {
            listener.Dispose();
            test.Stop();
        }
    }
}
