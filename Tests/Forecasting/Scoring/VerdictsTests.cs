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
    public void Of_Numbers_SaysNoMoreThanTheyAllow(double statistic, double crps, double windows, string begins) =>
        Assert.StartsWith(begins, Verdicts.Of("linear", 60, 100, windows, crps, 1, statistic), StringComparison.Ordinal);

    [Fact]
    public void Of_NoOrigin_SaysSo() =>
        Assert.Contains("too short", Verdicts.Of("linear", 365, 0, 0, double.NaN, double.NaN, double.NaN), StringComparison.Ordinal);
}
