#!/usr/bin/env bash
# Microsoft.Data.Sqlite 10.0.15.
# Connections that are opened at the same time may get one and the same connection from the pool: two live SqliteConnections, each opened
# by its own caller, share a native handle. Both then write in one transaction, or the second begin fails with "cannot start a transaction
# within a transaction", and a rollback of the one takes back what the other wrote. It is a race between marking a connection as lent and
# noting to whom, in which it looks like one whose owner was collected. It needs a pool that has to grow while others open, as at a start
# or after a pause. An issue of dotnet/efcore describes it. Without pooling it does not happen.
# Seen: "pooled: one handle for two owners; not pooled: none".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.Data.Sqlite@10.0.15
#:property PublishAot=false
using System.Diagnostics;
using Microsoft.Data.Sqlite;

// Waves in which threads open at once from an empty pool, until a handle is lent twice or the time is over.
bool IsLentTwice(string connectionString, TimeSpan limit)
{
    const int owners = 16;
    var handles = new object?[owners];
    var (isTwice, isOver) = (false, false);
    var began = Stopwatch.GetTimestamp();
    using var own = new SqliteConnection(connectionString);
    using var opened = new Barrier(owners, _ => isTwice |= handles.Distinct(ReferenceEqualityComparer.Instance).Count() < owners);
    using var closed = new Barrier(owners, _ =>
    {
        isOver = isTwice || Stopwatch.GetElapsedTime(began) > limit;
        SqliteConnection.ClearPool(own);
    });
    var threads = Enumerable.Range(0, owners).Select(i => new Thread(() =>
    {
        while (!isOver)
        {
            using (var connection = new SqliteConnection(connectionString))
            {
                connection.Open();
                handles[i] = connection.Handle;
                opened.SignalAndWait();
            }

            closed.SignalAndWait();
        }
    })).ToArray();
    foreach (var thread in threads) thread.Start();
    foreach (var thread in threads) thread.Join();
    return isTwice;
}

var source = $"Data Source={args[0]}";
string Say(bool isTwice) => isTwice ? "one handle for two owners" : "none";
var pooled = IsLentTwice(source, TimeSpan.FromSeconds(60));
SqliteConnection.ClearAllPools();
var plain = IsLentTwice($"{source};Pooling=False", TimeSpan.FromSeconds(10));
Console.WriteLine($"pooled: {Say(pooled)}; not pooled: {Say(plain)}");
CS
seen=$(cd "$work" && dotnet run probe.cs -- "$work/t.db")
echo "$seen"
[ "$seen" = "pooled: one handle for two owners; not pooled: none" ] || { echo "It behaves otherwise now." >&2; exit 1; }
