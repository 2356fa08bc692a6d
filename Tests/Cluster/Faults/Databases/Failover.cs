using System.Globalization;
using MySqlConnector;

namespace OrleansStock.Faults.Databases;

/// <summary>
/// A database that fails over as Aurora does: the server takes no more writes and stays, with its connections; another one that has all of its
/// rows takes writes from then on, and the address leads there.
/// </summary>
internal static class Failover
{
    private static readonly TimeSpan catchUp = TimeSpan.FromSeconds(30);

    // From the moment on which somebody takes writes at the address, seconds.
    private const double LongestReturn = 6;

    private static bool IsMySql => Environment.GetEnvironmentVariable("ORLEANSSTOCK_MYSQLD") is { Length: > 0 };

    /// <summary>What the cluster's script has to know: the address is the proxy's, and the server keeps the log that the other one follows.</summary>
    public static Dictionary<string, string> Settings(SlowProxy proxy) => new()
    {
        ["DATABASE_PORT"] = proxy.Port.ToString(CultureInfo.InvariantCulture),
        ["DATABASE_PROXY_OF"] = proxy.TargetFile,
        ["DATABASE_OPTIONS"] = $"{Environment.GetEnvironmentVariable("DATABASE_OPTIONS")} --log-bin=binlog --server-id=1"
            + (IsMySql ? " --gtid-mode=ON --enforce-gtid-consistency=ON" : ""),
    };

    /// <summary>Fails over under the load, once.</summary>
    /// <param name="cluster">Whose database it is.</param>
    /// <param name="client">The load.</param>
    /// <param name="proxy">The address that moves.</param>
    /// <param name="away">How long the address still leads to the server that takes no more writes, as a name does that others remember.</param>
    /// <param name="note">For the report's line.</param>
    public static async Task RunAsync(LocalCluster cluster, Client client, SlowProxy proxy, TimeSpan away, Action<FormattableString> note)
    {
        await cluster.FollowDatabaseAsync();
        await using var old = await OpenAsync(cluster, "sock");
        await using var follower = await OpenAsync(cluster, "sock-replica");
        var from = client.Now;
        await ExecuteAsync(old, "SET GLOBAL read_only = 1");
        var position = (string)(await ScalarAsync(old, IsMySql ? "SELECT @@global.gtid_executed" : "SELECT @@global.gtid_binlog_pos"))!;
        var wait = IsMySql ? "WAIT_FOR_EXECUTED_GTID_SET" : "MASTER_GTID_WAIT";
        var behind = Convert.ToInt64(
            await ScalarAsync(follower, $"SELECT {wait}('{position.ReplaceLineEndings("")}', {catchUp.TotalSeconds:0})"), CultureInfo.InvariantCulture);
        if (behind != 0) throw new InvalidOperationException($"The other server had not caught up within {catchUp}.");
        await ExecuteAsync(follower, IsMySql ? "STOP REPLICA" : "STOP SLAVE");
        await ExecuteAsync(follower, "SET GLOBAL read_only = 0");
        await Task.Delay(away, TimeProvider.System);
        await File.WriteAllTextAsync(proxy.TargetFile, cluster.Read("replica.port"));
        note($"no server took writes for {client.Now - from:0.0} s");
        var back = await client.WaitForServiceAsync(TimeSpan.FromSeconds(90));
        note($"all served {back:0.0} s after the address led to the new server");
        if (back > LongestReturn) throw new InvalidOperationException($"The service was not back within {LongestReturn} s.");
        // Writes of the one that takes none would be lost: what it has is what it had.
        var late = await ScalarAsync(old, IsMySql ? "SELECT @@global.gtid_executed" : "SELECT @@global.gtid_binlog_pos");
        if (!position.Equals(late)) throw new InvalidOperationException("The old server took writes after it was read-only.");
        await cluster.UseAsync("replica");
    }

    private static async Task<MySqlConnection> OpenAsync(LocalCluster cluster, string socket)
    {
        var connection = new MySqlConnection(
            $"Server={Path.Combine(cluster.Folder, socket)};Protocol=UnixSocket;User ID=root;SslMode=None;Pooling=false;Default Command Timeout=60");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(MySqlConnection connection, string sql)
    {
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> ScalarAsync(MySqlConnection connection, string sql)
    {
        await using var command = new MySqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
