using Dapper;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrleansStock.Storage;
using OrleansStock.Telemetry;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>
/// Whether the database has answered this process once. A database that goes away later leaves the process ready: what is
/// held in memory is still served, and taking every process out would end that too.
/// </summary>
internal sealed class DatabaseCheck(Database database, TimeProvider time) : IHealthCheck
{
    private volatile bool answered;

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (answered) return HealthCheckResult.Healthy();
        using var limit = new CancellationTokenSource(Timeouts.Web.ReadinessCheck, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        await using var connection = await database.DataSource.OpenConnectionAsync(either.Token);
        await connection.ExecuteScalarAsync<int>(new CommandDefinition("SELECT 1", cancellationToken: either.Token));
        answered = true;
        return HealthCheckResult.Healthy();
    }
}
