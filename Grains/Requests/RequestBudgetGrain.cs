using Microsoft.Extensions.Options;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Requests;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Requests;

/// <inheritdoc cref="IRequestBudgetGrain"/>
/// <remarks>
/// Held in memory: where its silo dies, the next activation begins with a full bucket and no pause, and learns of one
/// from the source's next answer.
/// </remarks>
internal sealed class RequestBudgetGrain(IOptions<MarketDataOptions> options, TimeProvider time) : Grain, IRequestBudgetGrain
{
    private readonly RequestPacer pacer = new(options.Value.RequestsPerSecond, RequestBudget.BurstOf(options.Value.RequestsPerSecond));
    private long requests;

    public Task<BudgetTurn> Take()
    {
        var (granted, wait) = pacer.TryTake(time.GetUtcNow(), Timeouts.Yahoo.BudgetTurn);
        if (granted) requests++;
        return Task.FromResult(new BudgetTurn(granted, wait, pacer.PausesInARow > 0));
    }

    public Task ReportRateLimited(TimeSpan? retryAfter)
    {
        pacer.RateLimited(time.GetUtcNow(), retryAfter);
        return Task.CompletedTask;
    }

    public Task ReportSuccess()
    {
        pacer.Answered(time.GetUtcNow());
        return Task.CompletedTask;
    }

    public Task<BudgetStatus> GetStatus() => Task.FromResult(new BudgetStatus(
        options.Value.RequestsPerSecond, requests, pacer.PausedUntil > time.GetUtcNow() ? pacer.PausedUntil : null, pacer.PausesInARow));
}
