#!/usr/bin/env bash
# CsvHelper 34.0.0 beside 33.1.0.
# What version 33 refuses, version 34 reads in silence unless told otherwise: a quote that is never closed takes every line after it into
# one field, up to the end of the file; a stray quote is text; a cell that its row ends before is an empty one. A year of prices becomes
# two rows and nothing fails. Programs that relied on the exceptions (bad data, a missing field) keep compiling after small changes and
# lose their check. The three settings that bring it back are MalformedData, FieldCountMismatch and MissingField, all of them to Throw.
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/before.cs" <<'CS'
#:package CsvHelper@33.1.0
#:property PublishAot=false
using System.Globalization;
using CsvHelper;

foreach (var file in new[] { "Date,Name\n1,a\n2,\"b\n3,c\n4,d\n", "Date,Name\n1,a\"b\n", "Date,Name\n1\n" })
{
    try
    {
        using var reader = new CsvReader(new StringReader(file), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        List<string> names = [];
        while (reader.Read()) names.Add($"[{reader.GetField("Name")!.Replace("\n", "/")}]");
        Console.WriteLine(string.Join(" ", names));
    }
    catch (CsvHelperException e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}
CS
cat > "$work/after.cs" <<'CS'
#:package CsvHelper@34.0.0
#:property PublishAot=false
using CsvHelper;

foreach (var file in new[] { "Date,Name\n1,a\n2,\"b\n3,c\n4,d\n", "Date,Name\n1,a\"b\n", "Date,Name\n1\n" })
{
    using var reader = CsvReader.FromText(file);
    List<string> names = [];
    while (reader.Read()) names.Add($"[{reader.GetString("Name").Replace("\n", "/")}]");
    Console.WriteLine(string.Join(" ", names));
}
CS
expected='BadDataException
BadDataException
MissingFieldException
[a] [b/3,c/4,d/]
[a"b]
[]'
seen=$(cd "$work" && dotnet run before.cs && dotnet run after.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
