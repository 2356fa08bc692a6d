using OrleansStock.Tests.Storage;

[assembly: AssemblyFixture(typeof(OrleansStock.Tests.Cluster.ClusterBuilds))]

namespace OrleansStock.Tests.Cluster;

/// <summary>What <c>deploy/local/cluster.sh</c> starts in a test run: the programs as the tests' own build left them.</summary>
public sealed class ClusterBuilds : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("orleansstock-builds-").FullName;

    /// <summary>Links to the programs' output folders.</summary>
    public ClusterBuilds()
    {
        // The same configuration as the tests: .../Tests/bin/<Configuration>/net10.0/
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        foreach (var project in (string[])["Silo", "WebFrontend", "deploy/local/Balancer"])
            Directory.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(project)), Path.Combine(SharedData.RepositoryRoot, project, "bin", configuration, "net10.0"));
    }

    /// <summary>The folder. Skips the test where there is no MariaDB; with CI=true that is a failure.</summary>
    public string GetFolder()
    {
        MariaDbServer.RequireInstalled();
        return folder;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);
}
