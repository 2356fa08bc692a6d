using System.Data.Common;
using Dapper;

namespace OrleansStock.Storage.Ledger.Lists;

/// <summary>
/// Finds among the predictions of one person, a page at a time. An index gives them in the list's order from a place on (keyset
/// pagination), and what the index does not know is checked prediction by prediction, for a bounded number of them: a search takes
/// a bounded time, however many there are.
/// </summary>
public sealed class PredictionSearch(Database database)
{
    /// <summary>The most predictions that one search looks at: some 3 ms on either engine where nothing matches.</summary>
    internal const int MostLookedAt = 500;

    private const string DayOfHorizon = "COALESCE(e.actual_date, e.target_date)";

    // Not as a bare condition: by the index of days SQLite would go through all horizons of the person instead of the three of the prediction.
    private const string HasOutcome = " AND CASE WHEN e.actual_date IS NULL THEN 0 ELSE 1 END = ";

    // Every date that a database of ours can hold, so that a bound that was not given is one all the same.
    private static readonly DateOnly first = new(1800, 1, 1), last = new(9999, 12, 31);

    /// <summary>Looks for a page.</summary>
    /// <param name="userId">Whose predictions.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="accept">Whether one that matches is wanted.</param>
    public async Task<FoundNumbers> FindAsync(
        string userId, PredictionFilter filter, ListPlace? after, int limit, Func<ListedPrediction, bool> accept)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(accept);
        await using var connection = await database.DataSource.OpenConnectionAsync();
        List<long> found = [];
        var (place, lookedAt) = (after, 0);
        while (true)
        {
            // The first part is what a page without anything to check needs, and one more. Each later one is as large as all before, so that a
            // page that many match is not paid for with the bound of one that none do.
            var count = lookedAt == 0 ? limit + 1 : Math.Min(lookedAt, MostLookedAt - lookedAt);
            var part = await ScanAsync(connection, userId, filter, place, count);
            foreach (var one in part)
            {
                var wanted = one.Matches && accept(one);
                if (wanted && found.Count == limit) return new FoundNumbers(found, place, false);
                if (wanted) found.Add(one.Seq);
                place = one.Place;
                lookedAt++;
            }

            if (part.Count < count) return new FoundNumbers(found, null, false);
            if (lookedAt >= MostLookedAt) return new FoundNumbers(found, place, found.Count < limit);
        }
    }

    private async Task<IReadOnlyList<ListedPrediction>> ScanAsync(
        DbConnection connection, string userId, PredictionFilter filter, ListPlace? after, int count)
    {
        var parameters = new
        {
            userId,
            symbol = filter.Symbol?.ToString(),
            model = filter.ModelId,
            from = filter.From ?? first,
            to = filter.To ?? last,
            text = filter.Text?.ToUpperInvariant(),
            seq = after?.Seq,
            day = after?.Day,
            target = after?.Target,
            count,
        };
        if (!filter.ByDay)
        {
            var (table, owner, by, rest) = DriverOf(filter);
            return await ReadAsync(
                $"SELECT p.seq, NULL AS day, NULL AS target, p.created_at, p.symbol, p.origin, {Matches(filter, rest)} AS matches FROM {table} "
                + $"WHERE {owner}.user_id = @userId{by}", [$"{owner}.seq"], after is null ? [] : ["@seq"], "");
        }

        List<ListedPrediction> both = [];
        if (filter.HasOutcome is not true) both.AddRange(await ReadOfHorizonsAsync("h.target_date", " AND h.actual_date IS NULL"));
        if (filter.HasOutcome is not false) both.AddRange(await ReadOfHorizonsAsync("h.actual_date", ""));

        if (filter.HasOutcome is not null) return both;
        var ordered = filter.Ascending
            ? both.OrderBy(l => l.Day).ThenBy(l => l.Target).ThenBy(l => l.Seq)
            : both.OrderByDescending(l => l.Day).ThenByDescending(l => l.Target).ThenByDescending(l => l.Seq);
        return [.. ordered.Take(count)];

        Task<List<ListedPrediction>> ReadOfHorizonsAsync(string day, string state) => ReadAsync(
            $"SELECT h.seq, {day} AS day, h.target_date AS target, p.created_at, p.symbol, p.origin, {Matches(filter, (true, true, true))} AS matches "
            + $"FROM prediction_horizons h{database.By("IX_prediction_horizons_due")} "
            + $"{database.ThenJoin} predictions p ON p.user_id = h.user_id AND p.seq = h.seq "
            + $"WHERE h.user_id = @userId{state}",
            [day, "h.target_date", "h.seq"], after is null ? [] : ["@day", "@target", "@seq"], $" AND {day} >= @from AND {day} <= @to");

        // After a place (a, b, c) come those with a and b that are beyond c, then those with a that are beyond b, then those beyond a: a range each.
        async Task<List<ListedPrediction>> ReadAsync(string select, string[] columns, string[] place, string within)
        {
            var beyond = filter.Ascending ? ">" : "<";
            var order = string.Join(", ", columns.Distinct().Select(c => filter.Ascending ? c : c + " DESC"));
            List<ListedPrediction> rows = [];
            for (var k = place.Length == 0 ? 0 : columns.Length - 1; k >= 0 && rows.Count < count; k--)
            {
                var range = string.Concat(Enumerable.Range(0, place.Length == 0 ? 0 : k).Select(i => $" AND {columns[i]} = {place[i]}"));
                if (place.Length > 0) range += $" AND {columns[k]} {beyond} {place[k]}";
                rows.AddRange(await connection.QueryAsync<ListedPrediction>(
                    $"{select}{range}{(k == 0 ? within : "")} ORDER BY {order} LIMIT @count", parameters));
            }

            return rows.Count > count ? rows[..count] : rows;
        }
    }

    /// <summary>What gives the predictions in the order of recording, and what it leaves to be checked: ticker, model, text.</summary>
    private (string Table, string Owner, string By, (bool Symbol, bool Model, bool Text) Unchecked) DriverOf(PredictionFilter filter) => filter switch
    {
        { Text: not null } => ($"prediction_notes n {database.ThenJoin} predictions p ON p.user_id = n.user_id AND p.seq = n.seq", "n", "", (true, true, true)),
        // Before ticker and model: most people have few.
        { IsAged: true } => ($"predictions p{database.By("IX_predictions_aged")}", "p", " AND p.is_aged = 1", (true, true, true)),
        { Symbol: not null } => ($"predictions p{database.By("IX_predictions_of_symbol")}", "p", " AND p.symbol = @symbol", (false, true, true)),
        { ModelId: not null } => ($"predictions p{database.By("IX_predictions_of_model")}", "p", " AND p.model_id = @model", (true, false, true)),
        _ => ("predictions p", "p", "", (true, true, true)),
    };

    private string Matches(PredictionFilter filter, (bool Symbol, bool Model, bool Text) check)
    {
        List<string> all = ["p.deleted_at IS NULL"];
        if (filter.IsAged) all.Add("p.is_aged = 1");
        if (check.Symbol && filter.Symbol is not null) all.Add("p.symbol = @symbol");
        if (check.Model && filter.ModelId is not null) all.Add("p.model_id = @model");
        if (check.Text && filter.Text is not null)
        {
            const string note = "SELECT 1 FROM prediction_notes t WHERE t.user_id = p.user_id AND t.seq = p.seq";
            all.Add($"EXISTS ({note} AND INSTR({database.Upper("t.note")}, @text) > 0)");
        }

        var horizon = $"SELECT 1 FROM prediction_horizons e WHERE e.user_id = p.user_id AND e.seq = p.seq AND {DayOfHorizon} BETWEEN @from AND @to"
            + filter.HasOutcome switch { true => HasOutcome + "1", false => HasOutcome + "0", _ => "" };
        // A prediction stands in a list of days once, at its first horizon there.
        if (filter.ByDay) all.Add($"NOT EXISTS ({horizon} AND {DayOfHorizon} {(filter.Ascending ? "<" : ">")} COALESCE(h.actual_date, h.target_date))");
        else if (filter.IsOfHorizons) all.Add($"EXISTS ({horizon})");
        return $"CASE WHEN {string.Join(" AND ", all)} THEN 1 ELSE 0 END";
    }
}
