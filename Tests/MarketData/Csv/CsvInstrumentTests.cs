using OrleansStock.MarketData.Parsing;

namespace OrleansStock.Tests.MarketData.Csv;

/// <summary>Files with several instruments: a day never takes another one's row.</summary>
public class CsvInstrumentTests
{
    [Theory]
    [InlineData("Symbol"), InlineData("ticker"), InlineData("tic"), InlineData("<TICKER>"), InlineData("ts_code"), InlineData("股票代码"), InlineData("Name")]
    [InlineData("종목코드")]
    public void Read_TwoInstruments_TakesTheRowsOfTheFilesName(string column)
    {
        foreach (var byDate in new[] { true, false })
        {
            var rows = CsvSamples.Weekdays(new(2024, 3, 4), 6).SelectMany(day => new[] { ("BBB", day), ("AAA", day) });
            if (!byDate) rows = rows.OrderByDescending(row => row.Item1);
            var parsed = CsvSamples.Read($"{column},date,close\n" + string.Concat(rows.Select(row =>
                $"{row.Item1},{row.day:yyyy-MM-dd},{(row.Item1 == "AAA" ? 10 + row.day.Day : 300 + row.day.Day)}\n")), "AAA.csv");
            Assert.Equal([14, 15, 16, 17, 18, 21], parsed.Bars.Select(bar => bar.Close));
            Assert.Contains("2 instruments", Assert.Single(parsed.Assumptions), StringComparison.Ordinal);
            Assert.Equal(new(6, 0, 0, 0), parsed.Quality);
        }
    }

    [Theory]
    [InlineData("AAA.US", "AAA.csv"), InlineData("NSE:AAA", "AAA.NS.csv"), InlineData("AAA", "AAA.NS.csv"), InlineData("600519.SH", "600519.SS.csv")]
    [InlineData("5", "0005.HK.csv")]
    [InlineData("BTC/USD", "BTC-USD.csv"), InlineData("BRK.B", "BRK-B.csv")]
    public void Read_TwoInstruments_KnowsOtherSpellings(string written, string file) =>
        Assert.Equal(1, CsvSamples.Read($"symbol,date,close\n{written},2024-03-04,1\nZZZ,2024-03-04,300\n", file).Bars[0].Close);

    [Fact]
    public void Read_NoneIsTheFilesName_NamesTheSecond()
    {
        var message = CsvSamples.Refusal("date,close,tic\n2024-03-04,1,AAA\n2024-03-04,300,ZZZ\n2024-03-05,1,AAA\n", "BBB.csv");
        Assert.Contains("line 3", message, StringComparison.Ordinal);
        Assert.Contains("'ZZZ'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DayTwiceWithDifferentPrices_IsRefusedWhateverTheReason()
    {
        var message = CsvSamples.Refusal("date,close,board\n2024-03-04,1,X\n2024-03-04,300,Y\n2024-03-05,1,X\n2024-03-05,300,Y\n");
        Assert.Contains("line 3: 2024-03-04 again with other prices (close 300) than in line 2 (close 1)", message, StringComparison.Ordinal);
    }

    /// <summary>Two classes of one share are hardly apart: a few such days may be corrections, each day is another instrument.</summary>
    [Fact]
    public void Read_EveryDayTwiceAndNearlyEqual_IsRefused() =>
        Assert.Contains("again with other prices", CsvSamples.Refusal(CsvSamples.Lines("date,close", CsvSamples.Weekdays(new(2024, 3, 4), 20), (day,
            i) => $"{day:yyyy-MM-dd},{100 + i}\n{day:yyyy-MM-dd},{100.5 + i}")), StringComparison.Ordinal);

    [Fact]
    public void Read_OneOtherName_IsSaid()
    {
        ParsedBars parsed = CsvSamples.Read("symbol,date,close\n^SPX,2024-03-04,1\n^SPX,2024-03-05,2\n", "^GSPC.csv");
        Assert.Contains("'^SPX'", Assert.Single(parsed.Assumptions), StringComparison.Ordinal);
    }
}
