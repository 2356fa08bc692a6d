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
