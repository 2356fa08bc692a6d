using System.Diagnostics;
using System.Globalization;
using MySqlConnector;
using OrleansStock.Faults.Databases;
using OrleansStock.Faults.Storms;
using OrleansStock.Faults.Traces;

namespace OrleansStock.Faults;

/// <summary>What is done to a cluster under load, and what must hold afterwards.</summary>
/// <param name="builds">Folder with the published builds of the silo, the web and the balancer.</param>
/// <param name="brief">Once instead of repeatedly: the edition for CI.</param>
public sealed class Faults(string builds, bool brief)
{
    private const int Users = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly List<string> notes = [];

    private int Rounds => brief ? 1 : 3;

    /// <summary>What the last run came to; null where it came to nothing.</summary>
    public Verdict? Last { get; private set; }

    /// <summary>The longest wait of the last run, hop by hop; null where <c>FAULTS_TRACE</c> does not ask for it.</summary>
    public string? LongestWait { get; private set; }

    /// <summary>The faults by name, in the order of the report.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "kill-silo", "kill-database", "memory-first", "hang-silo", "partition", "race-first-writes", "full-disk", "clock",
        "slow-database", "restart-all", "rolling-restart", "rolling-upgrade", "raise-security", "kill-sealer", "alerts", "failover", "new-certificate",
    ];

    /// <summary>Runs one fault on a cluster of its own. What this machine cannot do is skipped, which with <c>CI=true</c> is a failure.</summary>
    /// <returns>Whether it passed or was skipped, and the line of the report.</returns>
    public async Task<(bool Passed, string Line)> RunAsync(string name)
    {
        notes.Clear();
        (Last, LongestWait) = (null, null);
        try
        {
            if (await FindObstacleAsync(name) is { } obstacle) return (Environment.GetEnvironmentVariable("CI") != "true", $"{name}: skip ({obstacle})");
            var (verdict, passed) = name switch
            {
                "kill-silo" => await UnderLoadAsync(3, 2, KillSiloAsync, longestGap: 8),
                "kill-database" => await UnderLoadAsync(3, 2, KillDatabaseAsync),
                "memory-first" => await MemoryFirstAsync(),
                "hang-silo" => await UnderLoadAsync(3, 2, HangSiloAsync, longestGap: 15),
                "partition" => await PartitionAsync(),
                "race-first-writes" => await RaceAsync(),
                "full-disk" => await FullDiskAsync(),
                "clock" => await ClockAsync(),
                "slow-database" => await SlowDatabaseAsync(),
                "restart-all" => await UnderLoadAsync(3, 2, RestartAllAsync, longestGap: 30),
                "rolling-restart" => await UnderLoadAsync(3, 2, (cluster, client) => RollOuts.RestartAsync(cluster, client, Note), longestGap: 8),
                // Builds before the certificates speak plainly.
                "rolling-upgrade" => await UnderLoadAsync(
                    3, 2, (cluster, client) => RollOuts.UpgradeAsync(cluster, client, builds, RollOuts.PreviousBuild!, Note), longestGap: 10,
                    settings: RollOuts.AtSecurity("Accept")),
                "raise-security" => await UnderLoadAsync(
                    3, 2, (cluster, client) => RollOuts.RaiseSecurityAsync(cluster, client, Note), longestGap: 8, settings: RollOuts.AtSecurity("Off")),
                "kill-sealer" => await UnderLoadAsync(
                    3, 2, (cluster, client) => SealerKills.KillAsync(cluster, client, Rounds, Note), longestGap: 8,
                    check: (cluster, client) => SealerKills.CheckAsync(cluster, client, Note)),
                "alerts" => await new AlertStorm(builds, Rounds, Note).RunAsync(),
                "failover" => await FailoverAsync(),
                "new-certificate" => await NewCertificateAsync(),
                _ => throw new ArgumentException($"'{name}' is not a fault. The faults are {string.Join(", ", Names)}."),
            };
            Last = verdict;
            return (passed, $"{name}: {(passed ? "pass" : "fail")} {verdict}{Notes()}");
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException or MySqlException or OperationCanceledException)
        {
            return (false, $"{name}: fail acknowledged=0 unknown=0 found=0 lost=0 doubled=0 gap=NaN ({e.Message.ReplaceLineEndings(" ")}){Notes()}");
        }
    }

    private static async Task<string?> FindObstacleAsync(string name)
    {
        switch (name)
        {
            case "partition" or "full-disk" when !Environment.IsPrivilegedProcess:
                return "needs root, for network namespaces and a small disk";
            case "partition":
                return await SiloNetwork.FindObstacleAsync();
            case "full-disk":
                return await ObstacleOfAsync("unshare", "--mount", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/mnt");
            case "clock" when FakeTime is null:
                return "libfaketime is not installed (Debian: apt-get install libfaketime)";
            case "rolling-upgrade" when RollOuts.PreviousBuild is null:
                return "PREVIOUS_BUILD_DIR names no build of an earlier commit; faults.sh makes one";
            default:
                return null;
        }
    }

    private static async Task<string?> ObstacleOfAsync(string program, params string[] arguments)
    {
        try
        {
            await LocalCluster.ExecuteAsync(program, arguments);
            return null;
        }
        catch (InvalidOperationException e)
        {
            return e.Message.ReplaceLineEndings(" ").Trim();
        }
    }

    // Not searched for with all folders below: /usr/lib has links that lead around in circles.
    private static readonly string? FakeTime = Directory.Exists("/usr/lib")
        ? Directory.GetDirectories("/usr/lib").Prepend("/usr/lib").Select(d => Path.Combine(d, "faketime", "libfaketime.so.1")).FirstOrDefault(File.Exists)
        : null;

    private string Notes() => notes.Count == 0 ? "" : $" ({string.Join("; ", notes)})";

    private void Note(FormattableString text) => notes.Add(text.ToString(CultureInfo.InvariantCulture));

    private async Task<(Verdict Verdict, bool Passed)> UnderLoadAsync(
        int silos, int webs, Func<LocalCluster, Client, Task> fault, double longestGap = double.PositiveInfinity,
        IReadOnlyDictionary<string, string>? settings = null, Func<LocalCluster, Client, Task<bool>>? check = null)
    {
        await using var collector = Environment.GetEnvironmentVariable("FAULTS_TRACE") is { Length: > 0 } ? await TraceCollector.StartAsync() : null;
        var all = (settings ?? new Dictionary<string, string>()).Concat(collector?.Settings ?? new Dictionary<string, string>());
        await using var cluster = await LocalCluster.StartAsync(builds, silos, webs, all.ToDictionary());
        using var client = new Client(cluster.BaseUrl, traced: collector is not null);
        await RegisterAsync(cluster, client, Users);
        var runs = client.Start();
        await client.WaitForAcknowledgedAsync(5, Patience);
        await fault(cluster, client);
        await client.WaitForServiceAsync(Patience);
        await client.StopAsync(runs);
        var verdict = await Verdict.ReachAsync(client, cluster.ConnectionString);
        if (collector is not null) LongestWait = await Traces.LongestWait.DescribeAsync(client.Calls, collector);
        if (verdict.Disordered > 0) Note($"{verdict.Disordered} out of order");
        if (verdict.Gap > longestGap) Note($"gap above {longestGap:0} s");
        if (Environment.GetEnvironmentVariable("FAULTS_LOGS") is { Length: > 0 }) Note($"answers {client.Answers}");
        return (verdict, verdict.Holds && !(verdict.Gap > longestGap) && (check is null || await check(cluster, client)));
    }

    private async Task RegisterAsync(LocalCluster cluster, Client client, int users)
    {
        try
        {
            await client.RegisterAsync(users);
        }
        catch (HttpRequestException)
        {
            // Nothing was done to it yet: whoever is missing was ended by somebody else, or has a defect.
            Note($"not running: {string.Join(", ", cluster.Names.Where(n => !cluster.IsAlive(n)).DefaultIfEmpty("nobody"))}");
            throw;
        }
    }

    private static Task Wait(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System);

    private async Task KillSiloAsync(LocalCluster cluster, Client client)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var silo = $"silo-{round % cluster.Silos + 1}";
            await cluster.StopAsync(silo);
            Note($"all served {await client.WaitForServiceAsync(Patience):0.0} s after kill -9");
            await Wait(2);
            await cluster.StartAsync(silo);
            await Wait(5);
        }
    }

    private async Task KillDatabaseAsync(LocalCluster cluster, Client client)
    {
        for (var round = 0; round < Rounds; round++)
        {
            await cluster.StopAsync("database");
            await Wait(brief ? 3 : 6);
            await cluster.StartAsync("database");
            Note($"all served {await client.WaitForServiceAsync(Patience):0.0} s after the database came back");
            await Wait(3);
        }
    }

    private async Task<(Verdict, bool)> MemoryFirstAsync()
    {
        // The proof that kill-database can see: a grain that changes its memory before the write loses acknowledged calls.
        var program = Path.Combine(LocalCluster.RepositoryRoot, "Tests", "Cluster", "MemoryFirst", "bin", "Release", "net10.0", "OrleansStock.MemoryFirst.dll");
        var (verdict, _) = await UnderLoadAsync(3, 2, KillDatabaseAsync, settings: new Dictionary<string, string> { ["SILO_PROGRAM"] = program });
        Note($"expected to lose");
        return (verdict, verdict.Lost > 0);
    }

    private async Task HangSiloAsync(LocalCluster cluster, Client client)
    {
        await cluster.StopAsync("silo-2", "STOP");
        Note($"all served {await client.WaitForServiceAsync(Patience):0.0} s after SIGSTOP");
        // Past its death, so that what it held back comes late.
        await Wait(20);
        await cluster.StopAsync("silo-2", "CONT");
        var end = client.Now + 30;
        while (cluster.IsAlive("silo-2") && client.Now < end) await Wait(0.1);
        if (cluster.IsAlive("silo-2")) throw new InvalidOperationException("The silo that was declared dead did not exit.");
        Note($"it exited {client.Now - end + 30:0.0} s after SIGCONT");
        await cluster.StartAsync("silo-2");
        await Wait(5);
    }

    private async Task RestartAllAsync(LocalCluster cluster, Client client)
    {
        var silos = Enumerable.Range(1, cluster.Silos).Select(i => $"silo-{i}").ToList();
        string[] webs = ["web-1", "web-2"];
        foreach (var name in silos.Concat(webs).Append("database")) await cluster.StopAsync(name);
        await Wait(1);
        var from = client.Now;
        await cluster.StartAsync("database");
        // New ports: to the membership table these are silos it has never seen.
        foreach (var name in silos.Concat(webs)) await cluster.StartAsync(name);
        await client.WaitForServiceAsync(Patience);
        Note($"all served {client.Now - from:0.0} s after the start of the first process");
    }

    private async Task<(Verdict, bool)> RaceAsync()
    {
        await using var cluster = await LocalCluster.StartAsync(builds, 3, 2);
        using var client = new Client(cluster.BaseUrl);
        var users = brief ? 12 : 40;
        await RegisterAsync(cluster, client, users);
        // The first write of a user, eight times at once with two ids, through both webs: no grain is there yet.
        await Parallel.ForEachAsync(Enumerable.Range(0, users), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (user, _) =>
            await Task.WhenAll(Enumerable.Range(0, 8)
                .Select(i => client.RecordAsync(user, string.Create(CultureInfo.InvariantCulture, $"race{user:000}-{i % 2}"), repeat: true))));
        var verdict = await Verdict.ReachAsync(client, cluster.ConnectionString);
        // Races are sent side by side: there is no order to keep.
        verdict = verdict with { Disordered = 0, Gap = 0 };
        return (verdict, verdict.Holds && verdict.Acknowledged == 2 * users);
    }

    // The script mounts a small disk over the database's folder before it is filled.
    private Task<(Verdict, bool)> FullDiskAsync() => UnderLoadAsync(3, 2, async (cluster, client) =>
    {
        var filler = Path.Combine(cluster.Folder, "data", "filler");
        for (var round = 0; round < Rounds; round++)
        {
            await LocalCluster.ExecuteAsync("sh", ["-c", $"cat /dev/zero > '{filler}' 2>/dev/null; true"]);
            await Wait(8);
            File.Delete(filler);
            if (!cluster.IsAlive("database")) await cluster.StartAsync("database");
            Note($"all served {await client.WaitForServiceAsync(Patience):0.0} s after space was freed");
            await Wait(2);
        }
    }, settings: new Dictionary<string, string> { ["DATABASE_MOUNT"] = "mount -t tmpfs -o size=400m tmpfs" });

    private Task<(Verdict, bool)> ClockAsync()
    {
        static string Clock(string offset) => $"env LD_PRELOAD={FakeTime} FAKETIME={offset} FAKETIME_DONT_FAKE_MONOTONIC=1";
        return UnderLoadAsync(3, 2, async (cluster, client) =>
        {
            // Behind from before the first user came, so that it holds its share of them.
            await WithAnotherClockAsync(cluster, client, "-3600");
            await cluster.StartAsync("silo-2", new Dictionary<string, string> { ["PREFIX_silo_2"] = Clock("+3600") });
            await cluster.WaitForActiveAsync("silo-2", Patience);
            // Users stay where they are until their silo goes: those of silo-1 find a new one, some of them this one.
            await cluster.StopAsync("silo-1");
            await client.WaitForServiceAsync(Patience);
            await WithAnotherClockAsync(cluster, client, "+3600");
            await cluster.StartAsync("silo-1");
            await cluster.WaitForActiveAsync("silo-1", Patience);
        }, longestGap: 15, settings: new Dictionary<string, string> { ["PREFIX_silo_2"] = Clock("-3600") });

        async Task WithAnotherClockAsync(LocalCluster cluster, Client client, string offset)
        {
            await Wait(10);
            if (!cluster.IsAlive("silo-2")) throw new InvalidOperationException($"silo-2 ended at {offset} s.");
            if (!cluster.HasLoaded("silo-2", FakeTime!)) throw new InvalidOperationException("silo-2 runs with the right clock.");
            var users = await cluster.CountUsersAsync("silo-2");
            if (users == 0) throw new InvalidOperationException($"silo-2, at {offset} s, holds no user.");
            Note($"at {offset} s with {users} of {Users} users: all served within {await client.WaitForServiceAsync(Patience):0.0} s");
            // And it dies as it is.
            await cluster.StopAsync("silo-2");
            Note($"{await client.WaitForServiceAsync(Patience):0.0} s after its kill -9");
        }
    }

    private async Task<(Verdict, bool)> SlowDatabaseAsync()
    {
        await using var proxy = new SlowProxy();
        return await UnderLoadAsync(3, 2, async (cluster, client) =>
        {
            proxy.Delay = TimeSpan.FromSeconds(2);
            await Wait(20);
            // Reads that need no database stay quick.
            using var reader = new HttpClient { BaseAddress = cluster.BaseUrl };
            var slowest = TimeSpan.Zero;
            for (var i = 0; i < 20; i++)
            {
                var began = Stopwatch.GetTimestamp();
                using var answer = await reader.GetAsync(new Uri("/api/v1/tickers/%5EGSPC/forecast?model=random-walk", UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                if (Stopwatch.GetElapsedTime(began) is var took && took > slowest) slowest = took;
            }

            Note($"cached reads within {slowest.TotalMilliseconds:0} ms");
            proxy.Delay = TimeSpan.Zero;
            Note($"all served {await client.WaitForServiceAsync(Patience):0.0} s after it was quick again");
        }, settings: new Dictionary<string, string>
        {
            ["DATABASE_PORT"] = proxy.Port.ToString(CultureInfo.InvariantCulture),
            ["DATABASE_PROXY_OF"] = proxy.TargetFile,
            ["CONNECTION_OPTIONS"] = "Maximum Pool Size=5",
        });
    }

    private async Task<(Verdict, bool)> FailoverAsync()
    {
        await using var proxy = new SlowProxy();
        return await UnderLoadAsync(3, 2, async (cluster, client) =>
        {
            await Failover.RunAsync(cluster, client, proxy, TimeSpan.FromSeconds(brief ? 1 : 5), Note);
            await Wait(5);
        }, settings: Failover.Settings(proxy));
    }

    private async Task<(Verdict, bool)> NewCertificateAsync()
    {
        using var certificates = new ServerCertificates();
        return await UnderLoadAsync(
            3, 2, (cluster, client) => certificates.ReplaceAsync(cluster, client, Rounds, Note), settings: certificates.Settings);
    }

    private async Task<(Verdict, bool)> PartitionAsync()
    {
        await using var network = await SiloNetwork.CreateAsync(3);
        return await UnderLoadAsync(3, 2, async (cluster, client) =>
        {
            await SiloNetwork.CutAsync(SiloNetwork.Peers, 2);
            Note($"all served {await client.WaitForServiceAsync(Patience):0.0} s after silo-2 was cut from silos and webs");
            await Wait(15);
            await SiloNetwork.HealAsync(SiloNetwork.Peers, 2);
            await Wait(10);
            if (!cluster.IsAlive("silo-2")) await cluster.StartAsync("silo-2");
            await Wait(6);
            await SiloNetwork.CutAsync(SiloNetwork.Database, 3);
            await Wait(15);
            await SiloNetwork.HealAsync(SiloNetwork.Database, 3);
            Note($"all served {await client.WaitForServiceAsync(Patience):0.0} s after silo-3 had its database again");
            await Wait(2);
        }, settings: network.Settings);
    }
}
