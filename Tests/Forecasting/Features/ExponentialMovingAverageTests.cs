using OrleansStock.Forecasting.Features;

namespace OrleansStock.Tests.Forecasting.Features;

public sealed class ExponentialMovingAverageTests
{
    // StockCharts ChartSchool, "Moving Averages - Simple and Exponential", spreadsheet of the 10-day EMA.
    private static readonly double[] closes =
    [
        22.27, 22.19, 22.08, 22.17, 22.18, 22.13, 22.23, 22.43, 22.24, 22.29, 22.15, 22.39, 22.38, 22.61, 23.36,
        24.05, 23.75, 23.83, 23.95, 23.63, 23.82, 23.87, 23.65, 23.19, 23.10, 23.33, 22.68, 23.10, 22.40, 22.17,
    ];

    private static readonly double[] published =
    [
        22.22, 22.21, 22.24, 22.27, 22.33, 22.52, 22.80, 22.97, 23.13, 23.28, 23.34,
        23.43, 23.51, 23.54, 23.47, 23.40, 23.39, 23.26, 23.23, 23.08, 22.92,
    ];

    [Fact]
    public void Compute_PublishedExample_GivesPublishedValues()
    {
        var ema = ExponentialMovingAverage.Compute(closes, 10);
        Assert.All(ema[..9], v => Assert.True(double.IsNaN(v)));
        // The page rounds both its inputs and its results to cents.
        for (var i = 0; i < published.Length; i++) Assert.Equal(published[i], ema[9 + i], 0.011);
    }

    [Fact]
    public void Compute_CutSeries_GivesTheSameBits()
    {
        var prices = GeneratedSeries.Prices(500);
        Assert.Equal(ExponentialMovingAverage.Compute(prices, 10)[..301], ExponentialMovingAverage.Compute(prices.AsSpan(0, 301), 10));
    }

    [Fact]
    public void Compute_TooFewValues_GivesNaN() => Assert.All(ExponentialMovingAverage.Compute([1, 2, 3], 10), v => Assert.True(double.IsNaN(v)));

    [Fact]
    public void Compute_Empty_GivesEmpty() => Assert.Empty(ExponentialMovingAverage.Compute([], 10));

    [Fact]
    public void Compute_PeriodZero_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => ExponentialMovingAverage.Compute([1], 0));
}
