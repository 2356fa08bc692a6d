using Microsoft.Extensions.Logging;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Tickers;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Tickers;

/// <inheritdoc cref="IRefreshSchedulerGrain"/>
/// <remarks>It keeps no state: the table says what is due, so a new activation on another silo continues where this one stopped.</remarks>
internal sealed class RefreshSchedulerGrain(
    TickerDirectory tickers,
    TimeProvider time,
    ILogger<RefreshSchedulerGrain> logger) : Grain, IRefreshSchedulerGrain, IRemindable
{
    private const string ReminderName = "sweep";

    // The price source's budget is the real limit; this many wait for it at once.
    private const int AtOnce = 4;

    // Read at once: a sweep of more goes on with the next part.
    private const int PerPart = 500;

    private Task<int>? sweep;

    public async Task EnsureStarted()
    {
        await this.RegisterOrUpdateReminder(ReminderName, dueTime: Timeouts.Grains.RefreshSweep, period: Timeouts.Grains.RefreshSweep);
        _ = Begin();
    }

    public Task<int> Sweep() => Begin();

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        // A long sweep must not make the ticks queue up.
        _ = Begin();
        return Task.CompletedTask;
    }

    private Task<int> Begin() => sweep is { IsCompleted: false } running ? running : sweep = RunAsync();

    private async Task<int> RunAsync()
    {
        // A ticker that is still due after its refresh could not be written: it waits for the next sweep.
        HashSet<Symbol> tried = [];
        var refreshed = 0;
        try
        {
            var due = await tickers.GetDueAsync(time.GetUtcNow(), PerPart);
            if (due.Count == 0) return 0;
            using var activity = Meters.Activities.StartActivity("refresh sweep");
            while (new Queue<Symbol>(due.Where(tried.Add)) is { Count: > 0 } part)
            {
                await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => RefreshAsync(part)));
                if (due.Count < PerPart) break;
                due = await tickers.GetDueAsync(time.GetUtcNow(), PerPart);
            }

            logger.LogInformation("Refreshed {Refreshed} of {Due} tickers that were due.", refreshed, tried.Count);
        }
        catch (System.Data.Common.DbException e)
        {
            logger.LogWarning(e, "The tickers that are due could not be read; the next reminder tries again.");
        }

        return refreshed;

        // Turns of one grain never run at the same time: queue and counter need no lock.
        async Task RefreshAsync(Queue<Symbol> part)
        {
            while (part.TryDequeue(out var symbol))
            {
                try
                {
                    await GrainFactory.GetTicker(symbol).Refresh();
                    refreshed++;
                }
                catch (Exception e)
                {
                    // The ticker itself has put off its next attempt; the others must not suffer.
                    logger.LogWarning("Refresh of {Symbol} failed: {Message}", symbol, e.Message);
                }
            }
        }
    }
}
