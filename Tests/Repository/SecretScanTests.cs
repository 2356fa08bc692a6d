using System.Security.Cryptography;
using OrleansStock.Tests.Examples;
using OrleansStock.Tests.MarketData;

namespace OrleansStock.Tests.Repository;

/// <summary>No secret lies in the repository: secretlint's rules over every tracked file, and proof that they would find one.</summary>
public sealed class SecretScanTests
{
    private const int Unavailable = 69;

    [Fact]
    public async Task Repository_EveryTrackedFile_HoldsNoSecret()
    {
        Assert.NotEmpty(SourceTree.Files);

        var (exitCode, output) = await ScanAsync();

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Folder_WithAPrivateKeyOrAToken_IsNamed()
    {
        using var folder = new TemporaryFolder();
        using var key = RSA.Create(2048);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "fine.txt"), "nothing", Cancelled);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "server.key"), key.ExportRSAPrivateKeyPem(), Cancelled);
        // In pieces, so that this file holds none.
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "script.sh"), "TOKEN=gh" + "p_" + RandomNumberGenerator.GetHexString(36), Cancelled);

        var (exitCode, output) = await ScanAsync(folder.Path);

        Assert.Equal(1, exitCode);
        Assert.Contains("server.key", output, StringComparison.Ordinal);
        Assert.Contains("script.sh", output, StringComparison.Ordinal);
        Assert.DoesNotContain("fine.txt", output, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> ScanAsync(params string[] folder)
    {
        ExampleRun.SkipWithout("node", "npm", "git");
        var script = Path.Combine(SharedData.RepositoryRoot, "Tests", "Repository", "secrets", "run.sh");
        var (exitCode, output) = await ExampleRun.StartAsync(new Uri("http://localhost"), null, "bash", [script, .. folder]);
        Assert.SkipWhen(exitCode == Unavailable, $"secretlint cannot be installed here: {output}");
        return (exitCode, output);
    }
}
