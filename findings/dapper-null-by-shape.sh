#!/usr/bin/env bash
# Dapper 2.1.86 on Microsoft.Data.Sqlite 10.0.15.
# What a NULL becomes hangs on the shape that it is read into. A lone number is an exception (Query<decimal> of a MAX over no rows). In a
# tuple and in a record's constructor it is 0, in silence. In a class with properties it is not assigned at all, so the property keeps what
# its initialiser says: a target of NULL is read as the default 5, and a limit that was taken away is the limit of new rows, also where the
# property could be null. SqlMapper.Settings.ApplyNullValues, for the whole process, assigns it where the property can be null, and leaves
# a number that cannot its initial 10.
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Dapper@2.1.86
#:package Microsoft.Data.Sqlite@10.0.15
#:property PublishAot=false
using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;

using var connection = new SqliteConnection("Data Source=:memory:");
connection.Open();
connection.Execute("CREATE TABLE alerts (Target REAL, Days INTEGER, Name TEXT); INSERT INTO alerts VALUES (1, 2, 'a'), (NULL, NULL, NULL)");
const string Select = "SELECT Target, Days, Name FROM alerts ORDER BY Name DESC";

try
{
    Console.WriteLine($"a number: {connection.QuerySingle<double>("SELECT MAX(Target) FROM alerts WHERE Days > 5")}");
}
catch (DataException e)
{
    Console.WriteLine($"a number: {e.GetType().Name}");
}

var (target, days, name) = connection.Query<(double, int, string)>(Select).Last();
Console.WriteLine($"a tuple: {target} {days} {name ?? "null"}");
Console.WriteLine($"a record's constructor: {connection.Query<Record>(Select).Last()}");
Alert Read() => connection.Query<Alert>(Select).Last();
Console.WriteLine($"a class: {Read()}");
SqlMapper.Settings.ApplyNullValues = true;
SqlMapper.PurgeQueryCache();
Console.WriteLine($"a class, told to apply nulls: {Read()}");

internal sealed record Record(double Target, long Days, string Name)
{
    public override string ToString() => $"{Target} {Days} {Name ?? "null"}";
}

internal sealed class Alert
{
    public double? Target { get; set; } = 5;

    public int Days { get; set; } = 10;

    public string? Name { get; set; } = "unnamed";

    public override string ToString() => $"{Target?.ToString() ?? "null"} {Days} {Name ?? "null"}";
}
CS
expected='a number: DataException
a tuple: 0 0 null
a record'\''s constructor: 0 0 null
a class: 5 10 unnamed
a class, told to apply nulls: null 10 null'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
