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

    /// <summary>A company's name, a number in a register, a code beside the symbol that nobody knows.</summary>
    [Theory]
    [InlineData("name", "Example Corporation", "FIRM.csv"), InlineData("isin", "US0000000000", "FIRM.csv"), InlineData("wkn", "000000", "FIRM.DE.csv")]
    [InlineData("series", "EQ", "FIRM.NS.csv"), InlineData("symbol", "FIRM.ZZQ", "FIRM.csv"), InlineData("symbol", "BINANCE:BTC-USD", "BTC-USD.csv")]
    [InlineData("name", "BITCOIN", "BTC-USD.csv")]
    public void Read_OneOtherName_IsSaid(string column, string name, string file)
    {
        ParsedBars parsed = CsvSamples.Read($"{column},date,close\n{name},2024-03-04,1\n{name},2024-03-05,2\n", file);
        Assert.Contains($"'{name}'", Assert.Single(parsed.Assumptions), StringComparison.Ordinal);
    }

    /// <summary>Another instrument on every line, or the same company on another exchange.</summary>
    [Theory]
    [InlineData("ticker", "AAPL", "MSFT.csv"), InlineData("Symbol", "AAPL.US", "MSFT.csv"), InlineData("<TICKER>", "NASDAQ:AAPL", "MSFT.csv")]
    [InlineData("Name", "AAPL", "MSFT.csv"), InlineData("股票代码", "000001", "600519.SS.csv"), InlineData("종목코드", "000660", "005930.KS.csv")]
    [InlineData("ticker", "BRK.A", "BRK-B.csv"), InlineData("ticker", "VOD.L", "VOD.csv"), InlineData("ticker", "VOD LN Equity", "VOD.csv")]
    [InlineData("ticker", "SAP.F", "SAP.DE.csv"), InlineData("ticker", "LON:VOD", "VOD.csv"), InlineData("ticker", "7204", "7203.T.csv")]
    [InlineData("ticker", "^DJI", "^GSPC.csv"), InlineData("ticker", "ETHUSDT", "BTC-USD.csv"), InlineData("ticker", "AAPLX", "AAPL.csv")]
    [InlineData("ticker", "RELIANCE.BSE", "RELIANCE.NS.csv")]
    public void Read_AnotherInstrumentOnEveryLine_IsRefusedAndNamed(string column, string written, string file)
    {
        var message = CsvSamples.Refusal($"{column},date,close\n{written},2024-03-04,1\n{written},2024-03-05,2\n", file);
        Assert.Contains($"line 2: the column '{column.Trim('<', '>')}", message.Replace("<", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"'{written}' in every line, which is another instrument than {System.IO.Path.GetFileNameWithoutExtension(file)}", message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MSFT.US", "MSFT"), InlineData("NASDAQ:MSFT", "MSFT"), InlineData("msft", "MSFT"), InlineData("MSFT.O", "MSFT"), InlineData("MSFT.OQ", "MSFT")]
    [InlineData("XNAS:MSFT", "MSFT"), InlineData("MSFT US Equity", "MSFT"), InlineData("MSFT-US", "MSFT"), InlineData("BRK.B", "BRK-B")]
    [InlineData("BRK/B", "BRK-B"), InlineData("BRK B", "BRK.B"), InlineData("NYSE:BRK.B", "BRK-B"), InlineData("7203", "7203.T")]
    [InlineData("TSE:7203", "7203.T")]
    [InlineData("72030", "7203.T"), InlineData("7203 JT Equity", "7203.T"), InlineData("00700", "0700.HK"), InlineData("700 HK", "0700.HK")]
    [InlineData("HKEX:700", "0700.HK"), InlineData("VOD", "VOD.L"), InlineData("LON:VOD", "VOD.L"), InlineData("VOD.LSE", "VOD.L")]
    [InlineData("VOD LN", "VOD.L")]
    [InlineData("SAP.XETRA", "SAP.DE"), InlineData("ETR:SAP", "SAP.DE"), InlineData("SH600519", "600519.SS"), InlineData("sh.600519", "600519.SS")]
    [InlineData("600519.XSHG", "600519.SS"), InlineData("A005930", "005930.KS"), InlineData("NSE:RELIANCE", "RELIANCE.NS"), InlineData("M&M", "M&M.NS")]
    [InlineData("BVMF:PETR4", "PETR4.SA"), InlineData("BTC/USD", "BTC-USD"), InlineData("BTCUSD", "BTC-USD"), InlineData("EUR/USD", "EURUSD=X")]
    [InlineData("XBTUSD", "BTC-USD"), InlineData("^SPX", "^GSPC"), InlineData("SPX", "^GSPC"), InlineData("HSI", "^HSI"), InlineData("^DAX", "^GDAXI")]
    [InlineData("ES", "ES=F"), InlineData("VOLVB SS", "VOLV-B.ST"), InlineData("BHP.AU", "BHP.AX")]
    public void Read_TheSameUnderAnotherName_IsReadWithoutAWord(string written, string symbol)
    {
        ParsedBars parsed = CsvSamples.Read($"Ticker,date,close\n{written},2024-03-04,1\n{written},2024-03-05,2\n", symbol + ".csv");
        Assert.Equal((2, 0), (parsed.Bars.Count, parsed.Assumptions.Count));
    }
}
