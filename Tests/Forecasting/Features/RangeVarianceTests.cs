using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Features;

namespace OrleansStock.Tests.Forecasting.Features;

public sealed class RangeVarianceTests
{
    [Fact]
    public void Compute_OneDay_EqualsTheFormula()
    {
        Bar[] bars = [Day(1, 100, 100, 100, 100), Day(2, 102, 106, 101, 104)];
        var v = RangeVariance.Compute(bars, [Math.Log(100), Math.Log(104)]);
        var expected = Math.Pow(Math.Log(102.0 / 100), 2)
            + 0.5 * Math.Pow(Math.Log(106.0 / 101), 2) - (2 * Math.Log(2) - 1) * Math.Pow(Math.Log(104.0 / 102), 2);
        Assert.Equal([0, expected], v, (a, b) => Math.Abs(a - b) < 1e-15);
    }

    [Fact]
    public void Compute_AdjustedColumn_TakesTheDividendOutOfTheNight()
    {
        // A dividend of 5 %: the close falls from 100 to 95, the adjusted close does not move.
        Bar[] bars = [Day(1, 100, 100, 100, 100), Day(2, 95, 96, 94, 95)];
        var adjusted = RangeVariance.Compute(bars, [Math.Log(95), Math.Log(95)])[1];
        Assert.Equal(0.5 * Math.Pow(Math.Log(96.0 / 94), 2), adjusted, 1e-15);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(104, 104, 104)]
    [InlineData(double.NaN, 106, 101)]
    [InlineData(102, double.PositiveInfinity, 101)]
    [InlineData(-3, 106, -5)]
    public void Compute_NoUsableRange_IsTheSquaredReturn(double open, double high, double low)
    {
        Bar[] bars = [Day(1, 100, 100, 100, 100), Day(2, open, high, low, 104)];
        Assert.Equal(Math.Pow(Math.Log(1.04), 2), RangeVariance.Compute(bars, [Math.Log(100), Math.Log(104)])[1], 1e-15);
    }

    [Fact]
    public void Compute_SimulatedDays_HaveTheTrueVarianceWithLessNoise()
    {
        // Walks of 400 steps a day: the mean is the variance (a little less, as steps miss the extremes), the spread of
        // the estimates far below that of squared returns.
        var random = new SplitMix64(3);
        const int days = 3000, steps = 400;
        const double sigma = 0.02;
        var bars = new Bar[days];
        var logs = new double[days];
        var log = 4.0;
        for (var i = 0; i < days; i++)
        {
            double open = log, high = log, low = log;
            for (var s = 0; s < steps; s++)
            {
                log += sigma / Math.Sqrt(steps) * random.NextNormal();
                high = Math.Max(high, log);
                low = Math.Min(low, log);
            }

            bars[i] = Day(i + 1, Math.Exp(open), Math.Exp(high), Math.Exp(low), Math.Exp(log));
            logs[i] = log;
        }

        var v = RangeVariance.Compute(bars, logs)[1..];
        Assert.InRange(v.Average() / (sigma * sigma), 0.88, 1.02);
        var squares = Enumerable.Range(1, days - 1).Select(i => Math.Pow(logs[i] - logs[i - 1], 2)).ToArray();
        Assert.True(4 * Spread(v) < Spread(squares), $"{Spread(v)} against {Spread(squares)}");
    }

    private static double Spread(double[] x) => x.Sum(a => Math.Pow(a - x.Average(), 2));

    private static Bar Day(int day, double open, double high, double low, double close) =>
        new(new DateOnly(2001, 1, 1).AddDays(day), open, high, low, close, close, 0);
}
