using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Statistics;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Tickers;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;
using OrleansStock.Storage.Ledger;

namespace OrleansStock.Grains.Operations;

/// <inheritdoc cref="ISiloAgent"/>
public sealed class SiloAgent(
    GrainId id,
    Orleans.Runtime.Silo silo,
    ILoggerFactory loggers,
    IEnvironmentStatisticsProvider environment,
    IOptions<LoadSheddingOptions> shedding,
    IGrainFactory grains,
    ILocalSiloDetails self,
    FitPool fits,
    PredictionStore predictions,
    TickerTraffic traffic,
    RefusedFiles refused,
    TimeProvider time,
    IHostApplicationLifetime lifetime) : GrainService(id, silo, loggers), ISiloAgent
{
    private const int Busiest = 10;
    private const int RefusedShown = 100;

    private static readonly string version =
        typeof(SiloAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private readonly ILogger<SiloAgent> logger = loggers.CreateLogger<SiloAgent>();

    /// <inheritdoc/>
    public async Task<SiloLoad> GetLoad()
    {
        var now = environment.GetEnvironmentStatistics();
        var counts = await grains.GetGrain<IManagementGrain>(0).GetSimpleGrainStatistics([self.SiloAddress]);
        using var process = Process.GetCurrentProcess();
        return new SiloLoad
        {
            Version = version,
            StartedAt = new DateTimeOffset(process.StartTime),
            CpuPercent = now.FilteredCpuUsagePercentage,
            MemoryBytes = process.WorkingSet64,
            MaximumMemoryBytes = now.MaximumAvailableMemoryBytes,
            Overloaded = shedding.Value.LoadSheddingEnabled && now.FilteredCpuUsagePercentage > shedding.Value.CpuThreshold,
            Activations =
            [
                .. counts.Select(c => new ActivationCount(c.GrainType.Split(',')[0].Split('.')[^1], c.ActivationCount))
                    .Where(c => c.Count > 0).OrderByDescending(c => c.Count).ThenBy(c => c.Type, StringComparer.Ordinal),
            ],
            Downloads = traffic.Downloads,
            WaitingFits = fits.Waiting,
            WaitingWrites = predictions.WaitingWrites,
            BusiestTickers = traffic.GetBusiest(Busiest),
            RefusedFiles = [.. refused.All.Take(RefusedShown).Select(file => new RefusedPriceFile(file.File, file.Line, file.Reason))],
            RefusedFileCount = refused.All.Count,
            EndingCalendars =
            [
                .. CalendarAge.All.Where(age => age.RunsOut(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)))
                    .Select(age => new EndingCalendar(age.Calendar, age.CheckedUntil)),
            ],
        };
    }

    /// <inheritdoc/>
    public Task Leave()
    {
        logger.LogWarning("An operator asked this silo to leave.");
        // A thread of its own: handlers of the stop must not delay this answer.
        _ = Task.Run(lifetime.StopApplication);
        return Task.CompletedTask;
    }
}
