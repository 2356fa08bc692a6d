using OrleansStock.Forecasting.Features;

namespace OrleansStock.Tests.Forecasting.Features;

public sealed class MacdTests
{
    // InvestExcel, "How to Calculate MACD in Excel": AAPL from 2013-02-19, MACD(12, 26, 9).
    private static readonly double[] closes =
    [
        459.99, 448.85, 446.06, 450.81, 442.80, 448.97, 444.57, 441.40, 430.47, 420.05, 431.14, 425.66, 430.58, 431.72,
        437.87, 428.43, 428.35, 432.50, 443.66, 455.72, 454.49, 452.08, 452.73, 461.91, 463.58, 461.14, 452.08, 442.66,
        428.91, 429.79, 431.99, 427.72, 423.20, 426.21,
    ];

    private static readonly double[] line = [8.275270, 7.703378, 6.416075, 4.237520, 2.552583, 1.378886, 0.102981, -1.258402, -2.070558];

    [Fact]
    public void Compute_PublishedExample_GivesPublishedValues()
    {
        var (macd, signal) = Macd.Compute(closes);
        Assert.All(macd[..25], v => Assert.True(double.IsNaN(v)));
        for (var i = 0; i < line.Length; i++) Assert.Equal(line[i], macd[25 + i], 2e-6);
        Assert.All(signal[..33], v => Assert.True(double.IsNaN(v)));
        Assert.Equal(3.037526, signal[33], 2e-6);
    }

    [Fact]
    public void Compute_TooFewValues_GivesNaN() => Assert.All(Macd.Compute([1, 2, 3]).Signal, v => Assert.True(double.IsNaN(v)));

    [Fact]
    public void Compute_SlowNotAboveFast_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Macd.Compute([1], 26, 26));
}
