#!/usr/bin/env bash
# MathNet.Numerics 5.0.0.
# GoodnessOfFit.RSquared is the square of the correlation and asks for the shape alone: a forecast that falls where the price rises, one
# ten times too high and one that is right all have 1. As a forecast's score it is blind to what matters, and never negative. What R
# squared is for a forecast elsewhere (1 less the errors' squares over those of the mean: scikit-learn's r2_score, ML.NET's RSquared) is
# called CoefficientOfDetermination here, and is -3 for the reverse. Quantiles of the same library are those of R's type 8, not those of
# numpy and d3, and of a sample with a NaN the median is a number, the quantile 0.5 and the maximum are NaN.
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package MathNet.Numerics@5.0.0
#:property PublishAot=false
using System.Globalization;
using MathNet.Numerics;
using MathNet.Numerics.Statistics;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
double[] prices = [1, 2, 3, 4, 5];
void Tell(string name, Func<double, double> forecast)
{
    var said = prices.Select(forecast).ToArray();
    Console.WriteLine($"{name}: R squared {GoodnessOfFit.RSquared(said, prices):0.00}, "
        + $"coefficient of determination {GoodnessOfFit.CoefficientOfDetermination(said, prices):0.00}");
}

Tell("right", p => p);
Tell("the reverse", p => 6 - p);
Tell("ten times too high", p => 10 * p);
double[] days = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
Console.WriteLine($"90 % of 1 to 10: {days.Quantile(0.9):0.00}, as numpy has it {days.QuantileCustom(0.9, QuantileDefinition.R7):0.00}");
double[] holed = [1, double.NaN, 3, 2, 5];
Console.WriteLine($"of 1 NaN 3 2 5: median {holed.Median()}, quantile 0.5 {holed.Quantile(0.5)}, maximum {holed.Maximum()}");
CS
expected='right: R squared 1.00, coefficient of determination 1.00
the reverse: R squared 1.00, coefficient of determination -3.00
ten times too high: R squared 1.00, coefficient of determination -444.50
90 % of 1 to 10: 9.63, as numpy has it 9.10
of 1 NaN 3 2 5: median 3, quantile 0.5 NaN, maximum NaN'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
