using System.Diagnostics;
using System.Globalization;
using MySqlConnector;

namespace OrleansStock.Faults;

/// <summary>A cluster of real processes, made by <c>deploy/local/cluster.sh</c> in a folder of its own.</summary>
public sealed class LocalCluster : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"orleansstock-faults-{Environment.ProcessId}-{Guid.NewGuid():N}"[..48]);
    private readonly Dictionary<string, string> environment;
    private readonly Caretaker caretaker;

    private LocalCluster(string buildFolder, IReadOnlyDictionary<string, string> settings)
    {
        environment = new Dictionary<string, string>(settings)
        {
            ["CLUSTER_DIR"] = folder,
            ["BUILD_DIR"] = buildFolder,
            [Caretaker.Variable] = folder,
        };
        caretaker = Caretaker.Start(folder, "env", $"CLUSTER_DIR={folder}", ClusterScript, "down");
        string[] limits =
        [
            "RegisterPerAddress", "RegisterPerAccount", "LoginPerAddress", "LoginPerAccount", "PredictPerAccount",
            "NewPerAddress", "NewVisitors", "NewPerAccount",
        ];
        foreach (var limit in limits)
            environment.TryAdd($"RateLimits__{limit}", "1000000");
    }

    /// <summary>Where the balancer listens.</summary>
    public Uri BaseUrl { get; private set; } = null!;

    /// <summary>How many silos there are.</summary>
    public int Silos { get; private set; }

    /// <summary>The processes by name.</summary>
    public IEnumerable<string> Names => Directory.GetFiles(folder, "*.pid").Select(f => Path.GetFileNameWithoutExtension(f)).Order();

    /// <summary>Where pids, logs and ports lie.</summary>
    public string Folder => folder;

    /// <summary>For the checker, which reads the tables past the service.</summary>
    public string ConnectionString =>
        $"Server=127.0.0.1;Port={Read("database.port")};User ID=migrator;Password={Read("password")};Database=orleansstock;"
        + $"SslMode={(Environment.GetEnvironmentVariable("ORLEANSSTOCK_MYSQLD") is { Length: > 0 } ? "Required" : "None")};"
        + $"{Setting("CONNECTION_OPTIONS")};Pooling=false;Default Command Timeout=60";

    private static string ClusterScript => Path.Combine(RepositoryRoot, "deploy", "local", "cluster.sh");

    /// <summary>The repository that the tests run in.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Starts a cluster and waits until it serves.</summary>
    public static async Task<LocalCluster> StartAsync(string buildFolder, int silos, int webs, IReadOnlyDictionary<string, string>? settings = null)
    {
        var cluster = new LocalCluster(buildFolder, settings ?? new Dictionary<string, string>()) { Silos = silos };
        var port = FreePorts.Next();
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

    /// <summary>Starts a second database server that follows the first.</summary>
    public Task FollowDatabaseAsync() => RunAsync(null, "replica");

    /// <summary>The checker reads another database server from here on.</summary>
    public Task UseAsync(string server) => File.WriteAllTextAsync(Path.Combine(folder, "database.port"), Read($"{server}.port"));

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
    public bool HasLoaded(string name, string library) =>
        File.ReadLines($"/proc/{Read($"{name}.pid")}/maps").Any(l => l.EndsWith(library, StringComparison.Ordinal));

    /// <summary>Waits until a silo that was started is Active in the membership table.</summary>
    /// <exception cref="InvalidOperationException">It ended, or was not within the time.</exception>
    public async Task WaitForActiveAsync(string name, TimeSpan limit)
    {
        // By its port: the row of the process before it may still say Active.
        var port = Read($"{name}.ports").Split(' ')[0];
        var began = Stopwatch.GetTimestamp();
        await using var connection = new MySqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand("SELECT COUNT(*) FROM OrleansMembershipTable WHERE Port = @port AND Status = 3", connection);
        command.Parameters.AddWithValue("@port", port);
        while (Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) == 0)
        {
            if (!IsAlive(name))
                throw new InvalidOperationException($"{name} ended instead of joining: {File.ReadLines(Path.Combine(folder, $"{name}.log")).Last()}");
            if (Stopwatch.GetElapsedTime(began) > limit) throw new InvalidOperationException($"{name} did not join within {limit}.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    /// <summary>Waits until a web that was started says that it is ready, as a balancer asks it.</summary>
    /// <exception cref="InvalidOperationException">It ended, or was not within the time.</exception>
    public async Task WaitForReadyAsync(string name, TimeSpan limit)
    {
        var began = Stopwatch.GetTimestamp();
        using var http = new HttpClient { Timeout = limit };
        var url = new Uri($"http://localhost:{Read($"{name}.port")}/healthz/ready");
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(url);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            if (!IsAlive(name)) throw new InvalidOperationException($"{name} ended instead of being ready.");
            if (Stopwatch.GetElapsedTime(began) > limit) throw new InvalidOperationException($"{name} was not ready within {limit}.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    /// <summary>Ends a process at once, without the script, which takes a tenth of a second.</summary>
    public void Kill(string name)
    {
        using var process = Process.GetProcessById(int.Parse(Read($"{name}.pid"), CultureInfo.InvariantCulture));
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>How many of the users' grains a silo holds, by its own metrics.</summary>
    public Task<int> CountUsersAsync(string name) => CountGrainsAsync(name, "predictionlog");

    /// <summary>The same of any type of grain.</summary>
    public async Task<int> CountGrainsAsync(string name, string type)
    {
        using var http = new HttpClient();
        var text = await http.GetStringAsync(new Uri($"http://localhost:{Read($"{name}.ports").Split(' ')[2]}/metrics"));
        return text.Split('\n').Where(l => l.StartsWith("orleans_grains{", StringComparison.Ordinal)
            && l.Contains($"\"{type}\"", StringComparison.Ordinal))
            .Sum(l => (int)double.Parse(l[(l.IndexOf('}', StringComparison.Ordinal) + 1)..].Trim().Split(' ')[0], CultureInfo.InvariantCulture));
    }

    /// <summary>The first number of a file of the script's.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(folder, file)).Trim();

    /// <summary>Ends everything; where FAULTS_LOGS names a folder, the logs are kept there. When this process ends without it, its caretaker does.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("FAULTS_LOGS") is { Length: > 0 } logs && Directory.Exists(folder))
        {
            Directory.CreateDirectory(logs);
            foreach (var log in Directory.GetFiles(folder, "*.log")) File.Copy(log, Path.Combine(logs, Path.GetFileName(log)), overwrite: true);
        }

        await caretaker.DisposeAsync();
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
                throw new InvalidOperationException(
                    $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await File.ReadAllTextAsync(errors)}");
        }
        finally
        {
            File.Delete(errors);
        }
    }

    private Task RunAsync(IReadOnlyDictionary<string, string>? more, params string[] arguments) => ExecuteAsync(
        ClusterScript,
        arguments,
        environment.Concat(more ?? new Dictionary<string, string>()).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Last().Value));

    private string? Setting(string name) => environment.TryGetValue(name, out var given) ? given : Environment.GetEnvironmentVariable(name);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "OrleansStock.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Not inside the repository.");
        return folder.FullName;
    }
}
