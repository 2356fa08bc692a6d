#!/usr/bin/env bash
# Microsoft.Data.Sqlite 10.0.15.
# A decimal is bound as text, and for SQLite every text is larger than every number: what a parameter is compared with decides whether a
# condition means anything. Beside a bare column of a numeric type the text becomes a number again. Beside an expression (a sum, ABS,
# COALESCE, the column times one) it does not: "SUM(price) > @limit" is never true and "SUM(price) < @limit" always, without an error. The
# page on data types says that a decimal is TEXT, and the same statement with a double, or tried on a bare column, is right. CAST(@limit
# AS REAL) mends it.
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.Data.Sqlite@10.0.15
#:property PublishAot=false
using Microsoft.Data.Sqlite;

using var connection = new SqliteConnection("Data Source=:memory:");
connection.Open();
using var command = connection.CreateCommand();
command.CommandText = "CREATE TABLE t (price REAL); INSERT INTO t VALUES (5), (7)";
command.ExecuteNonQuery();
long Count(string having, object limit)
{
    command.CommandText = $"SELECT COUNT(*) FROM (SELECT price FROM t GROUP BY price HAVING {having})";
    command.Parameters.Clear();
    command.Parameters.AddWithValue("@limit", limit);
    return (long)command.ExecuteScalar()!;
}

string[] conditions =
    ["price > @limit", "SUM(price) > @limit", "SUM(price) < @limit", "ABS(price) > @limit", "price * 1 > @limit", "SUM(price) > CAST(@limit AS REAL)"];
foreach (var condition in conditions)
    Console.WriteLine($"{condition}: {Count(condition, 6.0)} by a double, {Count(condition, 6.0m)} by a decimal");
CS
expected='price > @limit: 1 by a double, 1 by a decimal
SUM(price) > @limit: 1 by a double, 0 by a decimal
SUM(price) < @limit: 1 by a double, 2 by a decimal
ABS(price) > @limit: 1 by a double, 0 by a decimal
price * 1 > @limit: 1 by a double, 0 by a decimal
SUM(price) > CAST(@limit AS REAL): 1 by a double, 1 by a decimal'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
