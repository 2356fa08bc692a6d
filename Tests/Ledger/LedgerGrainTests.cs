using Dapper;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Ledger;
using OrleansStock.Tests.Grains;

namespace OrleansStock.Tests.Ledger;

/// <summary>The grain that seals, in a cluster of two silos.</summary>
[Collection("grain cluster")]
public sealed class LedgerGrainTests(GrainCluster cluster)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seal_PredictionOfAnEarlierBuild_GetsALeafThatSaysSoWithinADay()
    {
        var (log, user) = await PredictAsync("LATELEAF");
        var ledger = cluster.Client.GetLedger();
        await ledger.Seal();
        // As a silo without the tree would have left it, after the look of this activation.
        await using (var connection = await cluster.Database.DataSource.OpenConnectionAsync(Cancelled))
            await connection.ExecuteAsync("UPDATE predictions SET salt = NULL, leaf_hash = NULL WHERE user_id = @user", new { user });
        await ledger.Seal();
        Assert.Null(await log.GetSealed(1));

        cluster.Clock.Advance(TimeSpan.FromDays(1));
        await ledger.Seal();

        var found = (await log.GetSealed(1))!;
        Assert.Contains("\"sealedLate\":true", found.Text, StringComparison.Ordinal);
        Assert.NotNull(await ledger.GetProof(Convert.FromHexString(found.LeafHash), null));
    }

    [Fact]
    public async Task Seal_ActivationEndedBetweenLeavesAndHead_TheNextOneAddsTheHead()
    {
        var ledger = cluster.Client.GetLedger();
        await ledger.Seal();
        var (log, _) = await PredictAsync("HEADLESS");
        var seals = new SealStore(cluster.Database, new PredictionStore(cluster.Database));
        while (await seals.MoveAsync() is not null)
        {
        }

        await cluster.DeactivateAsync(ledger);
        await ledger.Seal();

        Assert.NotNull(await ledger.GetProof(Convert.FromHexString((await log.GetSealed(1))!.LeafHash), null));
    }

    private async Task<(IPredictionLogGrain Log, string User)> PredictAsync(string symbol)
    {
        cluster.Source.Serve(symbol);
        var user = await cluster.AddUserAsync();
        var log = cluster.Client.GetPredictionLog(user);
        await log.Predict(Symbol.Parse(symbol), "random-walk", RequestId.Parse("r1"));
        return (log, user);
    }
}
