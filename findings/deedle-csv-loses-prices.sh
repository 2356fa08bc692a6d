#!/usr/bin/env bash
# Deedle 8.1.0, Frame.ReadCsv.
# What a column is, is guessed from its first hundred rows, and a later cell that does not fit is missing, without an exception or a count:
# a price that was whole for a hundred days and is 250.5 on the next is no price, and so is each one after it that is not whole. Means,
# sums and joins leave missing values out, so that nothing shows. Other readers guess as well and then say no (Microsoft.Data.Analysis
# throws). A code of digits is a number, Hong Kong's 0005 is 5. A schema, or inferRows of the whole file, mends it.
# Seen: the five lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Deedle@8.1.0
#:property PublishAot=false
#:property NoWarn=NU1603
using System.Globalization;
using System.Text;
using Deedle;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
// A hundred days at whole prices, then five at halves.
var rows = Enumerable.Range(1, 105).Select(day => FormattableString.Invariant($"0005,{(day <= 100 ? 100 : 250.5)}\n"));
var csv = "code,close\n" + string.Concat(rows);
Frame<int, string> Read(int? inferRows, string? schema) =>
    Frame.ReadCsv(new MemoryStream(Encoding.UTF8.GetBytes(csv)), inferRows: inferRows ?? 100, schema: schema);
void Tell(string name, Frame<int, string> frame)
{
    var close = frame.GetColumn<double>("close");
    Console.WriteLine($"{name}: {string.Join(", ", frame.ColumnTypes.Select(t => t.Name))}; days {frame.RowCount}, "
        + $"with a price {close.ValueCount}, highest {close.Max()}, mean {close.Mean():0.00}");
}

var guessed = Read(null, null);
Tell("as guessed", guessed);
Console.WriteLine($"day 101: {guessed.GetColumn<double>("close").TryGet(100)}, code {guessed.GetColumn<string>("code")[0]}");
Tell("guessed from 105 rows", Read(105, null));
var told = Read(null, "code (string), close (float)");
Tell("told by a schema", told);
Console.WriteLine($"day 101: {told.GetColumn<double>("close").TryGet(100)}, code {told.GetColumn<string>("code")[0]}");
CS
expected='as guessed: Int32, Int32; days 105, with a price 100, highest 100, mean 100.00
day 101: <missing>, code 5
guessed from 105 rows: Int32, Decimal; days 105, with a price 105, highest 250.5, mean 107.17
told by a schema: String, Double; days 105, with a price 105, highest 250.5, mean 107.17
day 101: 250.5, code 0005'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
