using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Tests.Forecasting.Scoring;

public sealed class ScoringGridTests
{
    [Fact]
    public void Origins_LongSeries_BeginAt750()
    {
        var origins = ScoringGrid.Origins(2000, 10);
        Assert.Equal((750, 771), (origins[0], origins[1]));
        Assert.InRange(origins[^1] + 10, 1979, 1999);
    }

    [Fact]
    public void Origins_ShortSeries_BeginWithAYearOfReturnsOnTheSameGrid()
    {
        var origins = ScoringGrid.Origins(598, 60);
        Assert.Equal(267, origins[0]);
        Assert.All(origins, o => Assert.True(ScoringGrid.Contains(o)));
    }

    [Fact]
    public void Origins_LongerSeries_OnlyAddOnes()
    {
        var shorter = ScoringGrid.Origins(1800, 60);
        Assert.Equal(shorter, ScoringGrid.Origins(1900, 60)[..shorter.Length]);
    }

    [Fact]
    public void Origins_TooShort_AreNone() => Assert.Empty(ScoringGrid.Origins(250, 10));
}
