using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;

namespace OrleansStock.Tests.Forecasting.Calibration;

public sealed class CalibrationTests
{
    private static readonly int[] horizons = [10, 60];

    [Fact]
    public void AsOf_BeforeTheFirstPool_IsThePrior() =>
        Assert.Same(CalibrationPool.Prior, new CalibrationTimeline([Pool(2005, 1.1)]).AsOf(new DateOnly(2004, 12, 31)));

    [Fact]
    public void AsOf_BetweenPools_IsTheOneThatWasKnown()
    {
        var timeline = new CalibrationTimeline([Pool(2005, 1.1), Pool(2006, 1.2)]);
        Assert.Equal(1.1, timeline.AsOf(new DateOnly(2005, 1, 1)).Scale(10));
        Assert.Equal(1.1, timeline.AsOf(new DateOnly(2005, 12, 31)).Scale(10));
        Assert.Equal(1.2, timeline.AsOf(new DateOnly(2020, 1, 1)).Scale(10));
    }

    [Fact]
    public void AsOf_Agitation_IsThatOfTheDayBefore()
    {
        var timeline = new CalibrationTimeline([], [new(new DateOnly(2005, 3, 1), 0.1), new(new DateOnly(2005, 3, 2), 0.2)]);
        Assert.Equal(0, timeline.AsOf(new DateOnly(2005, 3, 1)).Agitation);
        Assert.Equal(0.1, timeline.AsOf(new DateOnly(2005, 3, 2)).Agitation);
        Assert.Equal(0.2, timeline.AsOf(new DateOnly(2005, 3, 7)).Agitation);
    }

    [Fact]
    public void New_PoolsOutOfOrder_Throws()
    {
        Assert.Throws<ArgumentException>(() => new CalibrationTimeline([Pool(2006, 1), Pool(2005, 1)]));
        Assert.Throws<ArgumentException>(() => new CalibrationTimeline([], [new(new DateOnly(2005, 3, 2), 0), new(new DateOnly(2005, 3, 2), 0)]));
    }

    [Fact]
    public void Scale_BetweenHorizons_IsInterpolatedInLogarithms()
    {
        var pool = CalibrationPool.Prior with { Scales = [new(10, 1), new(1000, 1.21)] };
        Assert.Equal(1.1, pool.Scale(100), 1e-12);
        Assert.Equal(1, pool.Scale(1));
        Assert.Equal(1.21, pool.Scale(2000));
    }

    [Fact]
    public void Timeline_HistoryCut_GivesTheSamePoolsUpToThere()
    {
        var cutDay = GeneratedSeries.Garch(1400).Bars[1200].Date;
        CalibrationTimeline Of(bool cut)
        {
            var sums = new CalibrationSums(horizons);
            for (var seed = 1; seed <= 3; seed++)
            {
                var series = GeneratedSeries.Garch(1400, seed);
                sums.Add(CalibrationSums.Of(cut ? series.Take(1201) : series, horizons));
            }

            return sums.Timeline();
        }

        CalibrationTimeline whole = Of(false), before = Of(true);
        for (var day = new DateOnly(2001, 1, 1); day <= cutDay; day = day.AddDays(1))
        {
            CalibrationPool a = before.AsOf(day), b = whole.AsOf(day);
            Assert.Equal((a.AsOf, a.DailyDrift, a.DailySharpe, a.DailyVolatility, a.Agitation), (b.AsOf, b.DailyDrift, b.DailySharpe, b.DailyVolatility, b.Agitation));
            Assert.Equal(a.Scales, b.Scales);
        }
    }

    [Fact]
    public void Timeline_ManySeries_ComesNearTheirTruth()
    {
        var sums = new CalibrationSums(horizons);
        for (var seed = 0; seed < 40; seed++) sums.Add(CalibrationSums.Of(GeneratedSeries.Garch(3000, 900 + seed), horizons));
        var pool = sums.Timeline().Pools[^1];
        Assert.InRange(pool.DailyVolatility, 0.0115, 0.0135);
        Assert.InRange(pool.DailyDrift, 0.0001, 0.0003);
        Assert.InRange(pool.DailySharpe, 0.008, 0.025);
        Assert.All(pool.Scales, s => Assert.InRange(s.Scale, 0.9, 1.05));
    }

    [Fact]
    public void Timeline_ConstantSeries_LeavesTheOthersAlone()
    {
        // A suspended share says nothing about the width of those that trade.
        var pool = CalibrationSums.Of(GeneratedSeries.Constant(2000), horizons).Timeline().Pools[^1];
        Assert.All(pool.Scales, s => Assert.Equal(1, s.Scale));
        Assert.Equal(CalibrationPool.Prior.DailyVolatility, pool.DailyVolatility);
        Assert.Equal(CalibrationPool.Prior.DailySharpe, pool.DailySharpe);
    }

    [Fact]
    public void Add_OtherHorizons_Throws() =>
        Assert.Throws<ArgumentException>(() => new CalibrationSums([10]).Add(new CalibrationSums([11])));

    [Fact]
    public void BuiltIn_Table_IsSaneAndReadsBack()
    {
        var pools = BuiltInCalibration.Instance.Pools;
        Assert.InRange(pools.Count, 20, 60);
        Assert.All(pools, p =>
        {
            Assert.InRange(p.DailyDrift, -0.001, 0.002);
            Assert.InRange(p.DailyVolatility, 0.01, 0.03);
            Assert.Equal(ForecastModels.Horizons, p.Scales.Select(s => s.Horizon));
            Assert.All(p.Scales, s => Assert.InRange(s.Scale, 0.8, 1.25));
        });
        using var text = new StringWriter();
        BuiltInCalibration.Write(text, pools);
        var again = BuiltInCalibration.Read(new StringReader(text.ToString())).Pools;
        Assert.Equal(pools.Select(p => (p.AsOf, p.DailyDrift, p.DailySharpe, p.DailyVolatility)), again.Select(p => (p.AsOf, p.DailyDrift, p.DailySharpe, p.DailyVolatility)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("asOf,dailyDrift\n")]
    [InlineData("asOf,dailyDrift,dailySharpe,dailyVolatility,scale10\n2001-01-01,1\n")]
    public void Read_NotATable_Throws(string text) => Assert.Throws<FormatException>(() => BuiltInCalibration.Read(new StringReader(text)));

    private static CalibrationPool Pool(int year, double scale) => CalibrationPool.Prior with { AsOf = new DateOnly(year, 1, 1), Scales = [new HorizonScale(10, scale)] };
}
