using System.Diagnostics;
using System.Globalization;
using MySqlConnector;

namespace OrleansStock.Load;

/// <summary>
/// What the indexes of the ledger's tables gain and cost, and what partitions by year would, measured in turn on copies of tables that
/// <see cref="Scale"/> has filled. Beside the others there is one person with 100,000 predictions, for whom an index of one's own is made.
/// </summary>
/// <param name="connection">The database, whose service rests.</param>
/// <param name="users">How many users have predictions.</param>
/// <param name="tickers">How many tickers these are of.</param>
internal sealed class Indexes(MySqlConnection connection, int users, int tickers)
{
    private const int Heavy = 100_000;
    private const int Rounds = 3;

    // Predictions of a transaction, as many as a busy group has.
    private const int Group = 100;

    // One in so many predictions of the person with many is by another model and a look back.
    private const int Rare = 1_000;

    private const string HeavyUser = "'ffffffff-0000-7000-8000-000000000000'";
    private const string Predictions = "predictions", Horizons = "prediction_horizons";

    private const string ColumnsOfPredictions =
        "user_id, seq, request_id, created_at, symbol, currency, model_id, model_version, origin, close_at_origin, history_fingerprint, salt, leaf_hash";

    private const string ColumnsOfHorizons =
        "user_id, seq, horizon, symbol, origin, target_date, q01, q05, q10, q25, q50, q75, q90, q95, q99, point, actual, actual_date, resolved_at";

    private static readonly TimeSpan time = TimeSpan.FromSeconds(2);

    private List<string> origins = [];
    private long next = 10_000_000;

    // What each index is for, as the service asks.
    private static readonly (string Table, string Index, string Columns, string Where)[] questions =
    [
        (Horizons, "IX_prediction_horizons_open", "DISTINCT origin, horizon", "symbol = @symbol AND resolved_at IS NULL ORDER BY origin, horizon"),
        (Horizons, "IX_prediction_horizons_due", "seq, horizon", $"user_id = {HeavyUser} AND actual_date >= '1800-01-01' "
            + "ORDER BY actual_date DESC, target_date DESC, seq DESC LIMIT 50"),
        (Predictions, "IX_predictions_symbol", "user_id, seq", "symbol = @symbol AND origin = @origin"),
        (Predictions, "IX_predictions_of_symbol", "seq", $"user_id = {HeavyUser} AND symbol = @symbol ORDER BY seq DESC LIMIT 50"),
        (Predictions, "IX_predictions_of_model", "seq", $"user_id = {HeavyUser} AND model_id = 'linear' ORDER BY seq DESC LIMIT 50"),
        (Predictions, "IX_predictions_aged", "seq", $"user_id = {HeavyUser} AND is_aged = 1 ORDER BY seq DESC LIMIT 50"),
        (Predictions, "UX_predictions_request", "seq", $"user_id = {HeavyUser} AND request_id = @request"),
    ];

    private string RandomUser => "CONCAT('00000000-0000-7000-8000-', LPAD(HEX(1 + MOD({0} * 7919, " + Text(users) + ")), 12, '0'))";

    /// <summary>Copies the tables and measures; nothing of the service's own tables changes.</summary>
    public async Task RunAsync()
    {
        origins = await ReadNamesAsync("SELECT CAST(origin AS CHAR) FROM scale_origins");
        await AddHeavyAsync();
        foreach (var table in (string[])[Predictions, Horizons])
        {
            await CopyAsync(table, $"all_{table}", $"CREATE TABLE all_{table} LIKE {table}");
            await CopyAsync(table, $"bare_{table}", $"CREATE TABLE bare_{table} LIKE {table}; {await DropKeysAsync(table)}");
        }

        await CopyAsync(Horizons, "yearly_prediction_horizons", await YearlyAsync());
        await PrintSizesAsync();
        foreach (var (table, index, columns, where) in questions)
        {
            string By(string hint) => $"SELECT {columns} FROM all_{table} {hint} INDEX ({index}) WHERE {where}";
            await ReadAsync(index, By("FORCE"), By("IGNORE"));
        }

        await WriteAsync("predictions a second, all indexes beside the primary key alone", "all", "bare");

        (string Name, string Columns, string Where)[] ofYears =
        [
            ("a page of fifty", "*", "user_id = @user AND seq BETWEEN 1 AND 50 ORDER BY seq, horizon"),
            ("what a ticker waits for", questions[0].Columns, questions[0].Where),
            ("the newest outcomes of a person", questions[1].Columns, questions[1].Where),
        ];
        foreach (var (name, columns, where) in ofYears)
        {
            string Of(string copy) => $"SELECT {columns} FROM {copy}_{Horizons} WHERE {where}";
            await ReadAsync($"partitions by year, {name}", Of("yearly"), Of("all"));
        }

        await WriteAsync("predictions a second, by year beside one table", "yearly", "all");
        await TakeAwayAsync();
    }

    private async Task AddHeavyAsync()
    {
        var symbol = $"CONCAT('T', 1 + MOD(u.seq, {Text(tickers)}))";
        // Five days apart, back from the day of the newest prediction and again from there.
        const string origin = "(SELECT MAX(origin) FROM scale_origins) - INTERVAL 5 * MOD(u.seq, 400) DAY";
        await ExecuteAsync(
            $"""
            SET foreign_key_checks = 0;
            INSERT INTO predictions
            (user_id, seq, request_id, created_at, symbol, currency, model_id, model_version, origin, close_at_origin, history_fingerprint)
            SELECT {HeavyUser}, u.seq, CONCAT('heavy', u.seq),
            86400000 * (TO_DAYS({origin}) - TO_DAYS('1970-01-01') + IF(MOD(u.seq, {Text(Rare)}) = 0, 30, 1)),
            {symbol}, 'USD', IF(MOD(u.seq, {Text(Rare)}) = 0, 'linear', 'random-walk'), 1, {origin}, 100, 'x'
            FROM seq_1_to_{Text(Heavy)} u;
            INSERT INTO prediction_horizons
            (user_id, seq, horizon, symbol, origin, target_date, q01, q05, q10, q25, q50, q75, q90, q95, q99, point, actual, actual_date, resolved_at)
            SELECT user_id, p.seq, h.seq, symbol, origin, origin + INTERVAL h.seq DAY, -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.01,
            IF(h.seq = 365, NULL, 0.05), IF(h.seq = 365, NULL, origin + INTERVAL h.seq DAY), IF(h.seq = 365, NULL, 1700000000000)
            FROM predictions p CROSS JOIN (SELECT 10 seq UNION ALL SELECT 60 UNION ALL SELECT 365) h WHERE p.user_id = {HeavyUser};
            SET foreign_key_checks = 1
            """);
    }

    private async Task CopyAsync(string from, string to, string create)
    {
        var began = Stopwatch.GetTimestamp();
        var columns = from == Predictions ? ColumnsOfPredictions : ColumnsOfHorizons;
        await ExecuteAsync($"{create}; INSERT INTO {to} ({columns}) SELECT {columns} FROM {from}; ANALYZE TABLE {to}");
        Ratios.Print($"{to}: copied in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
    }

    private async Task<string> DropKeysAsync(string table)
    {
        var names = await ReadNamesAsync(
            "SELECT DISTINCT index_name FROM information_schema.statistics "
            + $"WHERE table_schema = DATABASE() AND table_name = '{table}' AND index_name <> 'PRIMARY'");
        return $"ALTER TABLE bare_{table} {string.Join(", ", names.Select(n => $"DROP KEY {n}"))}";
    }

    // A table in partitions has its partitions' column in each unique key, and no foreign keys.
    private async Task<string> YearlyAsync()
    {
        var years = await ReadNamesAsync("SELECT DISTINCT CAST(YEAR(target_date) AS CHAR) FROM prediction_horizons ORDER BY 1");
        var parts = years.Select(y => $"PARTITION y{y} VALUES LESS THAN ('{Text(int.Parse(y, CultureInfo.InvariantCulture) + 1)}-01-01')");
        return "CREATE TABLE yearly_prediction_horizons LIKE prediction_horizons; ALTER TABLE yearly_prediction_horizons "
            + "DROP PRIMARY KEY, ADD PRIMARY KEY (user_id, seq, horizon, target_date) "
            + $"PARTITION BY RANGE COLUMNS (target_date) ({string.Join(", ", parts)}, PARTITION later VALUES LESS THAN (MAXVALUE))";
    }

    private async Task PrintSizesAsync()
    {
        await using var command = new MySqlCommand(
            """
            SELECT table_name, table_rows, data_length, index_length FROM information_schema.tables
            WHERE table_schema = DATABASE() AND (table_name LIKE 'all\_%' OR table_name LIKE 'bare\_%' OR table_name LIKE 'yearly\_%') ORDER BY 1
            """, connection);
        await using var reader = await command.ExecuteReaderAsync();
        static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
        while (await reader.ReadAsync())
        {
            var (rows, data, index) = (Number(reader[1]), Number(reader[2]), Number(reader[3]));
            Ratios.Print($"{reader.GetString(0)}: {rows / 1e6:0.0} million rows, {data / rows:0} bytes each and {index / rows:0} in indexes");
        }
    }

    private async Task ReadAsync(string name, string with, string without)
    {
        double[] ours = new double[Rounds], others = new double[Rounds];
        await AskAsync(with, TimeSpan.Zero);
        await AskAsync(without, TimeSpan.Zero);
        await Ratios.InTurnAsync(Rounds, async r => ours[r] = await AskAsync(with, time), async r => others[r] = await AskAsync(without, time));
        Ratios.Print($"{name}: {Ratios.Median(ours):0.000} ms with it, {Ratios.Median(others):0.000} without ({Ratios.Each(others, ours)} times)");
    }

    /// <summary>Milliseconds of a statement; it is asked at least once.</summary>
    private async Task<double> AskAsync(string text, TimeSpan during)
    {
        await using var command = new MySqlCommand(text, connection) { CommandTimeout = 0 };
        var count = 0;
        var began = Stopwatch.GetTimestamp();
        do
        {
            var n = next++;
            command.Parameters.Clear();
            command.Parameters.AddWithValue("symbol", $"T{Text(1 + n % tickers)}");
            command.Parameters.AddWithValue("user", $"00000000-0000-7000-8000-{1 + n % users:X12}");
            command.Parameters.AddWithValue("request", $"heavy{Text(1 + n % Heavy)}");
            command.Parameters.AddWithValue("origin", origins[(int)(n % origins.Count)]);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
            }

            count++;
        }
        while (Stopwatch.GetElapsedTime(began) < during);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds / count;
    }

    private async Task WriteAsync(string name, string one, string other)
    {
        double[] ours = new double[Rounds], others = new double[Rounds];
        await Ratios.InTurnAsync(Rounds, async r => ours[r] = await InsertAsync(one), async r => others[r] = await InsertAsync(other));
        Ratios.Print($"{name}: {Ratios.Median(ours):0} and {Ratios.Median(others):0} ({Ratios.Each(ours, others)})");
    }

    /// <summary>Predictions a second, a hundred in a transaction, each of another user.</summary>
    private async Task<double> InsertAsync(string copy)
    {
        var count = 0;
        var began = Stopwatch.GetTimestamp();
        // Partitions are of horizons; its predictions lie in the table with all indexes.
        var predictions = copy == "yearly" ? "all" : copy;
        while (Stopwatch.GetElapsedTime(began) < time)
        {
            var number = $"({Text(next)} + u.seq)";
            next += Group;
            var user = string.Format(CultureInfo.InvariantCulture, RandomUser, number);
            var symbol = $"CONCAT('T', 1 + MOD({number} * 31, {Text(tickers)}))";
            const string origin = "(SELECT MAX(origin) FROM scale_origins)";
            await ExecuteAsync(
                $"""
                START TRANSACTION;
                INSERT INTO {predictions}_predictions
                (user_id, seq, request_id, created_at, symbol, currency, model_id, model_version, origin, close_at_origin, history_fingerprint)
                SELECT {user}, {number}, UUID(), 1, {symbol}, 'USD', 'random-walk', 1, {origin}, 100, 'x' FROM seq_1_to_{Text(Group)} u;
                INSERT INTO {copy}_prediction_horizons
                (user_id, seq, horizon, symbol, origin, target_date, q01, q05, q10, q25, q50, q75, q90, q95, q99, point)
                SELECT {user}, {number}, h.seq, {symbol}, {origin}, {origin} + INTERVAL h.seq DAY, -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.01
                FROM seq_1_to_{Text(Group)} u CROSS JOIN (SELECT 10 seq UNION ALL SELECT 60 UNION ALL SELECT 365) h;
                COMMIT
                """);
            count += Group;
        }

        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    // The oldest year, whose outcomes are long known.
    private async Task TakeAwayAsync()
    {
        var year = (await ReadNamesAsync("SELECT CAST(YEAR(MIN(target_date)) AS CHAR) FROM prediction_horizons"))[0];
        var began = Stopwatch.GetTimestamp();
        await ExecuteAsync($"ALTER TABLE yearly_prediction_horizons DROP PARTITION y{year}");
        var dropped = Stopwatch.GetElapsedTime(began).TotalSeconds;
        began = Stopwatch.GetTimestamp();
        var rows = await ExecuteAsync($"DELETE FROM all_prediction_horizons WHERE target_date <= '{year}-12-31'");
        var deleted = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Ratios.Print($"the {rows} horizons of {year} taken away: {dropped:0.00} s as a partition, {deleted:0.0} s by a statement");
    }

    private async Task<List<string>> ReadNamesAsync(string text)
    {
        await using var command = new MySqlCommand(text, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync();
        List<string> names = [];
        while (await reader.ReadAsync()) names.Add(reader.GetString(0));
        return names;
    }

    private async Task<int> ExecuteAsync(string text)
    {
        await using var command = new MySqlCommand(text, connection) { CommandTimeout = 0 };
        return await command.ExecuteNonQueryAsync();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
