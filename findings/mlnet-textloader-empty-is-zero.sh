#!/usr/bin/env bash
# Microsoft.ML 5.0.1, TextLoader.
# In a CSV of prices an empty cell, and a cell that its row ends before, are the price 0, while a word that is no number (null, N/A, -) is
# NaN, all without a word. Trainers that leave NaN out or replace it never see the holes that the file writes as nothing. A row that
# begins with // is no row. A number in quotes with a comma in it is NaN where quotes are allowed, and where they are not (as they are not
# by default) it also moves the cells behind it one to the right. MissingRealsAsNaNs, false by default, mends the first.
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.ML@5.0.1
#:property PublishAot=false
using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var context = new MLContext(seed: 1);
var file = Path.Combine(args[0], "prices.csv");

void Tell(string name, string row, Action<TextLoader.Options>? set = null)
{
    File.WriteAllText(file, $"open,close\n{row}\n");
    var options = new TextLoader.Options
    {
        Separators = [','], HasHeader = true, Columns = [new("Open", DataKind.Single, 0), new("Close", DataKind.Single, 1)],
    };
    set?.Invoke(options);
    var view = context.Data.CreateTextLoader(options).Load(file);
    var cells = view.GetColumn<float>("Open").Zip(view.GetColumn<float>("Close"), (open, close) => $"{open} {close}").ToArray();
    Console.WriteLine($"{name}: {(cells.Length == 0 ? "no row" : string.Join("; ", cells))}");
}

Tell("empty", "12.5,");
Tell("short", "12.5");
Tell("null", "12.5,null");
Tell("empty, missing as NaN", "12.5,", o => o.MissingRealsAsNaNs = true);
Tell("slashes", "//12.5,13");
Tell("quoted", "\"1,234.5\",13");
Tell("quoted, allowed", "\"1,234.5\",13", o => o.AllowQuoting = true);
CS
expected='empty: 12.5 0
short: 12.5 0
null: 12.5 NaN
empty, missing as NaN: 12.5 NaN
slashes: no row
quoted: NaN NaN
quoted, allowed: NaN 13'
seen=$(cd "$work" && dotnet run probe.cs -- "$work")
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
