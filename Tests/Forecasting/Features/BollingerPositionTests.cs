using OrleansStock.Forecasting.Features;

namespace OrleansStock.Tests.Forecasting.Features;

public sealed class BollingerPositionTests
{
    // StockCharts ChartSchool, "Bollinger Bands", spreadsheet of the 20-day bands.
    private static readonly double[] closes =
    [
        86.16, 89.09, 88.78, 90.32, 89.07, 91.15, 89.44, 89.18, 86.93, 87.68, 86.96, 89.43, 89.32, 88.72, 87.45, 87.26,
        89.50, 87.90, 89.13, 90.70, 92.90, 92.98, 91.80, 92.66, 92.68, 92.30, 92.77, 92.54, 92.95, 93.20, 91.07, 89.83,
    ];

    private static readonly (double Upper, double Lower)[] published =
    [
        (91.29, 86.12), (91.95, 86.14), (92.61, 85.87), (92.93, 85.85), (93.31, 85.70), (93.73, 85.65), (93.90, 85.59),
        (94.26, 85.56), (94.56, 85.60), (94.79, 85.98), (95.04, 86.27), (94.91, 86.82), (94.90, 86.87),
    ];

    [Fact]
    public void Compute_PublishedExample_GivesPublishedBands()
    {
        var position = BollingerPosition.Compute(closes);
        Assert.All(position[..19], v => Assert.True(double.IsNaN(v)));
        for (var i = 0; i < published.Length; i++)
            Assert.Equal((closes[19 + i] - published[i].Lower) / (published[i].Upper - published[i].Lower), position[19 + i], 0.004);
    }

    [Fact]
    public void Compute_ConstantPrices_GivesTheMiddle() => Assert.Equal(0.5, BollingerPosition.Compute([3.3, 3.3, 3.3, 3.3], 3)[^1]);

    [Fact]
    public void Compute_Empty_GivesEmpty() => Assert.Empty(BollingerPosition.Compute([]));

    [Fact]
    public void Compute_PeriodZero_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => BollingerPosition.Compute([1], 0));
}
