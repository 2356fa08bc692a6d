using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>Whether the process goes on: one that was told to stop serves for <see cref="Drain"/>, and gets no new connections.</summary>
internal sealed class StoppingCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        lifetime.ApplicationStopping.IsCancellationRequested ? new HealthCheckResult(context.Registration.FailureStatus) : HealthCheckResult.Healthy());
}
