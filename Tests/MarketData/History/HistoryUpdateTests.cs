using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Repair;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.MarketData.History;

/// <summary>Refreshing a held history: only the new days where nothing else has changed, everything where it has.</summary>
public class HistoryUpdateTests
{
    private static readonly IReadOnlyList<Bar> All =
        [.. YahooPayload.Series(400, new(2026, 3, 4), seed: 5).Where(bar => TradingCalendar.Of("MSFT").IsTradingDay(bar.Date))];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static YahooPayload Upto(DateOnly last) => new() { Symbol = "MSFT", Bars = [.. All.Where(bar => bar.Date <= last)] };

    private static DateOnly RequestedFrom(YahooStandIn standIn) =>
        YahooPayload.DayOf(standIn.LastRequest!.Value.Query.Split("period1=")[1].Split('&')[0]);

    [Fact]
    public async Task UpdateHistory_NothingHeld_LoadsAll()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.ServeHistory("MSFT", Upto(new(2026, 3, 4)));
        var update = await host.Source.UpdateHistoryAsync("MSFT", null, Cancel);
        Assert.Null(update.Reason);
        Assert.Equal(1, standIn.TotalRequests);
        Assert.Equal(All, update.History.Bars);
    }

    [Fact]
    public async Task UpdateHistory_NewDays_AreAllThatIsAskedFor()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.ServeHistory("MSFT", Upto(new(2026, 2, 26)));
        var held = await host.Source.GetHistoryAsync("MSFT", Cancel);

        standIn.ServeHistory("MSFT", Upto(new(2026, 3, 4)));
        var update = await host.Source.UpdateHistoryAsync("MSFT", held, Cancel);

        Assert.Null(update.Reason);
        Assert.Equal(All, update.History.Bars);
        Assert.Equal(2, standIn.TotalRequests);
        // Ten bars before the 26th, and a day: Presidents' Day lies between.
        Assert.Equal(new DateOnly(2026, 2, 11), RequestedFrom(standIn));
        AssertCountsAdd(update.History);
        Assert.Equal((await host.Source.GetHistoryAsync("MSFT", Cancel)).Quality, update.History.Quality);
    }

    [Fact]
    public async Task UpdateHistory_NothingNew_IsTheSameToTheLastBit()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.ServeHistory("MSFT", Upto(new(2026, 3, 4)));
        var held = await host.Source.GetHistoryAsync("MSFT", Cancel);
        // Noise of 32-bit floats.
        Bar[] noisy = [.. All.Select(bar => bar with { Close = (float)bar.Close, AdjustedClose = bar.AdjustedClose * (1 + 2e-7) })];
        standIn.ServeHistory("MSFT", new() { Symbol = "MSFT", Bars = noisy });
        var update = await host.Source.UpdateHistoryAsync("MSFT", held, Cancel);
        Assert.Null(update.Reason);
        Assert.Equal(2, standIn.TotalRequests);
        Assert.Equal(held.Bars, update.History.Bars);
    }

    [Fact]
    public async Task UpdateHistory_SplitAndDividendSince_LoadsAllOnTheNewBasis()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.ServeHistory("MSFT", Upto(new(2026, 2, 25)));
        var held = await host.Source.GetHistoryAsync("MSFT", Cancel);

        DateOnly dividendDay = new(2026, 2, 27), splitDay = new(2026, 3, 2);
        var adjustment = 1 - 0.8 / All.Last(bar => bar.Date < dividendDay).Close;
        Bar[] rewritten = [.. All.Select(bar =>
        {
            var prices = Quartered(bar);
            return bar.Date < dividendDay ? prices with { AdjustedClose = prices.AdjustedClose * adjustment } : prices;
        })];
        standIn.ServeHistory("MSFT", new() { Symbol = "MSFT", Bars = rewritten, Splits = [new(splitDay, 4, 1)], Dividends = [new(dividendDay, 0.2)] });
        var update = await host.Source.UpdateHistoryAsync("MSFT", held, Cancel);

        Assert.Contains("split on 2026-03-02", update.Reason, StringComparison.Ordinal);
        Assert.Equal(3, standIn.TotalRequests);
        AssertBars(rewritten, update.History.Bars);
        Assert.Equal([new Split(splitDay, 4, 1)], update.History.Splits);
        // What a prediction of before is worth now: returns between the same days are the same.
        var origin = held.Bars[^1];
        Assert.Equal(origin.Close * 0.25, update.History.Bars.Single(bar => bar.Date == origin.Date).Close, 1e-6);
        Assert.Empty(update.History.Trail.Counts);
    }

    [Fact]
    public async Task UpdateHistory_SplitReportedButNotApplied_IsMendedInTheReload()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.ServeHistory("MSFT", Upto(new(2026, 2, 25)));
        var held = await host.Source.GetHistoryAsync("MSFT", Cancel);

        DateOnly splitDay = new(2026, 3, 2);
        Bar[] broken = [.. All.Select(bar => bar.Date < splitDay ? bar : Quartered(bar))];
        standIn.ServeHistory("MSFT", new() { Symbol = "MSFT", Bars = broken, Splits = [new(splitDay, 4, 1)] });
        var update = await host.Source.UpdateHistoryAsync("MSFT", held, Cancel);

        Assert.Contains("split on 2026-03-02", update.Reason, StringComparison.Ordinal);
        AssertBars([.. All.Select(Quartered)], update.History.Bars);
        Assert.Equal(DataRule.SplitNotApplied, Assert.Single(update.History.Issues).Rule);

        // The next refresh finds the same fault in the overlap, mends it alike and asks for no more.
        var requests = standIn.TotalRequests;
        var next = await host.Source.UpdateHistoryAsync("MSFT", update.History, Cancel);
        Assert.Equal((null, requests + 1), (next.Reason, standIn.TotalRequests));
        Assert.Equal(update.History.Bars, next.History.Bars);
        Assert.Equal(update.History.Trail.Counts, next.History.Trail.Counts);
    }

    [Fact]
    public async Task UpdateHistory_DividendOnly_LoadsAllWithoutANewBasis()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.ServeHistory("MSFT", Upto(new(2026, 2, 25)));
        var held = await host.Source.GetHistoryAsync("MSFT", Cancel);
        Bar[] rewritten = [.. All.Select(bar => bar.Date < new DateOnly(2026, 2, 27) ? bar with { AdjustedClose = bar.AdjustedClose * 0.99 } : bar)];
        standIn.ServeHistory("MSFT", new() { Symbol = "MSFT", Bars = rewritten });
        var update = await host.Source.UpdateHistoryAsync("MSFT", held, Cancel);
        Assert.Contains("adjusted close of 2026-02-11", update.Reason, StringComparison.Ordinal);
        AssertBars(rewritten, update.History.Bars);
    }

    [Fact]
    public async Task UpdateHistory_OverlapLostOrFilled_LoadsAll()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.ServeHistory("MSFT", Upto(new(2026, 3, 3)));
        var held = await host.Source.GetHistoryAsync("MSFT", Cancel);

        standIn.ServeHistory("MSFT", new() { Symbol = "MSFT", Bars = [.. All.Where(bar => bar.Date != new DateOnly(2026, 2, 26))] });
        var lost = await host.Source.UpdateHistoryAsync("MSFT", held, Cancel);
        Assert.Equal("The row of 2026-02-26 is gone.", lost.Reason);
        Assert.Equal(3, standIn.TotalRequests);

        standIn.ServeHistory("MSFT", Upto(new(2026, 3, 4)));
        var filled = await host.Source.UpdateHistoryAsync("MSFT", lost.History, Cancel);
        Assert.Equal("A row of 2026-02-26 was added.", filled.Reason);
        Assert.Equal(All, filled.History.Bars);
    }

    [Fact]
    public async Task UpdateHistory_NullRowAmongTheNew_IsCountedAndInTheTrail()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.ServeHistory("MSFT", Upto(new(2026, 2, 25)));
        var held = await host.Source.GetHistoryAsync("MSFT", Cancel);
        var tail = Upto(new(2026, 3, 4)) with { Bars = [.. All.TakeLast(30)], Holes = new HashSet<int> { 27 } };
        standIn.Serve("MSFT", StandInReply.Json(tail.ToJson()));
        standIn.ServeNoHistory("MSFT");
        var update = await host.Source.UpdateHistoryAsync("MSFT", held, Cancel);
        Assert.Null(update.Reason);
        Assert.Equal(4, update.History.Bars.Count(bar => bar.Date > held.Bars[^1].Date));
        Assert.Equal([new IssueCount(DataRule.NoPrice, DataAction.Dropped, 1)], update.History.Trail.Counts);
        Assert.Equal(1, update.History.Quality.RowsDropped);
        AssertCountsAdd(update.History);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(400)]
    public async Task UpdateHistory_HeldIsOld_LoadsAllAtOnce(int daysLater)
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.ServeHistory("MSFT", Upto(new(2026, 3, 4)));
        var held = await host.Source.GetHistoryAsync("MSFT", Cancel);
        host.Clock.Advance(TimeSpan.FromDays(daysLater));
        var update = await host.Source.UpdateHistoryAsync("MSFT", held, Cancel);
        Assert.Equal((null, 2), (update.Reason, standIn.TotalRequests));
        // The whole history at once, not its end.
        Assert.True(RequestedFrom(standIn) < new DateOnly(2018, 1, 1));
    }

    [Fact]
    public async Task UpdateHistory_OtherYearsConfigured_LoadsAll()
    {
        await using var standIn = await YahooStandIn.StartAsync();
        await using var host = MarketDataHost.ForYahoo(standIn);
        standIn.ServeHistory("MSFT", Upto(new(2026, 3, 4)));
        var held = await host.Source.GetHistoryAsync("MSFT", Cancel) with { Version = "5y-repair-0" };
        await host.Source.UpdateHistoryAsync("MSFT", held, Cancel);
        Assert.Equal(2, standIn.TotalRequests);
        Assert.True(RequestedFrom(standIn) < new DateOnly(2016, 3, 4));
    }

    [Fact]
    public async Task UpdateHistory_CsvFile_IsWholeAndCompared()
    {
        using TemporaryFolder folder = new();
        folder.Write("ABC.csv", "Date,Close\n2026-03-02,10\n2026-03-03,20\n");
        await using var host = MarketDataHost.ForCsv(folder.Path);
        var held = (await host.Source.UpdateHistoryAsync("ABC", null, Cancel)).History;
        folder.Write("ABC.csv", "Date,Close\n2026-03-02,10\n2026-03-03,20\n2026-03-04,22\n");
        Assert.Equal((null, 3), await Update());
        folder.Write("ABC.csv", "Date,Close\n2026-03-02,5\n2026-03-03,10\n2026-03-04,11\n");
        Assert.Equal(("The close of 2026-03-02 has changed.", 3), await Update());
        folder.Write("ABC.csv", "Date,Close\n2026-03-02,5\n2026-03-03,17\n");
        Assert.Equal(("The close of 2026-03-02 has changed.", 2), await Update());
        folder.Write("ABC.csv", "Date,Close\n2026-03-02,10\n");
        Assert.Equal(("The row of 2026-03-03 is gone.", 1), await Update());

        async Task<(string? Reason, int Bars)> Update()
        {
            var update = await host.Source.UpdateHistoryAsync("ABC", held, Cancel);
            return (update.Reason, update.History.Bars.Count);
        }
    }

    /// <summary>The bar after a 4:1 split.</summary>
    private static Bar Quartered(Bar bar) => new(bar.Date, bar.Open / 4, bar.High / 4, bar.Low / 4, bar.Close / 4, bar.AdjustedClose / 4, bar.Volume * 4);

    private static void AssertCountsAdd(PriceHistory history)
    {
        var quality = history.Quality;
        Assert.Equal(quality.RowsRead, history.Bars.Count + quality.RowsDropped + quality.DuplicatesMerged + quality.RowsUnfinished + quality.RowsTooOld);
    }

    private static void AssertBars(IReadOnlyList<Bar> expected, IReadOnlyList<Bar> actual)
    {
        Assert.Equal(expected.Select(bar => bar.Date), actual.Select(bar => bar.Date));
        foreach (var (a, b) in expected.Zip(actual))
        {
            double[] ratios = [a.Open / b.Open, a.High / b.High, a.Low / b.Low, a.Close / b.Close, a.AdjustedClose / b.AdjustedClose];
            Assert.All(ratios, ratio => Assert.Equal(1, ratio, 1e-6));
        }
    }
}
