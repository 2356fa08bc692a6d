namespace OrleansStock.Tests.Cluster;

/// <summary>The quick faults, once each; <c>Tests/Cluster/faults.sh</c> runs all of them, longer.</summary>
[Collection(nameof(WholeClusters))]
public sealed class FaultTests(ClusterBuilds builds, ITestOutputHelper output)
{
    [Theory]
    [InlineData("kill-silo")]
    [InlineData("kill-database")]
    [InlineData("race-first-writes")]
    [InlineData("failover")]
    public async Task Fault_UnderLoad_LosesAndDoublesNothing(string name)
    {
        var (passed, line) = await new Faults.Faults(builds.GetFolder(), brief: true).RunAsync(name);
        output.WriteLine(line);
        Assert.True(passed, line);
    }
}
