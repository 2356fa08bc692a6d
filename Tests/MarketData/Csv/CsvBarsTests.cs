using System.Text;
using OrleansStock.Forecasting;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Csv;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.Tests.MarketData.Csv;

/// <summary>CSV text of every kind that vendors write.</summary>
public class CsvBarsTests
{
    private static readonly Bar First = new(new(2024, 1, 30), 10, 12, 9, 11, 10.5, 100);

    [Theory]
    [InlineData("Date,Open,High,Low,Close,AdjClose,Volume\n2024-01-30,10,12,9,11,10.5,100\n")]
    [InlineData("Date,Open,High,Low,Close,Adj Close,Volume\r\n2024-01-30,10,12,9,11,10.5,100")]
    [InlineData("volume;ADJ CLOSE;close;low;high;open;DATE\n100;10,5;11;9;12;10;30.01.2024\n")]
    [InlineData("\uFEFFDate\tOpen\tHigh\tLow\tClose*\tAdj Close**\tVolume\nJan 30, 2024\t10\t12\t9\t11\t10.5\t100\n")]
    [InlineData("timestamp,1. open,2. high,3. low,4. close,5. adjusted close,6. volume\n2024-01-30 00:00:00-05:00,10,12,9,11,10.5,100\n")]
    [InlineData("<TICKER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<ADJ_CLOSE>,<VOL>\nX,20240130,000000,10,12,9,11,10.5,100\n")]
    [InlineData(
        "\n\n\"Date\",\"Open\",\"High\",\"Low\",\"Close/Last\",\"Adj. Close\",\"Volume\"\n"
            + "\"01/30/2024\",\"$10.00\",\"$12.00\",\"$9.00\",\"$11.00\",\"$10.50\",\"100\"\n")]
    [InlineData("Price,Adj Close,Close,High,Low,Open,Volume\nTicker,X,X,X,X,X,X\nDate,,,,,,\n2024-01-30,10.5,11,12,9,10,100\n")]
    [InlineData("Date,Price,Open,High,Low,Adj Close,Vol.,Change %\n30-Jan-2024,11,10,12,9,10.5,0.1K,1.5%\n")]
    public void Read_VendorsSpelling_GivesTheBar(string text) => Assert.Equal(First, Assert.Single(Read(text).Bars));

    [Fact]
    public void Read_DateAndCloseOnly_FillsTheRest() =>
        Assert.Equal(new Bar(new(2024, 1, 30), 11, 11, 11, 11, 11, 0), Assert.Single(Read("Date,Close\n2024-01-30,11\n").Bars));

    [Fact]
    public void Read_NullAndNonPositivePrices_DropsAndCounts()
    {
        var parsed = Read("Date,Close\n2024-01-01,1\n2024-01-02,null\n2024-01-03,\n2024-01-04,0\n2024-01-05,-3\n2024-01-06,NaN\n"
            + "2024-01-07,Infinity\n2024-01-08,1e300\n2024-01-09,2\n");
        Assert.Equal([1, 2], parsed.Bars.Select(bar => bar.Close));
        Assert.Equal(new DataQuality(9, 7, 0, 0), parsed.Quality);
    }

    [Fact]
    public void Read_NewestFirst_IsTurnedAroundWithoutComplaint()
    {
        var parsed = Read("Date,Close\n2024-01-03,3\n2024-01-02,2\n2024-01-01,1\n");
        Assert.Equal([1, 2, 3], parsed.Bars.Select(bar => bar.Close));
        Assert.Equal(new DataQuality(3, 0, 0, 0), parsed.Quality);
    }

    [Fact]
    public void Read_Disorder_IsSortedAndCounted()
    {
        var parsed = Read("Date,Close\n2024-01-01,1\n2024-01-03,3\n2024-01-02,2\n2024-01-04,4\n");
        Assert.Equal([1, 2, 3, 4], parsed.Bars.Select(bar => bar.Close));
        Assert.Equal(1, parsed.Quality.OutOfOrder);
    }

    [Fact]
    public void Read_DuplicatesThatAgreeOrFollow_AreMerged()
    {
        var parsed = Read("Date,Close\n2024-01-01,1\n2024-01-02,2\n2024-01-02,2.01\n2024-01-03,3\n2024-01-01,1\n");
        Assert.Equal([1, 2.01, 3], parsed.Bars.Select(bar => bar.Close));
        Assert.Equal(2, parsed.Quality.DuplicatesMerged);
    }

    [Theory]
    // The same day with other prices, far apart or in a newest-first file: nobody can tell which is right.
    [InlineData("Date,Close\n2024-01-01,1\n2024-01-02,2\n2024-01-01,9\n2024-01-03,9\n2024-01-04,9\n", "line 4")]
    [InlineData("Date,Close\n2024-01-03,1\n2024-01-02,2\n2024-01-02,3\n2024-01-01,9\n", "line 4")]
    [InlineData("Date,Close\n2024-01-01,1\n2024-01-02,abc\n", "line 3"), InlineData("Date,Close\n2024-01-01,1\n2024-13-02,2\n", "line 3")]
    [InlineData("Date,Close\n2024-02-30,1\n", "line 2"), InlineData("Date,Close\nyesterday,1\n", "line 2")]
    [InlineData("Date,Close\n2024-01-01\n", "line 2"), InlineData("Date,Close\n2024-01-01,1,234.5\n", "line 2")]
    [InlineData("Date,Close\n2024-01-01,1\n2024-01-02,2\n2024-01-02,2.5\n2024-01-03,3\n", "line 4")]
    [InlineData("Date,Close\n2024-01-01,\"1,2,3\"\n", "line 2"), InlineData("Date,Open\n2024-01-01,1\n", "'Close'")]
    [InlineData("Day of joy,Close\n2024-01-01,1\n", "'Date'"), InlineData("Date,Close,Close\n2024-01-01,1,2\n", "twice")]
    [InlineData("Date,Close\n01/02/2024,1\n03/04/2024,1\n", "line 2"), InlineData("Date,Close\n01/22/2024,1\n23/01/2024,1\n", "line 3")]
    [InlineData("Date,Close\n2024-01-01,\"1\n2024-01-02,2\n", "line 2"), InlineData("\0\0\0\0PNG", "line 1")]
    public void Read_Malformed_NamesFileAndPlace(string text, string place)
    {
        var exception = Assert.Throws<PriceSourceException>(() => Read(text));
        Assert.Equal(PriceSourceError.BadData, exception.Error);
        Assert.StartsWith("X.csv", exception.Message, StringComparison.Ordinal);
        Assert.Contains(place, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""), InlineData("\n\n"), InlineData("Date,Close\n"), InlineData("Date,Close\n2024-01-01,null\n")]
    public void Read_NothingUsable_IsNoData(string text) =>
        Assert.Equal(PriceSourceError.NoData, Assert.Throws<PriceSourceException>(() => Read(text)).Error);

    [Theory]
    [InlineData("01/02/2024,1\n01/22/2024,2", "2024-01-02")]
    [InlineData("01/02/2024,1\n22/02/2024,2", "2024-02-01")]
    public void Read_DayOrMonthFirst_IsToldByTheOtherRows(string rows, string first) =>
        Assert.Equal(DateOnly.Parse(first), Read("Date,Close\n" + rows).Bars[0].Date);

    [Fact]
    public void Read_Utf16_IsRead()
    {
        using MemoryStream stream = new([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Date,Close\n2024-01-30,11\n")]);
        Assert.Equal(11, Assert.Single(CsvBars.Read(stream, "X.csv").Bars).Close);
    }

    [Fact]
    public void ReadFile_RealFiles_LosesNothing()
    {
        foreach (var path in Directory.GetFiles(SharedData.Require("prices"), "*.csv"))
        {
            var parsed = CsvBars.ReadFile(path);
            var rows = File.ReadLines(path).Skip(1).Count();
            Assert.Equal(new DataQuality(rows, 0, 0, 0), parsed.Quality);
            Assert.Equal(rows, parsed.Bars.Count);
            // A second, naive reading of every row.
            Assert.Equal(File.ReadLines(path).Skip(1).Select(Naive), parsed.Bars);
        }

        static Bar Naive(string line)
        {
            var cells = line.Split(',');
            return new(DateOnly.Parse(cells[0]), Number(1), Number(2), Number(3), Number(4), Number(5), (long)Number(6));
            double Number(int i) => double.Parse(cells[i], System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static ParsedBars Read(string text) => CsvSamples.Read(text, "X.csv");
}
