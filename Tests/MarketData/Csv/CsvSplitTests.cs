using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.Tests.MarketData.Csv;

/// <summary>Prices as traded beside a continuous adjusted close are put on one split basis; dividends stay what they are.</summary>
public class CsvSplitTests
{
    [Theory]
    [InlineData(4, 4, 1), InlineData(2, 2, 1), InlineData(1.5, 3, 2), InlineData(20, 20, 1), InlineData(0.1, 1, 10), InlineData(0.05, 1, 20)]
    [InlineData(1.25, 5, 4), InlineData(10, 10, 1)]
    public void Read_Split_IsAppliedToWhatLiesBefore(double ratio, double numerator, double denominator)
    {
        var parsed = Read([(100, ratio)], []);
        Assert.Equal([new Split(Day(100), numerator, denominator)], parsed.Splits);
        for (var i = 0; i < parsed.Bars.Count; i++)
        {
            Assert.Equal(Truth(i), parsed.Bars[i].Close, 1e-3 * Truth(i));
            Assert.Equal(Truth(i), parsed.Bars[i].AdjustedClose, 1e-3 * Truth(i));
            Assert.InRange(parsed.Bars[i].Volume / 1e6, 0.95, 1.06);
        }
        Assert.Equal((DataRule.SplitNotApplied, DataAction.Repaired, 100), (parsed.Trail.Issues[0].Rule, parsed.Trail.Issues[0].Action,
            parsed.Trail.Issues[0].Rows));
    }

    [Fact]
    public void Read_SeveralSplitsAndDividends_KeepsTheDividends()
    {
        var parsed = Read([(60, 4), (120, 0.5), (180, 3)], [(90, 0.02), (150, 0.05), (30, 0.3)]);
        Assert.Equal([4, 0.5, 3], parsed.Splits.Select(split => split.Numerator / split.Denominator));
        for (var i = 0; i < parsed.Bars.Count; i++)
        {
            Assert.Equal(Truth(i), parsed.Bars[i].Close, 2e-3 * Truth(i));
            var adjustment = new (int At, double Yield)[] { (90, 0.02), (150, 0.05), (30, 0.3) }.Where(one => one.At > i).Aggregate(1.0, (product,
                one) => product * (1 - one.Yield));
            Assert.Equal(Truth(i) * adjustment, parsed.Bars[i].AdjustedClose, 2e-3 * Truth(i));
        }
    }

    /// <summary>EODHD scales the volumes and not the prices.</summary>
    [Fact]
    public void Read_VolumesScaledAlready_StayAsTheyAre() =>
        Assert.All(Read([(100, 4)], [], scaledVolumes: true).Bars, bar => Assert.InRange(bar.Volume / 1e6, 0.95, 1.06));

    /// <summary>A special dividend of half the price looks like a split, unless the file says what it is.</summary>
    [Fact]
    public void Read_DividendThatTheFileNames_IsNoSplit()
    {
        var text = CsvSamples.Lines("date,close,adjusted_close,volume,dividend_amount", CsvSamples.Weekdays(new(2022, 1, 3), 200), (day, i) =>
            $"{day:yyyy-MM-dd},{(i < 100 ? 100 : 50)},50,1000,{(i == 100 ? 50 : 0)}");
        var parsed = CsvSamples.Read(text);
        Assert.Empty(parsed.Splits);
        Assert.Equal(100, parsed.Bars[0].Close);
        Assert.Equal([new Dividend(parsed.Bars[100].Date, 50)], parsed.Dividends);
    }

    /// <summary>A split on the day of a dividend: what the dividend leaves of the jump is the split, and the dividend stays.</summary>
    [Theory]
    [InlineData(10, 0.02, true), InlineData(4, 0.015, true), InlineData(0.1, 0.03, true), InlineData(1.5, 0.01, true), InlineData(20, 0.01, true)]
    [InlineData(10, 0.02, false), InlineData(4, 0.015, false), InlineData(2, 0.025, false)]
    public void Read_SplitOnADividendsDay_IsAppliedAndTheDividendStays(double ratio, double yield, bool isNamed)
    {
        var header = "Date,Close,Adjusted_close,Volume" + (isNamed ? ",dividend_amount" : "");
        foreach (var perNewShare in new[] { true, false })
        {
            var parsed = CsvSamples.Read(CsvSamples.Lines(header, CsvSamples.Weekdays(new(2022, 1, 3), 250), (day, i) =>
            {
                var before = i < 100;
                var paid = i == 100 ? Truth(99) * yield * (perNewShare ? 1 : ratio) : 0;
                FormattableString line = $"{day:yyyy-MM-dd},{Truth(i) * (before ? ratio : 1):F4},{Truth(i) * (before ? 1 - yield : 1):F6},1000000";
                return isNamed ? (FormattableString)$"{line.ToString(System.Globalization.CultureInfo.InvariantCulture)},{paid:F4}" : line;
            }));
            Assert.Equal(ratio, Assert.Single(parsed.Splits) is var split ? split.Numerator / split.Denominator : 0, 1e-9);
            for (var i = 0; i < parsed.Bars.Count; i++)
            {
                Assert.Equal(Truth(i), parsed.Bars[i].Close, 1e-3 * Truth(i));
                Assert.Equal(Truth(i) * (i < 100 ? 1 - yield : 1), parsed.Bars[i].AdjustedClose, 1e-3 * Truth(i));
            }
        }
    }

    /// <summary>A spin-off, or a split of 17 shares for 2: no ratio that is known, and so it is flagged and left as it is.</summary>
    [Theory]
    [InlineData(2.09), InlineData(8.5), InlineData(0.37)]
    public void Read_JumpThatIsNoSplits_IsFlagged(double ratio)
    {
        var parsed = CsvSamples.Read(CsvSamples.Lines("Date,Close,Adj Close", CsvSamples.Weekdays(new(2022, 1, 3), 200), (day, i) =>
            $"{day:yyyy-MM-dd},{Truth(i) * (i < 100 ? ratio : 1):F4},{Truth(i):F4}"));
        Assert.Empty(parsed.Splits);
        Assert.Equal(100 * ratio, parsed.Bars[0].Close, 1e-3);
        Assert.Equal((DataRule.SplitNotApplied, DataAction.Flagged, Day(100)),
            (Assert.Single(parsed.Trail.Issues).Rule, parsed.Trail.Issues[0].Action, parsed.Trail.Issues[0].Date));
    }

    /// <summary>The closes alone are as they were traded, or alone adjusted: the column that jumps is the one on the old basis.</summary>
    [Theory]
    [InlineData(4, true, true), InlineData(4, false, true), InlineData(4, true, false), InlineData(4, false, false), InlineData(0.1, true, true)]
    [InlineData(0.1, false, false), InlineData(1.5, true, true), InlineData(1.5, false, false)]
    public void Read_SplitInTheClosesOrInTheRangesAlone_IsMended(double ratio, bool inTheCloses, bool hasAdjusted)
    {
        var header = "Date,Open,High,Low,Close,Volume" + (hasAdjusted ? ",Adj Close" : "");
        var parsed = CsvSamples.Read(CsvSamples.Lines(header, CsvSamples.Weekdays(new(2022, 1, 3), 250), (day, i) =>
        {
            var (close, range) = i >= 100 ? (1.0, 1.0) : inTheCloses ? (ratio, 1.0) : (1.0, ratio);
            FormattableString line =
                $"{day:yyyy-MM-dd},{Truth(i) * range:F4},{Truth(i) * 1.01 * range:F4},{Truth(i) * 0.99 * range:F4},{Truth(i) * close:F4},1000000";
            return hasAdjusted ? (FormattableString)$"{line.ToString(System.Globalization.CultureInfo.InvariantCulture)},{Truth(i):F4}" : line;
        }));
        for (var i = 0; i < parsed.Bars.Count; i++)
        {
            var (bar, truth) = (parsed.Bars[i], Truth(i));
            Assert.All([bar.Open, bar.High / 1.01, bar.Low / 0.99, bar.Close, bar.AdjustedClose], price => Assert.Equal(truth, price, 1e-3 * truth));
        }
        Assert.Equal((DataRule.SplitNotApplied, DataAction.Repaired, 100),
            (parsed.Trail.Issues[0].Rule, parsed.Trail.Issues[0].Action, parsed.Trail.Issues[0].Rows));
        Assert.Equal(inTheCloses ? 1 : 0, parsed.Splits.Count);
    }

    /// <summary>Two splits, the closes as traded and the ranges adjusted.</summary>
    [Fact]
    public void Read_SeveralSplitsInTheClosesAlone_AreMended()
    {
        var parsed = CsvSamples.Read(CsvSamples.Lines("Date,High,Low,Close", CsvSamples.Weekdays(new(2022, 1, 3), 250), (day, i) =>
            $"{day:yyyy-MM-dd},{Truth(i) * 1.01:F4},{Truth(i) * 0.99:F4},{Truth(i) * (i < 80 ? 8 : i < 160 ? 4 : 1):F4}"));
        for (var i = 0; i < parsed.Bars.Count; i++) Assert.Equal(Truth(i), parsed.Bars[i].Close, 1e-3 * Truth(i));
        Assert.Equal([2, 4], parsed.Splits.Select(split => split.Numerator / split.Denominator));
    }

    /// <summary>Ranges on another basis than the closes to the end: nothing tells which one is right.</summary>
    [Fact]
    public void Read_TwoBasesToTheEnd_AreRefused()
    {
        var text = CsvSamples.Lines("Date,Open,High,Low,Close", CsvSamples.Weekdays(new(2022, 1, 3), 60), (day, i) =>
            $"{day:yyyy-MM-dd},{Truth(i):F4},{Truth(i) * 1.01:F4},{Truth(i) * 0.99:F4},{Truth(i) * 4:F4}");
        Assert.Contains("line 2: the close (400) and the day's range (99 to 101) are on two split bases", CsvSamples.Refusal(text), StringComparison.Ordinal);
    }

    /// <summary>Prices without decimals: an adjusted close of 5.4 and one of 5.6 are a fifth apart, and no split.</summary>
    [Fact]
    public void Read_RoundingOfCheapShares_IsNoSplit()
    {
        var parsed = CsvSamples.Read(CsvSamples.Lines("Date,Close,Adj Close", CsvSamples.Weekdays(new(2022, 1, 3), 60), (day, i) =>
            $"{day:yyyy-MM-dd},{(i < 20 ? 6 : i < 40 ? 5 : 6)},{(i == 30 ? 6 : 5)}"));
        Assert.Equal((0, 6.0), (parsed.Splits.Count, parsed.Bars[0].Close));
    }

    /// <summary>Prices on one basis: the adjusted close jumps by nothing, a crash is a crash.</summary>
    [Fact]
    public void Read_CrashByHalf_StaysACrash()
    {
        var parsed = CsvSamples.Read(CsvSamples.Lines("Date,Close,Adj Close", CsvSamples.Weekdays(new(2022, 1, 3), 200), (day,
            i) => $"{day:yyyy-MM-dd},{(i < 100 ? 100 : 50)},{(i < 100 ? 98 : 49)}"));
        Assert.Equal((100, 0, 0), (parsed.Bars[0].Close, parsed.Splits.Count, parsed.Quality.RowsRepaired));
    }

    private static DateOnly Day(int i) => CsvSamples.Weekdays(new(2022, 1, 3), 250).ElementAt(i);

    private static double Truth(int i) => 100 + 5 * Math.Sin(i * 0.7) + 0.05 * i;

    private static ParsedBars Read((int At, double Ratio)[] splits, (int At, double Yield)[] dividends, bool scaledVolumes = false) =>
        CsvSamples.Read(CsvSamples.Lines("Date,Open,High,Low,Close,Adjusted_close,Volume", CsvSamples.Weekdays(new(2022, 1, 3), 250), (day, i) =>
        {
            var factor = splits.Where(split => split.At > i).Aggregate(1.0, (product, split) => product * split.Ratio);
            var adjustment = dividends.Where(one => one.At > i).Aggregate(1.0, (product, one) => product * (1 - one.Yield));
            var close = Truth(i) * factor;
            var volume = (long)(1_000_000 * (1 + 0.05 * Math.Sin(i)) / (scaledVolumes ? 1 : factor));
            return $"{day:yyyy-MM-dd},{close:F4},{close * 1.01:F4},{close * 0.99:F4},{close:F4},{Truth(i) * adjustment:F6},{volume}";
        }));
}
