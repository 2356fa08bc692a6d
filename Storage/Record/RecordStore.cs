using System.Data.Common;
using Dapper;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Own;
using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Storage.Record;

/// <summary>
/// The live record (<c>docs/record.md</c>): the sums over all predictions that came due. The transaction that writes an outcome names it in
/// <c>record_due</c>, a second one counts what is named there. Each forecast has one row in <c>record_outcomes</c>, whose key is what makes
/// counting it twice impossible, so that the second transaction can be cut off, repeated and run beside another one. What people forecast
/// themselves is counted by the same transaction, for the person and in no model's record, see <see cref="PeopleStore"/>.
/// </summary>
public sealed class RecordStore(Database database)
{
    /// <summary>The symbol under which the sums of all tickers stand.</summary>
    private const string All = "";

    // Those of an origin and a horizon are one forecast per model. On SQLite nobody else writes during a transaction: so many take some ten
    // milliseconds.
    private const int CountedAtOnce = 20;

    // A record without an outcome belongs to a service, or a ticker, that is younger than its shortest horizon. More rows than these are not
    // looked through for a date.
    private const int MostLookedThrough = 2_000;

    private const int Attempts = 5;

    private static readonly string add =
        $"UPDATE record_sums SET {SumColumns.Additions} WHERE symbol = @symbol AND horizon = @horizon AND model_id = @model AND regime = @regime";

    private static readonly string insert =
        $"INSERT INTO record_sums (symbol, horizon, model_id, regime, {SumColumns.List}) VALUES (@symbol, @horizon, @model, @regime, {SumColumns.Values})";

    /// <summary>The outcomes of a ticker that were written and are not counted yet, in the order in which they were written.</summary>
    public async Task<IReadOnlyList<DueOutcome>> GetDueAsync(Symbol symbol)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return (await connection.QueryAsync<DueOutcome>(
            "SELECT id, origin, horizon FROM record_due WHERE symbol = @symbol ORDER BY id", new { symbol })).AsList();
    }

    /// <summary>Counts outcomes, each forecast once. Doing it again changes nothing.</summary>
    /// <param name="symbol">The ticker.</param>
    /// <param name="due">The outcomes.</param>
    /// <param name="now">The time of counting.</param>
    /// <returns>How many forecasts of models were counted.</returns>
    public async Task<int> CountAsync(Symbol symbol, IEnumerable<CountableOutcome> due, DateTimeOffset now)
    {
        var counted = 0;
        // An outcome may be named many times, where those of an earlier build were found.
        foreach (var part in due.GroupBy(d => (d.Due.Origin, d.Due.Horizon)).Chunk(CountedAtOnce))
            counted += await Retries.OnDeadlockAsync(Attempts, () => CountPartAsync(symbol, part, now));
        return counted;
    }

    /// <summary>How forecasts came out, by model, horizon and volatility at the origin.</summary>
    /// <param name="symbol">The ticker; null for all of them.</param>
    /// <param name="horizons">Trading days ahead.</param>
    public async Task<IReadOnlyList<RecordRow>> GetAsync(Symbol? symbol, IReadOnlyCollection<int> horizons)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await using var reader = await connection.ExecuteReaderAsync(
            $"SELECT model_id, horizon, regime, {SumColumns.List} FROM record_sums "
            + "WHERE symbol = @symbol AND horizon IN @horizons AND model_id <> @own",
            new { symbol = symbol?.ToString() ?? All, horizons, own = GivenRange.ModelId });
        List<RecordRow> rows = [];
        while (await reader.ReadAsync()) rows.Add(new RecordRow(reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2), SumColumns.Read(reader, 3)));
        return rows;
    }

    /// <summary>The earliest date, from today on, on which a prediction comes due; null where none waits, or too many do to be looked through.</summary>
    /// <param name="symbol">The ticker; null for all of them.</param>
    /// <param name="today">Today's date.</param>
    public async Task<DateOnly?> FindFirstDueAsync(Symbol? symbol, DateOnly today)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var waiting = (await connection.QueryAsync<DateOnly>(
            $"""
            SELECT h.target_date FROM prediction_horizons h JOIN predictions p ON p.user_id = h.user_id AND p.seq = h.seq
            WHERE h.resolved_at IS NULL{(symbol is null ? "" : " AND h.symbol = @symbol")} AND p.model_id <> @own LIMIT @limit
            """,
            new { symbol = symbol?.ToString(), own = GivenRange.ModelId, limit = MostLookedThrough })).AsList();
        return waiting.Count == MostLookedThrough ? null : waiting.Where(d => d >= today).Cast<DateOnly?>().Min();
    }

    /// <summary>
    /// Takes back what a silo of a build before people's own ranges counted during an upgrade: to it they were a model. Their outcomes are named
    /// again, so that they count for the person. Doing it again changes nothing.
    /// </summary>
    /// <returns>How many outcomes were counted so.</returns>
    public Task<int> TakeBackOwnAsync() => Retries.OnDeadlockAsync(Attempts, TakeBackOwnOnceAsync);

    private async Task<int> TakeBackOwnOnceAsync()
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var model = new { own = GivenRange.ModelId };
        // The sums are few rows, and tell of which tickers there are outcomes.
        var symbols = (await connection.QueryAsync<string>("SELECT DISTINCT symbol FROM record_sums WHERE model_id = @own", model)).AsList();
        await using var transaction = await connection.BeginTransactionAsync();
        var taken = 0;
        foreach (var symbol in symbols.Where(s => s != All).Select(Symbol.Parse))
        {
            var due = (await connection.QueryAsync<DueOutcome>(
                "SELECT '' AS id, origin, horizon FROM record_outcomes WHERE symbol = @symbol AND model_id = @own",
                new { symbol, own = GivenRange.ModelId }, transaction)).AsList();
            await AddDueAsync(connection, transaction, due.Select(d => new ResolvedOutcome(symbol, d.Origin, d.Horizon, 0)));
            taken += await connection.ExecuteAsync(
                "DELETE FROM record_outcomes WHERE symbol = @symbol AND model_id = @own", new { symbol, own = GivenRange.ModelId }, transaction);
        }

        await connection.ExecuteAsync("DELETE FROM record_sums WHERE model_id = @own", model, transaction);
        await connection.ExecuteAsync("DELETE FROM outcome_counts WHERE model_id = @own", model, transaction);
        await transaction.CommitAsync();
        return taken;
    }

    /// <summary>Names an outcome for the record, in the transaction that writes it.</summary>
    internal static Task AddDueAsync(DbConnection connection, DbTransaction transaction, IEnumerable<ResolvedOutcome> outcomes) =>
        connection.ExecuteAsync(
            "INSERT INTO record_due (id, symbol, origin, horizon) VALUES (@id, @Symbol, @Origin, @Horizon)",
            outcomes.DistinctBy(o => (o.Symbol, o.Origin, o.Horizon)).Select(o => new { id = Guid.CreateVersion7().ToString(), o.Symbol, o.Origin, o.Horizon }),
            transaction);

    private async Task<int> CountPartAsync(Symbol symbol, IReadOnlyCollection<IEnumerable<CountableOutcome>> due, DateTimeOffset now)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        // Read before the transaction: an outcome that is written does not change.
        var found = new List<CountedForecast>();
        foreach (var outcome in due) found.AddRange(await FindAsync(connection, symbol, outcome.First()));
        await using var transaction = await connection.BeginTransactionAsync();
        var counted = new List<CountedForecast>();
        var ofPeople = new List<CountedForecast>();
        foreach (var forecast in found)
        {
            if (forecast.UserId is not null)
            {
                var row = new
                {
                    forecast.UserId, symbol, forecast.Origin, forecast.Horizon, forecast.Seq, forecast.Score.Narrowest, forecast.Score.Tenth,
                    forecast.Score.Crps, forecast.Score.BaselineCrps, now = now.ToUnixTimeMilliseconds(),
                };
                if (await PeopleStore.AddAsync(connection, transaction, row)) ofPeople.Add(forecast);
                continue;
            }

            try
            {
                await connection.ExecuteAsync(
                    """
                    INSERT INTO record_outcomes
                        (symbol, origin, horizon, model_id, model_version, regime, narrowest, tenth, crps, baseline_crps, counted_at)
                    VALUES (@symbol, @Origin, @Horizon, @ModelId, @ModelVersion, @Regime, @Narrowest, @Tenth, @Crps, @BaselineCrps, @now)
                    """,
                    new
                    {
                        symbol, forecast.Origin, forecast.Horizon, forecast.ModelId, forecast.ModelVersion, forecast.Regime,
                        forecast.Score.Narrowest, forecast.Score.Tenth, forecast.Score.Crps, forecast.Score.BaselineCrps, now = now.ToUnixTimeMilliseconds(),
                    }, transaction);
                counted.Add(forecast);
            }
            catch (DbException e) when (Database.IsDuplicateKey(e))
            {
                // Counted already: by an earlier run, by another silo, or as somebody else's prediction.
            }
        }

        // Before the sums of models, which all tickers share, and in one order.
        foreach (var person in ofPeople.GroupBy(f => f.UserId!).OrderBy(g => g.Key, StringComparer.Ordinal))
            await PeopleStore.AddSumsAsync(connection, transaction, person.Key, OutcomeSums.Total(person.Select(f => OutcomeSums.Of(f.Score))));
        await AddSumsAsync(connection, transaction, symbol, counted);
        await connection.ExecuteAsync("DELETE FROM record_due WHERE id IN @ids", new { ids = due.SelectMany(same => same.Select(d => d.Due.Id)) }, transaction);
        await transaction.CommitAsync();
        return counted.Count;
    }

    /// <summary>The forecasts of an origin and a horizon: of each model's version, and of each person's own, the one that was recorded first.</summary>
    private static async Task<IReadOnlyList<CountedForecast>> FindAsync(DbConnection connection, Symbol symbol, CountableOutcome outcome)
    {
        var (due, market, before) = outcome;
        var rows = await connection.QueryAsync<(string ModelId, int ModelVersion, string UserId, long Seq)>(
            """
            SELECT p.model_id, p.model_version, p.user_id, p.seq
            FROM predictions p JOIN prediction_horizons h ON h.user_id = p.user_id AND h.seq = p.seq AND h.horizon = @Horizon
            WHERE p.symbol = @symbol AND p.origin = @Origin AND p.created_at < @before AND h.resolved_at IS NOT NULL
            ORDER BY p.created_at, p.user_id, p.seq
            """, new { symbol, due.Origin, due.Horizon, before = before.ToUnixTimeMilliseconds() });
        var forecasts = new List<CountedForecast>();
        foreach (var same in rows.GroupBy(r => (r.ModelId, r.ModelVersion, Person: r.ModelId == GivenRange.ModelId ? r.UserId : null)))
        {
            foreach (var row in same)
            {
                // One that was deleted a moment ago leaves its place to the next.
                if (await ScoreAsync(connection, row.UserId, row.Seq, due.Horizon, market.BaselineDeviation) is not { } score) continue;
                forecasts.Add(new CountedForecast(
                    due.Origin, due.Horizon, same.Key.ModelId, same.Key.ModelVersion, market.VolatilityTercile, score, same.Key.Person, row.Seq));
                break;
            }
        }

        return forecasts;
    }

    private static async Task<OutcomeScore?> ScoreAsync(DbConnection connection, string userId, long seq, int horizon, double baselineDeviation)
    {
        await using var reader = await connection.ExecuteReaderAsync(
            """
            SELECT q01, q05, q10, q25, q50, q75, q90, q95, q99, point, actual FROM prediction_horizons
            WHERE user_id = @userId AND seq = @seq AND horizon = @horizon AND resolved_at IS NOT NULL
            """, new { userId, seq, horizon });
        if (!await reader.ReadAsync()) return null;
        var quantiles = new double[Quantiles.Count];
        for (var k = 0; k < quantiles.Length; k++) quantiles[k] = reader.GetDouble(k);
        var forecast = new ReturnDistribution(horizon, Quantiles.Create<double>(quantiles), reader.GetDouble(quantiles.Length));
        return OutcomeScore.Of(forecast, reader.GetDouble(quantiles.Length + 1), baselineDeviation);
    }

    // Last in the transaction, the ticker's own rows before those of all, and in one order: two tickers never wait for each other.
    private static async Task AddSumsAsync(DbConnection connection, DbTransaction transaction, Symbol symbol, IReadOnlyCollection<CountedForecast> counted)
    {
        var groups = counted.GroupBy(f => (f.Horizon, f.ModelId, f.Regime))
            .OrderBy(g => g.Key.Horizon).ThenBy(g => g.Key.ModelId, StringComparer.Ordinal).ThenBy(g => g.Key.Regime)
            .Select(g => (g.Key, Sums: OutcomeSums.Total(g.Select(f => OutcomeSums.Of(f.Score))))).ToList();
        foreach (var name in (string[])[symbol.ToString(), All])
        {
            foreach (var (key, total) in groups)
            {
                var row = SumColumns.RowOf(new { symbol = name, horizon = key.Horizon, model = key.ModelId, regime = key.Regime }, total);
                await SumRows.AddAsync(connection, transaction, add, insert, row);
            }
        }
    }

    // UserId is null where it is a model's, whoever recorded it.
    private sealed record CountedForecast(
        DateOnly Origin, int Horizon, string ModelId, int ModelVersion, int Regime, OutcomeScore Score, string? UserId, long Seq);
}
