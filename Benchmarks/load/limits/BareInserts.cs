using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using MySqlConnector;

namespace OrleansStock.Load;

/// <summary>The limit of durable predictions: rows as the service writes them, one prediction a transaction, written without the service.</summary>
internal sealed class BareInserts : IAsyncDisposable
{
    private const string Rows =
        """
        INSERT INTO predictions
        (user_id, seq, request_id, created_at, symbol, currency, model_id, model_version, origin, close_at_origin, history_fingerprint)
        VALUES (@user, @seq, @request, 1, '^GSPC', 'USD', 'random-walk', 1, '2020-04-01', 2470.5, '0123456789abcdef');
        INSERT INTO prediction_horizons (user_id, seq, horizon, symbol, origin, target_date, q01, q05, q10, q25, q50, q75, q90, q95, q99, point) VALUES
        (@user, @seq, 10, '^GSPC', '2020-04-01', '2020-04-15', -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.01),
        (@user, @seq, 60, '^GSPC', '2020-04-01', '2020-06-25', -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.01),
        (@user, @seq, 365, '^GSPC', '2020-04-01', '2021-09-10', -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.01)
        """;

    // No number twice, however many of these there are in a run.
    private static long next = 10_000_000;

    private readonly List<DbConnection> connections = [];
    private readonly List<DbCommand> commands = [];
    private readonly List<string> accounts = [];

    private BareInserts()
    {
    }

    /// <summary>How many write at once.</summary>
    public int Size => connections.Count;

    /// <summary>Connects to the tables of a site that has seen so many users predict.</summary>
    /// <param name="site">The site. On SQLite one connection writes, with synchronous=FULL.</param>
    /// <param name="size">How many connections there are on MariaDB.</param>
    public static async Task<BareInserts> ConnectAsync(Site site, int size)
    {
        var inserts = new BareInserts();
        for (var i = 0; i < (site.Cluster is null ? 1 : size); i++)
        {
            DbConnection connection = site.Cluster is null
                ? new SqliteConnection($"Data Source={site.DatabaseFile};Foreign Keys=True;Pooling=False")
                : new MySqlConnection(site.Cluster.ConnectionString);
            inserts.connections.Add(connection);
            await connection.OpenAsync();
            inserts.commands.Add(Command(connection, $"{(site.Cluster is null ? "BEGIN IMMEDIATE" : "START TRANSACTION")}; {Rows}; COMMIT"));
        }

        if (site.Cluster is null) await ExecuteAsync(inserts.connections[0], "PRAGMA synchronous=FULL");
        await using var command = inserts.connections[0].CreateCommand();
        command.CommandText = "SELECT DISTINCT user_id FROM predictions";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) inserts.accounts.Add(reader.GetString(0));
        return inserts;
    }

    /// <summary>Transactions a second.</summary>
    public async Task<double> MeasureAsync(TimeSpan time)
    {
        // SQLite's driver does not wait asynchronously.
        var (done, elapsed) = await Crowd.WorkAsync(Size, time, (who, _) => Size == 1 ? Task.Run(() => InsertAsync(who)) : InsertAsync(who));
        return done / elapsed.TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in commands) await command.DisposeAsync();
        foreach (var connection in connections) await connection.DisposeAsync();
    }

    private async Task InsertAsync(int who)
    {
        // On one connection the rows go to all accounts in turn, as those of the service do.
        var number = Interlocked.Increment(ref next);
        var command = commands[who];
        command.Parameters[0].Value = accounts[Size == 1 ? (int)(number % accounts.Count) : who];
        command.Parameters[1].Value = number;
        command.Parameters[2].Value = string.Create(CultureInfo.InvariantCulture, $"b{number}");
        await command.ExecuteNonQueryAsync();
    }

    private static DbCommand Command(DbConnection connection, string transaction)
    {
        var command = connection.CreateCommand();
        command.CommandText = transaction;
        foreach (var name in new[] { "@user", "@seq", "@request" })
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
