using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Features;

namespace OrleansStock.Tests.Forecasting.Features;

public sealed class RelativeVolumeTests
{
    [Fact]
    public void Compute_RisingVolume_IsTheLogOfTheMeansRatio()
    {
        // By hand: ((3 + 4) / 2) / ((1 + 2 + 3 + 4) / 4) = 1.4; then ((4 + 10) / 2) / ((2 + 3 + 4 + 10) / 4).
        var relative = RelativeVolume.Compute(Days(1, 2, 3, 4, 10), 2, 4);
        Assert.All(relative[..3], v => Assert.True(double.IsNaN(v)));
        Assert.Equal(Math.Log(1.4), relative[3], 1e-12);
        Assert.Equal(Math.Log(28.0 / 19), relative[4], 1e-12);
    }

    [Fact]
    public void Compute_NoVolume_GivesZero() => Assert.Equal(0, RelativeVolume.Compute(Days(0, 0, 0, 0), 2, 4)[3]);

    [Fact]
    public void Compute_LongNotAboveShort_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => RelativeVolume.Compute([], 4, 4));

    private static Bar[] Days(params long[] volumes) => [.. volumes.Select((v, i) => new Bar(new DateOnly(2020, 1, 1).AddDays(i), 1, 1, 1, 1, 1, v))];
}
