using OrleansStock.Forecasting.Features;

namespace OrleansStock.Tests.Forecasting.Features;

public sealed class LogReturnsTests
{
    [Fact]
    public void Compute_Prices_GivesLogarithmsOfRatios() =>
        Assert.Equal([Math.Log(1.1), Math.Log(0.5)], LogReturns.Compute([100, 110, 55]), (a, b) => Math.Abs(a - b) < 1e-15);

    [Fact]
    public void Compute_OneBar_GivesEmpty() => Assert.Empty(LogReturns.Compute([100]));

    [Fact]
    public void Compute_Empty_GivesEmpty() => Assert.Empty(LogReturns.Compute([]));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void Compute_NotAPrice_Throws(double price) => Assert.Throws<ArgumentException>(() => LogReturns.Compute([100, price]));
}
