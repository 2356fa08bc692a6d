using Dapper;
using OrleansStock.Forecasting;
using OrleansStock.Storage;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Ledger.Lists;
using OrleansStock.Tests.Grains;

namespace OrleansStock.Tests.Storage.Lists;

/// <summary>Every filter and order against the plain definition over all rows, page by page.</summary>
public sealed class PredictionSearchTests(StorageEngines engines) : IClassFixture<StorageEngines>
{
    private const int Predictions = 90;
    private const int PageSize = 4;

    private static readonly DateOnly start = new(2026, 1, 5);
    private static readonly string[] symbols = ["MSFT", "^GSPC", "7203.T"];
    private static readonly string[] models = ["linear", "theta"];

    private sealed record Row(long Seq, string Symbol, string Model, bool Deleted, bool IsAged, string? Note, (DateOnly Target, DateOnly? Actual)[] Horizons);

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task FindAsync_AnyFilterAndOrder_GivesWhatThePlainDefinitionGives(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var (user, rows) = await FillAsync(database);
        var other = await GrainCluster.AddUserAsync(database);
        var search = new PredictionSearch(database);
        var random = new Random(7);

        foreach (var byDay in (bool[])[false, true])
            for (var round = 0; round < 120; round++)
            {
                DateOnly? Day() => random.Next(3) == 0 ? start.AddDays(random.Next(120)) : null;
                var filter = new PredictionFilter
                {
                    Symbol = random.Next(3) == 0 ? Symbol.Parse(symbols[random.Next(symbols.Length)]) : null,
                    ModelId = random.Next(3) == 0 ? models[random.Next(models.Length)] : null,
                    HasOutcome = random.Next(3) switch { 0 => true, 1 => false, _ => null },
                    From = Day(),
                    To = Day(),
                    Text = random.Next(5) == 0 ? "BuY%" : null,
                    IsAged = random.Next(4) == 0,
                    ByDay = byDay,
                    Ascending = random.Next(2) == 0,
                };
                Assert.Equal(Naive(rows, filter), await AllAsync(search, user, filter));
                Assert.Empty(await AllAsync(search, other, filter));
            }
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task FindAsync_NothingMatches_StopsAfterABoundedNumberAndGoesOnFromThere(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var (user, rows) = await FillAsync(database, PredictionSearch.MostLookedAt + 100);
        var search = new PredictionSearch(database);

        var found = await search.FindAsync(user, new PredictionFilter(), null, PageSize, one => one.Seq == 1);

        Assert.Empty(found.Ids);
        Assert.True(found.IsCutShort);
        var rest = await search.FindAsync(user, new PredictionFilter(), found.Next, PageSize, one => one.Seq == 1);
        Assert.Equal(rows[0].Deleted ? [] : [1L], rest.Ids);
        Assert.False(rest.IsCutShort);
        Assert.Null(rest.Next);
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task FindAsync_LettersBeyondAscii_AreFoundInEitherCase(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var (user, rows) = await FillAsync(database);
        var (search, notes) = (new PredictionSearch(database), new NoteStore(database));
        var free = rows.Where(r => !r.Deleted && r.Note is null).Select(r => r.Seq).ToList();
        string[] words = ["Übernahme", "Покупка", "É", "ΟΔΟΣ"];
        // More of each than a page holds.
        const int each = 2 * PageSize + 1;
        foreach (var (id, i) in free.Take(words.Length * each).Select((id, i) => (id, i)))
        {
            var word = words[i % words.Length];
            Assert.True(await notes.SetAsync(user, id, $"{id}: " + (i % 3 == 0 ? word.ToLowerInvariant() : word) + "!"));
        }

        foreach (var (word, k) in words.Select((word, k) => (word, k)))
        {
            var expected = free.Take(words.Length * each).Where((_, i) => i % words.Length == k).ToList();
            foreach (var typed in new[] { word, word.ToLowerInvariant(), word.ToUpperInvariant() })
                foreach (var byDay in new[] { false, true })
                    Assert.Equal(expected, (await AllAsync(search, user, new PredictionFilter { Text = typed, ByDay = byDay, Ascending = true })).Order());
        }

        Assert.Empty(await AllAsync(search, user, new PredictionFilter { Text = "übernahmen" }));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task SetAsync_NoteOfAPredictionThatIsNotThereOrGoes_IsNotKept(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        var (user, rows) = await FillAsync(database);
        var notes = new NoteStore(database);
        var id = rows.First(r => !r.Deleted).Seq;

        Assert.True(await notes.SetAsync(user, id, "first"));
        Assert.True(await notes.SetAsync(user, id, "second"));
        Assert.False(await notes.SetAsync(user, Predictions + 1, "nowhere"));
        Assert.Equal("second", (await notes.GetAsync(user, [id, Predictions + 1]))[id]);
        Assert.True(await notes.SetAsync(user, id, ""));
        Assert.Empty(await notes.GetAsync(user, [id]));

        Assert.True(await notes.SetAsync(user, id, "third"));
        Assert.True(await new PredictionStore(database).DeleteAsync(user, id, DateTimeOffset.UnixEpoch));
        Assert.Empty(await notes.GetAsync(user, [id]));
        Assert.False(await notes.SetAsync(user, id, "fourth"));
    }

    private static async Task<IReadOnlyList<long>> AllAsync(PredictionSearch search, string user, PredictionFilter filter)
    {
        List<long> all = [];
        ListPlace? place = null;
        do
        {
            var found = await search.FindAsync(user, filter, place, PageSize, _ => true);
            all.AddRange(found.Ids);
            Assert.True(found.Next is null || found.Ids.Count == PageSize);
            place = found.Next;
            if (place is not null) Assert.True(ListPlace.TryParse(place.ToString(), filter.ByDay, out place));
        }
        while (place is not null);
        return all;
    }

    private static IReadOnlyList<long> Naive(IEnumerable<Row> rows, PredictionFilter filter)
    {
        bool IsWanted((DateOnly Target, DateOnly? Actual) h) =>
            (filter.HasOutcome is not { } has || h.Actual is not null == has) && (h.Actual ?? h.Target) is var day
            && day >= (filter.From ?? DateOnly.MinValue) && day <= (filter.To ?? DateOnly.MaxValue);
        var wanted = rows.Where(r => !r.Deleted && (filter.Symbol is not { } s || r.Symbol == s.ToString())
            && (filter.ModelId is null || r.Model == filter.ModelId) && (!filter.IsAged || r.IsAged)
            && (filter.Text is null || r.Note?.Contains("buy%", StringComparison.Ordinal) == true));
        if (!filter.ByDay)
        {
            var isOfHorizons = filter.HasOutcome is not null || filter.From is not null || filter.To is not null;
            var found = wanted.Where(r => !isOfHorizons || r.Horizons.Any(IsWanted)).Select(r => r.Seq);
            return [.. filter.Ascending ? found.Order() : found.OrderDescending()];
        }

        var keys = wanted.Where(r => r.Horizons.Any(IsWanted)).Select(r =>
        {
            var ordered = r.Horizons.Where(IsWanted).OrderBy(h => h.Actual ?? h.Target);
            var h = filter.Ascending ? ordered.First() : ordered.Last();
            return (Day: h.Actual ?? h.Target, h.Target, r.Seq);
        });
        return [.. (filter.Ascending ? keys.Order() : keys.OrderDescending()).Select(k => k.Seq)];
    }

    private static async Task<(string User, List<Row> Rows)> FillAsync(Database database, int count = Predictions)
    {
        await new ModelRegistry(database).RegisterAsync(models.Select(m => (m, 1, m, "d")));
        var user = await GrainCluster.AddUserAsync(database);
        var random = new Random(count);
        var rows = Enumerable.Range(1, count).Select(seq =>
        {
            // Many on one day, some outcomes earlier or later than their target date.
            var origin = start.AddDays(seq / 9);
            var (symbol, model, isAged) = (symbols[random.Next(symbols.Length)], models[random.Next(models.Length)], random.Next(3) == 0);
            return new Row(seq, symbol, model, seq % 11 == 0, isAged, seq % 5 == 0 ? $"{seq}: buy%" : null,
            [
                .. new[] { 14, 85 }.Select(days =>
                    (origin.AddDays(days), random.Next(3) == 0 ? (DateOnly?)null : origin.AddDays(days + random.Next(3) - 1))),
            ]);
        }).ToList();
        var quantiles = string.Join(',', Enumerable.Range(-4, 9).Select(q => $"{q}e-1"));
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var row in rows)
        {
            // To the millisecond: five days after the origin begins, or just before.
            var recorded = new DateTimeOffset(start.AddDays(5), default, TimeSpan.Zero).ToUnixTimeMilliseconds() - (row.IsAged ? 0 : 1);
            var values = new { user, row.Seq, row.Symbol, row.Model, recorded, Origin = start, Gone = row.Deleted ? 1L : (long?)null, row.Note };
            await connection.ExecuteAsync(
                """
                INSERT INTO predictions
                (user_id, seq, request_id, created_at, symbol, model_id, model_version, origin, close_at_origin, history_fingerprint, deleted_at)
                VALUES (@user, @Seq, @Seq, @recorded, @Symbol, @Model, 1, @Origin, 1, '', @Gone)
                """, values, transaction);
            if (row.Note is not null) await connection.ExecuteAsync("INSERT INTO prediction_notes VALUES (@user, @Seq, @Note)", values, transaction);
            if (row.Deleted) continue;
            foreach (var (target, actual) in row.Horizons)
            {
                await connection.ExecuteAsync(
                    $"""
                    INSERT INTO prediction_horizons
                    (user_id, seq, horizon, symbol, origin, target_date, q01, q05, q10, q25, q50, q75, q90, q95, q99, point, actual, actual_date, resolved_at)
                    VALUES (@user, @Seq, @Horizon, @Symbol, @Origin, @target, {quantiles}, 0, @Actual, @actual, @Actual)
                    """.Replace("@Actual", actual is null ? "NULL" : "1", StringComparison.Ordinal),
                    new { user, row.Seq, Horizon = target.DayNumber, row.Symbol, Origin = start, target, actual }, transaction);
            }
        }

        await transaction.CommitAsync();
        return (user, rows);
    }
}
