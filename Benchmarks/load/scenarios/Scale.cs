using System.Diagnostics;
using System.Globalization;
using MySqlConnector;
using OrleansStock.Faults;

namespace OrleansStock.Load;

/// <summary>
/// A cluster with many users and predictions: what pages, predictions and the refresh of a day cost with a thousand users, and
/// with all of them in the same tables.
/// </summary>
/// <param name="site">A cluster whose source has the tickers T1, T2 and so on.</param>
/// <param name="dates">The days of their histories, oldest first.</param>
/// <param name="tickers">How many there are.</param>
internal sealed class Scale(Site site, IReadOnlyList<DateOnly> dates, int tickers)
{
    private const int FewUsers = 1_000;
    private const int PredictionsOfAUser = 100;
    private const int UsersOfATransaction = 1_000;

    // Each prediction of a user is so many trading days older than the one before.
    private const int DaysBetween = 5;

    // The prediction of which each user's shortest horizon is due; with few users, all of theirs are.
    private const int DuePrediction = 20;

    private static readonly int[] horizons = [10, 60, 365];
    private static readonly TimeSpan time = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan longestDay = TimeSpan.FromMinutes(30);

    /// <summary>Fills the tables in two steps and measures after each.</summary>
    /// <param name="users">How many users there are in the end; each has 100 predictions of three horizons.</param>
    public async Task RunAsync(int users)
    {
        await using var connection = await ConnectAsync();
        await using var reads = new Reads(site);
        await reads.PrepareAsync();
        using var writes = new Writes(site);
        await writes.WarmUpAsync(Crowd.Size);
        await PrepareAsync(connection);
        await FillAsync(connection, 0, FewUsers, everyPredictionIsDue: true);
        await MeasureAsync(connection, reads, writes, FewUsers);
        await FillAsync(connection, FewUsers, users, everyPredictionIsDue: false);
        await MeasureAsync(connection, reads, writes, users);
        await PrintSizesAsync(connection);
    }

    /// <summary>Fills the tables and measures what their indexes gain, and what partitions would.</summary>
    /// <param name="users">How many users there are.</param>
    public async Task CompareIndexesAsync(int users)
    {
        await using var connection = await ConnectAsync();
        using (var writes = new Writes(site)) await writes.WarmUpAsync(1);
        await PrepareAsync(connection);
        await FillAsync(connection, 0, users, everyPredictionIsDue: false);
        await new Indexes(connection, users, tickers).RunAsync();
    }

    private async Task<MySqlConnection> ConnectAsync()
    {
        var connection = new MySqlConnection(site.Cluster!.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    // Days and tickers; predictions copy what a real one has.
    private async Task PrepareAsync(MySqlConnection connection)
    {
        await ExecuteAsync(connection, "CREATE TABLE scale_origins (s INT NOT NULL PRIMARY KEY, origin DATE, t10 DATE, t60 DATE, t365 DATE)");
        for (var s = 1; s <= PredictionsOfAUser; s++)
        {
            var at = dates.Count - 1 - s * DaysBetween;
            var targets = horizons.Select(h => at + h < dates.Count ? dates[at + h] : dates[^1].AddDays((at + h - dates.Count + 1) * 7 / 5 + 1));
            await ExecuteAsync(
                connection, $"INSERT INTO scale_origins VALUES ({s}, '{dates[at]:yyyy-MM-dd}', {string.Join(", ", targets.Select(t => $"'{t:yyyy-MM-dd}'"))})");
        }

        await ExecuteAsync(
            connection,
            $"""
            INSERT IGNORE INTO tickers (symbol, name, exchange, last_date, next_refresh_at)
            SELECT CONCAT('T', seq), CONCAT('Ticker ', seq), NULL, '{dates[^2]:yyyy-MM-dd}', 9999999999999 FROM seq_1_to_{tickers}
            """);
    }

    private async Task FillAsync(MySqlConnection connection, int from, int to, bool everyPredictionIsDue)
    {
        var began = Stopwatch.GetTimestamp();
        // A secondary index is built in one pass at the end, instead of a page here and there for each row.
        await ExecuteAsync(connection, "ALTER TABLE prediction_horizons DROP KEY IX_prediction_horizons_open");
        await ExecuteAsync(connection, "ALTER TABLE predictions DROP KEY IX_predictions_symbol");
        await ExecuteAsync(connection, "SET foreign_key_checks = 0, unique_checks = 0");
        for (var first = from; first < to; first += UsersOfATransaction)
        {
            var last = Math.Min(first + UsersOfATransaction, to);
            var users = $"seq_{first + 1}_to_{last} u";
            const string id = "CONCAT('00000000-0000-7000-8000-', LPAD(HEX(u.seq), 12, '0'))";
            const string symbol = "CONCAT('T', 1 + MOD(u.seq * 7 + o.s * 13, {0}))";
            var ticker = string.Format(CultureInfo.InvariantCulture, symbol, tickers);
            await ExecuteAsync(
                connection,
                $"""
                START TRANSACTION;
                INSERT INTO users (id, user_name, normalized_user_name, email, normalized_email, security_stamp, concurrency_stamp, created_at)
                SELECT {id}, CONCAT('bulk', u.seq), CONCAT('BULK', u.seq), CONCAT('bulk', u.seq, '@example.org'),
                CONCAT('BULK', u.seq, '@EXAMPLE.ORG'), 'x', 'x', 1
                FROM {users};
                INSERT INTO predictions
                (user_id, seq, request_id, created_at, symbol, currency, model_id, model_version, origin, close_at_origin, history_fingerprint)
                SELECT {id}, o.s, UUID(), 1700000000000 + o.s, {ticker}, 'USD', m.model_id, m.model_version, o.origin, 100 + o.s, m.history_fingerprint
                FROM {users} CROSS JOIN scale_origins o CROSS JOIN (SELECT * FROM predictions ORDER BY user_id, seq LIMIT 1) m;
                INSERT INTO prediction_horizons
                (user_id, seq, horizon, symbol, origin, target_date, q01, q05, q10, q25, q50, q75, q90, q95, q99, point, actual, actual_date, resolved_at)
                SELECT r.id, r.s, r.horizon, r.symbol, r.origin, r.target, -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.01,
                IF(r.is_open, NULL, 0.05), IF(r.is_open, NULL, r.target), IF(r.is_open, NULL, 1700000000000)
                FROM (SELECT {id} id, o.s, h.seq horizon, {ticker} symbol, o.origin,
                CASE h.seq WHEN 10 THEN o.t10 WHEN 60 THEN o.t60 ELSE o.t365 END target,
                CASE h.seq WHEN 10 THEN o.t10 WHEN 60 THEN o.t60 ELSE o.t365 END > '{dates[^1]:yyyy-MM-dd}'
                OR (h.seq = 10 AND o.s > 1 AND ({(everyPredictionIsDue ? "TRUE" : $"o.s = {DuePrediction}")})) is_open
                FROM {users} CROSS JOIN scale_origins o CROSS JOIN (SELECT 10 seq UNION ALL SELECT 60 UNION ALL SELECT 365) h) r;
                COMMIT
                """);
            if (last % 10_000 == 0) Ratios.Print($"{last} users after {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        }

        await ExecuteAsync(connection, "SET foreign_key_checks = 1, unique_checks = 1");
        await ExecuteAsync(connection, "ALTER TABLE predictions ADD KEY IX_predictions_symbol (symbol, origin)");
        await ExecuteAsync(connection, "ALTER TABLE prediction_horizons ADD KEY IX_prediction_horizons_open (symbol, resolved_at, origin, horizon)");
        Ratios.Print($"filled up to {to} users, {(long)to * PredictionsOfAUser} predictions in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
    }

    private async Task MeasureAsync(MySqlConnection connection, Reads reads, Writes writes, int users)
    {
        await reads.ReconnectAsync();
        await writes.ReconnectAsync();
        foreach (var name in (string[])["ledger-page", "ledger-api", "page", "forecast"])
        {
            var (request, _) = await reads.RequestOfAsync(name);
            await reads.MeasureAsync(request, pause);
            var (cost, rate) = await reads.MeasureAsync(request, time);
            Ratios.Print($"{users} users: {name} {cost / 1000:0.000} ms of processor, {rate:0} a second");
        }

        Ratios.Print($"{users} users: {await writes.MeasureAsync(Crowd.Size, time):0} durable predictions a second");

        var due = await CountAsync(connection, "SELECT COUNT(*) FROM prediction_horizons WHERE resolved_at IS NULL AND target_date <= @last");
        var processor = site.ProcessorTime();
        var began = Stopwatch.GetTimestamp();
        await ExecuteAsync(connection, $"UPDATE tickers SET next_refresh_at = 1 WHERE symbol LIKE 'T%'");
        long refreshed = 0, open = due;
        while ((refreshed < tickers || open > 0) && Stopwatch.GetElapsedTime(began) < longestDay)
        {
            await Task.Delay(pause, TimeProvider.System);
            refreshed = await CountAsync(connection, "SELECT COUNT(*) FROM tickers WHERE symbol LIKE 'T%' AND next_refresh_at > 1 AND last_date = @last");
            if (refreshed == tickers)
                open = await CountAsync(connection, "SELECT COUNT(*) FROM prediction_horizons WHERE resolved_at IS NULL AND target_date <= @last");
        }

        var elapsed = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Ratios.Print($"{users} users: a day's refresh: {refreshed} tickers and {due - open} of {due} due outcomes in {elapsed:0} s");
        Ratios.Print($"{users} users: {(site.ProcessorTime() - processor).TotalMilliseconds / tickers:0.0} ms of processor a ticker");
    }

    private static async Task PrintSizesAsync(MySqlConnection connection)
    {
        await ExecuteAsync(connection, "ANALYZE TABLE predictions, prediction_horizons, users");
        await using var command = new MySqlCommand(
            "SELECT table_name, table_rows, data_length, index_length FROM information_schema.tables "
            + "WHERE table_schema = DATABASE() AND table_name IN ('predictions', 'prediction_horizons', 'users') ORDER BY 1",
            connection);
        await using var reader = await command.ExecuteReaderAsync();
        var invariant = CultureInfo.InvariantCulture;
        while (await reader.ReadAsync())
        {
            var (rows, data, index) = (Convert.ToDouble(reader[1], invariant), Convert.ToDouble(reader[2], invariant), Convert.ToDouble(reader[3], invariant));
            Ratios.Print($"{reader.GetString(0)}: {rows:0} rows, {data / rows:0} bytes each and {index / rows:0} in indexes, {(data + index) / 1e9:0.00} GB");
        }
    }

    private async Task<long> CountAsync(MySqlConnection connection, string text)
    {
        await using var command = new MySqlCommand(text, connection);
        command.Parameters.AddWithValue("last", dates[^1].ToDateTime(default));
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private static async Task ExecuteAsync(MySqlConnection connection, string text)
    {
        await using var command = new MySqlCommand(text, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
