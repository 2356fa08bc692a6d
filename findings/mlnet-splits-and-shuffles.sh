#!/usr/bin/env bash
# Microsoft.ML 5.0.1, TrainTestSplit, CrossValidationSplit and ShuffleRows.
# A split draws each row for itself by a hash of its number: a fifth of five rows is none, of a hundred fifteen, and five folds of twenty
# rows have from two to seven. Without a seed it is the same rows every time, in every process and for any data: "another run" is no
# other split. The numbers are those of the rows, so one more row in front puts others into the test. And a shuffle mixes only what fits
# into its pool of a thousand rows: the first thousand of five thousand in order of time are of the first two thousand, although the list
# is in memory, and what trains on them never sees the later years. shufflePoolSize of all rows mends that.
# Seen: the six lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.ML@5.0.1
#:property PublishAot=false
using Microsoft.ML;
using Microsoft.ML.Data;

IDataView Days(MLContext context, int count) => context.Data.LoadFromEnumerable(Enumerable.Range(0, count).Select(i => new Row { Day = i }).ToList());
int[] Of(IDataView view) => [.. view.GetColumn<int>("Day")];
int[] Tested(MLContext context, int count) => Of(context.Data.TrainTestSplit(Days(context, count), 0.2).TestSet);

var first = new MLContext();
Console.WriteLine($"a fifth of 5, 10, 20, 100 rows: {string.Join(", ", new[] { 5, 10, 20, 100 }.Select(n => Tested(first, n).Length))}");
Console.WriteLine($"of 20, without a seed: {string.Join(" ", Tested(first, 20))}; again: {string.Join(" ", Tested(new MLContext(), 20))}");
Console.WriteLine($"of 20, with seed 1: {string.Join(" ", Tested(new MLContext(seed: 1), 20))}");
var folds = first.Data.CrossValidationSplit(Days(first, 20), 5);
Console.WriteLine($"five folds of 20: {string.Join(", ", folds.Select(f => Of(f.TestSet).Length))}");
var shuffled = Of(first.Data.ShuffleRows(Days(first, 5000), seed: 1));
Console.WriteLine($"5000 rows shuffled, the first 1000 of them: latest below 2000: {shuffled.Take(1000).Max() < 2000}");
var mixed = Of(first.Data.ShuffleRows(Days(first, 5000), seed: 1, shufflePoolSize: 5000));
Console.WriteLine($"with a pool of 5000: latest below 2000: {mixed.Take(1000).Max() < 2000}");

internal sealed class Row
{
    public int Day { get; set; }
}
CS
expected='a fifth of 5, 10, 20, 100 rows: 0, 2, 3, 15
of 20, without a seed: 5 6 18; again: 5 6 18
of 20, with seed 1: 2 12 13
five folds of 20: 3, 2, 6, 2, 7
5000 rows shuffled, the first 1000 of them: latest below 2000: True
with a pool of 5000: latest below 2000: False'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
