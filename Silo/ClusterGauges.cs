using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Tickers.Memory;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Tickers;
using OrleansStock.Telemetry;

namespace OrleansStock.Silo;

/// <summary>
/// Sets the gauges of <see cref="Meters"/> that describe the whole cluster, so that the numbers outlive each silo, and those of
/// this silo's memory.
/// </summary>
internal sealed class ClusterGauges(
    ISiloStatusOracle silos,
    TickerDirectory tickers,
    OutcomeStore outcomes,
    TickerMemory memory,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<ClusterGauges> logger) : BackgroundService
{
    /// <summary>The usual interval at which Prometheus scrapes.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A silo that is not yet a member would report an empty cluster.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            Meters.SilosActive.Record(silos.GetApproximateSiloStatuses(onlyActive: true).Count);
            Meters.TickersHeld.Record(memory.Count);
            Meters.TickerMemoryUsed.Record(memory.Held);
            Meters.TickerMemoryBudget.Record(memory.Budget);
            try
            {
                await ReadTablesAsync();
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Any exception that left this task would end the process.
                logger.LogWarning("The database cannot be read; the gauges of tickers and coverage keep their last values: {Message}", e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ReadTablesAsync()
    {
        var counts = await tickers.CountAsync(time.GetUtcNow());
        Meters.TickersKnown.Record(counts.Known);
        Meters.TickersDue.Record(counts.Due);
        Meters.TickersStale.Record(counts.Stale);
        // A gauge for each horizon that somebody chose would be hundreds.
        foreach (var count in (await outcomes.GetOutcomeCountsAsync()).Where(c => ForecastModels.Horizons.Contains(c.Horizon)))
            Meters.ModelCoverage.Record((double)count.Inside90 / count.Resolved, Meters.Model(count.ModelId), new("horizon", count.Horizon));
    }
}
