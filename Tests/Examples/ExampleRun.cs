using System.Diagnostics;

namespace OrleansStock.Tests.Examples;

/// <summary>Starts programs of <c>examples/</c> as a newcomer would.</summary>
internal static class ExampleRun
{
    /// <summary>A file of an example.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([SharedData.RepositoryRoot, "examples", .. parts]);

    /// <summary>The token that a client sends.</summary>
    public static string TokenOf(HttpClient api) => api.DefaultRequestHeaders.Authorization!.Parameter!;

    /// <summary>Skips the test, by name, where a program is not installed; CI has what <c>test.sh</c> installs.</summary>
    public static void SkipWithout(params string[] programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        string[] certain = Environment.GetEnvironmentVariable("CI") == "true" ? ["curl", "node"] : [];
        var missing = programs.Except(certain).Where(program => !folders.Any(f => File.Exists(Path.Combine(f, program)))).ToList();
        Assert.SkipWhen(missing.Count > 0, $"{string.Join(" and ", missing)} is not installed");
    }

    /// <inheritdoc cref="StartAsync(Uri, string?, string, string[])"/>
    public static Task<(int ExitCode, string Output)> StartAsync(SiteFixture site, string? token, string program, params string[] arguments) =>
        StartAsync(site.BaseUrl, token, program, arguments);

    /// <summary>Runs a program against a site to its end.</summary>
    /// <param name="site">The site that it shall use.</param>
    /// <param name="token">An API token; null for none.</param>
    /// <param name="program">The program, found as a shell finds it.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The exit code, and both streams together, the error stream last.</returns>
    public static async Task<(int ExitCode, string Output)> StartAsync(Uri site, string? token, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ORLEANSSTOCK_URL"] = site.AbsoluteUri;
        start.Environment["ORLEANSSTOCK_TOKEN"] = token ?? "";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(Cancelled);
        var output = await process.StandardOutput.ReadToEndAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);
        return (process.ExitCode, output + await error);
    }
}
