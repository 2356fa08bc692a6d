#!/usr/bin/env bash
# Microsoft.ML 5.0.1, Regression.Evaluate.
# A row whose score is not a number is left out of every metric, without a word, and there is no count of rows that would tell: a model
# that answers NaN for nine rows in ten is judged by the tenth, and one that answers NaN for all of them has an error of 0, the best there
# is. A search over models for the least error takes it. A row whose label is NaN goes the same way. From memory one writes that a NaN
# makes the mean NaN. Count the finite scores before you believe the metrics.
# Seen: the three lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.ML@5.0.1
#:property PublishAot=false
using System.Globalization;
using Microsoft.ML;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var context = new MLContext(seed: 1);

void Judge(string name, Func<int, float> score)
{
    var rows = Enumerable.Range(0, 100).Select(i => new Row { Label = i, Score = score(i) });
    var metrics = context.Regression.Evaluate(context.Data.LoadFromEnumerable(rows));
    Console.WriteLine($"{name}: RMSE {metrics.RootMeanSquaredError:0.0}, R squared {metrics.RSquared:0.00}");
}

Judge("one row in ten right, others 1000", i => i % 10 == 0 ? i + 1 : 1000);
Judge("one row in ten right, others NaN", i => i % 10 == 0 ? i + 1 : float.NaN);
Judge("NaN alone", _ => float.NaN);

internal sealed class Row
{
    public float Label { get; set; }

    public float Score { get; set; }
}
CS
expected='one row in ten right, others 1000: RMSE 901.7, R squared -974.70
one row in ten right, others NaN: RMSE 1.0, R squared 1.00
NaN alone: RMSE 0.0, R squared 0.00'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
