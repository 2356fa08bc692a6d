using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans.Runtime;
using OrleansStock.GrainInterfaces;
using OrleansStock.Telemetry;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>Whether a silo answers a call.</summary>
internal sealed class SilosCheck(IGrainFactory grains, TimeProvider time) : IHealthCheck
{
    /// <summary>Pulses of many keys lie on many silos: no one silo decides for all.</summary>
    private const int Pulses = 64;

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await grains.GetGrain<IPulseGrain>(Random.Shared.Next(Pulses)).Beat().WaitAsync(Timeouts.Web.ReadinessCheck, time, cancellationToken);
        }
        catch (GatewayTooBusyException)
        {
            // A silo that sheds load has answered. Every web hears the same, and without webs nobody is served from their copies.
        }

        return HealthCheckResult.Healthy();
    }
}
