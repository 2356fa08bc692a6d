#!/usr/bin/env bash
# Microsoft.ML 5.0.1 with Microsoft.ML.FastTree 5.0.1.
# Boosted trees trained on fewer rows than two leaves need (10 rows a leaf unless said otherwise) report nothing: training succeeds and
# every prediction is 0, although all labels are 100. From 20 rows on, a model exists. A fit on a young series looks like a forecast
# of zero.
# Seen: "19 rows: 0; 40 rows: near 100".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.ML@5.0.1
#:package Microsoft.ML.FastTree@5.0.1
#:property PublishAot=false
using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

string Predict(int rows)
{
    var context = new MLContext(seed: 1);
    var data = context.Data.LoadFromEnumerable(Enumerable.Range(0, rows).Select(i => new Row { Label = 100 + i % 2, Features = [i] }));
    var model = context.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options { NumberOfThreads = 1 }).Fit(data);
    var score = model.Transform(data).GetColumn<float>("Score").First();
    return Math.Abs(score - 100) < 5 ? "near 100" : score.ToString(CultureInfo.InvariantCulture);
}

Console.WriteLine($"19 rows: {Predict(19)}; 40 rows: {Predict(40)}");

internal sealed class Row
{
    public float Label { get; set; }

    [VectorType(1)]
    public float[] Features { get; set; } = [];
}
CS
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "19 rows: 0; 40 rows: near 100" ] || { echo "It behaves otherwise now." >&2; exit 1; }
