using System.Globalization;

namespace OrleansStock.Load;

/// <summary>One build beside its limits, measured in turn: the same bytes from Kestrel alone, the same rows inserted without the service.</summary>
internal static class Ratios
{
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(3);

    /// <summary>Readers of one process and of a cluster, beside bare Kestrel, and beside a bare grain where each request asks a silo.</summary>
    /// <param name="build">The published build.</param>
    /// <param name="time">How long each measurement takes.</param>
    /// <param name="rounds">How many measurements of each there are.</param>
    /// <param name="isCluster">Whether the silos are processes of their own.</param>
    /// <param name="names">The scenarios; none for all.</param>
    public static async Task ReadAsync(string build, TimeSpan time, int rounds, bool isCluster, IReadOnlyCollection<string> names)
    {
        await using var kestrel = await Site.StartBareAsync();
        await using var calls = isCluster ? await Site.StartBareCallsAsync() : null;
        await using var site = isCluster ? await Site.StartClusterAsync(build) : await Site.StartEmbeddedAsync(build);
        await using var ofSite = new Reads(site);
        await ofSite.PrepareAsync();
        Print($"{site.Name,-10} scenario         bytes    bare us   here us  bare/here  here 1/s  (rounds)");
        var wanted = Reads.Names.Where(n => names.Count == 0 || names.Contains(n)).ToArray();
        foreach (var name in wanted) await ReadAsync(ofSite, site.Name, kestrel, name, time, rounds);
        if (calls is null) return;
        Print($"beside a bare call of a bare grain through as many silos, with TLS:");
        foreach (var name in wanted.Intersect(Reads.Asking)) await ReadAsync(ofSite, site.Name, calls, name, time, rounds);
    }

    private static async Task ReadAsync(Reads ofSite, string siteName, Site bare, string name, TimeSpan time, int rounds)
    {
        await using var ofBare = new Reads(bare);
        await ofBare.ConnectAsync();
        var (request, length) = await ofSite.RequestOfAsync(name);
        var same = HttpLine.Request(bare.Url, "GET", length == 0 ? "/304" : string.Create(CultureInfo.InvariantCulture, $"/{length}"), []);
        await ofBare.MeasureAsync(same, warmUp);
        await ofSite.MeasureAsync(request, warmUp);
        double[] limits = new double[rounds], costs = new double[rounds], rates = new double[rounds];
        await InTurnAsync(
            rounds,
            async round => limits[round] = (await ofBare.MeasureAsync(same, time)).Microseconds,
            async round => (costs[round], rates[round]) = await ofSite.MeasureAsync(request, time));
        var (limit, cost, rate) = (Median(limits), Median(costs), Median(rates));
        Print($"{siteName,-10} {name,-12} {length,9} {limit,10:0.0} {cost,9:0.0} {limit / cost,10:0.00} {rate,9:0}  ({Each(limits, costs)})");
    }

    /// <summary>Durable predictions beside bare inserts into the same tables.</summary>
    /// <param name="build">The published build.</param>
    /// <param name="time">How long each measurement takes.</param>
    /// <param name="rounds">How many measurements of each there are.</param>
    /// <param name="isCluster">A cluster on MariaDB, and not one process on SQLite.</param>
    /// <param name="sizes">How many users predict at once, one line each.</param>
    public static async Task WriteAsync(string build, TimeSpan time, int rounds, bool isCluster, IReadOnlyCollection<int> sizes)
    {
        await using var site = isCluster ? await Site.StartClusterAsync(build) : await Site.StartEmbeddedAsync(build);
        using var writes = new Writes(site);
        await writes.WarmUpAsync(sizes.Max());
        Print($"{site.Name,-10} users  connections  bare 1/s  here 1/s  here/bare  (rounds)");
        foreach (var size in sizes)
        {
            await using var inserts = await BareInserts.ConnectAsync(site, size);
            double[] limits = new double[rounds], rates = new double[rounds];
            Dictionary<string, double> bare = [], here = [];
            await InTurnAsync(
                rounds,
                async round => limits[round] = await SpendingAsync(site, bare, time, () => inserts.MeasureAsync(time)),
                async round => rates[round] = await SpendingAsync(site, here, time, () => writes.MeasureAsync(size, time)));
            var (limit, rate) = (Median(limits), Median(rates));
            Print($"{site.Name,-10} {size,5} {inserts.Size,12} {limit,9:0} {rate,9:0} {rate / limit,10:0.00}  ({Each(rates, limits)})");
            Print($"  processor, us each, bare: {Costs(bare, rounds)}; here: {Costs(here, rounds)}");
        }
    }

    /// <summary>Adds what each kind of process spent on one unit, in microseconds.</summary>
    private static async Task<double> SpendingAsync(Site site, Dictionary<string, double> costs, TimeSpan time, Func<Task<double>> measureAsync)
    {
        var before = site.ProcessorTimes();
        var rate = await measureAsync();
        var done = rate * time.TotalSeconds;
        foreach (var (kind, spent) in site.ProcessorTimes()) costs[kind] = costs.GetValueOrDefault(kind) + ((spent - before[kind]).TotalMicroseconds / done);
        return rate;
    }

    private static string Costs(Dictionary<string, double> costs, int rounds) =>
        string.Join(", ", costs.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value / rounds:0}")));

    /// <summary>Two measurements, round after round; which one begins changes.</summary>
    public static async Task InTurnAsync(int rounds, Func<int, Task> one, Func<int, Task> other)
    {
        for (var round = 0; round < rounds; round++)
        {
            if (round % 2 == 0) await one(round);
            await other(round);
            if (round % 2 == 1) await one(round);
        }
    }

    /// <summary>The middle one.</summary>
    public static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The ratios of the rounds.</summary>
    public static string Each(double[] above, double[] below) =>
        string.Join(' ', above.Zip(below, (a, b) => (a / b).ToString("0.00", CultureInfo.InvariantCulture)));

    /// <summary>Prints a line of a table.</summary>
    public static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
