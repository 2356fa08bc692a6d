#!/usr/bin/env bash
# Microsoft.ML 5.0.1 with Microsoft.ML.FastTree 5.0.1 and Microsoft.ML.LightGbm 5.0.1.
# Boosted trees are known to bear missing values; two trainers of one library mean opposite things by it. FastTree trains without the rows
# in which any feature is NaN, without an exception, and takes a NaN for larger than every threshold when it predicts: the forecast is
# that of the highest values. LightGBM gives missing values a branch of their own. Here a fifth of the rows has no value, and always the
# label 500: FastTree never heard of it. Replace what is missing, with a column that says so, before FastTree sees it.
# Seen: the two lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.ML@5.0.1
#:package Microsoft.ML.FastTree@5.0.1
#:package Microsoft.ML.LightGbm@5.0.1
#:property PublishAot=false
using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var context = new MLContext(seed: 1);
var rows = context.Data.LoadFromEnumerable(Enumerable.Range(0, 1000).Select(i => i % 5 == 0
    ? new Row { Label = 500, Features = [float.NaN] }
    : new Row { Label = i < 500 ? 0 : 100, Features = [i] }));

void Tell(string name, ITransformer model)
{
    float Predict(float feature) =>
        model.Transform(context.Data.LoadFromEnumerable([new Row { Features = [feature] }])).GetColumn<float>("Score").Single();
    Console.WriteLine($"{name}: low {Math.Abs(Predict(1)):0}, high {Predict(999):0}, missing {Predict(float.NaN):0}");
}

Tell("FastTree", context.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options { NumberOfThreads = 1 }).Fit(rows));
Tell("LightGBM", context.Regression.Trainers.LightGbm().Fit(rows));

internal sealed class Row
{
    public float Label { get; set; }

    [VectorType(1)]
    public float[] Features { get; set; } = [];
}
CS
expected='FastTree: low 0, high 100, missing 100
LightGBM: low 0, high 100, missing 500'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
