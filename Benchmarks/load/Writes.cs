using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using MySqlConnector;
using OrleansStock.Faults;

namespace OrleansStock.Load;

/// <summary>Acknowledged predictions a second over 16 connections, beside bare inserts into the same tables.</summary>
internal sealed class Writes(LocalCluster cluster, TimeSpan time)
{
    private const int Connections = 16;

    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(30);

    public async Task RunAsync()
    {
        var web = new Uri($"http://127.0.0.1:{cluster.Read("web-1.port")}");
        var users = new HttpClient[Connections];
        for (var i = 0; i < Connections; i++) users[i] = await Visitor.RegisterAsync(web);
        // A service runs for days: what the compiler of each process still has to learn is not measured.
        await Measure(warmUp, (i, n) => PredictAsync(users[i], $"w{i}-{n}"));
        var predictions = await Measure(time, (i, n) => PredictAsync(users[i], $"p{i}-{n}"));
        var inserts = await BareAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"durable predictions over {Connections} connections: {predictions:0}/s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bare inserts into the same tables over {Connections} connections: {inserts:0}/s; ratio {predictions / inserts:0.00}"));
        foreach (var user in users) user.Dispose();
    }

    private static async Task PredictAsync(HttpClient user, string requestId)
    {
        using var answer = await user.PostAsJsonAsync("/api/v1/predictions", new { symbol = "^GSPC", model = "random-walk", requestId });
        answer.EnsureSuccessStatusCode();
    }

    private async Task<double> BareAsync()
    {
        var connections = new MySqlConnection[Connections];
        var accounts = new List<string>();
        for (var i = 0; i < Connections; i++)
        {
            connections[i] = new MySqlConnection(cluster.ConnectionString);
            await connections[i].OpenAsync();
        }

        await using (var command = new MySqlCommand("SELECT DISTINCT user_id FROM predictions", connections[0]))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) accounts.Add(reader.GetString(0));
        }

        var rate = await Measure(time, async (i, n) =>
        {
            // A row that the service wrote, once more under a new number: the same bytes without the service.
            await using var command = new MySqlCommand(
                """
                START TRANSACTION;
                INSERT INTO predictions (user_id, seq, request_id, created_at, symbol, currency, model_id, model_version, origin, close_at_origin, history_fingerprint)
                VALUES (@user, @seq, @request, 1, '^GSPC', 'USD', 'random-walk', 1, '2020-04-01', 2470.5, '0123456789abcdef');
                INSERT INTO prediction_horizons (user_id, seq, horizon, symbol, origin, target_date, q01, q05, q10, q25, q50, q75, q90, q95, q99, point) VALUES
                (@user, @seq, 10, '^GSPC', '2020-04-01', '2020-04-15', -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.01),
                (@user, @seq, 60, '^GSPC', '2020-04-01', '2020-06-25', -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.01),
                (@user, @seq, 365, '^GSPC', '2020-04-01', '2021-09-10', -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.01);
                COMMIT
                """, connections[i]);
            command.Parameters.AddWithValue("@user", accounts[i]);
            command.Parameters.AddWithValue("@seq", 10_000_000 + n);
            command.Parameters.AddWithValue("@request", $"b{i}-{n}");
            await command.ExecuteNonQueryAsync();
        });
        foreach (var connection in connections) await connection.DisposeAsync();
        return rate;
    }

    private static async Task<double> Measure(TimeSpan time, Func<int, long, Task> work)
    {
        var done = 0L;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async i =>
        {
            for (var n = 0L; Stopwatch.GetElapsedTime(began) < time; n++)
            {
                await work(i, n);
                Interlocked.Increment(ref done);
            }
        }));
        return done / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
