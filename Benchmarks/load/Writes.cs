using System.Globalization;
using System.Net.Http.Json;
using MySqlConnector;
using OrleansStock.Faults;

namespace OrleansStock.Load;

/// <summary>Acknowledged predictions a second, beside bare inserts into the same tables.</summary>
internal sealed class Writes(LocalCluster cluster) : IDisposable
{
    // A service runs for days: what the compiler of each process still has to learn is not measured.
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(30);

    private readonly List<HttpClient> users = [];
    private int rounds;

    public void Dispose() => users.ForEach(user => user.Dispose());

    /// <summary>Registers the users and lets them predict for a while.</summary>
    public async Task WarmUpAsync()
    {
        var web = new Uri($"http://127.0.0.1:{cluster.Read("web-1.port")}");
        while (users.Count < Crowd.Size) users.Add(await Visitor.RegisterAsync(web));
        await MeasureAsync(warmUp);
    }

    /// <summary>Predictions that were acknowledged, a second.</summary>
    public Task<double> MeasureAsync(TimeSpan time)
    {
        var round = rounds++;
        return RateAsync(time, (who, n) => PredictAsync(users[who], string.Create(CultureInfo.InvariantCulture, $"p{round}-{who}-{n}")));
    }

    private static async Task PredictAsync(HttpClient user, string requestId)
    {
        using var answer = await user.PostAsJsonAsync("/api/v1/predictions", new { symbol = "^GSPC", model = "random-walk", requestId });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Rows as the service writes them, a second, written without the service.</summary>
    public async Task<double> MeasureBareAsync(TimeSpan time)
    {
        var connections = new MySqlConnection[Crowd.Size];
        var accounts = new List<string>();
        for (var i = 0; i < connections.Length; i++)
        {
            connections[i] = new MySqlConnection(cluster.ConnectionString);
            await connections[i].OpenAsync();
        }

        await using (var command = new MySqlCommand("SELECT DISTINCT user_id FROM predictions", connections[0]))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) accounts.Add(reader.GetString(0));
        }

        var rate = await RateAsync(time, async (i, n) =>
        {
            // A row that the service wrote, once more under a new number: the same bytes without the service.
            await using var command = new MySqlCommand(
                """
                START TRANSACTION;
                INSERT INTO predictions
                (user_id, seq, request_id, created_at, symbol, currency, model_id, model_version, origin, close_at_origin, history_fingerprint)
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

    private static async Task<double> RateAsync(TimeSpan time, Func<int, long, Task> work)
    {
        var (done, elapsed) = await Crowd.WorkAsync(time, work);
        return done / elapsed.TotalSeconds;
    }
}
