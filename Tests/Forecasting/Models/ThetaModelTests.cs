using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Models.Theta;

namespace OrleansStock.Tests.Forecasting.Models;

public sealed class ThetaModelTests() : ModelTestBase("theta")
{
    [Theory]
    [InlineData(399, 10)]
    [InlineData(699, 60)]
    public void WalkForward_Point_EqualsTwoLinesAveraged(int origin, int horizon)
    {
        // The method as first stated: the mean of the trend line, continued, and of the line of twice the curvature,
        // smoothed. Both are written out; the smoothing weight is the one with the smallest one-step errors.
        var series = GeneratedSeries.Garch(700);
        var logs = LogReturns.LogPrices(series.Prices[..(origin + 1)]);
        double meanT = origin / 2.0, meanY = logs.Average();
        var slope = logs.Select((y, t) => (t - meanT) * (y - meanY)).Sum() / logs.Select((_, t) => (t - meanT) * (t - meanT)).Sum();
        double Line(double t) => meanY + slope * (t - meanT);
        double Smoothed(double weight, Func<int, double> value, out double errors)
        {
            var level = value(0);
            errors = 0;
            for (var t = 1; t <= origin; t++)
            {
                var error = value(t) - level;
                errors += error * error;
                level += weight * error;
            }

            return level;
        }

        double Errors(double weight)
        {
            Smoothed(weight, t => logs[t], out var errors);
            return errors;
        }

        var best = Enumerable.Range(1, 10).Select(k => k / 10.0).MinBy(Errors);
        var curved = Smoothed(best, t => 2 * logs[t] - Line(t), out _);
        var point = (Line(origin + horizon) + curved) / 2 - logs[origin];
        var d = Walk(series, [origin], [horizon])[0].Horizons[0];
        Assert.Equal(point, d.Point, 1e-9);
    }

    [Fact]
    public void WalkForward_NoisyLevel_SmoothsIt()
    {
        var score = Fit(GeneratedSeries.Noisy(2500, seed: 21, step: 0.002), [10]).Scorecard.Horizons[0];
        Assert.True(score.MaeRatio < 0.8, $"MAE ratio {score.MaeRatio}");
    }
}
