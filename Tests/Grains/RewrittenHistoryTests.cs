using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData;
using OrleansStock.MarketData.History;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Grains;

/// <summary>Yahoo rewrites the whole past at a split and at a dividend; what was recorded before must stay right.</summary>
public sealed class RewrittenHistoryTests : IAsyncLifetime
{
    private const int BarsAtFirst = 800;

    private YahooCluster cluster = null!;

    public async ValueTask InitializeAsync() => cluster = await YahooCluster.StartAsync();

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    [Fact]
    public async Task Refresh_SplitAndDividendBetweenTwoRefreshes_HistoryReloadsAndPredictionAndOutcomesStayRight()
    {
        const string symbol = "FOURFOR1";
        var lastBefore = DateOnly.FromDateTime(cluster.Clock.GetUtcNow().UtcDateTime.AddDays(-3));
        // The whole truth in the shares of before the split, the years to come included.
        var truth = YahooPayload.Series(BarsAtFirst + 120, AfterWeekdays(lastBefore, 120), seed: 7);
        var origin = truth[BarsAtFirst - 1];
        cluster.Yahoo.ServeHistory(symbol, new YahooPayload { Symbol = symbol, Bars = [.. truth.Take(BarsAtFirst)] });
        var ticker = cluster.Client.GetTicker(symbol);
        var log = cluster.Client.GetPredictionLog(await cluster.AddUserAsync());
        var recorded = (await log.Predict(symbol, "ensemble", "before-the-split")).Record;
        Assert.Equal(origin.Date, recorded.Origin);

        // Twelve days later: a split on the fifth new day, a dividend of 0.30 on the eighth.
        var (split, dividend) = (truth[BarsAtFirst + 4].Date, truth[BarsAtFirst + 7].Date);
        YahooPayload Rewritten(int bars) => new()
        {
            Symbol = symbol,
            Bars = AsYahooTells(truth.Take(bars), dividend, 0.30),
            Splits = [new Split(split, 4, 1)],
            Dividends = [new Dividend(dividend, 0.30)],
        };
        cluster.Yahoo.ServeHistory(symbol, Rewritten(BarsAtFirst + 12));
        cluster.Clock.Advance(Until(truth[BarsAtFirst + 11].Date));
        var requests = cluster.Yahoo.Requests(symbol);
        await ticker.Refresh();

        // The overlap was asked for, found rewritten, and the whole history loaded: all of it is in the new shares.
        Assert.Equal(2, cluster.Yahoo.Requests(symbol) - requests);
        var history = await ticker.GetHistory(null, null);
        Assert.Equal(BarsAtFirst + 12, history.Bars.Count);
        Assert.All(history.Bars.Zip(truth), pair => Assert.Equal(pair.Second.Close / 4, pair.First.Close, 1e-6 * pair.Second.Close));

        // And some weeks on, by the new days alone.
        for (var bars = BarsAtFirst + 32; bars <= BarsAtFirst + 72; bars += 20)
        {
            cluster.Yahoo.ServeHistory(symbol, Rewritten(bars));
            cluster.Clock.Advance(Until(truth[bars - 1].Date));
            requests = cluster.Yahoo.Requests(symbol);
            await ticker.Refresh();
            Assert.Equal(1, cluster.Yahoo.Requests(symbol) - requests);
        }

        var resolved = Assert.Single((await log.GetPage(null, 10)).Items);
        Assert.Equal(recorded.CloseAtOrigin, resolved.CloseAtOrigin);
        Assert.Equal(recorded.Horizons.Select(h => h.Quantiles), resolved.Horizons.Select(h => h.Quantiles));
        foreach (var (index, steps) in new[] { (0, 10), (1, 60) })
        {
            var actual = truth[BarsAtFirst - 1 + steps];
            Assert.Equal(actual.Date, resolved.Horizons[index].ActualDate);
            // What a share of the day of the prediction came to, dividends apart. Stored to four places or six digits.
            Assert.Equal(actual.Close, (double)resolved.Horizons[index].Actual!, 1e-6 * actual.Close);
        }
        Assert.Null(resolved.Horizons[2].Actual);
        Assert.False(await ticker.HasChangedSince(recorded.Origin, recorded.HistoryFingerprint));
    }

    private TimeSpan Until(DateOnly lastBar) => lastBar.ToDateTime(new TimeOnly(12, 0)).AddDays(1) - cluster.Clock.GetUtcNow().UtcDateTime;

    private static DateOnly AfterWeekdays(DateOnly day, int count)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(-1);
        for (var i = 0; i < count;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) i++;
        }

        return day;
    }

    /// <summary>A quarter of each price, as 32-bit floats; adjusted closes before the dividend less by its share of the close before it.</summary>
    private static Bar[] AsYahooTells(IEnumerable<Bar> bars, DateOnly dividendOn, double dividend)
    {
        Bar[] told =
        [
            .. bars.Select(b => b with
            {
                Open = (float)(b.Open / 4),
                High = (float)(b.High / 4),
                Low = (float)(b.Low / 4),
                Close = (float)(b.Close / 4),
                Volume = b.Volume * 4,
            }),
        ];
        var closeBefore = told.Last(b => b.Date < dividendOn).Close;
        return [.. told.Select(b => b with { AdjustedClose = b.Date < dividendOn ? (float)(b.Close * (1 - dividend / closeBefore)) : b.Close })];
    }
}
