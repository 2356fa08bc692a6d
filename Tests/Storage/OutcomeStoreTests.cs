using Dapper;
using OrleansStock.Forecasting;
using OrleansStock.Storage;
using OrleansStock.Storage.Alerts;
using OrleansStock.Storage.Ledger;

namespace OrleansStock.Tests.Storage;

public sealed class OutcomeStoreTests : IAsyncDisposable
{
    private static readonly DateTimeOffset now = new(2026, 3, 4, 5, 6, 7, 89, TimeSpan.Zero);
    private static readonly DateOnly origin = new(2026, 3, 3);
    private static readonly DateTimeOffset future = now.AddYears(1);

    // Counts are of all tickers: each test has a database of its own.
    private readonly StorageEngines engines = new();

    public ValueTask DisposeAsync() => engines.DisposeAsync();

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task ResolveAsync_OpenOutcomes_WritesThemBesideEveryPredictionAndCountsThemOnce(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var store = new OutcomeStore(database);
        foreach (var _ in Enumerable.Range(0, 2)) await PredictAsync(database, "AAA");
        await PredictAsync(database, "BBB");
        Assert.Equal([(origin, 10), (origin, 60)], (await store.GetOpenOutcomesAsync(Symbol.Parse("AAA"))).Select(o => (o.Origin, o.Horizon)));
        Assert.Equal(3, await store.CountOverdueAsync(origin.AddDays(11), Never));
        Assert.Equal(0, await store.CountOverdueAsync(origin.AddDays(11), (_, _) => now.AddMinutes(-1)));

        // Inside the 90 % range at ten days, outside at sixty.
        Outcome[] outcomes = [new(origin, 10, 0.01, origin.AddDays(10), future), new(origin, 60, 0.9, origin.AddDays(60), future)];
        Assert.Equal(4, await store.ResolveAsync(Symbol.Parse("AAA"), outcomes, now));
        Assert.Equal(0, await store.ResolveAsync(Symbol.Parse("AAA"), outcomes, now));
        Assert.Equal(1, await store.ResolveAsync(Symbol.Parse("BBB"), outcomes[..1], now));

        Assert.Empty(await store.GetOpenOutcomesAsync(Symbol.Parse("AAA")));
        Assert.Equal([("linear", 10, 3L, 3L), ("linear", 60, 2L, 0L)],
            (await store.GetOutcomeCountsAsync()).Select(c => (c.ModelId, c.Horizon, c.Resolved, c.Inside90)));
        Assert.Equal(0, await store.CountOverdueAsync(origin.AddDays(11), Never));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task ResolveAsync_TwoTickersAtOnce_CountBoth(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var store = new OutcomeStore(database);
        string[] symbols = [.. Enumerable.Range(0, 8).Select(i => $"T{i}")];
        foreach (var symbol in symbols) await PredictAsync(database, symbol);

        await Task.WhenAll(symbols.Select(s => Task.Run(() => store.ResolveAsync(Symbol.Parse(s), [new(origin, 10, 0, origin.AddDays(10), future)], now))));

        Assert.Equal(8, Assert.Single(await store.GetOutcomeCountsAsync()).Resolved);
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task ResolveAsync_LookBack_GetsItsOutcomeAndIsCountedInNoRecord(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var store = new OutcomeStore(database);
        await PredictAsync(database, "OLD");

        // Recorded at the very moment from which it is a look back.
        Assert.Equal(1, await store.ResolveAsync(Symbol.Parse("OLD"), [new(origin, 10, 0.01, origin.AddDays(10), now)], now));

        Assert.Empty(await store.GetOutcomeCountsAsync());
        Assert.Equal(60, Assert.Single(await store.GetOpenOutcomesAsync(Symbol.Parse("OLD"))).Horizon);
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task ResolveAsync_OutcomesAreWantedByMail_EachIsToldOnceAndLookBacksAreNot(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var alerts = new AlertStore(database, TimeProvider.System);
        var users = new[] { await PredictAsync(database, "NEW"), await PredictAsync(database, "OLD") };
        foreach (var user in users)
        {
            Assert.Equal(AlertAddition.Added, await alerts.AddAsync(
                new Alert
                {
                    Id = user, UserId = user, Symbol = "", Kind = AlertKind.Outcome, BasisDate = origin, SeenDate = origin, Site = "http://localhost",
                    IsActive = true, Repeats = true,
                }, 9));
        }

        // Of an earlier build somebody may have two: each outcome is told once all the same.
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync(
            """
            INSERT INTO alerts (id, user_id, kind, symbol, basis_date, seen_date, repeats, is_active, site, created_at)
            SELECT 'second', user_id, kind, symbol, basis_date, seen_date, repeats, is_active, site, created_at FROM alerts WHERE id = @id
            """, new { id = users[0] });
        var store = new OutcomeStore(database);
        Assert.Equal(1, await store.ResolveAsync(Symbol.Parse("NEW"), [new(origin, 10, 0.01, origin.AddDays(10), future)], now));
        Assert.Equal(1, await store.ResolveAsync(Symbol.Parse("OLD"), [new(origin, 10, 0.01, origin.AddDays(10), now)], now));

        Assert.Equal(users[..1], await connection.QueryAsync<string>("SELECT user_id FROM outgoing_mails"));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task ResolveAsync_BarOfAnotherDay_IsReadBackAsItCameBesideWhatWasForecast(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var user = await PredictAsync(database, "AAA");
        var store = new PredictionStore(database);
        var before = (await store.FindAsync(user, 1))!;

        // A day later than expected, at an odd value and an odd time.
        await new OutcomeStore(database).ResolveAsync(
            Symbol.Parse("AAA"), [new(origin, 10, 1.0 / 7, origin.AddDays(11), future)], now.AddDays(12).AddMilliseconds(345));

        var after = (await store.FindAsync(user, 1))!;
        var resolved = before.Horizons[0] with { Actual = 1.0 / 7, ActualDate = origin.AddDays(11), ResolvedAt = now.AddDays(12).AddMilliseconds(345) };
        Assert.Equivalent(before with { Horizons = [resolved, before.Horizons[1]] }, after, strict: true);
        Assert.Equivalent(after, Assert.Single(await store.GetPageAsync(user, null, 50)), strict: true);
    }

    private static DateTimeOffset Never(Symbol symbol, DateOnly day) => future;

    private static async Task<string> PredictAsync(Database database, string symbol)
    {
        await new ModelRegistry(database).RegisterAsync([("linear", 1, "Linear", "d")]);
        var user = await Tests.Grains.GrainCluster.AddUserAsync(database);
        await new PredictionStore(database).InsertAsync(user, new LedgerEntry
        {
            Id = 1,
            RequestId = "r1",
            CreatedAt = now,
            Symbol = Symbol.Parse(symbol),
            Currency = "USD",
            ModelId = "linear",
            ModelVersion = 1,
            Origin = origin,
            CloseAtOrigin = 100,
            HistoryFingerprint = "00ff",
            Horizons = [.. new[] { 10, 60 }.Select(h => new LedgerHorizon
            {
                Forecast = new ReturnDistribution(h, [-.3, -.2, -.1, -.05, 0, .05, .1, .2, .3], 0),
                TargetDate = origin.AddDays(h),
            })],
        });
        return user;
    }
}
