using OrleansStock.Tests.MarketData.Yahoo;
using OrleansStock.Tests.Site;

namespace OrleansStock.Tests.Examples;

/// <summary>The programs of <c>examples/</c>, run as a newcomer would against the real process.</summary>
public sealed class ExampleTests(SiteFixture site)
{
    [Fact]
    public async Task Curl_WithoutAToken_ReadsWhatNeedsNoAccount()
    {
        site.Yahoo.ServeGenerated("CURLREAD", 900, SiteFixture.LastDay);

        var (exitCode, output) = await RunCurlAsync(null, "CURLREAD");

        Assert.True(exitCode == 0, output);
        Assert.Contains("  304  \n", output, StringComparison.Ordinal);
        Assert.Contains("\"symbol\":\"CURLREAD\"", output, StringComparison.Ordinal);
        Assert.EndsWith("No ORLEANSSTOCK_TOKEN: read only.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Curl_WithAToken_MakesTheJourney()
    {
        site.Yahoo.ServeGenerated("CURLJOUR", 900, SiteFixture.LastDay);
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        var (exitCode, output) = await RunCurlAsync(ExampleRun.TokenOf(api), "CURLJOUR", "linear");

        Assert.True(exitCode == 0, output);
        Assert.EndsWith("Recorded, read and deleted /api/v1/predictions/1.\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain(ExampleRun.TokenOf(api), output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Curl_UnknownSymbol_FailsAndShowsTheProblem()
    {
        var (exitCode, output) = await RunCurlAsync(null, "NOSUCHONE");

        Assert.Equal(1, exitCode);
        Assert.Contains("\"status\":404", output, StringComparison.Ordinal);
        Assert.Contains("journey.sh: expected 200", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CSharp_WithoutAToken_PrintsTheForecast()
    {
        site.Yahoo.ServeGenerated("SHARPREAD", 900, SiteFixture.LastDay);

        var (exitCode, output) = await RunCSharpAsync(null, "SHARPREAD");

        Assert.True(exitCode == 0, output);
        Assert.Contains("SHARPREAD closed at ", output, StringComparison.Ordinal);
        Assert.Contains("\n  365 20", output, StringComparison.Ordinal);
        Assert.EndsWith("No ORLEANSSTOCK_TOKEN: nothing is recorded.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CSharp_WithAToken_RecordsOnce()
    {
        site.Yahoo.ServeGenerated("SHARPJOUR", 900, SiteFixture.LastDay);
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        var (exitCode, output) = await RunCSharpAsync(ExampleRun.TokenOf(api), "SHARPJOUR", "linear");

        Assert.True(exitCode == 0, output);
        Assert.Contains(
            "Recorded prediction 1 (created: True); the same request again is prediction 1 (created: False).", output, StringComparison.Ordinal);
        Assert.EndsWith("Deleted prediction 1.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CSharp_UnknownSymbol_PrintsTheServicesSentence()
    {
        var (exitCode, output) = await RunCSharpAsync(null, "NOSUCHTWO");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("404: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Python_WithoutAToken_PrintsTheForecast()
    {
        site.Yahoo.ServeGenerated("SNAKEREAD", 900, SiteFixture.LastDay);

        var (exitCode, output) = await RunPythonAsync(null, "SNAKEREAD");

        Assert.True(exitCode == 0, output);
        Assert.Contains("SNAKEREAD closed at ", output, StringComparison.Ordinal);
        Assert.EndsWith("No ORLEANSSTOCK_TOKEN: nothing is recorded.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Python_WithAToken_RecordsOnce()
    {
        site.Yahoo.ServeGenerated("SNAKEJOUR", 900, SiteFixture.LastDay);
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        var (exitCode, output) = await RunPythonAsync(ExampleRun.TokenOf(api), "SNAKEJOUR", "linear");

        Assert.True(exitCode == 0, output);
        Assert.Contains(
            "Recorded prediction 1 (201); the same request again is prediction 1 (200); the newest of the list is 1.", output, StringComparison.Ordinal);
        Assert.EndsWith("Deleted prediction 1.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Python_UnknownSymbol_PrintsTheServicesSentence()
    {
        var (exitCode, output) = await RunPythonAsync(null, "NOSUCHTHREE");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("404: ", output, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output)> RunCurlAsync(string? token, params string[] arguments)
    {
        ExampleRun.SkipWithout("curl");
        return ExampleRun.StartAsync(site, token, "bash", [ExampleRun.PathOf("curl", "journey.sh"), .. arguments]);
    }

    private Task<(int ExitCode, string Output)> RunCSharpAsync(string? token, params string[] arguments)
    {
        // The same configuration as the tests: .../Tests/bin/<Configuration>/net10.0/
        var build = new DirectoryInfo(AppContext.BaseDirectory);
        var program = ExampleRun.PathOf("csharp", "bin", build.Parent!.Name, build.Name, "OrleansStock.Client.dll");
        return ExampleRun.StartAsync(site, token, "dotnet", [program, .. arguments]);
    }

    private Task<(int ExitCode, string Output)> RunPythonAsync(string? token, params string[] arguments)
    {
        ExampleRun.SkipWithout("python3");
        return ExampleRun.StartAsync(site, token, "python3", [ExampleRun.PathOf("python", "journey.py"), .. arguments]);
    }
}
