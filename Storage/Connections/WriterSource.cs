using System.Data.Common;
using MySqlConnector;
using OrleansStock.Telemetry;

namespace OrleansStock.Storage.Connections;

/// <summary>
/// A pool of connections to the server that takes writes. After a failover the old one goes on as a reader, or a name still leads to it for a
/// while: a pool that was filled there would keep it for as long as connections live, and every write would be refused. So each new connection
/// asks whether its server takes writes, and of those that are there one does every second; where it does not, the pool is left behind
/// and the next connection goes where the connection string leads by then. What is open is used to its end.
/// </summary>
internal sealed class WriterSource : DbDataSource
{
    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly List<Pool> left = [];
    private Pool current;

    /// <summary>Connects nothing yet.</summary>
    public WriterSource(string connectionString, TimeProvider time)
    {
        ConnectionString = connectionString;
        this.time = time;
        current = new Pool(connectionString, time);
    }

    /// <inheritdoc/>
    public override string ConnectionString { get; }

    /// <inheritdoc/>
    protected override DbConnection CreateDbConnection()
    {
        lock (gate)
        {
            if (current.IsAtAReader)
            {
                // Not closed here: whoever has a connection that is not open yet may still open it.
                left.Add(current);
                current = new Pool(ConnectionString, time);
                if (left.Count > 1 && left[0].Age > Timeouts.Database.Command)
                {
                    _ = left[0].DisposeAsync().AsTask();
                    left.RemoveAt(0);
                }
            }

            return current.CreateConnection();
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask DisposeAsyncCore()
    {
        foreach (var pool in left.Append(current)) await pool.DisposeAsync();
        await base.DisposeAsyncCore();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var pool in left.Append(current)) pool.Dispose();
        }

        base.Dispose(disposing);
    }

    private sealed class Pool : IAsyncDisposable, IDisposable
    {
        // What MariaDB and MySQL call off; what else there is (1, ON, READ_ONLY and stricter ones) takes no writes of ours.
        private static readonly string[] off = ["0", "OFF"];

        private readonly TimeProvider time;
        private readonly MySqlDataSource source;
        private readonly long began;
        private long asked;
        private volatile bool metAReader;

        public Pool(string connectionString, TimeProvider time)
        {
            this.time = time;
            began = asked = time.GetTimestamp();
            source = new MySqlDataSourceBuilder(connectionString).UseConnectionOpenedCallback(AskAsync).Build();
        }

        public TimeSpan Age => time.GetElapsedTime(began);

        /// <summary>At most once in <see cref="Timeouts.Database.AskWriter"/> there is another pool, however long no server takes writes.</summary>
        public bool IsAtAReader => metAReader && Age >= Timeouts.Database.AskWriter;

        public MySqlConnection CreateConnection() => source.CreateConnection();

        public ValueTask DisposeAsync() => source.DisposeAsync();

        public void Dispose() => source.Dispose();

        private async ValueTask AskAsync(MySqlConnectionOpenedContext context, CancellationToken cancellationToken)
        {
            if (!context.Conditions.HasFlag(MySqlConnectionOpenedConditions.New) && !IsDue()) return;
            // Aurora's readers say so in the second, others in the first.
            await using var command = new MySqlCommand("SELECT @@global.read_only, @@global.innodb_read_only", context.Connection);
            await using var answer = await command.ExecuteReaderAsync(cancellationToken);
            await answer.ReadAsync(cancellationToken);
            for (var i = 0; i < answer.FieldCount; i++)
            {
                if (!off.Contains(Convert.ToString(answer.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))) metAReader = true;
            }
        }

        private bool IsDue()
        {
            var before = Interlocked.Read(ref asked);
            return time.GetElapsedTime(before) >= Timeouts.Database.AskWriter
                && Interlocked.CompareExchange(ref asked, time.GetTimestamp(), before) == before;
        }
    }
}
