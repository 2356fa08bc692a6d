#!/usr/bin/env bash
# Microsoft.ML 5.0.1, LoadFromEnumerable, CreateEnumerable and GetColumn.
# A key of a row's class counts from 0 when it is written into a data view and from 1 when it is read from one, where 0 is "missing". What
# goes through once is one higher, the highest is missing, and what goes through twice makes the first class of what was missing. Labels
# that a program counts from 1 (sectors, exchanges, ranks), as they came out of another data view, are trained and evaluated as the next
# class, and the rows of the last one drop out, without an exception. MapValueToKey on the value itself keeps them. From memory one writes
# that a KeyType column is an enumeration from 1 on both ways.
# Seen: the four lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.ML@5.0.1
#:property PublishAot=false
using Microsoft.ML;
using Microsoft.ML.Data;

var context = new MLContext(seed: 1);
IDataView View(IEnumerable<Row> rows) => context.Data.LoadFromEnumerable(rows);
List<Row> Rows(IDataView view) => [.. context.Data.CreateEnumerable<Row>(view, reuseRowObject: false)];
string Keys(IEnumerable<Row> rows) => string.Join(" ", rows.Select(r => r.Sector));

List<Row> written = [new() { Sector = 0 }, new() { Sector = 1 }, new() { Sector = 2 }, new() { Sector = 3 }];
var once = Rows(View(written));
Console.WriteLine($"of three classes, written: {Keys(written)}; read: {Keys(once)}; written and read again: {Keys(Rows(View(once)))}");
Console.WriteLine($"GetColumn: {string.Join(" ", View(written).GetColumn<uint>("Sector"))}");
var vectors = context.Transforms.Conversion.MapKeyToVector("Vector", "Sector").Fit(View(written)).Transform(View(written));
Console.WriteLine($"as vectors: {string.Join(" ", vectors.GetColumn<float[]>("Vector").Select(v => string.Concat(v)))}");
var mapped = context.Transforms.Conversion.MapValueToKey("Sector", "Name").Fit(View(written)).Transform(View(written));
Console.WriteLine($"of four values by MapValueToKey: {Keys(context.Data.CreateEnumerable<Row>(mapped, false))}");

internal sealed class Row
{
    [KeyType(3)]
    public uint Sector { get; set; }

    public string Name => $"sector {Sector}";
}
CS
expected='of three classes, written: 0 1 2 3; read: 1 2 3 0; written and read again: 2 3 0 1
GetColumn: 1 2 3 0
as vectors: 100 010 001 000
of four values by MapValueToKey: 1 2 3 4'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
