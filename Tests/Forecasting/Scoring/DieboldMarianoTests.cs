using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Tests.Forecasting.Scoring;

public sealed class DieboldMarianoTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void Statistic_NaiveSecondImplementation_Agrees(int lag)
    {
        var random = new SplitMix64(21);
        var gains = Enumerable.Range(0, 60).Select(_ => 0.1 + random.NextNormal()).ToArray();
        var n = gains.Length;
        var e = gains.Select(g => g - gains.Average()).ToArray();
        // The double sum over all pairs, weighted by Bartlett's triangle: the same variance by another route.
        var variance = 0.0;
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
                if (Math.Abs(i - j) <= lag) variance += (1 - Math.Abs(i - j) / (lag + 1.0)) * e[i] * e[j] / n;
        Assert.Equal(gains.Average() / Math.Sqrt(variance / n), DieboldMariano.Statistic(gains, lag), 1e-10);
    }

    [Fact]
    public void Statistic_NoLag_IsStudentsTWithoutItsCorrection() =>
        Assert.Equal(2 / Math.Sqrt(1.25 / 4), DieboldMariano.Statistic([0.5, 1.5, 2.5, 3.5], 0), 1e-12);

    [Fact]
    public void Statistic_TooFewPeriods_IsNaN() => Assert.True(double.IsNaN(DieboldMariano.Statistic([1, 2, 3], 1)));

    [Fact]
    public void Statistic_BaselineAgainstItself_IsNaN() => Assert.True(double.IsNaN(DieboldMariano.Statistic(new double[50], 1)));

    [Theory]
    [InlineData(10, 1)]
    [InlineData(21, 1)]
    [InlineData(60, 3)]
    [InlineData(365, 18)]
    public void Lag_Horizon_IsMonthsRoundedUp(int horizon, int lag) => Assert.Equal(lag, DieboldMariano.Lag(horizon));
}
