using Dapper;
using OrleansStock.Forecasting;
using OrleansStock.Grains.Alerts;
using OrleansStock.Storage;
using OrleansStock.Storage.Alerts;
using OrleansStock.Tests.Grains;

namespace OrleansStock.Tests.Storage.Alerts;

/// <summary>Each crossing is stored once, whoever looks and whoever dies in between.</summary>
public sealed class AlertStoreTests(StorageEngines engines) : IClassFixture<StorageEngines>
{
    private const int Tickers = 50, AlertsOfATicker = 20, Silos = 4, Days = 6;

    private static readonly DateOnly monday = new(2026, 3, 2);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task CommitAsync_AThousandAlertsLookedAtByManyOfWhomSomeDie_StoresEachCrossingOnce(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var user = await GrainCluster.AddUserAsync(database);
        var store = new AlertStore(database, TimeProvider.System);
        var symbols = Enumerable.Range(0, Tickers).Select(i => Symbol.Parse($"A{i}")).ToList();
        // Levels from 100.5 on: the closes of the days go up and down through some of them.
        foreach (var symbol in symbols)
            for (var i = 0; i < AlertsOfATicker; i++)
            {
                var alert = AlertOf(user, symbol, 100.5 + i) with { Repeats = i % 2 == 0 };
                Assert.Equal(AlertAddition.Added, await store.AddAsync(alert, int.MaxValue));
            }

        Bar[] bars = [.. new[] { 100.0, 105, 101, 115, 90, 130 }.Select((c, i) => new Bar(monday.AddDays(i), c, c, c, c, c, 1))];

        for (var day = 2; day <= Days; day++)
        {
            var seen = bars[..day];
            await Task.WhenAll(Enumerable.Range(0, Silos).Select(silo => Task.Run(async () =>
            {
                var random = new Random(silo * 100 + day);
                foreach (var symbol in symbols.OrderBy(_ => random.Next()))
                {
                    var findings = (await store.GetActiveAsync(symbol)).Select(a => AlertRules.Look(a, seen, _ => 1, null)).OfType<AlertFinding>().ToList();
                    // Killed between the look and the commit: another one looks again.
                    if (silo > 0 && random.Next(3) == 0) continue;
                    await CommitAsync(store, findings);
                }
            }, Cancelled)));
        }

        await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        var told = (await connection.QueryAsync<string>("SELECT detail FROM outgoing_mails WHERE user_id = @user", new { user }))
            .Select(d => AlertDetail.Read(d)!).Select(d => $"{d.AlertId} {d.Date:O}").ToList();
        var expected = (await store.GetOfUserAsync(user)).SelectMany(a => bars.Skip(1)
            .Where((b, i) => b.Close >= a.High && bars[i].Close < a.High).Take(a.Repeats ? int.MaxValue : 1).Select(b => $"{a.Id} {b.Date:O}"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        Assert.True(told.Count > Tickers * AlertsOfATicker, $"{told.Count}");
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task AddAsync_MoreThanThereMayBe_IsRefused(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var user = await GrainCluster.AddUserAsync(database);
        var store = new AlertStore(database, TimeProvider.System);
        var alert = AlertOf(user, Symbol.Parse("X"), 1);

        Assert.Equal(AlertAddition.Added, await store.AddAsync(alert, 1));
        Assert.Equal(AlertAddition.Full, await store.AddAsync(AlertOf(user, Symbol.Parse("X"), 2), 1));
        Assert.Equivalent(alert, (await store.FindAsync(user, alert.Id))! with { CreatedAt = 0 });
        Assert.Null(await store.FindAsync("other", alert.Id));
        Assert.False(await store.DeleteAsync("other", alert.Id));
        Assert.True(await store.DeleteAsync(user, alert.Id));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task AddAsync_OutcomesTwice_IsTakenOnceAlsoWhereBothComeAtOnce(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var (user, other) = (await GrainCluster.AddUserAsync(database), await GrainCluster.AddUserAsync(database));
        var store = new AlertStore(database, TimeProvider.System);

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.AddAsync(OfOutcomes(user), 9), Cancelled)));

        Assert.Equal([AlertAddition.Added, .. Enumerable.Repeat(AlertAddition.OutcomesAlready, 7)], added.Order());
        var first = Assert.Single(await store.GetOfUserAsync(user));
        Assert.Equal(AlertAddition.Added, await store.AddAsync(AlertOf(user, Symbol.Parse("X"), 1), 2));
        Assert.Equal(AlertAddition.OutcomesAlready, await store.AddAsync(OfOutcomes(user), 2));
        Assert.Equal(AlertAddition.Full, await store.AddAsync(AlertOf(user, Symbol.Parse("X"), 1), 2));
        Assert.Equal(AlertAddition.Full, await store.AddAsync(OfOutcomes(other), 0));

        // Another one of an earlier build: whoever stops one is told no more.
        await AddAsEarlierAsync(database, OfOutcomes(user));
        Assert.True(await store.DeleteAsync(user, first.Id));
        Assert.Equal(AlertKind.Above, Assert.Single(await store.GetOfUserAsync(user)).Kind);
        Assert.Equal(AlertAddition.Added, await store.AddAsync(OfOutcomes(user), 2));
    }

    /// <summary>Adds an alert as a build did that took several of outcomes.</summary>
    private static async Task AddAsEarlierAsync(Database database, Alert alert)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        await connection.ExecuteAsync(
            """
            INSERT INTO alerts (id, user_id, kind, symbol, basis_date, seen_date, repeats, is_active, site, created_at)
            VALUES (@Id, @UserId, @Kind, @Symbol, @BasisDate, @SeenDate, 1, 1, @Site, 0)
            """, new { alert.Id, alert.UserId, Kind = alert.Kind.ToString(), alert.Symbol, alert.BasisDate, alert.SeenDate, alert.Site });
    }

    private static Alert OfOutcomes(string user) => AlertOf(user, default, 0) with { Kind = AlertKind.Outcome, Symbol = "", High = null, Repeats = true };

    // As a grain would: a deadlock is a failed write, and the next refresh looks again.
    private static async Task CommitAsync(AlertStore store, IReadOnlyCollection<AlertFinding> findings)
    {
        while (true)
        {
            try
            {
                await store.CommitAsync(findings);
                return;
            }
            catch (System.Data.Common.DbException e) when (Database.IsDeadlock(e))
            {
            }
        }
    }

    private static Alert AlertOf(string user, Symbol symbol, double level) => new()
    {
        Id = Guid.CreateVersion7().ToString("D"), UserId = user, Kind = AlertKind.Above, Symbol = symbol.ToString(), High = level, BasisDate = monday,
        SeenDate = monday, Site = "http://localhost", IsActive = true,
    };
}
