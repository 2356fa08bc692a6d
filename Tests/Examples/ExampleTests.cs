using System.Diagnostics;
using OrleansStock.Tests.MarketData.Yahoo;
using OrleansStock.Tests.Site;

namespace OrleansStock.Tests.Examples;

/// <summary>The programs of <c>examples/</c>, run as a newcomer would against the real process.</summary>
public sealed class ExampleTests(SiteFixture site)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

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

        var (exitCode, output) = await RunCurlAsync(TokenOf(api), "CURLJOUR", "linear");

        Assert.True(exitCode == 0, output);
        Assert.EndsWith("Recorded, read and deleted /api/v1/predictions/1.\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain(TokenOf(api), output, StringComparison.Ordinal);
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

        var (exitCode, output) = await RunCSharpAsync(TokenOf(api), "SHARPJOUR", "linear");

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

    private static string TokenOf(HttpClient api) => api.DefaultRequestHeaders.Authorization!.Parameter!;

    private Task<(int ExitCode, string Output)> RunCurlAsync(string? token, params string[] arguments)
    {
        var missing = !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, "curl")));
        Assert.SkipWhen(missing && Environment.GetEnvironmentVariable("CI") != "true", "curl is not installed");
        return RunAsync(token, "bash", [Path.Combine(SharedData.RepositoryRoot, "examples", "curl", "journey.sh"), .. arguments]);
    }

    private Task<(int ExitCode, string Output)> RunCSharpAsync(string? token, params string[] arguments)
    {
        // The same configuration as the tests: .../Tests/bin/<Configuration>/net10.0/
        var build = new DirectoryInfo(AppContext.BaseDirectory);
        return RunAsync(token, "dotnet",
            [Path.Combine(SharedData.RepositoryRoot, "examples", "csharp", "bin", build.Parent!.Name, build.Name, "OrleansStock.Client.dll"), .. arguments]);
    }

    /// <summary>Both streams together, the error stream last.</summary>
    private async Task<(int ExitCode, string Output)> RunAsync(string? token, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ORLEANSSTOCK_URL"] = site.BaseUrl.AbsoluteUri;
        start.Environment["ORLEANSSTOCK_TOKEN"] = token ?? "";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(Cancelled);
        var output = await process.StandardOutput.ReadToEndAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);
        return (process.ExitCode, output + await error);
    }
}
