namespace OrleansStock.Tests.Cluster;

/// <summary>Whole clusters of processes: one at a time, and alone, so that what is measured is the fault and not the neighbours.</summary>
[CollectionDefinition(nameof(WholeClusters), DisableParallelization = true)]
public sealed class WholeClusters;
