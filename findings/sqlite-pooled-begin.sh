#!/usr/bin/env bash
# Microsoft.Data.Sqlite 10.0.15.
# Closing a pooled connection does not end what was begun by SQL. A BEGIN IMMEDIATE as a statement (as one writes it with Dapper), left by
# an exception before its COMMIT, outlives Dispose: the idle connection in the pool holds the lock on the file, so other processes cannot
# write, and whoever opens next inherits the transaction, reads its rows, and writes into it what nobody commits. PRAGMAs and temporary
# tables are inherited too. A SqliteTransaction object is rolled back by Dispose, as one expects; a pool of another engine resets its
# connections. Use BeginTransaction.
# Seen: the five lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.Data.Sqlite@10.0.15
#:property PublishAot=false
using Microsoft.Data.Sqlite;

var pooled = $"Data Source={args[0]}";
var own = $"{pooled};Pooling=False;Default Timeout=1";

object? Run(SqliteConnection connection, string sql)
{
    using var command = connection.CreateCommand();
    command.CommandText = sql;
    return command.ExecuteScalar();
}

SqliteConnection Open(string connectionString)
{
    var connection = new SqliteConnection(connectionString);
    connection.Open();
    return connection;
}

using (var connection = Open(pooled)) Run(connection, "CREATE TABLE t (a)");
using (var connection = Open(pooled)) Run(connection, "PRAGMA foreign_keys = OFF; CREATE TEMP TABLE mine (a); BEGIN IMMEDIATE; INSERT INTO t VALUES (1)");
using (var other = Open(own))
{
    try
    {
        Run(other, "INSERT INTO t VALUES (2)");
        Console.WriteLine("another process writes: yes");
    }
    catch (SqliteException e)
    {
        Console.WriteLine($"another process writes: no, {e.SqliteErrorCode} (busy is 5)");
    }
}

using (var next = Open(pooled))
{
    Console.WriteLine($"the next one sees rows: {Run(next, "SELECT COUNT(*) FROM t")}");
    Console.WriteLine($"the next one's temporary tables: {Run(next, "SELECT COUNT(*) FROM temp.sqlite_master")}");
    Run(next, "INSERT INTO t VALUES (3)");
}

SqliteConnection.ClearAllPools();
using (var other = Open(own)) Console.WriteLine($"rows after the pool was cleared: {Run(other, "SELECT COUNT(*) FROM t")}");
using (var connection = Open(pooled))
{
    using var transaction = connection.BeginTransaction();
    using var command = connection.CreateCommand();
    (command.CommandText, command.Transaction) = ("INSERT INTO t VALUES (4)", transaction);
    command.ExecuteNonQuery();
}

using (var other = Open(own))
{
    Run(other, "INSERT INTO t VALUES (5)");
    Console.WriteLine("after a transaction object another process writes: yes");
}

SqliteConnection.ClearAllPools();
CS
expected='another process writes: no, 5 (busy is 5)
the next one sees rows: 1
the next one'"'"'s temporary tables: 1
rows after the pool was cleared: 0
after a transaction object another process writes: yes'
seen=$(cd "$work" && dotnet run probe.cs -- "$work/t.db")
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
