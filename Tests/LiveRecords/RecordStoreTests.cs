using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Outcomes;
using OrleansStock.Grains.Predictions;
using OrleansStock.MarketData.Calendar;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Record;
using OrleansStock.Tests.Forecasting;
using OrleansStock.Tests.Storage;

namespace OrleansStock.Tests.LiveRecords;

/// <summary>The live record beside a naive count over the ledger, on each engine in a database of its own.</summary>
public sealed class RecordStoreTests : IAsyncDisposable
{
    private const int Bars = 420;
    private static readonly string[] symbols = ["AAA", "BBB", "CCC"];
    private static readonly string[] models = ["linear", "mlp", "random-walk"];
    private static readonly int[] horizons = [1, 10, 60];

    private readonly StorageEngines engines = new();
    private readonly NaiveRecord naive = new();
    private readonly Dictionary<string, Bar[]> histories = symbols.ToDictionary(s => s, s => GeneratedSeries.Garch(Bars, s[0], s).Bars.ToArray());
    private readonly Dictionary<string, int> shown = symbols.ToDictionary(s => s, _ => 200);
    private readonly Dictionary<string, long> numbers = [];
    private Database database = null!;

    public static TheoryData<StorageEngine> All => StorageEngines.All;

    public ValueTask DisposeAsync() => engines.DisposeAsync();

    [Theory, MemberData(nameof(All))]
    public async Task Record_WhateverHappensToPredictions_AgreesWithANaiveCountOverTheTable(StorageEngine engine)
    {
        await OpenAsync(engine);
        var random = new Random(7);
        var users = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Tests.Grains.GrainCluster.AddUserAsync(database)));
        for (var step = 0; step < 220; step++)
        {
            var symbol = symbols[random.Next(symbols.Length)];
            switch (random.Next(10))
            {
                case < 5:
                    for (var i = 0; i < 4; i++) await PredictAsync(random, users[random.Next(users.Length)], symbol);
                    break;
                case 5:
                    // Several silos at once, each with the history as it stood before or after a split.
                    shown[symbol] = Math.Min(Bars, shown[symbol] + random.Next(30));
                    await Task.WhenAll(symbols.SelectMany(s => new[] { s, s }).Select((s, i) => Task.Run(() => ResolveAsync(s, i % 2 == 0 ? 1 : 0.25))));
                    await CountNaivelyAsync();
                    break;
                case 6:
                    await ResolveWithoutCountingAsync(symbol);
                    break;
                case 7:
                    // A silo of the build before the record writes outcomes; later they are found.
                    await ResolveAsEarlierBuildAsync(symbol);
                    await new SealStore(database, new PredictionStore(database)).NoteOldOutcomesAsync(null, null);
                    break;
                case 8:
                    await FailWhileCountingAsync(symbol);
                    break;
                case 9:
                    await CatchUpAsync();
                    var user = random.Next(users.Length);
                    if (random.Next(4) == 0) users[user] = await ReplaceAsync(users[user]);
                    else await new PredictionStore(database).DeleteAsync(users[user], 1 + random.Next(20), DateTimeOffset.UnixEpoch);
                    break;
            }
        }

        await CatchUpAsync();
        var store = new RecordStore(database);
        foreach (var symbol in (string?[])[null, .. symbols])
        {
            var expected = naive.Sums(symbol);
            var rows = NaiveRecord.Of(await store.GetAsync(symbol is null ? null : Symbol.Parse(symbol), horizons));
            Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
            foreach (var (key, (counts, crps, baseline)) in expected)
            {
                Assert.Equal((key, counts), (key, rows[key].Counts));
                Assert.Equal(crps, rows[key].Crps, 1e-9);
                Assert.Equal(baseline, rows[key].Baseline, 1e-9);
            }
        }

        Assert.Equal(horizons, naive.Sums(null).Keys.Select(k => int.Parse(k.Split(' ')[1], null)).Distinct().Order());
        foreach (var symbol in symbols) Assert.Empty(await store.GetDueAsync(Symbol.Parse(symbol)));
    }

    [Theory, MemberData(nameof(All))]
    public async Task CountAsync_SeveralPeopleOneForecast_CountsItOnceAndLookBacksNot(StorageEngine engine)
    {
        await OpenAsync(engine);
        var store = new PredictionStore(database);
        var origin = histories["AAA"][150].Date;
        foreach (var (created, model) in new[] { (1, "linear"), (1, "linear"), (2, "linear"), (1, "mlp"), (30, "random-walk") })
            await store.InsertAsync(await Tests.Grains.GrainCluster.AddUserAsync(database), Entry(1, "AAA", model, origin, created, 0));

        await ResolveAsync("AAA", 1);
        await ResolveAsync("AAA", 1);

        var rows = await new RecordStore(database).GetAsync(null, [10]);
        Assert.Equal([("linear", 1L), ("mlp", 1L)], rows.OrderBy(r => r.ModelId, StringComparer.Ordinal).Select(r => (r.ModelId, r.Sums.Resolved)));
        Assert.Empty(await new RecordStore(database).GetAsync(Symbol.Parse("BBB"), [10]));
    }

    [Theory, MemberData(nameof(All))]
    public async Task FindFirstDueAsync_SomeWait_IsTheEarliestFromTodayOn(StorageEngine engine)
    {
        await OpenAsync(engine);
        var store = new RecordStore(database);
        var bars = histories["AAA"];
        Assert.Null(await store.FindFirstDueAsync(null, bars[0].Date));
        var user = await Tests.Grains.GrainCluster.AddUserAsync(database);
        await new PredictionStore(database).InsertAsync(user, Entry(1, "AAA", "linear", bars[150].Date, 1, 0));
        await new PredictionStore(database).InsertAsync(user, Entry(2, "BBB", "linear", bars[140].Date, 1, 0));

        Assert.Equal(bars[140].Date.AddDays(1), await store.FindFirstDueAsync(null, bars[0].Date));
        Assert.Equal(bars[150].Date.AddDays(1), await store.FindFirstDueAsync(Symbol.Parse("AAA"), bars[0].Date));
        Assert.Equal(bars[150].Date.AddDays(10), await store.FindFirstDueAsync(Symbol.Parse("AAA"), bars[150].Date.AddDays(2)));
    }

    private async Task OpenAsync(StorageEngine engine)
    {
        database = await engines.GetAsync(engine);
        await new ModelRegistry(database).RegisterAsync(models.SelectMany(m => new[] { (m, 1, m, ""), (m, 2, m, "") }));
    }

    private async Task PredictAsync(Random random, string user, string symbol)
    {
        var bars = histories[symbol];
        // Few origins, so that people predict the same; beyond what is shown, so that some wait.
        var origin = bars[Math.Min(shown[symbol] - 1, 20 + random.Next(8) * 50)].Date;
        // On the evening of the origin or later; some when the next close was known, and some as look backs.
        var created = random.Next(4) == 0 ? 40 : random.Next(3);
        numbers[user] = numbers.GetValueOrDefault(user) + 1;
        var entry = Entry(numbers[user], symbol, models[random.Next(models.Length)], origin, created, 0.04 * (random.NextDouble() - 0.5));
        var own = horizons.Where(_ => random.Next(4) > 0).ToList();
        await new PredictionStore(database).InsertAsync(user, entry with
        {
            ModelVersion = 1 + random.Next(2),
            Horizons = [.. entry.Horizons.Where(h => own.Contains(h.Forecast.LeadTime) || h.Forecast.LeadTime == 10)],
        });
    }

    private static LedgerEntry Entry(long id, string symbol, string model, DateOnly origin, int daysAfter, double shift) => new()
    {
        Id = id,
        RequestId = $"r{id}",
        CreatedAt = new DateTimeOffset(origin, new TimeOnly(23, 0), TimeSpan.Zero).AddDays(daysAfter),
        Symbol = Symbol.Parse(symbol),
        Currency = "USD",
        ModelId = model,
        ModelVersion = 1,
        Origin = origin,
        CloseAtOrigin = 100,
        HistoryFingerprint = "00ff",
        Horizons = [.. horizons.Select(h => new LedgerHorizon
        {
            Forecast = new ReturnDistribution(h, [.. StandardNormal.Scores.ToArray().Select(z => shift + 0.01 * z * Math.Sqrt(h))], shift),
            TargetDate = origin.AddDays(h),
        })],
    };

    private PriceSeries History(string symbol, double basis) => new(Symbol.Parse(symbol), [.. histories[symbol].Take(shown[symbol]).Select(b => b with
    {
        Open = b.Open * basis,
        High = b.High * basis,
        Low = b.Low * basis,
        Close = b.Close * basis,
        AdjustedClose = b.AdjustedClose * basis,
    })]);

    private Task ResolveAsync(string symbol, double basis) =>
        new OutcomeResolver(new OutcomeStore(database), new RecordStore(database), TimeProvider.System, NullLogger.Instance)
            .ResolveAsync(History(symbol, basis), []);

    // Outcomes are committed, and the silo is killed before it counts them. Another one finds other prices: the outcomes stand.
    private async Task ResolveWithoutCountingAsync(string symbol)
    {
        var store = new OutcomeStore(database);
        var open = (await store.GetOpenOutcomesAsync(Symbol.Parse(symbol))).Select(o => (o.Origin, o.Horizon)).ToList();
        foreach (var change in (double[])[0, 1])
        {
            var outcomes = RealizedOutcome.Of(History(symbol, 1).Bars, open)
                .Select(o => new Outcome(o.Origin, o.Horizon, o.LogReturn + change, o.Date, CountedBefore(symbol, o.Origin, o.Date)));
            await store.ResolveAsync(Symbol.Parse(symbol), [.. outcomes], TimeProvider.System.GetUtcNow());
        }
    }

    private async Task ResolveAsEarlierBuildAsync(string symbol)
    {
        var open = (await new OutcomeStore(database).GetOpenOutcomesAsync(Symbol.Parse(symbol))).Select(o => (o.Origin, o.Horizon));
        await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        await connection.ExecuteAsync(
            """
            UPDATE prediction_horizons SET actual = @LogReturn, actual_date = @Date, resolved_at = 5
            WHERE symbol = @symbol AND resolved_at IS NULL AND origin = @Origin AND horizon = @Horizon
            """,
            RealizedOutcome.Of(History(symbol, 1).Bars, open).Select(o => new { symbol, o.Origin, o.Horizon, o.LogReturn, o.Date }));
    }

    // The database fails in the middle of the transaction that counts.
    private async Task FailWhileCountingAsync(string symbol)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        await connection.ExecuteAsync("ALTER TABLE record_sums RENAME TO hidden_sums");
        await ResolveAsync(symbol, 1);
        await connection.ExecuteAsync("ALTER TABLE hidden_sums RENAME TO record_sums");
    }

    private async Task CatchUpAsync()
    {
        foreach (var symbol in symbols) await ResolveAsync(symbol, 1);
        await CountNaivelyAsync();
    }

    private Task CountNaivelyAsync() => naive.CountAsync(database, histories, CountedBefore);

    private async Task<string> ReplaceAsync(string user)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        await connection.ExecuteAsync("DELETE FROM users WHERE id = @user", new { user });
        return await Tests.Grains.GrainCluster.AddUserAsync(database);
    }

    // New York's sessions end at four in the afternoon; the generated days have no half ones.
    private static DateTimeOffset CountedBefore(string symbol, DateOnly origin, DateOnly target)
    {
        var end = target.ToDateTime(new TimeOnly(16, 0));
        var known = new DateTimeOffset(end, TimeZoneInfo.FindSystemTimeZoneById("America/New_York").GetUtcOffset(end));
        var old = PriceAge.OldFromOf(symbol, origin);
        return known < old ? known : old;
    }
}
