using Dapper;
using Orleans.Runtime;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>
/// Whether this process can serve: grains answer, and the database has done so once. A database that goes away later
/// leaves the process ready: what is held in memory is served on, and taking every process out would end that too.
/// </summary>
internal sealed class Readiness(Database database, IGrainFactory grains, IHostApplicationLifetime lifetime, ILogger<Readiness> logger)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);
    private volatile bool databaseAnswered;

    public async Task<string?> FindObstacleAsync(CancellationToken cancellationToken)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return "stopping";
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Limit);
        if (!databaseAnswered)
        {
            try
            {
                await using var connection = await database.DataSource.OpenConnectionAsync(timeout.Token);
                await connection.ExecuteScalarAsync<int>(new CommandDefinition("SELECT 1", cancellationToken: timeout.Token));
                databaseAnswered = true;
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogWarning(e, "Not ready: the database does not answer.");
                return "database";
            }
        }

        try
        {
            await grains.GetGrain<IPulseGrain>(Random.Shared.Next(64)).Beat().WaitAsync(timeout.Token);
            return null;
        }
        catch (GatewayTooBusyException)
        {
            // It answers that it has too much to do. Every web hears the same, and without webs nobody is served from their copies.
            return null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(e, "Not ready: no silo answers.");
            return "silos";
        }
    }
}
