#!/usr/bin/env bash
# Microsoft.ML 5.0.1, BinaryClassification.Evaluate and MulticlassClassification.Evaluate.
# The log-loss of one library is in two units. The same three forecasts are judged in bits by the evaluator of two classes, and in nats by
# that of many. A coin has 1 in the first and 0.69 in the second, as it has in scikit-learn and in papers, so a "log-loss of 0.74" that
# is worse than a coin there is better than one here, and a model carried from one evaluator to the other improves by three tenths. The
# reduction over the shares of the classes is the same number in both: compare by that, or by the probabilities themselves.
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
(double Two, double Many, double TwoReduction, double ManyReduction) Judge(params (bool Rose, float Up)[] forecasts)
{
    var two = context.BinaryClassification.Evaluate(context.Data.LoadFromEnumerable(forecasts.Select(f => new Row
    {
        Label = f.Rose,
        Score = f.Up - 0.5f,
        Probability = f.Up,
        PredictedLabel = f.Up >= 0.5f,
    })));
    var many = context.MulticlassClassification.Evaluate(context.Data.LoadFromEnumerable(forecasts.Select(f => new Classes
    {
        Label = f.Rose ? 1u : 0,
        Score = [1 - f.Up, f.Up],
        PredictedLabel = f.Up >= 0.5f ? 1u : 0,
    })));
    return (two.LogLoss, many.LogLoss, two.LogLossReduction, many.LogLossReduction);
}

var coin = Judge((false, 0.5f), (true, 0.5f));
Console.WriteLine($"a coin: {coin.Two:0.000} as two classes, {coin.Many:0.000} as many");
(bool Rose, float Up)[] forecasts = [(false, 0.1f), (true, 0.8f), (true, 0.3f)];
var judged = Judge(forecasts);
Console.WriteLine($"three forecasts: {judged.Two:0.000} as two classes, {judged.Many:0.000} as many");
Console.WriteLine($"by hand: {-forecasts.Average(f => Math.Log2(f.Rose ? f.Up : 1 - f.Up)):0.000} bits, "
    + $"{-forecasts.Average(f => Math.Log(f.Rose ? f.Up : 1 - f.Up)):0.000} nats");
Console.WriteLine($"reduction: {judged.TwoReduction:0.000} as two classes, {judged.ManyReduction:0.000} as many");

internal sealed class Row
{
    public bool Label { get; set; }

    public float Score { get; set; }

    public float Probability { get; set; }

    public bool PredictedLabel { get; set; }
}

internal sealed class Classes
{
    [KeyType(2)]
    public uint Label { get; set; }

    [VectorType(2)]
    public float[] Score { get; set; } = [];

    [KeyType(2)]
    public uint PredictedLabel { get; set; }
}
CS
expected='a coin: 1.000 as two classes, 0.693 as many
three forecasts: 0.737 as two classes, 0.511 as many
by hand: 0.737 bits, 0.511 nats
reduction: 0.197 as two classes, 0.197 as many'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
