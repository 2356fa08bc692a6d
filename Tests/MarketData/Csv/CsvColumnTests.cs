using OrleansStock.Forecasting;

namespace OrleansStock.Tests.MarketData.Csv;

/// <summary>Columns that are empty, that are not what their names say, and tables that change their columns on the way.</summary>
public class CsvColumnTests
{
    private static readonly DateOnly[] Days = [.. CsvSamples.Weekdays(new(2024, 3, 4), 10)];

    /// <summary>Funds have a price a day and nothing else, and a share that was not traded keeps its last one.</summary>
    [Theory]
    [InlineData(",,,"), InlineData("-,-,-,"), InlineData("0,0,0,0"), InlineData("n/a,n/a,n/a,"), InlineData("#N/A N/A,#N/A N/A,#N/A N/A,")]
    public void Read_CloseAlone_StandsForTheRange(string cells)
    {
        var parts = cells.Split(',');
        var parsed = CsvSamples.Read(CsvSamples.Lines("Date,Open,High,Low,Close,Volume", Days, (day, i) =>
            $"{day:yyyy-MM-dd},{parts[0]},{parts[1]},{parts[2]},{10 + i},{parts[3]}"));
        Assert.Equal(Days.Select((day, i) => new Bar(day, 10 + i, 10 + i, 10 + i, 10 + i, 10 + i, 0)), parsed.Bars);
        Assert.Contains("10 of 10 days the file has the close alone", Assert.Single(parsed.Assumptions), StringComparison.Ordinal);
        Assert.Equal(0, parsed.Quality.RowsDropped);
    }

    [Fact]
    public void Read_NoTradeOnSomeDays_KeepsThem()
    {
        var parsed = CsvSamples.Read(CsvSamples.Lines("Date;Opening price;High price;Low price;Closing price;Total volume", Days, (day, i) => i % 2 == 0
            ? $"{day:yyyy-MM-dd};{10 + i};{12 + i};{9 + i};{11 + i};500"
            : (FormattableString)$"{day:yyyy-MM-dd};;;;{11 + i};0"));
        Assert.Equal(Days, parsed.Bars.Select(bar => bar.Date));
        Assert.Equal((12.0, 12.0, 12.0, 12.0), (parsed.Bars[1].Open, parsed.Bars[1].High, parsed.Bars[1].Low, parsed.Bars[1].Close));
        Assert.Equal((12.0, 14.0, 11.0, 13.0), (parsed.Bars[2].Open, parsed.Bars[2].High, parsed.Bars[2].Low, parsed.Bars[2].Close));
    }

    /// <summary>Old histories have no openings: 0 is none.</summary>
    [Fact]
    public void Read_OpenMissing_IsTheClose()
    {
        var parsed = CsvSamples.Read(CsvSamples.Lines("Date,Open,High,Low,Close", Days, (day, i) => $"{day:yyyy-MM-dd},{(i < 5 ? 0 : 10)},12,9,11"));
        Assert.Equal([11, 11, 11, 11, 11, 10, 10, 10, 10, 10], parsed.Bars.Select(bar => bar.Open));
        Assert.Contains("5 of 10 days the file has no open", Assert.Single(parsed.Assumptions), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""), InlineData("null")]
    public void Read_AdjustedCloseEmptyFromTopToBottom_IsNone(string cell) =>
        Assert.All(CsvSamples.Read(CsvSamples.Lines("Date,Close,Adj Close", Days, (day, i) => $"{day:yyyy-MM-dd},{10 + i},{cell}")).Bars,
            bar => Assert.Equal(bar.Close, bar.AdjustedClose));

    /// <summary>Open and Close without a range: the range reaches from one to the other, however the file is written.</summary>
    [Theory]
    [InlineData(','), InlineData(';')]
    public void Read_NoRange_IsThatOfOpenAndClose(char mark)
    {
        var bar = CsvSamples.Read($"Date{mark}Open{mark}Close\n2024-03-04{mark}10.5{mark}12.25\n2024-03-05{mark}12.5{mark}11.25\n").Bars;
        Assert.Equal([(12.25, 10.5), (12.5, 11.25)], bar.Select(one => (one.High, one.Low)));
    }

    /// <summary>High and low in each other's place, or another column's numbers under their names.</summary>
    [Theory]
    [InlineData("Date,Open,Low,High,Close"), InlineData("Date,Open,Close,High,Low"), InlineData("Date;Open;Low;High;Close")]
    public void Read_HighsBelowLows_IsRefused(string header)
    {
        var mark = header[4];
        var message = CsvSamples.Refusal(CsvSamples.Lines(header, Days, (day, _) => $"{day:yyyy-MM-dd}{mark}10.5{mark}12.25{mark}9.25{mark}11.5"));
        Assert.Contains("line 2: the high (", message, StringComparison.Ordinal);
        Assert.Contains("on 10 of 10 days", message, StringComparison.Ordinal);
    }

    /// <summary>Files that were put behind each other: the second one's columns are not the first one's.</summary>
    [Theory]
    [InlineData("Date,Close,Open,High,Low"), InlineData("date,close,open,high,low"), InlineData("\uFEFFDate,Open,High,Low,Last")]
    public void Read_SecondHeaderOfOtherColumns_IsRefused(string second)
    {
        var first = CsvSamples.Lines("Date,Open,High,Low,Close", Days, (day, _) => $"{day:yyyy-MM-dd},10,12,9,11");
        var rest = CsvSamples.Lines(second, Days, (day, _) => $"{day.AddDays(14):yyyy-MM-dd},11,10,12,9");
        Assert.Contains("line 12: a second header", CsvSamples.Refusal(first + rest), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TheSameHeaderAgain_IsNoRow()
    {
        var text = string.Concat(Enumerable.Range(0, 3).Select(part => CsvSamples.Lines("Date,Open,High,Low,Close", Days, (day, _) =>
            $"{day.AddDays(14 * part):yyyy-MM-dd},10,12,9,11")));
        var parsed = CsvSamples.Read(text.Replace("\nDate,Open", "\nDATE,Open", StringComparison.Ordinal));
        Assert.Equal((30, 30), (parsed.Bars.Count, parsed.Quality.RowsRead));
    }

    /// <summary>"B" is an offer without a trade on German exchanges, and no milliard; nobody writes prices in thousands.</summary>
    [Theory]
    [InlineData("12,30 B"), InlineData("12,30 T"), InlineData("12,30K"), InlineData("12,30 Mio.")]
    public void Read_PriceWithAUnit_IsRefused(string price) =>
        Assert.Contains($"line 2: '{price}' where the close belongs", CsvSamples.Refusal($"Datum;Schlusskurs\n04.03.2024;{price}\n05.03.2024;{price}\n"),
            StringComparison.Ordinal);

    /// <summary>A table out of a database counts its rows; that is no column of instruments.</summary>
    [Fact]
    public void Read_NumberOfTheRow_NamesNoInstrument() =>
        Assert.Equal(10, CsvSamples.Read(CsvSamples.Lines("id,date,close", Days, (day, i) => $"{i + 1},{day:yyyy-MM-dd},{10 + i}")).Bars.Count);

    /// <summary>yfinance's second line names the ticker.</summary>
    [Theory]
    [InlineData("AAPL", true), InlineData("MSFT", false)]
    public void Read_SecondLineOfYfinance_NamesTheFilesTicker(string ticker, bool isRead)
    {
        var text = $"Price,Close,High,Low,Open,Volume\nTicker,{ticker},{ticker},{ticker},{ticker},{ticker}\nDate,,,,,\n2024-03-04,11,12,9,10,5\n";
        if (isRead) Assert.Equal(11, CsvSamples.Read(text, "AAPL.csv").Bars[0].Close);
        else Assert.Contains("line 2: the column 'Ticker' says 'MSFT'", CsvSamples.Refusal(text, "AAPL.csv"), StringComparison.Ordinal);
    }
}
