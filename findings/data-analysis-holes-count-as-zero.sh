#!/usr/bin/env bash
# Microsoft.Data.Analysis 0.23.1 (the DataFrame of ML.NET).
# A column knows its holes and its Mean leaves them out. The mean of a group does not: GroupBy(...).Mean adds up what is there and divides
# by the rows, so that a day without a price counts as a price of zero. Description, which prints the mean of each column beside the count
# "excluding null values", divides by the rows too: its mean is not the column's. A filter for "not 100" keeps the rows without a value,
# one for "more than 100" leaves them out. Drop the holes (DropNulls) before anything is grouped or described.
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
DataFrame Prices() => new(
    new StringDataFrameColumn("symbol", ["A", "A", "A", "A"]),
    new DoubleDataFrameColumn("close", [100, null, 110, null]));

object Of(DataFrame frame, int row, string column) => frame.Columns[column][row];
var prices = Prices();
Console.WriteLine($"mean of 100, none, 110, none: {prices["close"].Mean()}");
Console.WriteLine($"as a group's: {Of(prices.GroupBy("symbol").Mean("close"), 0, "close")}");
var described = prices.Description();
for (var row = 0; row < described.Rows.Count; row++)
{
    if (Of(described, row, "Description") is "Mean" or "Length (excluding null values)")
        Console.WriteLine($"as described, {Of(described, row, "Description")}: {Of(described, row, "close")}");
}

Console.WriteLine($"as a group's without holes: {Of(prices.DropNulls().GroupBy("symbol").Mean("close"), 0, "close")}");
long Kept(PrimitiveDataFrameColumn<bool> condition) => prices.Filter(condition).Rows.Count;
Console.WriteLine($"rows not 100: {Kept(prices["close"].ElementwiseNotEquals(100.0))}, above 100: {Kept(prices["close"].ElementwiseGreaterThan(100.0))}");
CS
expected='mean of 100, none, 110, none: 105
as a group'\''s: 52.5
as described, Length (excluding null values): 2
as described, Mean: 52.5
as a group'\''s without holes: 105
rows not 100: 3, above 100: 1'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
