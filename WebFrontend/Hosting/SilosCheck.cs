using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans.Runtime;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>Whether a silo answers a call.</summary>
internal sealed class SilosCheck(IGrainFactory grains, TimeProvider time) : IHealthCheck
{
    /// <summary>Below the patience of whoever asks: 5 s at the load balancer, as in deploy/cdk and deploy/local/Balancer.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    /// <summary>Pulses of many keys lie on many silos: no one silo decides for all.</summary>
    private const int Pulses = 64;

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await grains.GetGrain<IPulseGrain>(Random.Shared.Next(Pulses)).Beat().WaitAsync(Limit, time, cancellationToken);
        }
        catch (GatewayTooBusyException)
        {
            // A silo that sheds load has answered. Every web hears the same, and without webs nobody is served from their copies.
        }

        return HealthCheckResult.Healthy();
    }
}
