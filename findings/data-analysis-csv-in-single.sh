#!/usr/bin/env bash
# Microsoft.Data.Analysis 0.23.1 (the DataFrame of ML.NET), LoadCsv.
# Every number of a CSV is read in single precision, seven digits, unless each column's type is given: a volume of 123,456,789 is
# 123,456,792, and a price of 98,765.43 is 98,765.4297. Whole numbers are not whole: they are Single as well, and two volumes that differ
# can be one. A code of digits is a number: Hong Kong's 0005 is 5. What a column is, is guessed from its first ten rows, and a later cell
# that does not fit is an exception. One who knows DataFrames elsewhere expects 64 bits of either kind. Give dataTypes.
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.Data.Analysis@0.23.1
#:property PublishAot=false
using System.Globalization;
using Microsoft.Data.Analysis;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const string Csv = "code,close,volume\n0005,98765.43,123456789\n0700,98765.43,16777217\n";
void Tell(string name, DataFrame frame) => Console.WriteLine($"{name}: "
    + string.Join(", ", frame.Columns.Select(c => $"{c.Name} {c.DataType.Name} {string.Join(" ", c.Cast<object>().Select(Exact))}")));
string Exact(object value) => value is float single ? ((decimal)(double)single).ToString("0.#####") : $"{value}";

Tell("as guessed", DataFrame.LoadCsvFromString(Csv));
Tell("as told", DataFrame.LoadCsvFromString(Csv, dataTypes: [typeof(string), typeof(double), typeof(long)]));
var late = "code,close\n" + string.Concat(Enumerable.Repeat("1,1\n", 10)) + "ABC,1\n";
try
{
    Tell("a word in row 11", DataFrame.LoadCsvFromString(late));
}
catch (FormatException e)
{
    Console.WriteLine($"a word in row 11: {e.GetType().Name}");
}
CS
expected='as guessed: code Single 5 700, close Single 98765.42969 98765.42969, volume Single 123456792 16777216
as told: code String 0005 0700, close Double 98765.43 98765.43, volume Int64 123456789 16777217
a word in row 11: FormatException'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
