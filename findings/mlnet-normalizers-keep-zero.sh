#!/usr/bin/env bash
# Microsoft.ML 5.0.1, NormalizeMinMax and NormalizeMeanVariance.
# Neither does what its name says, unless told: "fixZero" is true by default, so zero stays zero. The first divides by the largest
# magnitude and does not stretch from 0 to 1: prices from 90 to 110 become 0.82 to 1.00. The second takes no mean off and divides by the
# root of the mean square: what should be scores around 0 with a standard deviation of 1 is 0.90, 1.00 and 1.10. What a trainer then sees
# of prices is nearly a constant. With fixZero: false both are what their names say.
# Seen: the four lines below.
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
var prices = context.Data.LoadFromEnumerable(new[] { 90f, 100, 110 }.Select(p => new Row { Price = p }));

void Tell(string name, IEstimator<ITransformer> estimator) => Console.WriteLine(
    $"{name}: {string.Join(" ", estimator.Fit(prices).Transform(prices).GetColumn<float>("Price").Select(p => p.ToString("0.00")))}");

Tell("minimum and maximum", context.Transforms.NormalizeMinMax("Price"));
Tell("minimum and maximum, zero not fixed", context.Transforms.NormalizeMinMax("Price", fixZero: false));
Tell("mean and variance", context.Transforms.NormalizeMeanVariance("Price"));
Tell("mean and variance, zero not fixed", context.Transforms.NormalizeMeanVariance("Price", fixZero: false));

internal sealed class Row
{
    public float Price { get; set; }
}
CS
expected='minimum and maximum: 0.82 0.91 1.00
minimum and maximum, zero not fixed: 0.00 0.50 1.00
mean and variance: 0.90 1.00 1.10
mean and variance, zero not fixed: -1.22 0.00 1.22'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
