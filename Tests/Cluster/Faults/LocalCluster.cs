using System.Diagnostics;
using System.Globalization;

namespace OrleansStock.Faults;

/// <summary>A cluster of real processes, made by <c>deploy/local/cluster.sh</c> in a folder of its own.</summary>
public sealed class LocalCluster : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"orleansstock-faults-{Environment.ProcessId}-{Guid.NewGuid():N}"[..48]);
    private readonly Dictionary<string, string> environment;

    private LocalCluster(string buildFolder, IReadOnlyDictionary<string, string> settings)
    {
        environment = new Dictionary<string, string>(settings)
        {
            ["CLUSTER_DIR"] = folder,
            ["BUILD_DIR"] = buildFolder,
        };
        foreach (var limit in new[] { "RegisterPerAddress", "RegisterPerAccount", "LoginPerAddress", "LoginPerAccount", "PredictPerAccount" })
            environment.TryAdd($"RateLimits__{limit}", "1000000");
    }

    /// <summary>Where the balancer listens.</summary>
    public Uri BaseUrl { get; private set; } = null!;

    /// <summary>How many silos there are.</summary>
    public int Silos { get; private set; }

    /// <summary>Where pids, logs and ports lie.</summary>
    public string Folder => folder;

    /// <summary>For the checker, which reads the tables past the service.</summary>
    public string ConnectionString =>
        $"Server=127.0.0.1;Port={Read("database.port")};User ID=migrator;Password={Read("password")};Database=orleansstock;SslMode=None;Pooling=false;Default Command Timeout=60";

    /// <summary>The repository that the tests run in.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Starts a cluster and waits until it serves.</summary>
    public static async Task<LocalCluster> StartAsync(string buildFolder, int silos, int webs, IReadOnlyDictionary<string, string>? settings = null)
    {
        var cluster = new LocalCluster(buildFolder, settings ?? new Dictionary<string, string>()) { Silos = silos };
        var port = FreePort();
        cluster.BaseUrl = new Uri($"http://localhost:{port}");
        try
        {
            await cluster.RunAsync(null, "up", "--silos", Text(silos), "--webs", Text(webs), "--port", Text(port));
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }

        return cluster;
    }

    /// <summary>Ends a process with a signal, and waits for its end unless the signal is STOP or CONT.</summary>
    public Task StopAsync(string name, string signal = "KILL") => RunAsync(null, "stop", name, signal);

    /// <summary>Starts a process again.</summary>
    public Task StartAsync(string name, IReadOnlyDictionary<string, string>? settings = null) => RunAsync(settings, "start", name);

    /// <summary>Whether a process runs.</summary>
    public bool IsAlive(string name)
    {
        // A process that is dead and whose parent has not asked for its exit code lives no more.
        var status = $"/proc/{Read($"{name}.pid")}/status";
        try
        {
            return !File.ReadLines(status).Any(l => l.StartsWith("State:", StringComparison.Ordinal) && l.Contains('Z', StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The command line of a process, so that a fault can tell that it was injected.</summary>
    public string CommandOf(string name) => File.ReadAllText($"/proc/{Read($"{name}.pid")}/cmdline").Replace('\0', ' ');

    /// <summary>Whether a process has a library loaded.</summary>
    public bool HasLoaded(string name, string library) => File.ReadLines($"/proc/{Read($"{name}.pid")}/maps").Any(l => l.EndsWith(library, StringComparison.Ordinal));

    /// <summary>The first number of a file of the script's.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(folder, file)).Trim();

    /// <summary>Ends everything; where FAULTS_LOGS names a folder, the logs are kept there.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("FAULTS_LOGS") is { Length: > 0 } logs && Directory.Exists(folder))
        {
            Directory.CreateDirectory(logs);
            foreach (var log in Directory.GetFiles(folder, "*.log")) File.Copy(log, Path.Combine(logs, Path.GetFileName(log)), overwrite: true);
        }

        await RunAsync(null, "down");
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It did not end with 0.</exception>
    public static async Task ExecuteAsync(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        // What it starts in the background goes on holding its streams: errors go to a file and not through a pipe.
        var start = new ProcessStartInfo(program, arguments);
        foreach (var (key, value) in environment ?? new Dictionary<string, string>()) start.Environment[key] = value;
        var errors = Path.GetTempFileName();
        try
        {
            start.Environment["PROGRAM"] = program;
            start.FileName = "bash";
            start.ArgumentList.Clear();
            foreach (var argument in new[] { "-c", "exec \"$PROGRAM\" \"$@\" >\"$OUTPUT\" 2>&1", program }.Concat(arguments)) start.ArgumentList.Add(argument);
            start.Environment["OUTPUT"] = errors;
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await File.ReadAllTextAsync(errors)}");
        }
        finally
        {
            File.Delete(errors);
        }
    }

    private Task RunAsync(IReadOnlyDictionary<string, string>? more, params string[] arguments) => ExecuteAsync(
        Path.Combine(RepositoryRoot, "deploy", "local", "cluster.sh"),
        arguments,
        environment.Concat(more ?? new Dictionary<string, string>()).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Last().Value));

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "OrleansStock.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("Not inside the repository.");
        return folder.FullName;
    }
}
