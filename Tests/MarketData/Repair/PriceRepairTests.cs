using OrleansStock.Forecasting;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Repair;

namespace OrleansStock.Tests.MarketData.Repair;

/// <summary>Repair of generated series with faults put into them, so that the truth is known.</summary>
public class PriceRepairTests
{
    private const int Days = 600;
    private static readonly TradingCalendar NewYork = TradingCalendar.Of("TEST");

    /// <summary>A lively stock with gaps overnight, ranges, volumes and quarterly dividends, on New York's days.</summary>
    internal static Bar[] Truth(int seed, int count = Days)
    {
        Random random = new(seed);
        var bars = new Bar[count];
        var day = new DateOnly(2018, 1, 2);
        double close = 5 * Math.Exp(4 * random.NextDouble()), volatility = 0.008 + 0.02 * random.NextDouble(), adjustment = 0.9;
        for (var i = 0; i < count; i++)
        {
            var open = close * Math.Exp(volatility * 0.4 * Normal());
            close = open * Math.Exp(volatility * Normal());
            var high = Math.Max(open, close) * Math.Exp(volatility * 0.4 * random.NextDouble());
            var low = Math.Min(open, close) * Math.Exp(-volatility * 0.4 * random.NextDouble());
            if (i % 63 == 40) adjustment *= 1.005;
            bars[i] = new(day, open, high, low, close, close * adjustment, 100_000 + random.Next(900_000));
            day = NewYork.After(day, 1);
        }
        return bars;

        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    private static RepairedBars Repair(IReadOnlyList<Bar> bars, params Split[] splits) => PriceRepair.Repair(bars, splits, NewYork, hasMinorUnit: false);

    private static Bar Scale(Bar bar, double factor) =>
        new(bar.Date, bar.Open * factor, bar.High * factor, bar.Low * factor, bar.Close * factor, bar.AdjustedClose * factor, bar.Volume);

    /// <summary>The row of a day without trading: the close of the day before, four times.</summary>
    private static Bar Repeat(Bar before, DateOnly date) => new(date, before.Close, before.Close, before.Close, before.Close, before.AdjustedClose, 0);

    private static bool IsNear(Bar a, Bar b) => a.Date == b.Date
        && Near(a.Open, b.Open) && Near(a.High, b.High) && Near(a.Low, b.Low) && Near(a.Close, b.Close) && Near(a.AdjustedClose, b.AdjustedClose);

    private static bool Near(double a, double b, double tolerance = 1e-9) => Math.Abs(a / b - 1) < tolerance;

    /// <summary>How many of 200 series come back as they were.</summary>
    private static void AssertHits(int atLeast, DataRule rule, Func<Bar[], Random, (IReadOnlyList<Bar> Bars, Split[] Splits)> fault, double tolerance = 1e-9)
    {
        var hits = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var truth = Truth(seed);
            var (bars, splits) = fault([.. truth], new Random(seed));
            var repaired = PriceRepair.Repair(bars, splits, NewYork, hasMinorUnit: false);
            if (repaired.Bars.Count != Days || repaired.Trail.Issues.Count == 0 || repaired.Trail.Issues.Any(issue => issue.Rule != rule)) continue;
            if (repaired.Bars.Zip(truth).All(pair => IsBack(pair.First, pair.Second))) hits++;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{rule}: {hits} of 200");
        Assert.True(hits >= atLeast, $"{hits} of 200");

        // Where the true close is not known, neither is the range that follows from it.
        bool IsBack(Bar a, Bar b) =>
            Near(a.Close, b.Close, tolerance) && Near(a.AdjustedClose, b.AdjustedClose, tolerance) && (tolerance > 1e-6 || IsNear(a, b));
    }

    [Fact]
    public void Repair_CleanSeries_ChangesNothing()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var truth = Truth(seed);
            var repaired = Repair(truth);
            Assert.Equal(truth, repaired.Bars);
            Assert.Empty(repaired.Trail.Counts);
        }
    }

    [Theory]
    [InlineData(4, 1), InlineData(2, 1), InlineData(3, 2), InlineData(1, 20), InlineData(20, 1)]
    public void Repair_SplitNotApplied_IsAppliedToEverythingBefore(int numerator, int denominator) =>
        AssertHits(195, DataRule.SplitNotApplied, (bars, random) =>
        {
            var at = 100 + random.Next(Days - 110);
            for (var i = 0; i < at; i++) bars[i] = Scale(bars[i], (double)numerator / denominator);
            return (bars, [new Split(bars[at].Date, numerator, denominator)]);
        });

    [Fact]
    public void Repair_SplitAppliedToOldRowsOnly_MendsTheStretch() =>
        AssertHits(195, DataRule.SplitNotApplied, (bars, random) =>
        {
            var at = 200 + random.Next(300);
            for (var i = at - 5 - random.Next(60); i < at; i++) bars[i] = Scale(bars[i], 4);
            return (bars, [new Split(bars[at].Date, 4, 1)]);
        });

    [Fact]
    public void Repair_SplitApplied_TouchesNothing()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var truth = Truth(seed);
            Assert.Equal(truth, Repair(truth, new Split(truth[300].Date, 4, 1), new Split(truth[400].Date, 3, 2), new Split(truth[500].Date, 1, 10)).Bars);
        }
    }

    [Fact]
    public void Repair_SplitNotReported_IsFlaggedAndNotTouched()
    {
        var flagged = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var bars = Truth(seed);
            for (var i = 0; i < 300; i++) bars[i] = Scale(bars[i], 4);
            var repaired = Repair(bars);
            Assert.Equal(bars, repaired.Bars);
            if (repaired.Trail.Issues is [{ Rule: DataRule.SplitNotApplied, Action: DataAction.Flagged } issue] && issue.Date == bars[300].Date) flagged++;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"flagged {flagged} of 200");
        Assert.True(flagged >= 170, $"{flagged} of 200");
    }

    [Theory]
    [InlineData(100.0, 1), InlineData(0.01, 1), InlineData(100.0, 40), InlineData(0.01, 40)]
    public void Repair_HundredfoldRun_IsSetRight(double factor, int length) =>
        AssertHits(198, DataRule.HundredfoldSlip, (bars, random) =>
        {
            var at = 10 + random.Next(Days - length - 20);
            for (var i = at; i < at + length; i++) bars[i] = Scale(bars[i], factor);
            return (bars, []);
        });

    [Fact]
    public void Repair_HundredfoldManyRuns_AreSetRight() =>
        AssertHits(195, DataRule.HundredfoldSlip, (bars, random) =>
        {
            for (var at = 20; at < Days - 20; at += 20 + random.Next(40))
            {
                for (var i = at; i < at + 1 + at % 7; i++) bars[i] = Scale(bars[i], 100);
            }
            return (bars, []);
        });

    [Fact]
    public void Repair_HundredfoldCells_AreSetRight() =>
        AssertHits(198, DataRule.HundredfoldSlip, (bars, random) =>
        {
            var bar = bars[100];
            bars[100] = bar with { Low = bar.Low / 100 };
            bar = bars[200];
            bars[200] = bar with { AdjustedClose = bar.AdjustedClose * 100 };
            return (bars, []);
        });

    [Fact]
    public void Repair_UnitChangesForGood_DependsOnTheCurrency()
    {
        var truth = Truth(7);
        Bar[] bars = [.. truth];
        for (var i = 400; i < Days; i++) bars[i] = Scale(bars[i], 100);

        var elsewhere = PriceRepair.Repair(bars, [], NewYork, hasMinorUnit: false);
        Assert.Equal(bars, elsewhere.Bars);
        Assert.Equal([new IssueCount(DataRule.HundredfoldSlip, DataAction.Flagged, 200)], elsewhere.Trail.Counts);

        var london = PriceRepair.Repair(bars, [], NewYork, hasMinorUnit: true);
        Assert.All(london.Bars.Zip(truth), pair => Assert.True(IsNear(pair.First, pair.Second)));
        var issue = Assert.Single(london.Trail.Issues);
        Assert.Equal((bars[400].Date, bars[^1].Date, 200, bars[400]), (issue.Date, issue.LastDate, issue.Rows, issue.Old));
    }

    [Fact]
    public void Repair_CloseOutsideItsRange_IsSetBetweenItsNeighbours() =>
        AssertHits(195, DataRule.Spike, (bars, random) =>
        {
            var at = 10 + random.Next(Days - 20);
            var factor = random.Next(2) == 0 ? 3.7 : 0.2;
            bars[at] = bars[at] with { Close = bars[at].Close * factor, AdjustedClose = bars[at].AdjustedClose * factor };
            return (bars, []);
        }, tolerance: 0.12);

    [Fact]
    public void Repair_WholeDayDisplaced_IsScaledBack() =>
        AssertHits(195, DataRule.Spike, (bars, random) =>
        {
            var at = 10 + random.Next(Days - 20);
            bars[at] = Scale(bars[at], random.Next(2) == 0 ? 10 : 0.1);
            return (bars, []);
        }, tolerance: 0.12);

    [Fact]
    public void Repair_SpikeThatWasTraded_IsFlaggedAndNotTouched()
    {
        var bars = Truth(3);
        // Up to three times and back within reach of the day's range, as a squeeze does.
        bars[300] = bars[300] with { High = bars[300].High * 3, Close = bars[300].Close * 3, AdjustedClose = bars[300].AdjustedClose * 3, Volume = 50_000_000 };
        var repaired = Repair(bars);
        Assert.Equal(bars, repaired.Bars);
        Assert.Equal([new IssueCount(DataRule.Spike, DataAction.Flagged, 1)], repaired.Trail.Counts);
    }

    [Fact]
    public void Repair_RowsOnHolidaysAndWeekends_AreLeftOut()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var truth = Truth(seed);
            List<Bar> bars = [];
            var expected = 0;
            foreach (var bar in truth)
            {
                while (bars.Count > 0 && bars[^1].Date.AddDays(1) < bar.Date)
                {
                    bars.Add(Repeat(bars[^1], bars[^1].Date.AddDays(1)));
                    expected++;
                }
                bars.Add(bar);
            }
            var repaired = Repair(bars);
            Assert.Equal(truth, repaired.Bars);
            Assert.Equal([new IssueCount(DataRule.PhantomRow, DataAction.Dropped, expected)], repaired.Trail.Counts);
            Assert.Equal(DataTrail.MaxKept, repaired.Trail.Issues.Count);
            Assert.All(repaired.Trail.Issues, issue => Assert.NotNull(issue.Old));
        }
    }

    [Fact]
    public void Repair_SuspendedStock_IsFlagged()
    {
        var bars = Truth(5);
        for (var i = 200; i < 230; i++) bars[i] = Repeat(bars[199], bars[i].Date);
        bars[400] = Repeat(bars[399], bars[400].Date);
        var repaired = Repair(bars);
        Assert.Equal(bars, repaired.Bars);
        Assert.Collection(repaired.Trail.Issues,
            issue => Assert.Equal((DataRule.RepeatedClose, bars[200].Date, bars[229].Date, 30), (issue.Rule, issue.Date, issue.LastDate, issue.Rows)),
            issue => Assert.Equal((DataRule.PhantomRow, DataAction.Flagged, bars[400].Date), (issue.Rule, issue.Action, issue.Date)));
    }

    [Fact]
    public void Repair_NoVolumesAnywhere_TellsNothingByThem()
    {
        var bars = Array.ConvertAll(Truth(9), bar => bar with { Volume = 0 });
        bars[100] = Repeat(bars[99], bars[100].Date);
        Assert.Empty(Repair(bars).Trail.Counts);
    }

    [Fact]
    public void Repair_PennyStock_MayMoveAHundredfold()
    {
        var bars = Array.ConvertAll(Truth(11), bar => Scale(bar, 0.0001 / bar.Close));
        for (var i = 300; i < 310; i++) bars[i] = Scale(bars[i], 100);
        Assert.Equal(bars, Repair(bars).Bars);
    }

    [Fact]
    public void Repair_RangeBroken_IsFlagged()
    {
        var bars = Truth(13);
        bars[50] = bars[50] with { High = bars[50].Close * 0.9, Low = bars[50].Close * 0.8 };
        Assert.Equal([new IssueCount(DataRule.RangeBroken, DataAction.Flagged, 1)], Repair(bars).Trail.Counts);
    }

    [Fact]
    public void Repair_EmptyAndShort_GiveThemselves()
    {
        Assert.Empty(Repair([]).Bars);
        var one = Truth(1, 1);
        Assert.Equal(one, Repair(one, new Split(one[0].Date, 2, 1)).Bars);
        var two = Truth(1, 2);
        Assert.Equal(two, Repair(two).Bars);
    }

    [Fact]
    public void Repair_Twice_IsRepairOnce()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var bars = Truth(seed);
            for (var i = 0; i < 150; i++) bars[i] = Scale(bars[i], 4);
            for (var i = 300; i < 310; i++) bars[i] = Scale(bars[i], 100);
            Split split = new(bars[150].Date, 4, 1);
            var once = Repair(bars, split);
            var twice = Repair(once.Bars, split);
            Assert.Equal(once.Bars, twice.Bars);
            Assert.Equal(0, twice.Trail.RowsOf(DataAction.Repaired));
        }
    }
}
