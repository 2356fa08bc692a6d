using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Outcomes;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Ledger;
using OrleansStock.Tests.Forecasting;
using OrleansStock.Tests.Grains;

namespace OrleansStock.Tests.LiveRecords;

/// <summary>The live record of a ticker, in a cluster of two silos.</summary>
[Collection("grain cluster")]
public sealed class LiveRecordGrainTests(GrainCluster cluster)
{
    [Fact]
    public async Task GetView_PredictionsComeDue_RecordHasEachForecastOnceAndTheViewAnotherVersion()
    {
        var ticker = await ServeAsync("LIVED", 800);
        foreach (var model in (string[])["linear", "linear", "mlp"]) await PredictAsync("LIVED", model);
        await MakeTimelyAsync("LIVED");
        var before = await ticker.GetView("linear", null);
        Assert.Empty(before.Content!.Record!.Parts);

        await RefreshAsync("LIVED", 811);

        var after = await ticker.GetView("linear", before.Version);
        var part = Assert.Single(after.Content!.Record!.Parts);
        Assert.Equal((10, 1L), (part.Horizon, part.Sums.Resolved));
        Assert.InRange(part.Regime, 0, 2);
        Assert.Equal(1, Assert.Single((await ticker.GetView("mlp", null)).Content!.Record!.Parts).Sums.Resolved);
        Assert.Null((await ticker.GetView("linear", after.Version)).Content);
    }

    [Fact]
    public async Task GetView_NothingHasComeDue_SaysWhenTheFirstDoes()
    {
        cluster.Source.ServeUntil("FIRSTDUE", 800, DateOnly.FromDateTime(cluster.Clock.GetUtcNow().UtcDateTime));
        var ticker = cluster.Client.GetTicker("FIRSTDUE");
        var empty = (await ticker.GetView("linear", null)).Content!.Record!;
        Assert.Equal((0, null), (empty.Parts.Count, empty.FirstDue));

        var recorded = await PredictAsync("FIRSTDUE", "linear");
        cluster.Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(recorded.Horizons[0].TargetDate, (await ticker.GetView("linear", null)).Content!.Record!.FirstDue);
        await MakeTimelyAsync("FIRSTDUE");
    }

    [Fact]
    public async Task Seal_OutcomesWrittenByASiloOfAnEarlierBuild_GetALeafAndAreCounted()
    {
        var ticker = await ServeAsync("OLDSILO", 800);
        var user = await cluster.AddUserAsync();
        var log = cluster.Client.GetPredictionLog(user);
        await log.Predict("OLDSILO", "linear", "r");
        await MakeTimelyAsync("OLDSILO");
        var ledger = cluster.Client.GetLedger();
        await ledger.Seal();
        // Such a silo writes the outcome, and nothing that the tree or the record would find by itself.
        var open = await new OutcomeStore(cluster.Database).GetOpenOutcomesAsync(Symbol.Parse("OLDSILO"));
        var outcome = RealizedOutcome.Of(Bars("OLDSILO", 811), open.Select(o => (o.Origin, o.Horizon))).Single();
        await using (var connection = await cluster.Database.DataSource.OpenConnectionAsync(Cancelled))
        {
            await connection.ExecuteAsync(
                "UPDATE prediction_horizons SET actual = @LogReturn, actual_date = @Date, resolved_at = 5 WHERE user_id = @user AND horizon = @Horizon",
                new { outcome.LogReturn, outcome.Date, user, outcome.Horizon });
        }

        cluster.Clock.Advance(TimeSpan.FromDays(1));
        await ledger.Seal();
        await RefreshAsync("OLDSILO", 811);

        await using var read = await cluster.Database.DataSource.OpenConnectionAsync(Cancelled);
        var (salt, hash) = await read.QuerySingleAsync<(byte[], byte[])>("SELECT salt, leaf_hash FROM predictions WHERE user_id = @user", new { user });
        var leaf = LedgerLeaf.OfOutcome(hash, salt, outcome.Horizon, outcome.LogReturn, outcome.Date);
        Assert.NotNull(await ledger.GetProof(leaf.Hash, null));
        Assert.Equal(1, Assert.Single((await ticker.GetView("linear", null)).Content!.Record!.Parts).Sums.Resolved);
    }

    private static Bar[] Bars(string symbol, int count) => GeneratedSeries.Garch(count, 3, symbol).Bars.ToArray();

    private async Task<ITickerGrain> ServeAsync(string symbol, int bars)
    {
        cluster.Source.ServeBars(symbol, Bars(symbol, bars));
        var ticker = cluster.Client.GetTicker(symbol);
        await ticker.Refresh();
        return ticker;
    }

    private async Task<PredictionRecord> PredictAsync(string symbol, string model) =>
        (await cluster.Client.GetPredictionLog(await cluster.AddUserAsync()).Predict(Symbol.Parse(symbol), model, RequestId.Parse("r"))).Record;

    // The generated prices are years old: as if they had been predicted on the day after the last of them. The days of their outcomes lie far
    // ahead, so that no other test finds them overdue.
    private async Task MakeTimelyAsync(string symbol)
    {
        await using var connection = await cluster.Database.DataSource.OpenConnectionAsync(Cancelled);
        var recorded = new DateTimeOffset(Bars(symbol, 800)[^1].Date.AddDays(1), default, TimeSpan.Zero);
        await connection.ExecuteAsync(
            "UPDATE predictions SET created_at = @at WHERE symbol = @symbol; UPDATE prediction_horizons SET target_date = '2126-01-01' WHERE symbol = @symbol",
            new { symbol, at = recorded.ToUnixTimeMilliseconds() });
    }

    private async Task RefreshAsync(string symbol, int bars)
    {
        cluster.Source.ServeBars(symbol, Bars(symbol, bars));
        cluster.Clock.Advance(TimeSpan.FromMinutes(16));
        cluster.Source.SetNewBarDue(symbol, true);
        await cluster.Client.GetTicker(symbol).Refresh();
        cluster.Source.SetNewBarDue(symbol, false);
    }
}
