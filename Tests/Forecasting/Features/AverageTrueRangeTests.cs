using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Features;

namespace OrleansStock.Tests.Forecasting.Features;

public sealed class AverageTrueRangeTests
{
    // StockCharts ChartSchool, "Average True Range (ATR)", spreadsheet of the 14-day ATR of QQQQ: high, low, close.
    private static readonly (double High, double Low, double Close)[] days =
    [
        (48.70, 47.79, 48.16), (48.72, 48.14, 48.61), (48.90, 48.39, 48.75), (48.87, 48.37, 48.63), (48.82, 48.24, 48.74),
        (49.05, 48.64, 49.03), (49.20, 48.94, 49.07), (49.35, 48.86, 49.32), (49.92, 49.50, 49.91), (50.19, 49.87, 50.13),
        (50.12, 49.20, 49.53), (49.66, 48.90, 49.50), (49.88, 49.43, 49.75), (50.19, 49.73, 50.03), (50.36, 49.26, 50.31),
        (50.57, 50.09, 50.52), (50.65, 50.30, 50.41), (50.43, 49.21, 49.34), (49.63, 48.98, 49.37), (50.33, 49.61, 50.23),
        (50.29, 49.20, 49.24), (50.17, 49.43, 49.93), (49.32, 48.08, 48.43), (48.50, 47.64, 48.18), (48.32, 41.55, 46.57),
        (46.80, 44.28, 45.41), (47.80, 47.31, 47.77), (48.39, 47.20, 47.72), (48.66, 47.90, 48.62), (48.79, 47.73, 47.85),
    ];

    private static readonly double[] published = [0.55, 0.59, 0.59, 0.57, 0.61, 0.62, 0.64, 0.67, 0.69, 0.78, 0.78, 1.21, 1.30, 1.38, 1.37, 1.34, 1.32];

    [Fact]
    public void Compute_PublishedExample_GivesPublishedValues()
    {
        var atr = AverageTrueRange.Compute([.. days.Select((d, i) => Day(i, d.High, d.Low, d.Close))]);
        Assert.All(atr[..13], v => Assert.True(double.IsNaN(v)));
        // The page rounds both its inputs and its results to cents.
        for (var i = 0; i < published.Length; i++) Assert.Equal(published[i], atr[13 + i], 0.011);
    }

    [Fact]
    public void Compute_NoUsableRange_CountsTheMoveOfTheClose()
    {
        var found = AverageTrueRange.Compute([Day(0, 0, 0, 10), Day(1, 0, 0, 12), Day(2, double.NaN, 1, 10)], 2);
        Assert.Equal([0, 1, 1.5], found[..3].Select(v => double.IsNaN(v) ? 0 : v));
    }

    [Fact]
    public void Compute_Empty_GivesEmpty() => Assert.Empty(AverageTrueRange.Compute([]));

    [Fact]
    public void Compute_PeriodZero_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => AverageTrueRange.Compute([], 0));

    private static Bar Day(int day, double high, double low, double close) => new(new DateOnly(2010, 4, 1).AddDays(day), close, high, low, close, close, 1);
}
