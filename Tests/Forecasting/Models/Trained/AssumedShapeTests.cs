using OrleansStock.Forecasting.Models.Pooled;
using OrleansStock.Forecasting.Numerics;

namespace OrleansStock.Tests.Forecasting.Models.Trained;

public sealed class AssumedShapeTests
{
    [Theory]
    // 95 % quantiles of Student's t from a table, times the root of 1 + 1 / windows.
    [InlineData(1, 1.7247)]
    [InlineData(11, 1.6973)]
    [InlineData(41, 1.6706)]
    public void Widen_WindowsOfAYear_AreThoseOfThePredictiveDistribution(int years, double t)
    {
        var windows = years + AssumedShape.PriorYears;
        var widened = AssumedShape.Widen(StandardNormal.Scores.ToArray(), years, 252);
        Assert.Equal(t * Math.Sqrt(1 + 1 / windows), widened[7], 0.001);
        Assert.Equal(-widened[7], widened[1], 1e-12);
        Assert.Equal(0, widened[4]);
        Assert.Equal(widened.Order(), widened);
    }

    [Fact]
    public void Widen_ManyShortWindows_HardlyChangesAShapeAndNeverItsMedian()
    {
        var widened = AssumedShape.Widen(AssumedShape.Values, 30, 1);
        for (var k = 0; k < widened.Length; k++) Assert.Equal(AssumedShape.Values[k], widened[k], 0.001);
        Assert.Equal(AssumedShape.Values[4], AssumedShape.Widen(AssumedShape.Values, 0, 365)[4]);
    }
}
