using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Tickers;
using OrleansStock.Tests.Forecasting;

namespace OrleansStock.Tests.Grains;

/// <summary>What happens to a prediction when its day comes, and to a ticker when nobody asks.</summary>
[Collection("grain cluster")]
public sealed class OutcomeTests(GrainCluster cluster)
{
    private static Bar[] Bars(string symbol, int count) => GeneratedSeries.Garch(count, 3, symbol).Bars.ToArray();

    /// <summary>The same history after a split of 4 for 1: every price a quarter, up to the noise of 32-bit floats.</summary>
    private static Bar[] AfterSplit(IEnumerable<Bar> bars) => [.. bars.Select(b => b with
    {
        Open = (float)(b.Open / 4),
        High = (float)(b.High / 4),
        Low = (float)(b.Low / 4),
        Close = (float)(b.Close / 4),
        AdjustedClose = (float)(b.AdjustedClose / 4),
    })];

    private async Task<PredictionRecord> OnlyPredictionAsync(IPredictionLogGrain log)
    {
        // Outcomes are written past the log's memory, which is read anew after half a minute.
        cluster.Clock.Advance(TimeSpan.FromSeconds(31));
        return Assert.Single((await log.GetPage(null, 10)).Items);
    }

    private async Task RefreshAsync(string symbol)
    {
        // Past the pause after a refresh that found its newest bar no longer the newest.
        cluster.Clock.Advance(TimeSpan.FromMinutes(16));
        cluster.Source.SetNewBarDue(symbol, true);
        await cluster.Client.GetTicker(symbol).Refresh();
        cluster.Source.SetNewBarDue(symbol, false);
    }

    [Fact]
    public async Task Refresh_HthBarHasCome_WritesActualDateAndTime()
    {
        cluster.Source.ServeBars("DUE", Bars("DUE", 800));
        var log = cluster.Client.GetPredictionLog(await cluster.AddUserAsync());
        var recorded = (await log.Predict("DUE", "random-walk", "r")).Record;

        var later = Bars("DUE", 800 + 10);
        cluster.Source.ServeBars("DUE", later);
        await RefreshAsync("DUE");
        var resolved = await OnlyPredictionAsync(log);

        Assert.Equal(Price.Round(later[809].Close), resolved.Horizons[0].Actual);
        Assert.Equal(later[809].Date, resolved.Horizons[0].ActualDate);
        Assert.NotNull(resolved.Horizons[0].ResolvedAt);
        Assert.Null(resolved.Horizons[1].Actual);
        // Nothing else has changed.
        Assert.Equal(recorded.Horizons.Select(h => h.Quantiles), resolved.Horizons.Select(h => h.Quantiles));

        // Idempotent: the outcome stands, whatever the data become.
        cluster.Source.ServeBars("DUE", [.. later.Select((b, i) => i == 809 ? b with { Close = b.Close * 2 } : b)]);
        await RefreshAsync("DUE");
        Assert.Equal(resolved.Horizons[0].Actual, (await OnlyPredictionAsync(log)).Horizons[0].Actual);
    }

    [Fact]
    public async Task Refresh_DayWithoutAPriceYet_IsSaidAndOutcomesAcrossItWait()
    {
        const string symbol = "HOLED";
        var bars = Recent(symbol, 812);
        cluster.Source.ServeBars(symbol, bars[..800]);
        var log = cluster.Client.GetPredictionLog(await cluster.AddUserAsync());
        var ticker = cluster.Client.GetTicker(symbol);
        await log.Predict(symbol, "random-walk", "r");

        // The newest day's row comes with nulls in place of prices, first as the last one, then with others behind it.
        var missing = bars[805].Date;
        PriceHistory WithoutIt(PriceHistory history) => history with
        {
            Bars = [.. history.Bars.Where(b => b.Date != missing)],
            Trail = new DataTrail([new DataIssue(missing, DataRule.NoPrice, DataAction.Dropped, null, null, "The row has no prices.")], []),
        };
        cluster.Source.ServeBars(symbol, bars[..806], WithoutIt);
        await RefreshAsync(symbol);
        var onItsDay = await ticker.GetSummary();
        // Eleven bars after the origin are there, one of them late: the tenth of these is the eleventh day.
        cluster.Source.ServeBars(symbol, bars[..812], WithoutIt);
        await RefreshAsync(symbol);
        var behindIt = await ticker.GetSummary();
        var waiting = (await OnlyPredictionAsync(log)).Horizons[0];
        cluster.Source.ServeBars(symbol, bars[..812]);
        await RefreshAsync(symbol);
        var resolved = (await OnlyPredictionAsync(log)).Horizons[0];

        Assert.Contains($"the scripted source has no price of {missing:d MMMM yyyy} yet", onItsDay.StaleReason, StringComparison.Ordinal);
        Assert.True(onItsDay.Stale);
        Assert.Null(behindIt.StaleReason);
        Assert.Null(waiting.Actual);
        Assert.Equal((Price.Round(bars[809].Close), bars[809].Date), (resolved.Actual, resolved.ActualDate));
    }

    [Fact]
    public async Task Refresh_DayThatNeverGetsAPrice_HoldsOutcomesBackForTenBars()
    {
        const string symbol = "HOLEDFOREVER";
        var bars = Recent(symbol, 816);
        cluster.Source.ServeBars(symbol, bars[..800]);
        var log = cluster.Client.GetPredictionLog(await cluster.AddUserAsync());
        await log.Predict(symbol, "random-walk", "r");
        var missing = bars[805].Date;
        async Task<PredictionHorizon> AfterAsync(int count)
        {
            cluster.Source.ServeBars(symbol, bars[..count], history => history with
            {
                Bars = [.. history.Bars.Where(b => b.Date != missing)],
                Trail = new DataTrail([new DataIssue(missing, DataRule.NoPrice, DataAction.Dropped, null, null, "The row has no prices.")], []),
            });
            await RefreshAsync(symbol);
            return (await OnlyPredictionAsync(log)).Horizons[0];
        }

        Assert.Null((await AfterAsync(815)).Actual);
        Assert.Equal(bars[810].Date, (await AfterAsync(816)).ActualDate);
    }

    /// <summary>A history whose last bar is less than a week old.</summary>
    private Bar[] Recent(string symbol, int count)
    {
        var bars = Bars(symbol, count);
        var weeks = (DateOnly.FromDateTime(cluster.Clock.GetUtcNow().UtcDateTime).DayNumber - bars[^1].Date.DayNumber) / 7;
        return [.. bars.Select(b => b with { Date = b.Date.AddDays(7 * weeks) })];
    }

    [Fact]
    public async Task Predict_OldPrices_IsALookBackThatNoRecordCounts()
    {
        var today = DateOnly.FromDateTime(cluster.Clock.GetUtcNow().UtcDateTime);
        cluster.Source.ServeBars("LOOKBACK", Bars("LOOKBACK", 800));
        cluster.Source.ServeUntil("UPTODATE", 800, today);
        var log = cluster.Client.GetPredictionLog(await cluster.AddUserAsync());

        var old = (await log.Predict("LOOKBACK", "theta", "r1")).Record;
        var current = (await log.Predict("UPTODATE", "theta", "r2")).Record;
        var summary = await cluster.Client.GetTicker("LOOKBACK").GetSummary();
        var forecast = await cluster.Client.GetTicker("LOOKBACK").GetForecast("theta");

        Assert.True(old.Retrospective);
        Assert.False(current.Retrospective);
        Assert.True(summary is { Stale: true, Retrospective: true });
        Assert.True(forecast is { Stale: true, Retrospective: true });
        Assert.Equal(summary.StaleReason, forecast.StaleReason);
        Assert.EndsWith(" trading days ago: this is a look back, not a forecast.", summary.StaleReason, StringComparison.Ordinal);

        // A late outcome is written beside it all the same, and no record counts it.
        cluster.Source.ServeBars("LOOKBACK", Bars("LOOKBACK", 810));
        await RefreshAsync("LOOKBACK");
        cluster.Clock.Advance(TimeSpan.FromSeconds(31));
        var resolved = (await log.GetPage(null, 10)).Items.Single(r => r.Symbol.ToString() == "LOOKBACK");
        Assert.NotNull(resolved.Horizons[0].Actual);
        Assert.DoesNotContain(await new OutcomeStore(cluster.Database).GetOutcomeCountsAsync(), c => c.ModelId == "theta");
        var overdue = await new OutcomeStore(cluster.Database).CountOverdueAsync(
            DateOnly.FromDateTime(cluster.Clock.GetUtcNow().UtcDateTime), (symbol, origin) => PriceAge.OldFromOf(symbol.ToString(), origin));
        Assert.Equal(0, overdue);
    }

    [Fact]
    public async Task Refresh_OneBarTooFew_WritesNothing()
    {
        cluster.Source.ServeBars("NOTYET", Bars("NOTYET", 800));
        var log = cluster.Client.GetPredictionLog(await cluster.AddUserAsync());
        await log.Predict("NOTYET", "random-walk", "r");

        cluster.Source.ServeBars("NOTYET", Bars("NOTYET", 809));
        await RefreshAsync("NOTYET");

        Assert.Null((await OnlyPredictionAsync(log)).Horizons[0].Actual);
    }

    [Fact]
    public async Task Refresh_SplitSinceThePrediction_OutcomeIsOnTheBasisOfTheOrigin()
    {
        cluster.Source.ServeBars("SPLIT", Bars("SPLIT", 800));
        var log = cluster.Client.GetPredictionLog(await cluster.AddUserAsync());
        var recorded = (await log.Predict("SPLIT", "random-walk", "r")).Record;

        var later = Bars("SPLIT", 900);
        cluster.Source.ServeBars("SPLIT", AfterSplit(later));
        await RefreshAsync("SPLIT");
        var resolved = await OnlyPredictionAsync(log);

        // As if no split had been: 10 and 60 days after the origin, in the prices of the origin.
        Assert.Equal((double)Price.Round(later[809].Close), (double)resolved.Horizons[0].Actual!, 1e-6 * later[809].Close);
        Assert.Equal((double)Price.Round(later[859].Close), (double)resolved.Horizons[1].Actual!, 1e-6 * later[859].Close);
        Assert.Equal(recorded.CloseAtOrigin, resolved.CloseAtOrigin);
        Assert.False(await cluster.Client.GetTicker("SPLIT").HasChangedSince(recorded.Origin, recorded.HistoryFingerprint));
    }

    [Fact]
    public async Task HasChangedSince_APastCloseWasCorrected_SaysSo()
    {
        var bars = Bars("VINTAGE", 800);
        cluster.Source.ServeBars("VINTAGE", bars);
        var log = cluster.Client.GetPredictionLog(await cluster.AddUserAsync());
        var recorded = (await log.Predict("VINTAGE", "random-walk", "r")).Record;
        var ticker = cluster.Client.GetTicker("VINTAGE");

        cluster.Source.ServeBars("VINTAGE", Bars("VINTAGE", 820));
        await RefreshAsync("VINTAGE");
        Assert.False(await ticker.HasChangedSince(recorded.Origin, recorded.HistoryFingerprint));

        cluster.Source.ServeBars("VINTAGE", [.. Bars("VINTAGE", 820).Select((b, i) => i == 700 ? b with { Close = b.Close * 1.01 } : b)]);
        await RefreshAsync("VINTAGE");
        Assert.True(await ticker.HasChangedSince(recorded.Origin, recorded.HistoryFingerprint));
        Assert.Null(await ticker.HasChangedSince(new DateOnly(1990, 1, 1), recorded.HistoryFingerprint));
    }

    [Fact]
    public async Task Sweep_ManyUsersWaiting_ResolvesThemAllWithoutAnyoneAsking()
    {
        cluster.Source.ServeBars("SWEEP", Bars("SWEEP", 800));
        var logs = new List<IPredictionLogGrain>();
        for (var i = 0; i < 5; i++)
        {
            logs.Add(cluster.Client.GetPredictionLog(await cluster.AddUserAsync()));
            await logs[i].Predict("SWEEP", "random-walk", "r");
        }

        // As after a downtime: the activations are gone, the day has long passed.
        await cluster.DeactivateAsync(cluster.Client.GetTicker("SWEEP"));
        cluster.Source.ServeBars("SWEEP", Bars("SWEEP", 870));
        cluster.Source.SetNewBarDue("SWEEP", true);
        cluster.Clock.Advance(TimeSpan.FromDays(4));
        Assert.True(await cluster.Client.GetRefreshScheduler().Sweep() >= 1);
        cluster.Source.SetNewBarDue("SWEEP", false);

        foreach (var log in logs)
        {
            var record = await OnlyPredictionAsync(log);
            Assert.NotNull(record.Horizons[0].Actual);
            Assert.NotNull(record.Horizons[1].Actual);
            Assert.Null(record.Horizons[2].Actual);
        }
    }

    [Fact]
    public async Task Sweep_RefreshedTicker_IsNotDueAgainBeforeItsNextClose()
    {
        cluster.Source.ServeBars("ONCE", Bars("ONCE", 800));
        await cluster.Client.GetTicker("ONCE").Refresh();
        var directory = new TickerDirectory(cluster.Database);

        var now = cluster.Clock.GetUtcNow();
        Assert.DoesNotContain(Symbol.Parse("ONCE"), await directory.GetDueAsync(now + TimeSpan.FromMinutes(5), 10_000));
        var close = TradingCalendar.Of("ONCE", "America/New_York").NextCloseAfter(now);
        Assert.Contains(Symbol.Parse("ONCE"), await directory.GetDueAsync(close + TimeSpan.FromMinutes(31), 10_000));
    }

    [Fact]
    public async Task Sweep_MoreTickersThanAreReadAtOnce_RefreshesThemAll()
    {
        var directory = new TickerDirectory(cluster.Database);
        var symbols = Enumerable.Range(0, 620).Select(i => Symbol.Parse($"PART{i}")).ToList();
        var bars = Bars("PART", 60);
        var now = cluster.Clock.GetUtcNow();
        foreach (var symbol in symbols)
        {
            cluster.Source.ServeBars(symbol.ToString(), bars);
            await directory.SaveAsync(new KnownTicker { Symbol = symbol, Name = "", LastDate = bars[^2].Date, NextRefreshAt = now.AddDays(-1) });
        }

        Assert.True(await cluster.Client.GetRefreshScheduler().Sweep() >= symbols.Count);
        Assert.Empty((await directory.GetDueAsync(now, 10_000)).Intersect(symbols));
    }

    [Fact]
    public async Task Search_KnownTicker_IsFoundBySymbolAndByName()
    {
        cluster.Source.ServeBars("FINDME", Bars("FINDME", 300));
        await cluster.Client.GetTicker("FINDME").Refresh();
        var directory = new TickerDirectory(cluster.Database);

        Assert.Equal(Symbol.Parse("FINDME"), (await directory.SearchAsync("findm", 5))[0].Symbol);
        Assert.Equal(Symbol.Parse("FINDME"), (await directory.SearchAsync("ndme inc", 5))[0].Symbol);
        Assert.Empty(await directory.SearchAsync("100%_", 5));
    }
}
