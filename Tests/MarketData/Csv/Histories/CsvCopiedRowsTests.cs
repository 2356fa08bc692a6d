using OrleansStock.MarketData.History;

namespace OrleansStock.Tests.MarketData.Csv.Histories;

/// <summary>Days that were not traded and were filled in with the row of another day are no bars.</summary>
public class CsvCopiedRowsTests
{
    private static readonly DateOnly First = new(2024, 1, 2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A table of every day of the calendar, as pandas' ffill and bfill write it: weekends and two holidays repeat a day of trading.</summary>
    [Theory]
    [InlineData("Date,Close", false), InlineData("Date,Close,Adj Close", false), InlineData("Date,Open,High,Low,Close", false)]
    [InlineData("Date,Open,High,Low,Close,Volume", false), InlineData("Date;Open;High;Low;Close;Volume", false)]
    [InlineData("Date,Close", true), InlineData("Date,Open,High,Low,Close,Volume", true)]
    public async Task GetHistory_EveryDayOfTheCalendar_GivesTheDaysOfTrading(string header, bool backwards)
    {
        var traded = Traded(50);
        var text = Table(header, traded, backwards);

        var history = await ReadAsync(text, "ABC");

        Assert.Equal(traded, history.Bars.Select(bar => bar.Date));
        Assert.Equal(traded.Select((_, i) => Close(i)), history.Bars.Select(bar => bar.Close));
        var filled = traded[^1].DayNumber - traded[0].DayNumber + 1 - traded.Length;
        Assert.Equal([new IssueCount(DataRule.PhantomRow, DataAction.Dropped, filled)], history.Trail.Counts);
        Assert.Equal((filled, 0, traded.Length + filled), (history.Quality.RowsDropped, history.Quality.RowsFlagged, history.Quality.RowsRead));
    }

    /// <summary>The dividend of a Friday is paid once.</summary>
    [Fact]
    public async Task GetHistory_CopiedDividend_CountsOnce()
    {
        var friday = new DateOnly(2024, 1, 19);
        var history = await ReadAsync(Table("Date,Close,Dividends", Traded(50), backwards: false, friday), "ABC");
        Assert.Equal([new Dividend(friday, 0.5)], history.Dividends);
    }

    /// <summary>A session on a Saturday has a price of its own, and the days of what trades every day are all there.</summary>
    [Theory]
    [InlineData("ABC"), InlineData("BTC-USD")]
    public async Task GetHistory_ClosedDayWithAPriceOfItsOwn_Stays(string symbol)
    {
        var days = Enumerable.Range(0, 30).Select(First.AddDays).Where(day => symbol != "ABC" || day.DayOfWeek != DayOfWeek.Sunday);
        var history = await ReadAsync(CsvSamples.Lines("Date,Close", days, (day, i) => $"{day:yyyy-MM-dd},{Close(i)}"), symbol);
        Assert.Equal(days.Count(), history.Bars.Count);
        Assert.Equal(symbol == "ABC" ? 4 : 0, history.Quality.RowsFlagged);
    }

    /// <summary>A feed that has stopped and goes on with its last row: the prices end where it stopped.</summary>
    [Fact]
    public async Task GetHistory_LastRowAgainAndAgain_EndsWhereItStopped()
    {
        var traded = Traded(40);
        var text = CsvSamples.Lines("Date,Open,High,Low,Close,Volume", traded, (day, i) =>
            $"{day:yyyy-MM-dd},{Close(Math.Min(i, 29)) - 0.25},{Close(Math.Min(i, 29)) + 1},{Close(Math.Min(i, 29)) - 1},{Close(Math.Min(i, 29))},1234567");
        var history = await ReadAsync(text, "ABC");
        Assert.Equal(traded[29], history.Bars[^1].Date);
        Assert.Equal(10, history.Quality.RowsDropped);
        Assert.Contains("as of a source that has stopped", history.Issues[^1].Sentence, StringComparison.Ordinal);
    }

    /// <summary>A share that hardly moves closes where it closed, with other ranges or few shares.</summary>
    [Theory]
    [InlineData("10,10,10,10,5000"), InlineData("10,10.01,10,10,200"), InlineData("10,10,10,10,0")]
    public async Task GetHistory_TheSamePriceOnDaysOfTrading_Stays(string prices)
    {
        var history = await ReadAsync(CsvSamples.Lines("Date,Open,High,Low,Close,Volume", Traded(20), (day, _) => $"{day:yyyy-MM-dd},{prices}"), "ABC");
        Assert.Equal(20, history.Bars.Count);
        Assert.Equal(0, history.Quality.RowsDropped);
    }

    private static double Close(int i) => 100 + i * 0.5;

    // Without Martin Luther King's day and that of the presidents.
    private static DateOnly[] Traded(int count) =>
        [.. CsvSamples.Weekdays(First, count + 2).Where(day => day != new DateOnly(2024, 1, 15) && day != new DateOnly(2024, 2, 19)).Take(count)];

    private static string Table(string header, DateOnly[] traded, bool backwards, DateOnly? dividend = null)
    {
        var days = Enumerable.Range(0, traded[^1].DayNumber - traded[0].DayNumber + 1).Select(traded[0].AddDays);
        var mark = header.Contains(';', StringComparison.Ordinal) ? ";" : ",";
        var names = header.Split(mark);
        return CsvSamples.Lines(header, days, (day, _) =>
        {
            var i = backwards ? Array.FindIndex(traded, one => one >= day) : Array.FindLastIndex(traded, one => one <= day);
            var cells = names.Select(name => name switch
            {
                "Date" => FormattableString.Invariant($"{day:yyyy-MM-dd}"),
                "Open" => FormattableString.Invariant($"{Close(i) - 0.25}"),
                "High" => FormattableString.Invariant($"{Close(i) + 1.25}"),
                "Low" => FormattableString.Invariant($"{Close(i) - 1.25}"),
                "Volume" => FormattableString.Invariant($"{1_000_000 + 777 * i}"),
                "Dividends" => traded[i] == dividend ? "0.5" : "0",
                _ => FormattableString.Invariant($"{Close(i)}"),
            });
            return $"{string.Join(mark, cells)}";
        });
    }

    private static async Task<PriceHistory> ReadAsync(string text, string symbol)
    {
        using TemporaryFolder folder = new();
        folder.Write(symbol + ".csv", text);
        await using var host = MarketDataHost.ForCsv(folder.Path);
        return await host.Source.GetHistoryAsync(symbol, Cancel);
    }
}
