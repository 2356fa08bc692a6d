using OrleansStock.Tests.Storage;

[assembly: AssemblyFixture(typeof(OrleansStock.Tests.Cluster.ClusterBuilds))]

namespace OrleansStock.Tests.Cluster;

/// <summary>What <c>deploy/local/cluster.sh</c> starts in a test run: the programs as the tests' own build left them.</summary>
public sealed class ClusterBuilds
{
    private readonly string folder = Path.Combine(AppContext.BaseDirectory, "cluster-builds");

    /// <summary>Links to the programs' output folders.</summary>
    public ClusterBuilds()
    {
        Directory.CreateDirectory(folder);
        // The same configuration as the tests: .../Tests/bin/<Configuration>/net10.0/
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        foreach (var project in (string[])["Silo", "WebFrontend", "deploy/local/Balancer"])
        {
            var link = Path.Combine(folder, Path.GetFileName(project));
            if (!Directory.Exists(link)) Directory.CreateSymbolicLink(link, Path.Combine(SharedData.RepositoryRoot, project, "bin", configuration, "net10.0"));
        }
    }

    /// <summary>The folder. Skips the test where there is no MariaDB; with CI=true that is a failure.</summary>
    public string GetFolder()
    {
        MySqlServer.RequireInstalled();
        return folder;
    }
}
