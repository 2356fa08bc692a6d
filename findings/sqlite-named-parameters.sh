#!/usr/bin/env bash
# Microsoft.Data.Sqlite 10.0.0.
# Parameters are bound by name, and SQLite finds a name by looking at one after the other: the cost of a row of a multi-row INSERT
# grows with the number of parameters in the statement. 5,000 rows of two numbers in one statement took over a hundred times as long for
# each row as 100 rows did. One prepared statement, executed for each row in a transaction, has no such growth: putting rows together,
# which helps elsewhere, hurts here.
# Seen: "a row among 5,000 costs over 20 times a row among 100".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.Data.Sqlite@10.0.0
#:property PublishAot=false
using System.Diagnostics;
using Microsoft.Data.Sqlite;

using var connection = new SqliteConnection("Data Source=:memory:");
connection.Open();
double Microseconds(int rows)
{
    using var create = connection.CreateCommand();
    create.CommandText = "DROP TABLE IF EXISTS t; CREATE TABLE t (a INTEGER, b INTEGER)";
    create.ExecuteNonQuery();
    using var insert = connection.CreateCommand();
    insert.CommandText = "INSERT INTO t VALUES " + string.Join(", ", Enumerable.Range(0, rows).Select(i => $"(@a{i}, @b{i})"));
    for (var i = 0; i < rows; i++)
    {
        insert.Parameters.AddWithValue($"@a{i}", i);
        insert.Parameters.AddWithValue($"@b{i}", i);
    }

    insert.ExecuteNonQuery();
    var start = Stopwatch.GetTimestamp();
    for (var n = 0; n < 5; n++) insert.ExecuteNonQuery();
    return Stopwatch.GetElapsedTime(start).TotalMicroseconds / 5 / rows;
}

Microseconds(100);
var few = Microseconds(100);
var many = Microseconds(5000);
Console.WriteLine(many > 20 * few ? "a row among 5,000 costs over 20 times a row among 100" : $"{few:0.0} us among 100, {many:0.0} us among 5,000");
CS
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "a row among 5,000 costs over 20 times a row among 100" ] || { echo "It behaves otherwise now." >&2; exit 1; }
