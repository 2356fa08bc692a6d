using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Requests;

namespace OrleansStock.Grains.Requests;

/// <summary>The silo's side of the cluster's request budget: each request asks the one grain that counts.</summary>
public sealed class ClusterRequestBudget(IGrainFactory grains, TimeProvider time) : IRequestBudget
{
    // Whether the last turn came after a pause: only then does the grain need to hear that the source answers again.
    private volatile bool afterPause;

    /// <inheritdoc/>
    public async ValueTask AcquireAsync(CancellationToken cancellationToken = default)
    {
        var turn = await grains.GetRequestBudget().Take();
        if (!turn.Granted) throw RequestBudget.LimitedFor(turn.Wait);
        afterPause = turn.AfterPause;
        if (turn.Wait > TimeSpan.Zero) await Task.Delay(turn.Wait, time, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask ReportRateLimitedAsync(TimeSpan? retryAfter) => await grains.GetRequestBudget().ReportRateLimited(retryAfter);

    /// <inheritdoc/>
    public async ValueTask ReportSuccessAsync()
    {
        if (!afterPause) return;
        afterPause = false;
        await grains.GetRequestBudget().ReportSuccess();
    }
}
