using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Own;
using OrleansStock.Forecasting.Scoring;
using OrleansStock.Grains.Predictions;
using OrleansStock.MarketData.Calendar;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Ledger.Lists;
using OrleansStock.Storage.Record;
using OrleansStock.Tests.Forecasting;
using OrleansStock.Tests.Storage;

namespace OrleansStock.Tests.People;

/// <summary>People's own forecasts, counted beside those of models, on each engine in a database of its own.</summary>
public sealed class PeopleStoreTests : IAsyncDisposable
{
    private static readonly string[] symbols = ["AAA", "BBB"];
    private static readonly int[] horizons = [1, 5, 10];

    private readonly StorageEngines engines = new();
    private readonly Dictionary<string, Bar[]> histories = symbols.ToDictionary(s => s, s => GeneratedSeries.Garch(320, s[0], s).Bars.ToArray());
    private readonly Dictionary<string, long> numbers = [];
    private Database database = null!;

    public static TheoryData<StorageEngine> All => StorageEngines.All;

    private PeopleStore People => new(database, TimeProvider.System);

    private OwnLists Lists => new(
        new PredictionStore(database), new PredictionSearch(database), new NoteStore(database), new OwnOutcomes(database), NullLogger<OwnLists>.Instance);

    public ValueTask DisposeAsync() => engines.DisposeAsync();

    [Theory, MemberData(nameof(All))]
    public async Task Table_RandomPeopleAndModels_AgreesWithANaiveCount(StorageEngine engine)
    {
        await OpenAsync(engine);
        var random = new Random(3);
        var users = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Tests.Grains.GrainCluster.AddUserAsync(database)));
        var said = new List<(string User, string Model, string Symbol, DateOnly Origin, int Horizon, ReturnDistribution Forecast, DateTimeOffset At)>();
        for (var i = 0; i < 250; i++)
        {
            var (user, symbol, horizon) = (users[random.Next(users.Length)], symbols[random.Next(symbols.Length)], horizons[random.Next(horizons.Length)]);
            var model = random.Next(3) > 0 ? GivenRange.ModelId : random.Next(2) > 0 ? "linear" : "mlp";
            var origin = histories[symbol][100 + random.Next(12)].Date;
            // Each at its own moment; some so late that they are look backs.
            var at = new DateTimeOffset(origin, new TimeOnly(23, 0), TimeSpan.Zero).AddDays(random.Next(5) == 0 ? 40 : 1).AddSeconds(i);
            var median = 0.05 * (random.NextDouble() - 0.5);
            var forecast = new ReturnDistribution(
                horizon, GivenRange.Fill(median - 0.02 - 0.1 * random.NextDouble(), median, median + 0.02 + 0.1 * random.NextDouble()), median);
            await InsertAsync(user, model, symbol, origin, forecast, at);
            said.Add((user, model, symbol, origin, horizon, forecast, at));
        }

        // Several silos at once, and again.
        for (var round = 0; round < 2; round++) await Task.WhenAll(symbols.SelectMany(s => new[] { s, s }).Select(s => Task.Run(() => ResolveAsync(s))));

        var timely = said.Where(s => s.At < PriceAge.OldFromOf(s.Symbol, s.Origin) && s.At < SessionEndOf(DayOf(s.Symbol, s.Origin, s.Horizon))).ToList();
        Assert.Contains(timely, s => s.Horizon == 1);
        Assert.Contains(said, s => s.Horizon == 1 && s.At < PriceAge.OldFromOf(s.Symbol, s.Origin) && !timely.Contains(s));
        var counted = timely.OrderBy(s => s.At)
            .DistinctBy(s => (s.Model, Person: s.Model == GivenRange.ModelId ? s.User : "", s.Symbol, s.Origin, s.Horizon)).ToList();
        foreach (var user in users)
        {
            var table = await People.GetTableAsync(user);
            var own = counted.Where(s => s.User == user && s.Model == GivenRange.ModelId).ToList();
            AssertSame(own.Select(ScoreOf), table.Own);
            Assert.Equal(timely.Count(s => s.User == user), (await Lists.GetCalibrationAsync(user)).Resolved);
            Assert.True(table.IsAll);
            var ofModels = counted.Where(s => s.Model != GivenRange.ModelId).ToList();
            var beside = own.SelectMany(o => ofModels.Where(m => (m.Symbol, m.Origin, m.Horizon) == (o.Symbol, o.Origin, o.Horizon))
                .Select(m => (Id: m.Model, Theirs: ScoreOf(m), Own: ScoreOf(o)))).ToLookup(p => p.Id);
            Assert.Equal(beside.Select(g => g.Key).Order(StringComparer.Ordinal), table.Models.Select(m => m.ModelId));
            foreach (var model in table.Models)
            {
                AssertSame(beside[model.ModelId].Select(p => p.Theirs), model.Sums);
                AssertSame(beside[model.ModelId].Select(p => p.Own), model.Own);
            }
        }

        Assert.Contains(users, u => counted.Count(s => s.User == u && s.Model == GivenRange.ModelId) > 10);
        // No model's record has any of it.
        var rows = await new RecordStore(database).GetAsync(null, horizons);
        Assert.Equal(["linear", "mlp"], rows.Select(r => r.ModelId).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(counted.Count(s => s.Model != GivenRange.ModelId), rows.Sum(r => r.Sums.Resolved));
        Assert.DoesNotContain(await new OutcomeStore(database).GetOutcomeCountsAsync(), c => c.ModelId == GivenRange.ModelId);

        DateOnly DayOf(string symbol, DateOnly origin, int horizon) =>
            histories[symbol][Array.FindIndex(histories[symbol], b => b.Date == origin) + horizon].Date;

        OutcomeScore ScoreOf((string User, string Model, string Symbol, DateOnly Origin, int Horizon, ReturnDistribution Forecast, DateTimeOffset At) one)
        {
            var bars = histories[one.Symbol];
            var at = Array.FindIndex(bars, b => b.Date == one.Origin);
            var returns = Enumerable.Range(1, at).Select(k => Math.Log(bars[k].Close / bars[k - 1].Close)).ToArray();
            var mean = returns.Average();
            var deviation = Math.Sqrt(returns.Sum(r => (r - mean) * (r - mean)) / (returns.Length - 1));
            return OutcomeScore.Of(one.Forecast, Math.Log(bars[at + one.Horizon].Close / bars[at].Close), deviation);
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task Withdrawn_DeletedBeforeItsDay_IsSaidAndAScoreThatWasCountedStays(StorageEngine engine)
    {
        await OpenAsync(engine);
        var user = await Tests.Grains.GrainCluster.AddUserAsync(database);
        var store = new PredictionStore(database);
        foreach (var at in new[] { 100, 110 }) await InsertOwnAsync(user, at);
        await store.DeleteAsync(user, 1, DateTimeOffset.UnixEpoch);
        await ResolveAsync("AAA");
        await store.DeleteAsync(user, 2, DateTimeOffset.UnixEpoch);

        var table = await People.GetTableAsync(user);

        Assert.Equal((1L, 1L), (table.Own.Resolved, table.Withdrawn));
        Assert.Equal(2, Assert.Single(await People.GetOutcomesAsync(user)).Seq);
        await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        Assert.True(await People.SetNameAsync(user, "Ann"));
        await connection.ExecuteAsync("DELETE FROM users WHERE id = @user", new { user });
        foreach (var gone in new[] { "person_outcomes", "person_sums", "public_names" })
            Assert.Equal(0, await connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM {gone}"));
    }

    /// <summary>Only the newest thousand are looked at, so that a page takes the same time however many there are.</summary>
    [Theory, MemberData(nameof(All))]
    public async Task Withdrawn_ManyOwnRanges_IsCountedAmongTheNewest(StorageEngine engine)
    {
        await OpenAsync(engine);
        var user = await Tests.Grains.GrainCluster.AddUserAsync(database);
        await using (var connection = await database.DataSource.OpenConnectionAsync(Cancelled))
        {
            await using var transaction = await connection.BeginTransactionAsync(Cancelled);
            for (var seq = 1; seq <= PeopleStore.MostOutcomes + 3; seq++)
            {
                await connection.ExecuteAsync(
                    """
                    INSERT INTO predictions
                    (user_id, seq, request_id, created_at, symbol, model_id, model_version, origin, close_at_origin, history_fingerprint, deleted_at)
                    VALUES (@user, @seq, @seq, 0, 'AAA', @own, @version, '2026-01-05', 1, '', 1)
                    """, new { user, seq, own = GivenRange.ModelId, version = GivenRange.Version }, transaction);
            }

            await transaction.CommitAsync(Cancelled);
        }

        Assert.Equal(PeopleStore.MostOutcomes, (await People.GetTableAsync(user)).Withdrawn);
    }

    /// <summary>During an upgrade a silo of a build before people's own ranges counts them as it counts a model.</summary>
    [Theory, MemberData(nameof(All))]
    public async Task TakeBackOwnAsync_CountedAsAModelByAnOlderBuild_CountsForThePerson(StorageEngine engine)
    {
        await OpenAsync(engine);
        var user = await Tests.Grains.GrainCluster.AddUserAsync(database);
        await InsertOwnAsync(user, 100);
        var origin = histories["AAA"][100].Date;
        await InsertAsync(user, "linear", "AAA", origin, new ReturnDistribution(5, GivenRange.Fill(-0.1, 0, 0.1), 0),
            new DateTimeOffset(origin, new TimeOnly(23, 0), TimeSpan.Zero).AddDays(1));
        await ResolveAsync("AAA");
        var record = new RecordStore(database);
        var before = (await record.GetAsync(null, horizons)).Select(r => (r.ModelId, r.Sums.Resolved, r.Sums.CrpsSum)).ToList();
        await using (var connection = await database.DataSource.OpenConnectionAsync(Cancelled))
        {
            // As that build leaves it: a model's rows, and none of the person's.
            foreach (var gone in new[] { "person_outcomes", "person_sums" }) await connection.ExecuteAsync($"DELETE FROM {gone}");
            var values = "0, 1, 0, 0, 0, 0, 0.1, 0.2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0";
            foreach (var symbol in new[] { "AAA", "" })
                await connection.ExecuteAsync($"INSERT INTO record_sums VALUES ('{symbol}', 5, @own, {values})", new { own = GivenRange.ModelId });
            await connection.ExecuteAsync(
                "INSERT INTO record_outcomes VALUES ('AAA', @origin, 5, @own, 1, 0, 0, 5, 0.1, 0.2, 0)", new { origin, own = GivenRange.ModelId });
            await connection.ExecuteAsync("INSERT INTO outcome_counts VALUES (@own, 5, 1, 1)", new { own = GivenRange.ModelId });
        }

        // Until then no page shows it as a model's.
        Assert.Equal(["linear"], (await record.GetAsync(null, horizons)).Select(r => r.ModelId));
        Assert.Equal(1, await record.TakeBackOwnAsync());
        Assert.Equal(0, await record.TakeBackOwnAsync());
        await ResolveAsync("AAA");

        var table = await People.GetTableAsync(user);
        Assert.Equal(1, table.Own.Resolved);
        Assert.Equal(["linear"], table.Models.Select(m => m.ModelId));
        Assert.Equal(before, (await record.GetAsync(null, horizons)).Select(r => (r.ModelId, r.Sums.Resolved, r.Sums.CrpsSum)));
        Assert.DoesNotContain(await new OutcomeStore(database).GetOutcomeCountsAsync(), c => c.ModelId == GivenRange.ModelId);
    }

    [Theory, MemberData(nameof(All))]
    public async Task GetPublicAsync_OnlyWhoWants_TheBestFirstAndTheFewLast(StorageEngine engine)
    {
        await OpenAsync(engine);
        var names = new[] { "Good", "Bad", "New", "Hidden", "Flat" };
        var users = await Task.WhenAll(names.Select(_ => Tests.Grains.GrainCluster.AddUserAsync(database)));
        foreach (var (user, width) in users.Zip((double[])[0.05, 2, 0.05, 0.05]))
            for (var at = 100; at < (user == users[2] ? 102 : 106); at++) await InsertOwnAsync(user, at, width);
        await ResolveAsync("AAA");
        foreach (var (user, name) in users.Zip(names)) Assert.True(await People.SetNameAsync(user, name));
        Assert.False(await People.SetNameAsync(users[2], "gOOD"));
        Assert.True(await People.SetNameAsync(users[2], "Newer"));

        Assert.True(await People.RemoveNameAsync(users[3]));
        // Whose prices never moved has nothing to be better than, however many outcomes.
        var flat = new { user = users[4] };
        await using (var connection = await database.DataSource.OpenConnectionAsync(Cancelled))
            await connection.ExecuteAsync("INSERT INTO person_sums VALUES (@user, 6, 6, 6, 6, 6, 0.1, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0)", flat);

        Assert.Null(await People.FindByNameAsync("Hidden"));
        Assert.Null(await People.FindNameAsync(users[3]));
        Assert.False(await People.RemoveNameAsync(users[3]));
        Assert.Equal((users[0], "Good"), await People.FindByNameAsync("GOOD"));
        var seen = await People.GetPublicAsync(5, 10);
        Assert.Equal([("Good", 6L), ("Bad", 6L), ("Flat", 6L), ("Newer", 2L)], seen.Select(p => (p.Name, p.Sums.Resolved)));
        Assert.True(seen[0].Sums.CrpsSkill > seen[1].Sums.CrpsSkill);
        Assert.Single(await People.GetPublicAsync(5, 1));
    }

    // New York's sessions end at four in the afternoon; the generated days have no half ones.
    private static DateTimeOffset SessionEndOf(DateOnly day)
    {
        var end = day.ToDateTime(new TimeOnly(16, 0));
        return new DateTimeOffset(end, TimeZoneInfo.FindSystemTimeZoneById("America/New_York").GetUtcOffset(end));
    }

    private static void AssertSame(IEnumerable<OutcomeScore> expected, OutcomeSums sums)
    {
        var total = OutcomeSums.Total(expected.Select(OutcomeSums.Of));
        Assert.Equal((total.Resolved, string.Join(' ', total.Held), string.Join(' ', total.Tenths)),
            (sums.Resolved, string.Join(' ', sums.Held), string.Join(' ', sums.Tenths)));
        Assert.Equal(total.CrpsSum, sums.CrpsSum, 1e-9);
        Assert.Equal(total.BaselineCrpsSum, sums.BaselineCrpsSum, 1e-9);
    }

    private async Task OpenAsync(StorageEngine engine)
    {
        database = await engines.GetAsync(engine);
        await new ModelRegistry(database).RegisterAsync(
            [("linear", 1, "", ""), ("mlp", 1, "", ""), (GivenRange.ModelId, GivenRange.Version, "", "")], Cancelled);
    }

    private Task InsertOwnAsync(string user, int at, double width = 0.05)
    {
        var origin = histories["AAA"][at].Date;
        return InsertAsync(
            user, GivenRange.ModelId, "AAA", origin, new ReturnDistribution(5, GivenRange.Fill(-width, 0, width), 0),
            new DateTimeOffset(origin, new TimeOnly(23, 0), TimeSpan.Zero).AddDays(1));
    }

    private Task InsertAsync(string user, string model, string symbol, DateOnly origin, ReturnDistribution forecast, DateTimeOffset at)
    {
        var id = numbers[user] = numbers.GetValueOrDefault(user) + 1;
        return new PredictionStore(database).InsertAsync(user, new LedgerEntry
        {
            Id = id, RequestId = $"r{id}", CreatedAt = at, Symbol = Symbol.Parse(symbol), ModelId = model, ModelVersion = 1, Origin = origin,
            CloseAtOrigin = 100, HistoryFingerprint = "00ff", Horizons = [new LedgerHorizon { Forecast = forecast, TargetDate = origin.AddDays(9) }],
        });
    }

    private Task ResolveAsync(string symbol) =>
        new OutcomeResolver(new OutcomeStore(database), new RecordStore(database), TimeProvider.System, NullLogger.Instance)
            .ResolveAsync(new PriceSeries(Symbol.Parse(symbol), histories[symbol]), []);
}
