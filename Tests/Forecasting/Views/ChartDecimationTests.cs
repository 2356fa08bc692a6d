using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Views;

namespace OrleansStock.Tests.Forecasting.Views;

public sealed class ChartDecimationTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(504)]
    [InlineData(505)]
    [InlineData(704)]
    [InlineData(705)]
    [InlineData(12_600)]
    public void Of_AnyLength_KeepsBothEndsInOrderAndTheLastTwoYearsDayByDay(int count)
    {
        var bars = GeneratedSeries.Garch(count, 5, "CHART").Bars;

        var kept = ChartDecimation.Of(bars);

        Assert.InRange(kept.Count, Math.Min(count, 504), 905);
        Assert.Equal(kept.Distinct().Order(), kept);
        Assert.Equal(Enumerable.Range(count - Math.Min(count, 504), Math.Min(count, 504)), kept.TakeLast(Math.Min(count, 504)));
        if (count > 0) Assert.Equal((0, count - 1), (kept[0], kept[^1]));
    }

    [Fact]
    public void Of_ALongHistory_KeepsItsExtremes()
    {
        var bars = GeneratedSeries.Garch(9_000, 6, "CHART").Bars.ToArray();
        bars[1_234] = bars[1_234] with { Close = bars.Max(b => b.Close) * 2 };
        bars[2_345] = bars[2_345] with { Close = bars.Min(b => b.Close) / 2 };

        var kept = ChartDecimation.Of(bars);

        Assert.Contains(1_234, kept);
        Assert.Contains(2_345, kept);
    }
}
