using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Models.Pooled;

namespace OrleansStock.Tests.Forecasting.Models;

public sealed class OwnRecordTests
{
    private static readonly double[] levels = [0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99];

    [Fact]
    public void Correct_NothingLearned_ChangesNothing()
    {
        var record = new OwnRecord(10);
        double[] quantiles = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
        record.Correct(quantiles, 0.1, [1, 2, 3, 4]);
        Assert.Equal([-4, -3, -2, -1, 0, 1, 2, 3, 4], quantiles);
    }

    [Fact]
    public void Learn_AnyOutcomes_EqualsTheGradientWrittenOut()
    {
        const int horizon = 10, bars = 700;
        const double unit = 0.04;
        var random = new SplitMix64(3);
        var logs = new double[bars];
        for (var i = 1; i < bars; i++) logs[i] = logs[i - 1] + 0.015 * random.NextNormal();
        double[] Situation(int bar) => [1, Math.Sin(bar), Math.Cos(0.1 * bar), 0.2];
        double[] Shape() => [.. StandardNormal.Scores.ToArray().Select(z => unit * z)];

        var record = new OwnRecord(horizon);
        for (var bar = 0; bar < bars; bar++)
        {
            record.Learn(bar, logs.AsSpan(0, bar + 1));
            if (OwnRecord.Remembers(bar)) record.Expect(bar, Shape(), unit, Situation(bar));
        }

        var found = Shape();
        record.Correct(found, unit, Situation(bars - 1));

        // Naive: what is known at the last bar, in order.
        var c = new double[9, 4];
        var n = 100.0;
        for (var bar = 270; bar + horizon < bars; bar += 5)
        {
            var x = Situation(bar);
            for (var k = 0; k < 9; k++)
            {
                var q = Shape()[k];
                for (var s = 0; s < 4; s++) q += unit * c[k, s] * x[s];
                var slope = levels[k] - (logs[bar + horizon] - logs[bar] <= q ? 1 : 0);
                for (var s = 0; s < 4; s++) c[k, s] += 2.5 / n * 0.5 * slope * x[s];
            }

            n += 0.5;
        }

        var last = Situation(bars - 1);
        var expected = Shape();
        for (var k = 0; k < 9; k++)
            for (var s = 0; s < 4; s++) expected[k] += unit * c[k, s] * last[s];
        Array.Sort(expected);
        for (var k = 0; k < 9; k++) Assert.Equal(expected[k], found[k], 1e-12);
        Assert.NotEqual(Shape()[8], found[8], 1e-4);
    }

    [Fact]
    public void Learn_OutcomesWiderThanTheShape_GoesMostOfTheWay()
    {
        // Normal outcomes against a range that is a fifth too narrow; 12,000 windows, far more than a ticker has.
        const int bars = 60_000, horizon = 5;
        var random = new SplitMix64(7);
        var logs = new double[bars];
        for (var i = 1; i < bars; i++) logs[i] = logs[i - 1] + 0.01 * random.NextNormal();
        var right = 0.01 * Math.Sqrt(horizon);
        var unit = 0.8 * right;
        double[] situation = [1, 0, 0, 0];
        var record = new OwnRecord(horizon);
        double[] Shape() => [.. StandardNormal.Scores.ToArray().Select(z => unit * z)];
        for (var bar = 0; bar < bars; bar++)
        {
            record.Learn(bar, logs);
            if (OwnRecord.Remembers(bar)) record.Expect(bar, Shape(), unit, situation);
        }

        var q = Shape();
        record.Correct(q, unit, situation);
        // The outermost, at 1 and 99 %, meet outcomes too rarely.
        for (var k = 1; k < q.Length - 1; k++)
        {
            var way = Math.Abs(0.2 * StandardNormal.Scores[k]);
            Assert.InRange(Math.Abs(q[k] / right - StandardNormal.Scores[k]), 0, 0.03 + 0.5 * way);
        }
    }

    [Fact]
    public void Describe_NeverSeen_IsBounded()
    {
        var rises = new double[400];
        for (var i = 0; i < rises.Length; i++) rises[i] = 100 * Math.Exp(0.001 * i);
        var series = GeneratedSeries.Of(rises);
        var inputs = new VolatilityInputs(series.Bars, LogReturns.LogPrices(series.Prices));
        var situation = new double[OwnRecord.Situations];
        OwnRecord.Describe(inputs, 399, new MarketState(9, 0, 0, 0), situation);
        Assert.All(situation, s => Assert.InRange(s, -4, 4));
        Assert.Equal(1, situation[0]);
        Assert.Equal(-4, situation[1]);
        Assert.Equal(4, situation[2]);
    }
}
