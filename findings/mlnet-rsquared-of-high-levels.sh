#!/usr/bin/env bash
# Microsoft.ML 5.0.1, Regression.Evaluate.
# R squared goes wrong, without a word, for labels that lie high above zero compared with their spread: squares of labels are taken in
# single precision before they are added up, and the variance is the difference of two large sums. The same deviations and the same errors
# around another level, all of them exact in a float, give another R squared, above 1 at last, which cannot be by its definition (1 less
# the errors' sum of squares over that of the deviations from the mean). An hour of an exchange rate, an index within a day and a date as
# a number are such labels. The errors themselves (MAE, RMSE) are right. Forecasting the change instead of the level avoids it.
# Seen: the five lines below.
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
var random = new Random(1);
var deviations = Enumerable.Range(0, 1000).Select(_ => random.Next(256) / 256f).ToArray();
const float error = 0.125f;
foreach (var level in new[] { 0f, 1_000, 10_000, 40_000, 60_000 })
{
    var rows = deviations.Select(d => new Row { Label = level + d, Score = level + d + error }).ToArray();
    var mean = rows.Average(r => (double)r.Label);
    var byDefinition = 1 - rows.Sum(r => Math.Pow((double)r.Score - r.Label, 2)) / rows.Sum(r => Math.Pow(r.Label - mean, 2));
    var metrics = context.Regression.Evaluate(context.Data.LoadFromEnumerable(rows));
    Console.WriteLine($"around {level:N0}: by definition {byDefinition:0.00}, said {metrics.RSquared:0.00}, RMSE {metrics.RootMeanSquaredError:0.000}");
}

internal sealed class Row
{
    public float Label { get; set; }

    public float Score { get; set; }
}
CS
expected='around 0: by definition 0.81, said 0.81, RMSE 0.125
around 1,000: by definition 0.81, said 0.81, RMSE 0.125
around 10,000: by definition 0.81, said 0.92, RMSE 0.125
around 40,000: by definition 0.81, said 1.02, RMSE 0.125
around 60,000: by definition 0.81, said 1.03, RMSE 0.125'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
