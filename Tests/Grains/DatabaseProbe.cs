using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace OrleansStock.Tests.Grains;

/// <summary>Connections to SQLite that a test listens to, holds back or takes away.</summary>
internal sealed class DatabaseProbe(DbDataSource inner) : DbDataSource
{
    private readonly ConcurrentQueue<string> statements = new();
    private volatile Task gate = Task.CompletedTask;

    /// <summary>Whether the database is away: nothing can be opened.</summary>
    public bool Away { get; set; }

    public override string ConnectionString => inner.ConnectionString;

    /// <summary>The statements so far that hold all of these texts, with their parameters filled in, in the order of their execution.</summary>
    public IReadOnlyList<string> Statements(params string[] texts) =>
        [.. statements.Where(s => texts.All(t => s.Contains(t, StringComparison.Ordinal)))];

    /// <summary>The statements so far that write and hold a text.</summary>
    public IReadOnlyList<string> Writes(string text) =>
        [.. Statements(text).Where(s => new[] { "INSERT", "UPDATE", "DELETE" }.Any(verb => s.TrimStart().StartsWith(verb, StringComparison.Ordinal)))];

    /// <summary>Holds back who opens a connection until the gate opens.</summary>
    public TaskCompletionSource HoldBack()
    {
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        gate = opened.Task;
        return opened;
    }

    protected override async ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default)
    {
        await gate;
        return await base.OpenDbConnectionAsync(cancellationToken);
    }

    protected override DbConnection CreateDbConnection()
    {
        var connection = (SqliteConnection)inner.CreateConnection();
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState != ConnectionState.Open) return;
            if (Away) throw new SqliteException("The database is away.", SQLitePCL.raw.SQLITE_CANTOPEN);
            SQLitePCL.raw.sqlite3_trace(connection.Handle, (_, statement) => statements.Enqueue(statement), null);
        };
        return connection;
    }
}
