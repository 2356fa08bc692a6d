using Dapper;
using Orleans.Runtime;
using OrleansStock.Storage;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>Whether this process can serve: the database answers and the grains do.</summary>
internal sealed class Readiness(Database database, IGrainFactory grains, IHostApplicationLifetime lifetime, ILogger<Readiness> logger)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    public async Task<string?> FindObstacleAsync(CancellationToken cancellationToken)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return "stopping";
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Limit);
        try
        {
            await using var connection = await database.DataSource.OpenConnectionAsync(timeout.Token);
            await connection.ExecuteScalarAsync<int>(new CommandDefinition("SELECT 1", cancellationToken: timeout.Token));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(e, "Not ready: the database does not answer.");
            return "database";
        }

        try
        {
            var hosts = await grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true, timeout.Token).WaitAsync(timeout.Token);
            return hosts.Count > 0 ? null : "silos";
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(e, "Not ready: no silo answers.");
            return "silos";
        }
    }
}
