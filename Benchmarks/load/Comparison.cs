namespace OrleansStock.Load;

/// <summary>
/// Two builds, both running, measured in turn: what else the machine does meets both alike. Which one begins changes from
/// round to round.
/// </summary>
internal static class Comparison
{
    private const string Predictions = "predictions";

    /// <summary>The names of the scenarios.</summary>
    private static IEnumerable<string> Names => Reads.Names.Prepend(Predictions);

    /// <summary>Prints a line per scenario: the median of either build and the ratio, with the ratios of the single rounds.</summary>
    /// <param name="other">The build that is compared with.</param>
    /// <param name="here">The build that is judged.</param>
    /// <param name="time">How long each measurement takes.</param>
    /// <param name="rounds">How many measurements of each there are.</param>
    /// <param name="names">The scenarios; none for all.</param>
    /// <returns>Whether all names are names of scenarios.</returns>
    public static async Task<bool> RunAsync(string other, string here, TimeSpan time, int rounds, IReadOnlyCollection<string> names)
    {
        if (names.FirstOrDefault(name => !Names.Contains(name)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"compare: there is no scenario '{unknown}', there are {string.Join(", ", Names)}");
            return false;
        }

        await using var before = await Side.StartAsync(other);
        await using var after = await Side.StartAsync(here);
        Ratios.Print($"scenario                                other      here  here/other  (rounds)");
        foreach (var name in Names.Where(n => names.Count == 0 || names.Contains(n)))
        {
            var measureBefore = await before.MeasureOfAsync(name, time);
            var measureAfter = await after.MeasureOfAsync(name, time);
            double[] seenBefore = new double[rounds], seenAfter = new double[rounds];
            await Ratios.InTurnAsync(
                rounds, async round => seenBefore[round] = await measureBefore(), async round => seenAfter[round] = await measureAfter());
            var (a, b) = (Ratios.Median(seenAfter), Ratios.Median(seenBefore));
            var what = name == Predictions ? "durable predictions, 1/s" : $"{name}, us of processor";
            var better = name == Predictions ? "more is better" : "less is better";
            Ratios.Print($"{what,-36} {b,8:0}   {a,7:0}  {a / b,10:0.00}  ({Ratios.Each(seenAfter, seenBefore)}; {better})");
        }

        return true;
    }

    private sealed class Side(Site site) : IAsyncDisposable
    {
        private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(3);

        private readonly Reads reads = new(site);
        private readonly Writes writes = new(site);
        private bool isReading;

        public static async Task<Side> StartAsync(string build) => new(await Site.StartClusterAsync(build));

        /// <summary>Warms a scenario up.</summary>
        /// <returns>Measures it once.</returns>
        public async Task<Func<Task<double>>> MeasureOfAsync(string name, TimeSpan time)
        {
            if (name == Predictions)
            {
                await writes.WarmUpAsync(Crowd.Size);
                return () => writes.MeasureAsync(Crowd.Size, time);
            }

            if (!isReading) await reads.PrepareAsync();
            isReading = true;
            var (request, _) = await reads.RequestOfAsync(name);
            await reads.MeasureAsync(request, warmUp);
            return async () => (await reads.MeasureAsync(request, time)).Microseconds;
        }

        public async ValueTask DisposeAsync()
        {
            await reads.DisposeAsync();
            writes.Dispose();
            await site.DisposeAsync();
        }
    }
}
