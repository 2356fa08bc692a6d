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
    /// <summary>
    /// Places of the burst that are kept for those who are more urgent: somebody who waits for a new ticker goes first, then the
    /// scheduler, then visitors. A burst has five places at least.
    /// </summary>
    private const int KeptFromVisitors = 3, KeptFromService = 2;

    /// <summary>
    /// How much longer than people the scheduler waits for its turn: its few requests (four at once) queue behind theirs, and people
    /// without end cannot keep it out.
    /// </summary>
    private static readonly TimeSpan behindPeople = TimeSpan.FromSeconds(5);

    private readonly RequestPacer pacer = new(options.Value.RequestsPerSecond, RequestBudget.BurstOf(options.Value.RequestsPerSecond));
    private long requests;

    public Task<BudgetTurn> Take()
    {
        // A visitor queues for no more places than are kept from him, so that he makes nobody else wait.
        var caller = Caller.Current.Kind;
        var (patience, kept) = caller switch
        {
            CallerKind.Visitor => ((KeptFromVisitors - 1) * pacer.Interval, KeptFromVisitors),
            CallerKind.Service => (Timeouts.Yahoo.BudgetTurn + behindPeople, KeptFromService),
            _ => (Timeouts.Yahoo.BudgetTurn, 0),
        };
        var (granted, wait) = pacer.TryTake(time.GetUtcNow(), patience, kept);
        Meters.SourceTurns.Add(1, Meters.Callers.Of(caller.ToString()), granted ? Meters.Turns.Granted : Meters.Turns.Refused);
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
