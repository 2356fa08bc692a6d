using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Tests.Forecasting.Scoring;

public sealed class VerdictsTests
{
    [Theory]
    [InlineData(2.5, 0.9, 100, "Better")]
    [InlineData(1.5, 0.9, 100, "No better")]
    [InlineData(double.NaN, 0.9, 100, "No better")]
    [InlineData(0, 1.0, 100, "No better")]
    [InlineData(-2.5, 1.1, 100, "Worse")]
    [InlineData(-1.5, 1.1, 100, "No better")]
    // With 6 windows Student's t asks for 2.57, not 1.96.
    [InlineData(2.2, 0.9, 6, "No better")]
    [InlineData(9, 0.5, 4, "Too little history")]
    // Months and forecasts weigh differently: where the two disagree, nothing is claimed.
    [InlineData(2.5, 1.1, 100, "No better")]
    [InlineData(-2.5, 0.9, 100, "No better")]
    public void Of_Numbers_SaysNoMoreThanTheyAllow(double statistic, double crps, double windows, string begins) =>
        Assert.StartsWith(begins, Verdicts.Of("linear", 60, 100, windows, crps, 1, statistic), StringComparison.Ordinal);

    [Theory]
    [InlineData(1.97, 1000, 1)]
    [InlineData(-1.97, 1000, -1)]
    [InlineData(1.95, 1000, 0)]
    [InlineData(2.2, 6, 0)]
    [InlineData(2.7, 6, 1)]
    [InlineData(50, 4.9, 0)]
    [InlineData(double.NaN, 100, 0)]
    [InlineData(5, double.NaN, 0)]
    public void Side_OfAStatistic_IsThatOfStudentsT(double statistic, double windows, int side) => Assert.Equal(side, Verdicts.Side(statistic, windows));

    [Fact]
    public void Of_PriceThatNeverMoved_JudgesNothing() =>
        Assert.StartsWith("The price did not move", Verdicts.Of("linear", 60, 100, 100, 1e-5, 0, -30), StringComparison.Ordinal);

    [Fact]
    public void Of_NoOrigin_SaysSo() =>
        Assert.Contains("too short", Verdicts.Of("linear", 365, 0, 0, double.NaN, double.NaN, double.NaN), StringComparison.Ordinal);
}
