using System.Data.Common;
using Dapper;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Own;
using OrleansStock.Storage.Alerts;
using OrleansStock.Storage.Mail;
using OrleansStock.Storage.Record;
using OrleansStock.Telemetry;

namespace OrleansStock.Storage.Ledger;

/// <summary>
/// The outcomes of predictions: the columns of <c>prediction_horizons</c> that wait for their outcome, and the table
/// <c>outcome_counts</c>. Outcomes are written by ticker, whoever the predictions belong to.
/// </summary>
public sealed class OutcomeStore(Database database)
{
    private const string Add =
        "UPDATE outcome_counts SET resolved = resolved + @Resolved, inside90 = inside90 + @Inside90 WHERE model_id = @ModelId AND horizon = @Horizon";

    private const string Insert =
        "INSERT INTO outcome_counts (model_id, horizon, resolved, inside90) VALUES (@ModelId, @Horizon, @Resolved, @Inside90)";

    private const int Minute = 60_000;

    /// <summary>The most attempts at a transaction that a deadlock ended: one deadlock per new row of counts.</summary>
    private const int Attempts = 5;

    /// <summary>The origins and horizons of a ticker that still wait for their outcome, each pair once, in order.</summary>
    public async Task<IReadOnlyList<OpenOutcome>> GetOpenOutcomesAsync(Symbol symbol)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return (await connection.QueryAsync<OpenOutcome>(
            "SELECT DISTINCT origin, horizon FROM prediction_horizons WHERE symbol = @symbol AND resolved_at IS NULL ORDER BY origin, horizon",
            new { symbol })).AsList();
    }

    /// <summary>
    /// Writes outcomes beside every prediction of a ticker that waits for them, and names them for the ledger's tree and the record. Doing it again
    /// changes nothing.
    /// </summary>
    /// <param name="symbol">The ticker.</param>
    /// <param name="outcomes">The outcomes, one per origin and horizon.</param>
    /// <param name="now">The time of writing.</param>
    /// <returns>How many predictions' horizons were resolved.</returns>
    public async Task<int> ResolveAsync(Symbol symbol, IReadOnlyCollection<Outcome> outcomes, DateTimeOffset now)
    {
        if (outcomes.Count == 0) return 0;
        return await Retries.OnDeadlockAsync(Attempts, () => ResolveOnceAsync(symbol, outcomes, now));
    }

    private async Task<int> ResolveOnceAsync(Symbol symbol, IReadOnlyCollection<Outcome> outcomes, DateTimeOffset now)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var counts = new List<OutcomeCount>();
        foreach (var outcome in outcomes)
        {
            counts.AddRange(await connection.QueryAsync<OutcomeCount>(
                """
                SELECT p.model_id, h.horizon, COUNT(*) AS resolved, SUM(CASE WHEN @Actual BETWEEN h.q05 AND h.q95 THEN 1 ELSE 0 END) AS inside90
                FROM prediction_horizons h JOIN predictions p ON p.user_id = h.user_id AND p.seq = h.seq
                WHERE h.symbol = @symbol AND h.resolved_at IS NULL AND h.origin = @Origin AND h.horizon = @Horizon
                    AND p.created_at < @before AND p.model_id <> @own
                GROUP BY p.model_id, h.horizon
                """,
                new
                {
                    symbol, outcome.Origin, outcome.Horizon, outcome.Actual, before = outcome.CountedBefore.ToUnixTimeMilliseconds(), own = GivenRange.ModelId,
                }, transaction));
        }

        var resolved = await connection.ExecuteAsync(
            """
            UPDATE prediction_horizons SET actual = @Actual, actual_date = @ActualDate, resolved_at = @now, noted = 1
            WHERE symbol = @symbol AND resolved_at IS NULL AND origin = @Origin AND horizon = @Horizon
            """,
            outcomes.Select(o => new { symbol, o.Origin, o.Horizon, o.Actual, o.ActualDate, now = now.ToUnixTimeMilliseconds() }), transaction);
        if (resolved > 0)
        {
            await SealStore.AddResolvedAsync(
                connection, transaction, outcomes.Select(o => new ResolvedOutcome(symbol, o.Origin, o.Horizon, now.ToUnixTimeMilliseconds())));
            await AddMailsAsync(connection, transaction, symbol, outcomes, now);
            await AddCountsAsync(connection, transaction, counts);
        }

        await transaction.CommitAsync();
        return resolved;
    }

    // A mail for each person who wants one, ticker and horizon, in the transaction that writes the outcomes: it is stored once, as they are. Who
    // looks back knows that the day has passed: hundreds of look backs would be hundreds of mails at one refresh. Who has several alerts of
    // outcomes, as an earlier build took them, is told by the first.
    private static async Task AddMailsAsync(
        DbConnection connection, DbTransaction transaction, Symbol symbol, IEnumerable<Outcome> outcomes, DateTimeOffset now)
    {
        foreach (var outcome in outcomes)
        {
            var wanted = await connection.QueryAsync<(string UserId, string Id, string Site, long Seq)>(
                """
                SELECT a.user_id, a.id, a.site, MAX(h.seq) FROM prediction_horizons h JOIN alerts a ON a.user_id = h.user_id AND a.kind = 'Outcome'
                JOIN predictions p ON p.user_id = h.user_id AND p.seq = h.seq
                WHERE h.symbol = @symbol AND h.origin = @Origin AND h.horizon = @Horizon AND h.resolved_at = @now AND p.created_at < @before
                  AND NOT EXISTS (SELECT 1 FROM alerts b WHERE b.user_id = a.user_id AND b.kind = 'Outcome' AND b.id < a.id)
                GROUP BY a.user_id, a.id, a.site
                """,
                new
                {
                    symbol, outcome.Origin, outcome.Horizon, now = now.ToUnixTimeMilliseconds(),
                    before = outcome.CountedBefore.ToUnixTimeMilliseconds(),
                }, transaction);
            foreach (var (userId, id, site, seq) in wanted)
            {
                var detail = AlertDetail.Write(new AlertDetail(id, symbol.ToString(), outcome.ActualDate) { Prediction = seq, Horizon = outcome.Horizon });
                await connection.ExecuteAsync(
                    OutgoingMailStore.Insert, OutgoingMailStore.RowOf(new OutgoingMail(MailKind.Outcome, site) { UserId = userId, Detail = detail }, now),
                    transaction);
            }
        }
    }

    /// <summary>How the outcomes of every model and horizon fell so far.</summary>
    public async Task<IReadOnlyList<OutcomeCount>> GetOutcomeCountsAsync()
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return (await connection.QueryAsync<OutcomeCount>("SELECT model_id, horizon, resolved, inside90 FROM outcome_counts ORDER BY model_id, horizon"))
            .AsList();
    }

    /// <summary>
    /// How many horizons of predictions are overdue: their target date has passed and they have no outcome. Look backs are left out, whose
    /// target date may have passed before they were recorded.
    /// </summary>
    /// <param name="today">Today's date.</param>
    /// <param name="countedBefore">The moment from which a prediction of a symbol and origin was a look back when it was recorded.</param>
    /// <returns>Null where the table is too large to be counted in time: no index serves this question.</returns>
    public async Task<long?> CountOverdueAsync(DateOnly today, Func<Symbol, DateOnly, DateTimeOffset> countedBefore)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        try
        {
            // By the minute, because exchanges close on one: the groups stay few where many predict the same.
            var groups = await connection.QueryAsync<OverdueGroup>(
                $"""
                SELECT h.symbol, h.origin, p.created_at - p.created_at % {Minute} AS minute, COUNT(*) AS horizons
                FROM prediction_horizons h JOIN predictions p ON p.user_id = h.user_id AND p.seq = h.seq
                WHERE h.resolved_at IS NULL AND h.target_date < @today GROUP BY h.symbol, h.origin, minute
                """, new { today }, commandTimeout: (int)Timeouts.Database.OutcomeCount.TotalSeconds);
            return groups.Where(g => g.Minute < countedBefore(g.Symbol, g.Origin).ToUnixTimeMilliseconds()).Sum(g => g.Horizons);
        }
        catch (DbException e) when (Database.IsTimeout(e))
        {
            return null;
        }
    }

    private sealed class OverdueGroup
    {
        public Symbol Symbol { get; init; }
        public DateOnly Origin { get; init; }
        public long Minute { get; init; }
        public long Horizons { get; init; }
    }

    // Last in the transaction: every ticker's outcomes meet in these few rows.
    private static async Task AddCountsAsync(DbConnection connection, DbTransaction transaction, IEnumerable<OutcomeCount> counts)
    {
        // In one order, so that two tickers never wait for each other.
        foreach (var group in counts.GroupBy(c => (c.ModelId, c.Horizon)).OrderBy(g => g.Key))
        {
            var count = new OutcomeCount
            {
                ModelId = group.Key.ModelId,
                Horizon = group.Key.Horizon,
                Resolved = group.Sum(c => c.Resolved),
                Inside90 = group.Sum(c => c.Inside90),
            };
            await SumRows.AddAsync(connection, transaction, Add, Insert, count);
        }
    }
}
