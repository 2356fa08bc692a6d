using Orleans.Concurrency;

namespace OrleansStock.GrainInterfaces;

/// <summary>Answers on whichever silo a call reaches, without the database: whether grains can be called at all.</summary>
[Alias("OrleansStock.IPulseGrain")]
public interface IPulseGrain : IGrainWithIntegerKey
{
    /// <summary>Answers at once.</summary>
    [AlwaysInterleave, Alias("Beat"), OpenToWebs(WebCaller.Anybody)]
    Task Beat();
}
