using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OrleansStock.Faults;

namespace OrleansStock.Load;

/// <summary>A running build: one process that has everything, or a cluster of three silos and one web.</summary>
internal sealed class Site : IAsyncDisposable
{
    private const int SilosOfACluster = 3;

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(200);

    private readonly Process[] processes;
    private readonly string? data;

    private Site(string name, Uri url, int[] pids, LocalCluster? cluster, Process[] processes, string? data) =>
        (Name, Url, Pids, Cluster, this.processes, this.data) = (name, url, pids, cluster, processes, data);

    /// <summary>What it is, for a table.</summary>
    public string Name { get; }

    /// <summary>Where its web listens.</summary>
    public Uri Url { get; }

    /// <summary>The cluster; null where one process has everything.</summary>
    public LocalCluster? Cluster { get; }

    /// <summary>The SQLite file; only where one process has everything.</summary>
    public string DatabaseFile => Directory.GetFiles(data!, "*.db").Single();

    private int[] Pids { get; }

    /// <summary>Starts the web with a silo inside, on SQLite and the sample.</summary>
    public static async Task<Site> StartEmbeddedAsync(string build)
    {
        var folder = Directory.CreateTempSubdirectory("orleansstock-load-").FullName;
        var url = new Uri($"http://127.0.0.1:{FreePorts.Next()}");
        var started = Launch(
            Path.Combine(build, "WebFrontend", "OrleansStock.WebFrontend.dll"), [],
            new()
            {
                ["ASPNETCORE_URLS"] = url.AbsoluteUri.TrimEnd('/'),
                ["Storage__DataDirectory"] = folder,
                ["MarketData__Source"] = "Sample",
                ["Silo__Port"] = FreePorts.Next().ToString(CultureInfo.InvariantCulture),
                ["Silo__GatewayPort"] = FreePorts.Next().ToString(CultureInfo.InvariantCulture),
                ["RateLimits__RegisterPerAddress"] = "1000000",
                ["RateLimits__LoginPerAddress"] = "1000000",
                ["RateLimits__PredictPerAccount"] = "1000000",
                ["RateLimits__NewPerAddress"] = "1000000",
                ["RateLimits__NewVisitors"] = "1000000",
                ["RateLimits__NewPerAccount"] = "1000000",
            });
        var site = new Site("embedded", url, [started.Id], null, [started], folder);
        await site.UntilReadyAsync("/healthz/ready");
        return site;
    }

    /// <summary>Starts a cluster on MariaDB with one web.</summary>
    /// <param name="build">The published build.</param>
    /// <param name="silos">How many silos it has.</param>
    /// <param name="settings">More settings of its processes; null for none.</param>
    public static async Task<Site> StartClusterAsync(
        string build, int silos = SilosOfACluster, IReadOnlyDictionary<string, string>? settings = null)
    {
        var cluster = await LocalCluster.StartAsync(build, silos, 1, settings);
        int[] pids =
        [
            .. Enumerable.Range(1, silos).Select(i => $"silo-{i}").Prepend("web-1")
                .Select(name => int.Parse(cluster.Read($"{name}.pid"), CultureInfo.InvariantCulture)),
        ];
        return new Site("cluster", new Uri($"http://127.0.0.1:{cluster.Read("web-1.port")}"), pids, cluster, [], null);
    }

    /// <summary>Starts Kestrel with nothing but bytes.</summary>
    public static async Task<Site> StartBareAsync()
    {
        var port = FreePorts.Next();
        var started = Launch(typeof(Site).Assembly.Location, ["bare", port.ToString(CultureInfo.InvariantCulture)], []);
        var site = new Site("bare", new Uri($"http://127.0.0.1:{port}"), [started.Id], null, [started], null);
        await site.UntilReadyAsync("/304");
        return site;
    }

    /// <summary>Starts three silos and a web of Orleans with nothing but one grain, which speak TLS to each other where a cluster does.</summary>
    public static async Task<Site> StartBareCallsAsync()
    {
        var folder = Directory.CreateTempSubdirectory("orleansstock-load-").FullName;
        var certificate = Path.Combine(folder, "all.pfx");
        using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
        {
            var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
            var now = TimeProvider.System.GetUtcNow();
            using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
            await File.WriteAllBytesAsync(certificate, made.Export(X509ContentType.Pkcs12));
        }

        var ports = Enumerable.Range(0, SilosOfACluster).Select(_ => (Silo: FreePorts.Next(), Gateway: FreePorts.Next())).ToArray();
        var started = new List<Process>();
        foreach (var (silo, gateway) in ports)
        {
            started.Add(Launch(typeof(Site).Assembly.Location, ["bare-silo", certificate, Text(ports[0].Silo), Text(silo), Text(gateway)], []));
        }

        var port = FreePorts.Next();
        started.Add(Launch(typeof(Site).Assembly.Location, ["bare-web", certificate, Text(port), .. ports.Select(p => Text(p.Gateway))], []));
        var site = new Site("bare calls", new Uri($"http://127.0.0.1:{port}"), [.. started.Select(p => p.Id)], null, [.. started], folder);
        await site.UntilReadyAsync("/1");
        return site;

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What its processes have used of the processors so far.</summary>
    public TimeSpan ProcessorTime() => Sum(Pids);

    /// <summary>What each kind of process has used of the processors so far: of a cluster the web, the silos and the database; and the load itself.</summary>
    public IReadOnlyDictionary<string, TimeSpan> ProcessorTimes()
    {
        var load = ("load", Pids: new[] { Environment.ProcessId });
        (string Kind, int[] Pids)[] kinds =
            Cluster is null ? [("site", Pids), load] : [("web", Pids[..1]), ("silos", Pids[1..]), ("database", [PidOf("database")]), load];
        return kinds.ToDictionary(kind => kind.Kind, kind => Sum(kind.Pids));
    }

    /// <summary>What its processes hold: resident bytes, and open files and connections.</summary>
    public (long Bytes, int Handles) Holdings() => Pids.Aggregate((Bytes: 0L, Handles: 0), (sum, pid) =>
    {
        using var one = Process.GetProcessById(pid);
        return (sum.Bytes + one.WorkingSet64, sum.Handles + one.HandleCount);
    });

    public async ValueTask DisposeAsync()
    {
        if (Cluster is not null) await Cluster.DisposeAsync();
        foreach (var process in processes)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        if (data is not null) Directory.Delete(data, recursive: true);
    }

    private static TimeSpan Sum(int[] pids) => pids.Aggregate(TimeSpan.Zero, (sum, pid) =>
    {
        using var one = Process.GetProcessById(pid);
        return sum + one.TotalProcessorTime;
    });

    private int PidOf(string name) => int.Parse(Cluster!.Read($"{name}.pid"), CultureInfo.InvariantCulture);

    private static Process Launch(string assembly, string[] arguments, Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", assembly, .. arguments]) { RedirectStandardOutput = true };
        foreach (var (key, value) in settings) start.Environment[key] = value;
        var started = Process.Start(start)!;
        // A full pipe would stop it.
        _ = started.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        return started;
    }

    private async Task UntilReadyAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = Url };
        for (var began = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
                if ((int)answer.StatusCode is 200 or 304) return;
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(began) < patience && !processes[^1].HasExited)
            {
                // It does not listen yet.
            }

            if (Stopwatch.GetElapsedTime(began) > patience) throw new TimeoutException($"{Name} is not ready.");
            await Task.Delay(pause, TimeProvider.System);
        }
    }
}
