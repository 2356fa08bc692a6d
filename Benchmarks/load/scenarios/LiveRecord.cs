using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace OrleansStock.Load;

/// <summary>
/// The live record of many resolved predictions: what its pages and calls take of the processor, and whether it says what a naive count over the
/// ledger's table says.
/// </summary>
/// <param name="site">A site of its own.</param>
/// <param name="prices">The sample's file: calls give its closes to the cent.</param>
internal sealed class LiveRecord(Site site, string prices)
{
    private const int People = 6;
    private const int FirstOrigin = 300;
    private const double Same = 1e-9;

    private static readonly int[] horizons = [10, 60, 365];
    private static readonly string[] pages = ["/models", "/tickers/%5EGSPC", "/api/v1/record", "/api/v1/tickers/%5EGSPC/record"];
    private static readonly TimeSpan time = TimeSpan.FromSeconds(4), patience = TimeSpan.FromMinutes(30), pause = TimeSpan.FromSeconds(1);

    /// <summary>Fills, lets the service resolve and count, measures, compares and prints.</summary>
    /// <param name="predictions">How many predictions there are.</param>
    /// <param name="rounds">How often each page is measured.</param>
    /// <returns>Whether the record is what the naive count says.</returns>
    public async Task<bool> RunAsync(int predictions, int rounds)
    {
        await using var reads = new Reads(site);
        await reads.PrepareAsync();
        using var http = new HttpClient { BaseAddress = site.Url };
        var file = await http.GetStringAsync(new Uri("/api/v1/tickers/%5EGSPC/history.csv", UriKind.Relative));
        var held = file.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[0]).ToHashSet();
        var bars = (await File.ReadAllLinesAsync(prices)).Skip(1).Select(l => l.Split(',')).Where(c => held.Contains(c[0]))
            .Select(c => (Day: c[0], Close: double.Parse(c[4], CultureInfo.InvariantCulture))).ToArray();
        await using var connection = new SqliteConnection($"Data Source={site.DatabaseFile}");
        await connection.OpenAsync();
        await FillAsync(connection, bars.Select(b => b.Day).ToArray(), predictions);
        await ResolveAsync(connection);
        foreach (var page in pages)
        {
            var anonymous = await MeasureAsync(reads, HttpLine.Request(site.Url, "GET", page, []), rounds);
            var signedIn = await MeasureAsync(reads, HttpLine.Request(site.Url, "GET", page, reads.Browser), rounds);
            Ratios.Print($"{page,-34} {anonymous / 1000:0.000} ms of processor, {signedIn / 1000:0.000} ms signed in");
        }

        return await CompareAsync(connection, http, bars);
    }

    private static async Task<double> MeasureAsync(Reads reads, byte[] request, int rounds)
    {
        var costs = new double[rounds];
        await reads.MeasureAsync(request, pause);
        for (var round = 0; round < rounds; round++) (costs[round], _) = await reads.MeasureAsync(request, time);
        return Ratios.Median(costs);
    }

    // Every model from every origin, recorded by several people; their quantiles are spread as outcomes are.
    private static async Task FillAsync(SqliteConnection connection, string[] days, int predictions)
    {
        var random = new Random(17);
        var models = new List<(string Id, long Version)>();
        await using (var read = await CommandOf(connection, "SELECT id, MAX(version) FROM models WHERE id <> 'own' GROUP BY id").ExecuteReaderAsync())
            while (await read.ReadAsync()) models.Add((read.GetString(0), read.GetInt64(1)));
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        for (var person = 0; person < People; person++)
        {
            await ExecuteAsync(
                "INSERT INTO users (id, user_name, normalized_user_name, email, normalized_email, security_stamp, concurrency_stamp, created_at) "
                + "VALUES ($0, $0, $0, $0, $0, '', '', 0)", $"record-{person}");
        }

        for (var i = 0; i < predictions; i++)
        {
            var (person, forecast) = (i % People, i / People);
            var (id, version) = models[forecast % models.Count];
            var origin = days[FirstOrigin + forecast / models.Count % (days.Length - FirstOrigin - horizons[^1])];
            var recorded = DateTimeOffset.Parse(origin + "T23:00Z", CultureInfo.InvariantCulture).AddDays(1).ToUnixTimeMilliseconds() + random.Next(1_000_000);
            await ExecuteAsync(
                "INSERT INTO predictions (user_id, seq, request_id, created_at, symbol, model_id, model_version, origin, close_at_origin, history_fingerprint) "
                + "VALUES ($0, $1, $1, $2, '^GSPC', $3, $4, $5, 100, '')", $"record-{person}", i, recorded, id, version, origin);
            foreach (var horizon in horizons)
            {
                var (center, width) = (0.1 * (random.NextDouble() - 0.5), 0.008 * Math.Sqrt(horizon) * (0.5 + random.NextDouble()));
                await ExecuteAsync(
                    "INSERT INTO prediction_horizons (user_id, seq, horizon, symbol, origin, target_date, q01, q05, q10, q25, q50, q75, q90, q95, q99, point) "
                    + "VALUES ($0, $1, $2, '^GSPC', $3, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $8)",
                    [$"record-{person}", i, horizon, origin, .. NaiveScores.Scores.Select(z => (object)(center + width * z))]);
            }
        }

        await transaction.CommitAsync();

        async Task ExecuteAsync(string text, params object[] values)
        {
            await using var command = CommandOf(connection, text, values);
            command.Transaction = transaction;
            await command.ExecuteNonQueryAsync();
        }
    }

    // By the service itself: the next refresh of the ticker resolves and counts.
    private static async Task ResolveAsync(SqliteConnection connection)
    {
        var began = Stopwatch.GetTimestamp();
        await using (var due = CommandOf(connection, "UPDATE tickers SET next_refresh_at = 1")) await due.ExecuteNonQueryAsync();
        const string left = "SELECT (SELECT COUNT(*) FROM prediction_horizons WHERE user_id LIKE 'record-%' AND resolved_at IS NULL) "
            + "+ (SELECT COUNT(*) FROM record_due)";
        for (long waiting = 1; waiting > 0;)
        {
            if (Stopwatch.GetElapsedTime(began) > patience) throw new TimeoutException($"{waiting} outcomes are not counted.");
            await Task.Delay(pause, TimeProvider.System);
            await using var command = CommandOf(connection, left);
            waiting = (long)(await command.ExecuteScalarAsync())!;
        }

        var counts = new List<string>();
        foreach (var count in (string[])["predictions", "prediction_horizons WHERE resolved_at IS NOT NULL", "record_outcomes"])
        {
            await using var command = CommandOf(connection, $"SELECT COUNT(*) FROM {count}");
            counts.Add($"{await command.ExecuteScalarAsync()} {count.Split(' ')[0]}");
        }

        Ratios.Print($"resolved and counted within {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s: {string.Join(", ", counts)}");
    }

    private static async Task<bool> CompareAsync(SqliteConnection connection, HttpClient http, (string Day, double Close)[] bars)
    {
        var naive = new NaiveScores(bars);
        await using (var read = await CommandOf(
            connection,
            """
            SELECT p.model_id, h.horizon, p.model_version, p.origin, h.actual, h.q01, h.q05, h.q10, h.q25, h.q50, h.q75, h.q90, h.q95, h.q99
            FROM predictions p JOIN prediction_horizons h ON h.user_id = p.user_id AND h.seq = p.seq
            WHERE h.resolved_at IS NOT NULL AND p.user_id LIKE 'record-%' ORDER BY p.created_at, p.user_id, p.seq
            """).ExecuteReaderAsync())
        {
            while (await read.ReadAsync())
            {
                naive.Add(
                    read.GetString(0), read.GetInt32(1), read.GetInt32(2), read.GetString(3), read.GetDouble(4),
                    [.. Enumerable.Range(5, NaiveScores.Scores.Count).Select(read.GetDouble)]);
            }
        }

        var (compared, differ, largest) = (0, 0, 0.0);
        foreach (var path in (string[])["/api/v1/record", "/api/v1/tickers/%5EGSPC/record"])
        {
            using var answer = JsonDocument.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative)));
            var scores = answer.RootElement.GetProperty("scores").EnumerateArray().ToList();
            if (scores.Count != naive.Count) differ++;
            foreach (var score in scores)
            {
                var said = NaiveScores.NumbersOf(score.GetProperty("score"));
                var counted = naive.NumbersOf(score.GetProperty("model").GetString()!, score.GetProperty("horizon").GetInt32());
                largest = Math.Max(largest, said.Zip(counted, (a, b) => Math.Abs(a - b)).Max());
                if (said.Count != counted.Count || said.Zip(counted, (a, b) => Math.Abs(a - b)).Any(d => d > Same)) differ++;
                compared += counted.Count;
            }
        }

        Ratios.Print($"{compared} numbers compared with a naive count over the table: {differ} lines differ, largest difference {largest:0.0e+0}");
        return differ == 0;
    }

    private static SqliteCommand CommandOf(SqliteConnection connection, string text, params object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = 600;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"${i.ToString(CultureInfo.InvariantCulture)}", values[i]);
        return command;
    }
}
