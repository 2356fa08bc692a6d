using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Own;

namespace OrleansStock.Tests.People;

public sealed class GivenRangeTests
{
    [Theory]
    [InlineData(-0.1, 0, 0.1)]
    [InlineData(-0.3, 0.02, 0.05)]
    [InlineData(4.1, 4.6, 6.2)]
    public void Fill_AnyRange_IsTheTwoPieceDistributionInvertedByItsDensity(double low, double median, double high)
    {
        var quantiles = GivenRange.Fill(low, median, high);

        for (var k = 0; k < Quantiles.Count; k++) Assert.Equal(Invert(low, median, high, Quantiles.Levels[k]), quantiles.AsSpan()[k], 1e-6);
        // What was given is met exactly.
        Assert.Equal(low, quantiles.P10, 1e-15);
        Assert.Equal(median, quantiles.Median);
        Assert.Equal(high, quantiles.P90, 1e-15);
        Assert.True(quantiles.Zip(quantiles.Skip(1)).All(p => p.First < p.Second));
    }

    [Fact]
    public void Fill_EqualSides_IsTheNormalDistribution()
    {
        var quantiles = GivenRange.Fill(-0.5, 0.1, 0.7);
        foreach (var (normal, filled) in Quantiles.Normal.Zip(quantiles)) Assert.Equal(0.1 + 0.6 * normal / 1.2815515655446004, filled, 1e-14);
    }

    [Theory]
    [InlineData(0.1, 0, 0.2)]
    [InlineData(-0.1, 0, 0)]
    [InlineData(0, 0, 0.1)]
    [InlineData(double.NaN, 0, 0.1)]
    [InlineData(double.NegativeInfinity, 0, 0.1)]
    [InlineData(-0.1, 0, double.PositiveInfinity)]
    public void Fill_NotARange_Throws(double low, double median, double high) =>
        Assert.Throws<ArgumentException>(() => GivenRange.Fill(low, median, high));

    [Fact]
    public void ModelId_OfPeople_IsNoModels() => Assert.Null(ForecastModels.Find(GivenRange.ModelId));

    // The density of each half is half of a Normal's twice over: 1 / (s sqrt(2 pi)) exp(-(x - m)^2 / (2 s^2)). Summed up from far below.
    private static double Invert(double low, double median, double high, double level)
    {
        const double ninety = 1.2815515655446004;
        var (left, right) = ((median - low) / ninety, (high - median) / ninety);
        const int steps = 200_000;
        double sum = 0;
        foreach (var (from, to, s) in new[] { (median - 8 * left, median, left), (median, median + 8 * right, right) })
        {
            var width = (to - from) / steps;
            for (var i = 0; i < steps; i++)
            {
                var middle = from + (i + 0.5) * width;
                var part = width / (s * Math.Sqrt(2 * Math.PI)) * Math.Exp(-(middle - median) * (middle - median) / (2 * s * s));
                if (sum + part >= level) return from + (i + (level - sum) / part) * width;
                sum += part;
            }
        }

        return double.NaN;
    }
}
