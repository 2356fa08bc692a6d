using OrleansStock.Tests.Examples;
using OrleansStock.Tests.MarketData;

namespace OrleansStock.Tests.Ledger;

/// <summary>What somebody downloaded from a site, and checks by the script of <c>examples/ledger</c> afterwards.</summary>
internal sealed class Downloads : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>The file of a name.</summary>
    public string FileOf(string name) => Path.Combine(folder.Path, $"{name}.json");

    /// <summary>Downloads JSON into a file.</summary>
    public async Task<JsonElement> SaveAsync(string name, HttpClient client, string path)
    {
        var json = await client.GetStringAsync(path, Cancelled);
        await File.WriteAllTextAsync(FileOf(name), json, Cancelled);
        return JsonDocument.Parse(json).RootElement;
    }

    /// <summary>Runs a check of the script over files, without a network.</summary>
    public Task<(int ExitCode, string Output)> VerifyAsync(string check, params string[] files) => ExampleRun.StartAsync(
        new Uri("http://localhost"), null, "python3", [ExampleRun.PathOf("ledger", "verify.py"), check, .. files.Select(FileOf)]);
}
