using System.Globalization;
using OrleansStock.MarketData.Csv;
using OrleansStock.MarketData.History;

namespace OrleansStock.Tests.MarketData.Csv;

/// <summary>Days of trading that a file lacks: a long hole cuts what lies before it off, a short one is said.</summary>
public class CsvHoleTests
{
    [Theory]
    [InlineData("FIRM", 11), InlineData("FIRM", 60), InlineData("FIRM.VN", 11), InlineData("BTC-USD", 15), InlineData("FIRM.ZZ", 30)]
    public void Read_LongHole_UsesOnlyWhatLiesAfterIt(string symbol, int missing)
    {
        var history = Read(symbol, i => i < 300 || i >= 300 + missing, 500);
        Assert.Equal(200 - missing, history.Bars.Count);
        var issue = Assert.Single(history.Issues, one => one.Rule == DataRule.Hole);
        Assert.Equal((DataAction.Dropped, 300), (issue.Action, issue.Rows));
        Assert.Contains($"{missing} days of trading are missing in a row, after ", issue.Sentence, StringComparison.Ordinal);
        Assert.Equal(300, history.Quality.RowsDropped);
    }

    [Fact]
    public void Read_SeveralLongHoles_UsesWhatLiesAfterTheLast() =>
        Assert.Equal(85, Read("FIRM", i => i is < 100 or (>= 130 and < 300) or >= 315, 400).Bars.Count);

    [Theory]
    [InlineData(4), InlineData(10)]
    public void Read_ShortHole_IsSaidAndStays(int missing)
    {
        var history = Read("FIRM", i => i < 100 || i >= 100 + missing, 300);
        Assert.Equal(300 - missing, history.Bars.Count);
        Assert.Contains(history.Assumptions, sentence => sentence.Contains($"(once, at most {missing} days, after ", StringComparison.Ordinal));
    }

    /// <summary>Weeks in which an exchange is known to be closed are no hole: China's new year, Athens in July 2015.</summary>
    [Theory]
    [InlineData("FIRM.SS", "2024-02-09", "2024-02-18"), InlineData("FIRM.AT", "2015-06-29", "2015-08-02"), InlineData("FIRM.CA", "2011-01-30", "2011-03-22")]
    public void Read_ExchangeWasClosed_IsNoHole(string symbol, string first, string last)
    {
        var (from, to) = (DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture));
        using TemporaryFolder folder = new();
        var exchange = OrleansStock.MarketData.Calendar.Exchange.Of(symbol);
        var days = Enumerable.Range(0, 500).Select(i => from.AddDays(i - 250)).Where(day => exchange.IsInWeek(day) && (day < from || day > to)).ToArray();
        var path = folder.Write(symbol + ".csv", CsvSamples.Lines("Date,Close", days, (day, i) => $"{day:yyyy-MM-dd},{100 + i % 7}"));
        var history = CsvHistory.Read(path, symbol, until: null, now: null)!;
        Assert.DoesNotContain(history.Issues, issue => issue.Rule == DataRule.Hole);
        Assert.DoesNotContain(history.Assumptions, sentence => sentence.Contains("days of trading in a row", StringComparison.Ordinal));
    }

    private static PriceHistory Read(string symbol, Func<int, bool> isThere, int count)
    {
        using TemporaryFolder folder = new();
        var calendar = OrleansStock.MarketData.Calendar.Exchange.Of(symbol).Calendar;
        var days = Enumerable.Range(0, 3 * count).Select(i => new DateOnly(2023, 1, 3).AddDays(i)).Where(calendar.IsOpen).Take(count).ToArray();
        var lines = CsvSamples.Lines("Date,Close", days.Where((_, i) => isThere(i)), (day, i) => $"{day:yyyy-MM-dd},{100 + i % 7}");
        return CsvHistory.Read(folder.Write(symbol + ".csv", lines), symbol, until: null, now: null)!;
    }
}
