using System.Globalization;
using OrleansStock.Faults;

namespace OrleansStock.Load;

/// <summary>
/// Two builds, both running, measured in turn: what else the machine does meets both alike. Which one begins changes from
/// round to round.
/// </summary>
internal static class Comparison
{
    private static readonly (string Name, string What, bool MoreIsBetter, Func<Side, TimeSpan, Task<double>> Measure)[] scenarios =
    [
        ("predictions", "durable predictions, 1/s", true, (side, time) => side.Writes.MeasureAsync(time)),
        ("forecast", "a cached forecast, us of processor", false, (side, time) => side.ReadAsync(Reads.Forecast, time)),
        ("summary", "a ticker's summary, us of processor", false, (side, time) => side.ReadAsync(Reads.Summary, time)),
    ];

    /// <summary>Prints a line per scenario: the median of either build and the ratio, with the ratios of the single rounds.</summary>
    /// <param name="other">The build that is compared with.</param>
    /// <param name="here">The build that is judged.</param>
    /// <param name="time">How long each measurement takes.</param>
    /// <param name="rounds">How many measurements of each there are.</param>
    /// <param name="names">The scenarios; none for all.</param>
    /// <returns>Whether all names are names of scenarios.</returns>
    public static async Task<bool> RunAsync(string other, string here, TimeSpan time, int rounds, IReadOnlyCollection<string> names)
    {
        if (names.FirstOrDefault(name => scenarios.All(s => s.Name != name)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"compare: there is no scenario '{unknown}', there are {string.Join(", ", scenarios.Select(s => s.Name))}");
            return false;
        }

        var wanted = scenarios.Where(s => names.Count == 0 || names.Contains(s.Name)).ToArray();
        await using var before = await Side.StartAsync(other);
        await using var after = await Side.StartAsync(here);
        foreach (var side in new[] { before, after }) await side.WarmUpAsync();
        Print($"scenario                             other      here  here/other  (rounds)");
        foreach (var scenario in wanted)
        {
            double[] seenBefore = new double[rounds], seenAfter = new double[rounds];
            for (var round = 0; round < rounds; round++)
            {
                if (round % 2 == 0) seenBefore[round] = await scenario.Measure(before, time);
                seenAfter[round] = await scenario.Measure(after, time);
                if (round % 2 == 1) seenBefore[round] = await scenario.Measure(before, time);
            }

            var ratios = seenAfter.Zip(seenBefore, (a, b) => (a / b).ToString("0.00", CultureInfo.InvariantCulture));
            var (a, b) = (Median(seenAfter), Median(seenBefore));
            var better = scenario.MoreIsBetter ? "more is better" : "less is better";
            Print($"{scenario.What,-34} {b,7:0}   {a,7:0}  {a / b,10:0.00}  ({string.Join(' ', ratios)}; {better})");
        }

        return true;
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed class Side(LocalCluster cluster) : IAsyncDisposable
    {
        private readonly Reads reads = new(cluster);

        public Writes Writes { get; } = new(cluster);

        public static async Task<Side> StartAsync(string build) => new(await LocalCluster.StartAsync(build, 3, 1));

        public async Task WarmUpAsync()
        {
            await Writes.WarmUpAsync();
            foreach (var path in new[] { Reads.Forecast, Reads.Summary }) await reads.WarmUpAsync(path);
        }

        public async Task<double> ReadAsync(string path, TimeSpan time) => (await reads.MeasureAsync(path, time)).Microseconds;

        public ValueTask DisposeAsync()
        {
            reads.Dispose();
            Writes.Dispose();
            return cluster.DisposeAsync();
        }
    }
}
