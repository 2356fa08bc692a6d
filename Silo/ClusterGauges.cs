using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Tickers;
using OrleansStock.Telemetry;

namespace OrleansStock.Silo;

/// <summary>Reads what is true of the whole cluster and sets the gauges of <see cref="Meters"/>. Every silo does, so that the numbers outlive each of them.</summary>
internal sealed class ClusterGauges(ISiloStatusOracle silos, TickerDirectory tickers, OutcomeStore outcomes, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<ClusterGauges> logger) : BackgroundService
{
    /// <summary>As often as Prometheus usually asks.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Before its silo is a member it would say that there is none.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            Meters.SilosActive.Record(silos.GetApproximateSiloStatuses(onlyActive: true).Count);
            try
            {
                await ReadTablesAsync();
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is, the silo serves on: a background task that ends with an exception would end the process.
                logger.LogWarning("The gauges of tickers and coverage keep their old values, the database cannot be read: {Message}", e.Message);
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
        foreach (var count in await outcomes.GetOutcomeCountsAsync())
            Meters.ModelCoverage.Record((double)count.Inside90 / count.Resolved, Meters.Model(count.ModelId), new("horizon", count.Horizon));
    }
}
