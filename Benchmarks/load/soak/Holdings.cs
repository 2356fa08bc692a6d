using System.Globalization;
using MySqlConnector;
using OrleansStock.Faults;

namespace OrleansStock.Load;

/// <summary>What the processes of a cluster hold, from the kernel's own tables, and how many rows its database has.</summary>
/// <param name="cluster">The cluster.</param>
internal sealed class Holdings(LocalCluster cluster)
{
    // Columns of /proc/net/tcp: state and inode, and the state of an established connection.
    private const int StateColumn = 3;
    private const int InodeColumn = 9;
    private const string Established = "01";

    /// <summary>By process; the balancer, which gets no load, is left out.</summary>
    public async Task<Dictionary<string, Held>> ReadAsync()
    {
        HashSet<string> established = [];
        foreach (var table in new[] { "/proc/net/tcp", "/proc/net/tcp6" })
        {
            foreach (var line in (await File.ReadAllLinesAsync(table)).Skip(1))
            {
                var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (columns[StateColumn] == Established) established.Add($"socket:[{columns[InodeColumn]}]");
            }
        }

        return cluster.Names.Where(name => name != "balancer").ToDictionary(name => name, name => HeldBy(cluster.Read($"{name}.pid"), established));
    }

    /// <summary>Rows by table, counted one by one: what the engine itself says of its tables is an estimate.</summary>
    public async Task<Dictionary<string, long>> CountRowsAsync()
    {
        await using var connection = new MySqlConnection(cluster.ConnectionString);
        await connection.OpenAsync();
        List<string> tables = [];
        await using (var list = new MySqlCommand("SHOW TABLES", connection))
        await using (var read = await list.ExecuteReaderAsync())
        {
            while (await read.ReadAsync()) tables.Add(read.GetString(0));
        }

        Dictionary<string, long> rows = [];
        foreach (var table in tables)
        {
#pragma warning disable CA2100 // The name is the server's own.
            await using var count = new MySqlCommand($"SELECT COUNT(*) FROM `{table}`", connection);
#pragma warning restore CA2100
            rows[table] = Convert.ToInt64(await count.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        }

        return rows;
    }

    private static Held HeldBy(string pid, HashSet<string> established)
    {
        var status = File.ReadLines($"/proc/{pid}/status").Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim());
        var files = Directory.GetFiles($"/proc/{pid}/fd");
        return new Held(
            double.Parse(status["RssAnon"].Split(' ')[0], CultureInfo.InvariantCulture) * 1024 / 1e6,
            files.Length,
            files.Count(file => new FileInfo(file).LinkTarget is { } target && established.Contains(target)),
            int.Parse(status["Threads"], CultureInfo.InvariantCulture));
    }
}
