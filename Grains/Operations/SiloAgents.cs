using Orleans.Runtime.Services;

namespace OrleansStock.Grains.Operations;

/// <summary>Finds the agent of a silo.</summary>
public sealed class SiloAgents(IServiceProvider services) : GrainServiceClient<ISiloAgent>(services)
{
    /// <summary>The agent of the silo with that address.</summary>
    public ISiloAgent this[SiloAddress silo] => GetGrainService(silo);
}
