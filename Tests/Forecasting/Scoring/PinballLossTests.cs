using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Models.RandomWalk;
using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Tests.Forecasting.Scoring;

public sealed class PinballLossTests
{
    [Theory]
    [InlineData(0.9, 1, 3, 1.8)]
    [InlineData(0.9, 3, 1, 0.2)]
    [InlineData(0.5, 2, 2, 0)]
    public void Of_ByHand_GivesTheValue(double level, double quantile, double actual, double expected) =>
        Assert.Equal(expected, PinballLoss.Of(level, quantile, actual), 1e-12);

    [Fact]
    public void Crps_NaiveSecondImplementation_Agrees()
    {
        double[] q = [-3, -2, -1.5, -0.5, 0.1, 0.6, 1.4, 2, 3];
        foreach (var y in new[] { -4, -0.5, 0.3, 5 })
        {
            var naive = 2.0 / 9 * Enumerable.Range(0, 9).Sum(k => (y < q[k] ? 1 - Quantiles.Levels[k] : Quantiles.Levels[k]) * Math.Abs(y - q[k]));
            Assert.Equal(naive, PinballLoss.Crps(q, y), 1e-12);
        }
    }

    [Fact]
    public void Crps_TheTruth_IsSmallerThanTooWideAndTooNarrow()
    {
        var outcomes = Enumerable.Range(1, 999).Select(i => GeneratedSeries.Normal(2, i)).Select(s => Math.Log(s.Prices[1] / s.Prices[0])).ToArray();
        double Mean(double deviation) => outcomes.Average(y => PinballLoss.Crps(RandomWalkModel.Distribution(deviation, 1).LogReturns, y));
        Assert.True(Mean(0.01) < Mean(0.005));
        Assert.True(Mean(0.01) < Mean(0.02));
    }

    [Fact]
    public void Crps_NotNineQuantiles_Throws() => Assert.Throws<ArgumentException>(() => PinballLoss.Crps([1, 2], 0));
}
