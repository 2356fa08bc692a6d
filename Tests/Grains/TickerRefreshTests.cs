using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData;
using OrleansStock.Storage.Tickers;

namespace OrleansStock.Tests.Grains;

/// <summary>What a refresh does, how often, and who waits for it.</summary>
[Collection("grain cluster")]
public sealed class TickerRefreshTests(GrainCluster cluster)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetForecast_RefreshWithoutNewsWhileItFits_KeepsTheFit()
    {
        cluster.Source.Serve("KEPT", bars: 2_000);
        var ticker = cluster.Client.GetTicker("KEPT");
        long fits;
        Task first;
        using (cluster.HoldFits())
        {
            fits = cluster.Fits;
            first = ticker.GetForecast("linear");
            await foreach (var progress in ticker.FollowForecast("linear", Cancelled).WithCancellation(Cancelled))
                if (progress.Stage == ForecastStage.Queued) break;
            await ticker.RefreshNow();
            Assert.False(first.IsCompleted);
        }

        await first;
        await ticker.GetForecast("linear");

        Assert.Equal(2, cluster.Source.Downloads("KEPT"));
        Assert.Equal(1, cluster.Fits - fits);
    }

    [Fact]
    public async Task Refresh_NewBar_ResolvesOutcomesOnceAndSavesTheTickerOnce()
    {
        cluster.Source.Serve("TWICE", bars: 800);
        var ticker = cluster.Client.GetTicker("TWICE");
        await ticker.Refresh();
        cluster.Source.Serve("TWICE", bars: 801);
        cluster.Source.SetNewBarDue("TWICE", true);
        var (asked, saved) = (Asked().Count, Saved().Count);

        await ticker.Refresh();

        cluster.Source.SetNewBarDue("TWICE", false);
        Assert.Equal(801, (await ticker.GetSummary()).Bars);
        Assert.Equal((1, 1), (Asked().Count - asked, Saved().Count - saved));

        IReadOnlyList<string> Asked() => cluster.Probe.Statements("FROM prediction_horizons", "'TWICE'");
        IReadOnlyList<string> Saved() => cluster.Probe.Statements("UPDATE tickers", "'TWICE'");
    }

    [Fact]
    public async Task GetForecast_ColdTicker_DoesNotWaitForBookkeeping()
    {
        cluster.Source.Serve("COLD");
        var ticker = cluster.Client.GetTicker("COLD");
        await ticker.GetState();

        var gate = cluster.Probe.HoldBack();
        try
        {
            await ticker.GetForecast("linear").WaitAsync(Soon, Cancelled);
            Assert.InRange(cluster.Probe.Writes("COLD").Count, 0, 1);
        }
        finally
        {
            gate.SetResult();
        }

        // What was not waited for is written all the same.
        await ticker.Refresh();
        Assert.NotNull(await new TickerDirectory(cluster.Database).FindAsync(Symbol.Parse("COLD")));
        await cluster.DeactivateAsync(ticker);
        var fits = cluster.Fits;
        await ticker.GetForecast("linear");
        Assert.Equal((1, 0), (cluster.Source.Downloads("COLD"), cluster.Fits - fits));
    }

    [Fact]
    public async Task Predict_ColdTicker_TheSchedulerKnowsTheTickerBeforeThePredictionIsRecorded()
    {
        cluster.Source.Serve("FIRSTROW");
        var user = await cluster.AddUserAsync();

        await cluster.Client.GetPredictionLog(user).Predict("FIRSTROW", "random-walk", "r");

        var writes = cluster.Probe.Writes("'FIRSTROW'").ToList();
        var row = writes.FindIndex(s => s.Contains("INSERT INTO tickers", StringComparison.Ordinal));
        var prediction = writes.FindIndex(s => s.Contains("INSERT INTO predictions", StringComparison.Ordinal));
        Assert.InRange(row, 0, prediction - 1);
    }

    [Fact]
    public async Task Deactivate_RightAfterAColdForecast_KeepsTheBooksFirst()
    {
        cluster.Source.Serve("LEAVES");
        var ticker = cluster.Client.GetTicker("LEAVES");
        await ticker.GetForecast("linear");

        await cluster.DeactivateAsync(ticker);

        Assert.NotNull(await new TickerDirectory(cluster.Database).FindAsync(Symbol.Parse("LEAVES")));
        var fits = cluster.Fits;
        await ticker.GetForecast("linear");
        Assert.Equal((1, 0), (cluster.Source.Downloads("LEAVES"), cluster.Fits - fits));
    }

    [Fact]
    public async Task Refresh_DatabaseAwayAtTheNewBar_IsServedAndWrittenOnceItIsBack()
    {
        cluster.Source.Serve("LATEROW", bars: 800);
        var ticker = cluster.Client.GetTicker("LATEROW");
        await ticker.Refresh();

        cluster.Source.Serve("LATEROW", bars: 801);
        cluster.Source.SetNewBarDue("LATEROW", true);
        cluster.Probe.Away = true;
        try
        {
            Assert.Equal(801, (await ticker.GetSummary()).Bars);
            await ticker.Refresh();
        }
        finally
        {
            cluster.Probe.Away = false;
            cluster.Source.SetNewBarDue("LATEROW", false);
        }

        await ticker.Refresh();
        var downloads = cluster.Source.Downloads("LATEROW");
        await cluster.DeactivateAsync(ticker);
        Assert.Equal(801, (await ticker.GetSummary()).Bars);
        Assert.Equal(downloads, cluster.Source.Downloads("LATEROW"));
    }
}
