using OrleansStock.Forecasting.Features;

namespace OrleansStock.Tests.Forecasting.Features;

public sealed class WilderRsiTests
{
    // StockCharts ChartSchool, "Relative Strength Index (RSI)", spreadsheet of the 14-day RSI of QQQQ.
    private static readonly double[] closes =
    [
        44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826, 45.8931,
        46.0328, 45.6140, 46.2820, 46.2820, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439, 46.2122, 46.2521,
        45.7137, 46.4515, 45.7835, 45.3548, 44.0288, 44.1783, 44.2181, 44.5672, 43.4205, 42.6628, 43.1314,
    ];

    private static readonly double[] published =
    [
        70.53, 66.32, 66.55, 69.41, 66.36, 57.97, 62.93, 63.26, 56.06, 62.38,
        54.71, 50.42, 39.99, 41.46, 41.87, 45.46, 37.30, 33.08, 37.77,
    ];

    [Fact]
    public void Compute_PublishedExample_GivesPublishedValues()
    {
        var rsi = WilderRsi.Compute(closes, 14);
        Assert.All(rsi[..14], v => Assert.True(double.IsNaN(v)));
        for (var i = 0; i < published.Length; i++) Assert.Equal(published[i], rsi[14 + i], 0.011);
    }

    [Fact]
    public void Compute_OnlyGains_Gives100() => Assert.Equal(100, WilderRsi.Compute([1, 2, 3, 4], 2)[^1]);

    [Fact]
    public void Compute_OnlyLosses_Gives0() => Assert.Equal(0, WilderRsi.Compute([4, 3, 2, 1], 2)[^1]);

    [Fact]
    public void Compute_ConstantPrices_Gives50() => Assert.Equal(50, WilderRsi.Compute([2, 2, 2, 2], 2)[^1]);

    [Fact]
    public void Compute_Empty_GivesEmpty() => Assert.Empty(WilderRsi.Compute([], 10));

    [Fact]
    public void Compute_PeriodZero_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => WilderRsi.Compute([1], 0));
}
