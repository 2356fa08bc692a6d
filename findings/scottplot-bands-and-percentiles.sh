#!/usr/bin/env bash
# ScottPlot 5.1.59.
# The numbers that the chart works out itself are not those of other libraries. Bollinger bands take the sample's standard deviation, where
# their author, TA-Lib, TradingView and the JavaScript libraries take the population's: bands of three days are 22 % wider, of twenty days
# 2.6 %, and closes that broke out elsewhere did not here. A moving average leaves its first whole window out, so that one of three days
# begins on the fourth. A percentile is never between two values: the 50th of 1 to 10 is 6 beside a median of 5.5, the 5th the lowest and
# the 95th the highest. A median of values with a NaN is a number. Work them out elsewhere and plot them.
# Seen: the four lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package ScottPlot@5.1.59
#:property PublishAot=false
using System.Globalization;
using ScottPlot;
using ScottPlot.Finance;
using ScottPlot.Statistics;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
double[] closes = [1, 2, 3, 4, 5, 6];
List<OHLC> bars = [.. closes.Select((c, i) => new OHLC(c, c, c, c, new DateTime(2024, 1, 1).AddDays(i), TimeSpan.FromDays(1)))];
int DayOf(double date) => DateTime.FromOADate(date).Day;

var bands = new BollingerBands(bars, 3);
var deviation = Math.Sqrt(new[] { 2.0, 3, 4 }.Average(c => (c - 3) * (c - 3)));
Console.WriteLine($"upper band on day {DayOf(bands.Dates[0])}: {bands.UpperValues[0]:0.00}, by the population {3 + 2 * deviation:0.00}");
var average = new SimpleMovingAverage(bars, 3);
Console.WriteLine($"average of three days: {string.Join(", ", average.Dates.Select((d, i) => $"day {DayOf(d)} {average.Means[i]}"))}");
double[] values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
Console.WriteLine($"5, 25, 50, 75 and 95 % of 1 to 10: {string.Join(" ", new[] { 5.0, 25, 50, 75, 95 }.Select(p => Descriptive.Percentile(values, p)))}, "
    + $"median {Descriptive.Median(values)}");
Console.WriteLine($"median of 1 NaN 3 2 5: {Descriptive.Median([1, double.NaN, 3, 2, 5])}");
CS
expected='upper band on day 4: 5.00, by the population 4.63
average of three days: day 4 3, day 5 4, day 6 5
5, 25, 50, 75 and 95 % of 1 to 10: 1 3 6 8 10, median 5.5
median of 1 NaN 3 2 5: 2'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
