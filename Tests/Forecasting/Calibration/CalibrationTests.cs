using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Models.Ensemble;

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
    public void AsOf_Market_IsThatOfTheDayBefore()
    {
        MarketState first = new(0.1, 0.2, 0.3, 0.4), second = new(0.2, 0, 0, 0);
        var timeline = new CalibrationTimeline([], [new(new DateOnly(2005, 3, 1), first), new(new DateOnly(2005, 3, 2), second)]);
        Assert.Equal(default, timeline.AsOf(new DateOnly(2005, 3, 1)).Market);
        Assert.Equal(first, timeline.AsOf(new DateOnly(2005, 3, 2)).Market);
        Assert.Equal(second, timeline.AsOf(new DateOnly(2005, 3, 7)).Market);
    }

    [Fact]
    public void New_PoolsOutOfOrder_Throws()
    {
        Assert.Throws<ArgumentException>(() => new CalibrationTimeline([Pool(2006, 1), Pool(2005, 1)]));
        Assert.Throws<ArgumentException>(() => new CalibrationTimeline([], [new(new DateOnly(2005, 3, 2), default), new(new DateOnly(2005, 3, 2), default)]));
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
                sums.Add(CalibrationContribution.Of(cut ? series.Take(1201) : series, horizons));
            }

            return sums.Timeline();
        }

        CalibrationTimeline whole = Of(false), before = Of(true);
        for (var day = new DateOnly(2001, 1, 1); day <= cutDay; day = day.AddDays(1))
        {
            CalibrationPool a = before.AsOf(day), b = whole.AsOf(day);
            Assert.Equal(
                (a.AsOf, a.DailyDrift, a.DailySharpe, a.DailyVolatility, a.Market),
                (b.AsOf, b.DailyDrift, b.DailySharpe, b.DailyVolatility, b.Market));
            Assert.Equal(a.Scales, b.Scales);
        }
    }

    [Fact]
    public void Timeline_ManySeries_ComesNearTheirTruth()
    {
        var sums = new CalibrationSums(horizons);
        for (var seed = 0; seed < 40; seed++) sums.Add(CalibrationContribution.Of(GeneratedSeries.Garch(3000, 900 + seed), horizons));
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
        var pool = CalibrationContribution.Of(GeneratedSeries.Constant(2000), horizons).Timeline().Pools[^1];
        Assert.All(pool.Scales, s => Assert.Equal(1, s.Scale));
        Assert.Equal(CalibrationPool.Prior.DailyVolatility, pool.DailyVolatility);
        Assert.Equal(CalibrationPool.Prior.DailySharpe, pool.DailySharpe);
    }

    [Fact]
    public void Add_OtherHorizons_Throws() =>
        Assert.Throws<ArgumentException>(() => new CalibrationSums([10]).Add(new CalibrationSums([11])));

    [Fact]
    public void BuiltIn_Sums_AreSane()
    {
        var sums = BuiltInCalibration.Sums();
        Assert.Equal(ForecastModels.Horizons, sums.Horizons);
        Assert.All(BuiltInCalibration.Instance.Pools, p =>
        {
            Assert.InRange(p.DailyDrift, -0.003, 0.002);
            Assert.InRange(p.DailyVolatility, 0.01, 0.03);
            Assert.Equal(ForecastModels.Horizons, p.Scales.Select(s => s.Horizon));
            Assert.All(p.Scales, s => Assert.InRange(s.Scale, 0.8, 1.25));
        });
        // October 2008 was the wildest month that most tickers have seen.
        Assert.InRange(BuiltInCalibration.Instance.AsOf(new DateOnly(2008, 10, 15)).Market.Drawdown, 0.5, 2);
        Assert.True(BuiltInCalibration.Instance.AsOf(new DateOnly(2008, 10, 15)).Market.Agitation > 0.3);
        // A month after the last bar, no ticker's reading counts any more.
        Assert.Equal(default, BuiltInCalibration.Instance.AsOf(sums.Until.AddDays(30)).Market);
    }

    [Fact]
    public void Read_WhatWasWritten_GivesTheSamePools()
    {
        var sums = CalibrationContribution.Of(GeneratedSeries.Garch(1400), horizons);
        using var text = new StringWriter();
        sums.Write(text);
        var again = CalibrationSums.Read(new StringReader(text.ToString()));
        Assert.Equal(sums.Until, again.Until);
        CalibrationTimeline a = sums.Timeline(), b = again.Timeline();
        for (var day = sums.Until.AddDays(-900); day <= sums.Until; day = day.AddDays(1)) AssertSame(a.AsOf(day), b.AsOf(day), 1e-8);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2001-01-01\n")]
    [InlineData("2001-01-01,10\n2001-01,1,2\n")]
    [InlineData("2001-01-01,ten\n")]
    public void Read_NotSums_Throws(string text) => Assert.Throws<CalibrationFormatException>(() => CalibrationSums.Read(new StringReader(text)));

    [Theory]
    [InlineData(1)]
    [InlineData(23)]
    [InlineData(300)]
    public void Of_AfterADay_AddsWhatTheFirstPartLacks(int bars)
    {
        var series = GeneratedSeries.Garch(1400);
        var parts = CalibrationContribution.Of(series.Take(1400 - bars), horizons);
        parts.Add(CalibrationContribution.Of(series, horizons, parts.Until));
        var whole = CalibrationContribution.Of(series, horizons);
        Assert.Equal(whole.Until, parts.Until);
        CalibrationTimeline a = whole.Timeline(), b = parts.Timeline();
        for (var day = series.Bars[1000].Date; day <= series.Origin.AddDays(30); day = day.AddDays(1)) AssertSame(a.AsOf(day), b.AsOf(day), 1e-12);
    }

    /// <summary>A service adds a bar a day, so that the bar after a month's last one always comes with a later sum.</summary>
    [Fact]
    public void Of_EachDayAlone_AddsUpToTheWhole()
    {
        var series = GeneratedSeries.Garch(1400);
        var parts = CalibrationContribution.Of(series.Take(1300), horizons);
        for (var bars = 1301; bars <= series.Count; bars++) parts.Add(CalibrationContribution.Of(series.Take(bars), horizons, parts.Until));
        var whole = CalibrationContribution.Of(series, horizons);
        CalibrationTimeline a = whole.Timeline(), b = parts.Timeline();
        Assert.Equal(a.Pools.Count, b.Pools.Count);
        Assert.All(a.Pools.Zip(b.Pools), p => AssertSame(p.First, p.Second, 1e-12));
    }

    [Fact]
    public void Fold_OldMonths_LeavesTheNewestPoolAsItWas()
    {
        var sums = CalibrationContribution.Of(GeneratedSeries.Garch(2000), horizons);
        var whole = sums.Timeline();
        var from = sums.Until.AddDays(-200);
        sums.Fold(from);
        var folded = sums.Timeline();
        Assert.True(folded.Pools.Count < 10);
        // Months are fewer, so the prior weighs more; what is read from day to day is the same.
        AssertSame(whole.AsOf(sums.Until) with { DailySharpe = 0 }, folded.AsOf(sums.Until) with { DailySharpe = 0 }, 0.05);
        for (var day = from.AddDays(2); day <= sums.Until; day = day.AddDays(1))
            Assert.Equal(Rounded(whole.AsOf(day).Market), Rounded(folded.AsOf(day).Market));
    }

    private static MarketState Rounded(MarketState m) =>
        new(Math.Round(m.Agitation, 2), Math.Round(m.Push3, 2), Math.Round(m.Push10, 2), Math.Round(m.Drawdown, 2));

    private static void AssertSame(CalibrationPool a, CalibrationPool b, double tolerance)
    {
        double[] Numbers(CalibrationPool p) =>
        [
            p.DailyDrift, p.DailySharpe, p.DailyVolatility, p.Market.Agitation, p.Market.Push3, p.Market.Push10, p.Market.Drawdown,
            .. p.Scales.Select(s => s.Scale),
        ];
        double[] x = Numbers(a), y = Numbers(b);
        for (var k = 0; k < x.Length; k++) Assert.Equal(x[k], y[k], tolerance);
    }

    private static CalibrationPool Pool(int year, double scale) =>
        CalibrationPool.Prior with { AsOf = new DateOnly(year, 1, 1), Scales = [new HorizonScale(10, scale)] };
}
