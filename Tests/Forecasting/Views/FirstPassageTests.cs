using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Views;

namespace OrleansStock.Tests.Forecasting.Views;

public sealed class FirstPassageTests
{
    private const double Daily = 0.02;

    private static readonly int[] leads = [1, 2, 3, 5, 8, 13, 21, 34, 60, 120, 250, 365];

    [Theory]
    [InlineData(0.05, 0, 10)]
    [InlineData(0.05, 0.001, 10)]
    [InlineData(0.2, 0, 60)]
    [InlineData(0.3, 0.002, 120)]
    [InlineData(-0.01, 0, 20)]
    [InlineData(0, -0.003, 5)]
    public void OddsAbove_RandomWalkWithADrift_AreThoseOfASimulation(double level, double drift, int days)
    {
        const int walks = 40_000;
        var random = new Random(days);
        var beyond = 0;
        for (var walk = 0; walk < walks; walk++)
        {
            var place = 0.0;
            for (var day = 0; day < days; day++)
            {
                place += drift + Daily * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
                if (place <= level) continue;
                beyond++;
                break;
            }
        }

        // Four standard errors of the simulation.
        Assert.Equal((double)beyond / walks, FirstPassage.OddsAbove(Path(drift), level, days), 0.01);
    }

    [Fact]
    public void OddsBelow_MirroredPath_AreOddsAbove() =>
        Assert.Equal(FirstPassage.OddsAbove(Path(0.001), 0.1, 60), FirstPassage.OddsBelow(Path(-0.001), -0.1, 60), 1e-9);

    [Fact]
    public void OddsAbove_OneDay_AreThoseOfThatDay() =>
        Assert.Equal(ForecastOdds.OddsAbove(Path(0)[0], 0.01), FirstPassage.OddsAbove(Path(0), 0.01, 1), 0.003);

    [Fact]
    public void OddsAbove_MoreDays_NeverFallAndAreNoLessThanOnTheLast()
    {
        var path = Path(0.0005);
        var before = 0.0;
        foreach (var day in path.Select(d => d.LeadTime))
        {
            var odds = FirstPassage.OddsAbove(path, 0.15, day);
            Assert.InRange(odds, Math.Max(before, path.First(d => d.LeadTime == day) is var last ? Math.Min(1, AtTheEnd(last)) : 0) - 0.003, 1);
            before = odds;
        }

        static double AtTheEnd(ReturnDistribution last) => ForecastOdds.OddsAbove(last, 0.15) is var odds && odds > ForecastOdds.Least ? odds : 0;
    }

    [Fact]
    public void OddsAbove_PriceThatNeverMoved_AreCertain()
    {
        List<ReturnDistribution> still = [ReturnDistribution.RandomWalk(0, 1), ReturnDistribution.RandomWalk(0, 10)];

        Assert.Equal(0, FirstPassage.OddsAbove(still, 0.1, 5));
        Assert.Equal(1, FirstPassage.OddsAbove(still, -0.1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => FirstPassage.OddsAbove(still, 0, 11));
    }

    private static List<ReturnDistribution> Path(double drift) =>
    [
        .. leads.Select(lead => ReturnDistribution.RandomWalk(Daily, lead))
            .Select(d => new ReturnDistribution(d.LeadTime, [.. d.LogReturns.Select(q => q + drift * d.LeadTime)], 0)),
    ];
}
