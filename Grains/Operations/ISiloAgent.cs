using Orleans.Services;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Grains.Operations;

/// <summary>One on every silo, for what only the silo itself can say or do.</summary>
[Alias("OrleansStock.ISiloAgent")]
public interface ISiloAgent : IGrainService
{
    /// <summary>The silo's load.</summary>
    [Alias("GetLoad"), OpenToWebs(WebCaller.Nobody)]
    Task<SiloLoad> GetLoad();

    /// <summary>Stops the silo's process as SIGTERM does; returns before it has.</summary>
    [Alias("Leave"), OpenToWebs(WebCaller.Nobody)]
    Task Leave();
}
