using OrleansStock.Forecasting;
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
            Assert.Equal(NaiveScores.Crps(q, y), PinballLoss.Crps(new Quantiles<double>(q), y), 1e-12);
            for (var k = 0; k < q.Length; k++)
                Assert.Equal(NaiveScores.Pinball(Quantiles.Levels[k], q[k], y), PinballLoss.Of(Quantiles.Levels[k], q[k], y), 1e-15);
        }
    }

    [Fact]
    public void Crps_TheTruth_IsSmallerThanTooWideAndTooNarrow()
    {
        var outcomes = Enumerable.Range(1, 999).Select(i => GeneratedSeries.Normal(2, i)).Select(s => Math.Log(s.Prices[1] / s.Prices[0])).ToArray();
        double Mean(double deviation) => outcomes.Average(y => PinballLoss.Crps(ReturnDistribution.RandomWalk(deviation, 1).LogReturns, y));
        Assert.True(Mean(0.01) < Mean(0.005));
        Assert.True(Mean(0.01) < Mean(0.02));
    }

    [Fact]
    public void Crps_NotNineQuantiles_Throws() => Assert.Throws<ArgumentException>(() => PinballLoss.Crps([1, 2], 0));
}
