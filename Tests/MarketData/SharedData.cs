namespace OrleansStock.Tests.MarketData;

/// <summary>The real data beside the repository, which is not there on every machine.</summary>
internal static class SharedData
{
    /// <summary>A folder under <c>../shared/data</c> seen from the solution; the test is skipped where it is absent.</summary>
    public static string Require(string folder)
    {
        var path = Find(folder);
        Assert.SkipWhen(path is null, $"../shared/data/{folder} is not on this machine");
        return path!;
    }

    /// <summary>The folder, or null.</summary>
    public static string? Find(string folder)
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (!File.Exists(Path.Combine(directory.FullName, "OrleansStock.sln"))) continue;
            var path = Path.GetFullPath(Path.Combine(directory.FullName, "..", "shared", "data", folder));
            return Directory.Exists(path) ? path : null;
        }
        return null;
    }
}
