using Orleans.Concurrency;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Grains.Operations;

/// <inheritdoc cref="IPulseGrain"/>
[StatelessWorker(1)]
internal sealed class PulseGrain : Grain, IPulseGrain
{
    public Task Beat() => Task.CompletedTask;
}
