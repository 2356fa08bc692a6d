namespace OrleansStock.Tests;

/// <summary>Where the repository lies, and the real data beside it, which is not there on every machine.</summary>
internal static class SharedData
{
    /// <summary>The folder of the solution.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

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
        var path = Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", "data", folder));
        return Directory.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "OrleansStock.sln"))) directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("The tests run from inside the repository.");
    }
}
