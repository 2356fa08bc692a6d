#!/usr/bin/env bash
# Dapper 2.1.86 on Microsoft.Data.Sqlite 10.0.15.
# SQLite keeps 100.00 of a column DECIMAL(10,2) as the integer 100 and 100.50 as a number with a point, row by row. Dapper fixes how an
# object's member is read by the first row, so a list of prices is read as long as all are round, or none is, and fails at the first row
# of the other kind; which query fails hangs on the order. Asked for plain numbers instead of objects it reads both, and Query<long> makes
# 100.5 the number 100 without an exception (of a column REAL, too). Prices in a column REAL are read as objects in any order.
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Dapper@2.1.86
#:package Microsoft.Data.Sqlite@10.0.15
#:property PublishAot=false
using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var connection = new SqliteConnection("Data Source=:memory:");
connection.Open();
foreach (var type in new[] { "DECIMAL(10,2)", "REAL" })
{
    connection.Execute($"DROP TABLE IF EXISTS t; CREATE TABLE t (Price {type}); INSERT INTO t VALUES (100.00), (100.50)");
    void Tell<T>(string name, Func<IEnumerable<T>> read)
    {
        string said;
        try
        {
            said = string.Join(" ", read());
        }
        catch (DataException)
        {
            said = "DataException";
        }

        Console.WriteLine($"{type}, {name}: {said}");
    }

    Tell("objects", () => connection.Query<Row>("SELECT Price FROM t").Select(r => r.Price));
    Tell("numbers", () => connection.Query<double>("SELECT Price FROM t"));
    Tell("whole numbers", () => connection.Query<long>("SELECT Price FROM t"));
}

internal sealed class Row
{
    public double Price { get; set; }
}
CS
expected=$(cat <<'SEEN'
DECIMAL(10,2), objects: DataException
DECIMAL(10,2), numbers: 100 100.5
DECIMAL(10,2), whole numbers: 100 100
REAL, objects: 100 100.5
REAL, numbers: 100 100.5
REAL, whole numbers: 100 100
SEEN
)
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
