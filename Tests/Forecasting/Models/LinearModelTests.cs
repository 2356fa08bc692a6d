using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Models.Linear;

namespace OrleansStock.Tests.Forecasting.Models;

public sealed class LinearModelTests() : ModelTestBase("linear")
{
    [Theory]
    [InlineData(400, 10)]
    [InlineData(699, 10)]
    [InlineData(699, 60)]
    public void WalkForward_Point_EqualsLeastSquaresFromScratch(int origin, int horizon)
    {
        var series = GeneratedSeries.Garch(700);
        var d = Walk(series, [origin], [horizon])[0].Horizons[0];
        Assert.Equal(NaivePoint(series, origin, horizon), d.Point, 1e-10);
    }

    [Fact]
    public void WalkForward_Quantiles_EqualANaiveSecondImplementation()
    {
        const int origin = 620, horizon = 10;
        var series = GeneratedSeries.Garch(700);
        var logs = LogReturns.LogPrices(series.Prices);
        var volatility = new Volatility(logs);
        var errors = new List<double>();
        for (var bar = 63; bar + horizon <= origin; bar += 7)
            errors.Add((logs[bar + horizon] - logs[bar] - NaivePoint(series, bar, horizon)) / volatility.Trailing(bar, horizon) / Math.Sqrt(horizon));
        errors.Sort();
        var windows = errors.Count * 7.0 / horizon;
        windows = Math.Min(windows, errors.Count);
        var weight = windows / (windows + 20);
        var point = NaivePoint(series, origin, horizon);
        var d = Walk(series, [origin], [horizon])[0].Horizons[0];
        for (var k = 0; k < Quantiles.Count; k++)
        {
            var place = Quantiles.Levels[k] * (errors.Count - 1);
            var low = (int)place;
            var quantile = low + 1 < errors.Count ? errors[low] + (place - low) * (errors[low + 1] - errors[low]) : errors[low];
            var own = point + quantile * volatility.Trailing(origin, horizon) * Math.Sqrt(horizon);
            var normal = StandardNormal.Scores[k] * volatility.StandardDeviation(origin) * Math.Sqrt(horizon);
            Assert.Equal(weight * own + (1 - weight) * normal, d.LogReturns.AsSpan()[k], 1e-9);
        }
    }

    [Fact]
    public void WalkForward_PredictableSeries_LearnsIt()
    {
        // A slow walk under daily noise that does not last: the average shows the walk, the close the noise.
        var score = Fit(GeneratedSeries.Noisy(3000, seed: 11, step: 0.003), [10]).Scorecard.Horizons[0];
        Assert.True(score.MaeRatio < 0.85);
        Assert.True(score.DirectionHitRate > score.AlwaysUpHitRate);
        Assert.StartsWith("Better", score.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void WalkForward_FewerLabelsThanAHorizon_IsTheLastPrice()
    {
        var series = GeneratedSeries.Garch(598);
        var d = Walk(series, [597], [365])[0].Horizons[0];
        Assert.Equal(0, d.Point);
        var width = d.LogReturns.P95 - d.LogReturns.P05;
        var baseline = RandomWalk(series)[2].LogReturns;
        Assert.InRange(width / (baseline.P95 - baseline.P05), 0.8, 1.25);
    }

    private static double NaivePoint(PriceSeries series, int origin, int horizon)
    {
        var ema = ExponentialMovingAverage.Compute(series.Prices, 10);
        var rows = Enumerable.Range(9, Math.Max(0, origin - horizon - 8))
            .Select(i => (X: Math.Log(ema[i] / series.Prices[i]), Y: Math.Log(series.Prices[i + horizon] / series.Prices[i]))).ToArray();
        if (rows.Length < Math.Max(120, horizon)) return 0;
        double meanX = rows.Average(r => r.X), meanY = rows.Average(r => r.Y);
        var slope = rows.Sum(r => (r.X - meanX) * (r.Y - meanY)) / rows.Sum(r => (r.X - meanX) * (r.X - meanX));
        return meanY + slope * (Math.Log(ema[origin] / series.Prices[origin]) - meanX);
    }
}
