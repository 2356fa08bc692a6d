using OrleansStock.Forecasting;

namespace OrleansStock.Tests.Forecasting.Numerics;

public sealed class StandardNormalTests
{
    [Fact]
    public void Scores_EachLevel_HaveThatProbabilityBelowThem()
    {
        for (var k = 0; k < Quantiles.Count; k++) Assert.Equal(Quantiles.Levels[k], Probability(StandardNormal.Scores[k]), 1e-12);
        Assert.Equal(0.975, Probability(StandardNormal.TwoSided95), 1e-12);
    }

    [Theory]
    // Any table of Student's t, two-sided 5 %.
    [InlineData(4, 2.776)]
    [InlineData(10, 2.228)]
    [InlineData(30, 2.042)]
    public void StudentTwoSided95_TableValues_AgreeWithinOnePercent(double degrees, double table) =>
        Assert.Equal(1, StandardNormal.StudentTwoSided95(degrees) / table, 0.01);

    // Simpson's rule over the density from -12 on.
    private static double Probability(double z)
    {
        const int steps = 20_000;
        var width = (z + 12) / steps;
        var sum = 0.0;
        for (var i = 0; i <= steps; i++)
        {
            var x = -12 + i * width;
            sum += (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.Exp(-x * x / 2);
        }

        return sum * width / 3 / Math.Sqrt(2 * Math.PI);
    }
}
