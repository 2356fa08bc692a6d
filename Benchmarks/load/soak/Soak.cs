using System.Diagnostics;
using System.Globalization;
using OrleansStock.Faults;

namespace OrleansStock.Load;

/// <summary>
/// Half of what a cluster can do, for hours: whether the memory, the handles and the connections of each process stay where they are, and the tables
/// grow by what was stored and nothing else.
/// </summary>
/// <param name="site">A cluster of its own, whose prices are those of <see cref="SoakPrices"/>.</param>
internal sealed class Soak(Site site)
{
    // The first quarter compiles, opens connections, fills caches, and passes the age at which silos let idle grains go.
    private const double Settling = 0.25;
    private const double Load = 0.5;

    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(45), full = TimeSpan.FromSeconds(60), interval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan between = TimeSpan.FromMinutes(5);

    /// <summary>Starts a cluster on MariaDB and lets people work on it.</summary>
    /// <param name="build">The published build.</param>
    /// <param name="time">How long.</param>
    /// <returns>Whether every request was answered as it should be.</returns>
    public static async Task<bool> RunAsync(string build, TimeSpan time)
    {
        var folder = Directory.CreateTempSubdirectory("orleansstock-soak-");
        try
        {
            SoakPrices.Write(folder.FullName);
            Dictionary<string, string> settings = new() { ["MarketData__Source"] = "Csv", ["MarketData__CsvDirectory"] = folder.FullName };
            await using var site = await Site.StartClusterAsync(build, settings: settings);
            return await new Soak(site).RunAsync(time);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<bool> RunAsync(TimeSpan time)
    {
        await using var crowd = new SoakCrowd(site.Url);
        await crowd.GatherAsync();
        await crowd.WorkAsync(warmUp, null);
        var most = await crowd.WorkAsync(full, null);
        Ratios.Print($"full load: {most:0} requests a second");

        var holdings = new Holdings(site.Cluster!);
        var before = await holdings.CountRowsAsync();
        var (predictions, people) = (crowd.Predictions, crowd.People);
        List<(TimeSpan At, Dictionary<string, Held> Held)> samples = [];
        var began = Stopwatch.GetTimestamp();
        var work = crowd.WorkAsync(time, most * Load);
        for (var last = TimeSpan.Zero; !work.IsCompleted;)
        {
            await Task.WhenAny(work, Task.Delay(interval, TimeProvider.System));
            var at = Stopwatch.GetElapsedTime(began);
            var held = await holdings.ReadAsync();
            if (at > time * Settling) samples.Add((at, held));
            if (at < last + between) continue;
            last = at;
            Ratios.Print($"minute {at.TotalMinutes:0}: {string.Join("; ", held.Select(h => $"{h.Key} {h.Value}"))}; {crowd.Answers}");
        }

        var rate = await work;
        Ratios.Print($"half load: {rate:0} requests a second for {time.TotalMinutes:0} minutes; {crowd.Answers}");
        predictions = crowd.Predictions - predictions;
        people = crowd.People - people;
        Ratios.Print($"stored: {predictions} predictions of {people} new people");
        Ratios.Print($"after {time.TotalMinutes * Settling:0} minutes, an hour (standard error):");
        foreach (var name in samples[0].Held.Keys) PrintTrends(name, samples);
        await PrintTablesAsync(holdings, before, predictions, people);
        return crowd.AreAllAsExpected;
    }

    private static void PrintTrends(string name, List<(TimeSpan At, Dictionary<string, Held> Held)> samples)
    {
        Print("memory", "MB", held => held.Megabytes);
        Print("handles", "", held => held.Handles);
        Print("connections", "", held => held.Connections);
        Print("threads", "", held => held.Threads);

        void Print(string what, string unit, Func<Held, double> of)
        {
            var trend = Trend.Of([.. samples.Select(s => (s.At, of(s.Held[name])))]);
            Ratios.Print($"  {name,-9} {what,-11} mean {trend.Mean,7:0.0} {unit,-2} {trend.Slope,8:+0.00;-0.00} ({trend.Error:0.00})");
        }
    }

    private static async Task PrintTablesAsync(Holdings holdings, Dictionary<string, long> before, long predictions, long people)
    {
        Ratios.Print($"tables: rows before and after, grown for each prediction and for each person");
        foreach (var (table, rows) in (await holdings.CountRowsAsync()).OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            var grown = rows - before.GetValueOrDefault(table);
            var each = string.Create(CultureInfo.InvariantCulture, $"{(double)grown / predictions,8:0.000} {(double)grown / people,9:0.00}");
            if (rows > 0) Ratios.Print($"  {table,-28} {before.GetValueOrDefault(table),9} {rows,9} {each}");
        }
    }
}
