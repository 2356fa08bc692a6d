using Dapper;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage;

namespace OrleansStock.Tests.Grains.Month;

/// <summary>What the tables hold: rows of all of them, and bytes where the engine tells.</summary>
internal static class MonthTables
{
    /// <summary>Rows of every table of the database; those of the grains' states by kind of state.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> CountAsync(Database database)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var names = (await connection.QueryAsync<string>(database.Engine == StorageEngine.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")).AsList();
        Dictionary<string, long> rows = [];
        foreach (var name in names.Where(n => !n.Equals("OrleansStorage", StringComparison.OrdinalIgnoreCase)))
            rows[name] = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {name}");
        const string states = "SELECT GrainTypeString, COUNT(*) FROM OrleansStorage GROUP BY GrainTypeString";
        foreach (var (kind, count) in await connection.QueryAsync<(string, long)>(states))
            rows[$"state {kind}"] = count;
        return rows;
    }

    /// <summary>Holds the rows against what was stored.</summary>
    /// <returns>What is wrong, a line each.</returns>
    public static List<string> Compare(
        IReadOnlyDictionary<string, long> before, IReadOnlyDictionary<string, long> after, MonthPlan plan,
        IReadOnlyList<(string UserId, PredictionRecord Record)> recorded, MonthOutcomes outcomes)
    {
        var leaves = recorded.Count + outcomes.Resolved;
        Dictionary<string, long> expected = new(before)
        {
            ["predictions"] = recorded.Count,
            ["prediction_horizons"] = recorded.Sum(r => r.Record.Horizons.Count),
            ["tickers"] = plan.Listings,
            ["state ticker-history"] = plan.Listings,
            ["state ticker-fits"] = recorded.Select(r => r.Record.Symbol).Distinct().Count(),
            ["ledger_leaves"] = leaves,
            ["record_outcomes"] = outcomes.Forecasts,
            // Sums: of a model and horizon in all, of a model, horizon and third of volatility for a ticker and for all.
            ["outcome_counts"] = outcomes.Rows.Counts,
            ["record_sums"] = outcomes.Rows.Sums,
            ["ledger_heads"] = outcomes.Rows.Heads,
            ["ledger_keys"] = 1,
            // Roots of whole subtrees of 256 leaves, and of 256 of those.
            ["ledger_nodes"] = (leaves >> 8) + (leaves >> 16),
        };
        return
        [
            .. after.Where(t => t.Value != expected.GetValueOrDefault(t.Key))
                .Select(t => $"{t.Key} has {t.Value} rows, not {expected.GetValueOrDefault(t.Key)}."),
        ];
    }

    /// <summary>Bytes of the database, and of its largest states on average.</summary>
    public static async Task<(long Database, long State)> BytesAsync(Database database)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var bytes = await connection.ExecuteScalarAsync<long>(database.Engine == StorageEngine.Sqlite
            ? "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
            : "SELECT CAST(SUM(data_length + index_length) AS SIGNED) FROM information_schema.tables WHERE table_schema = DATABASE()");
        var state = await connection.ExecuteScalarAsync<double>("SELECT MAX(LENGTH(PayloadBinary)) FROM OrleansStorage");
        return (bytes, (long)state);
    }
}
