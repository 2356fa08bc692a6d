using System.Diagnostics;
using System.Globalization;
using OrleansStock.Faults;

namespace OrleansStock.Tests.Site.Fixtures;

/// <summary>The real web process, started as a person would, on free loopback ports over a data folder of the test's.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> log;

    private SiteProcess(Process process, Uri baseUrl, List<string> log)
    {
        this.process = process;
        this.log = log;
        BaseUrl = baseUrl;
    }

    public Uri BaseUrl { get; }

    /// <summary>What it has written to its output so far, line by line.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (log) return [.. log];
        }
    }

    /// <summary>Starts the site and waits until it says that it listens.</summary>
    /// <param name="dataDirectory">Where SQLite file and mail lie.</param>
    /// <param name="settings">Further settings, in environment variable form.</param>
    public static async Task<SiteProcess> StartAsync(string dataDirectory, IReadOnlyDictionary<string, string>? settings = null)
    {
        var url = new Uri($"http://localhost:{FreePorts.Next()}");
        var process = Start(new Dictionary<string, string>(settings ?? new Dictionary<string, string>())
        {
            ["ASPNETCORE_URLS"] = url.AbsoluteUri.TrimEnd('/'),
            ["Storage__DataDirectory"] = dataDirectory,
        });
        var output = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            output.Add(line);
            if (line.Contains("Application started", StringComparison.Ordinal))
            {
                _ = DrainAsync(process.StandardOutput, output);
                _ = DrainAsync(process.StandardError);
                return new SiteProcess(process, url, output);
            }
        }

        var error = await process.StandardError.ReadToEndAsync();
        throw new InvalidOperationException($"The site did not start:\n{string.Join('\n', output)}\n{error}");
    }

    /// <summary>Starts the site with settings that make it stop by itself.</summary>
    /// <returns>The exit code and what it wrote to the error stream.</returns>
    public static async Task<(int ExitCode, string Error)> RunToEndAsync(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        using var process = Start(settings, arguments);
        _ = DrainAsync(process.StandardOutput);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }

    /// <summary>SIGTERM, and waits for the end: what is written behind the answers is written.</summary>
    public async Task StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync();
        await process.WaitForExitAsync();
    }

    /// <summary>kill -9: nothing is flushed, nothing says goodbye.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }

    private static Process Start(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        // The same configuration as the tests: .../Tests/bin/<Configuration>/net10.0/
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var assembly = Path.Combine(SharedData.RepositoryRoot, "WebFrontend", "bin", configuration, "net10.0", "OrleansStock.WebFrontend.dll");
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var key in start.Environment.Keys.Where(k => k.Contains("__", StringComparison.Ordinal)).ToList()) start.Environment.Remove(key);
        start.Environment["Silo__Port"] = FreePorts.Next().ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["Silo__GatewayPort"] = FreePorts.Next().ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (key, value) in settings) start.Environment[key] = value;
        return Process.Start(start)!;
    }

    private static async Task DrainAsync(StreamReader reader, List<string>? lines = null)
    {
        // A full pipe would stop the process.
        while (await reader.ReadLineAsync() is { } line)
        {
            if (lines is null) continue;
            lock (lines) lines.Add(line);
        }
    }
}
