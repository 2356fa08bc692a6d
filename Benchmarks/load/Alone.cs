using System.Globalization;
using OrleansStock.Faults;

namespace OrleansStock.Load;

/// <summary>One build, as ratios to what the database and the web can do at best in the same run.</summary>
internal static class Alone
{
    public static async Task RunAsync(string build, TimeSpan time)
    {
        await using var cluster = await LocalCluster.StartAsync(build, 3, 1);
        using var writes = new Writes(cluster);
        await writes.WarmUpAsync();
        var predictions = await writes.MeasureAsync(time);
        var inserts = await writes.MeasureBareAsync(time);
        Print($"durable predictions over {Crowd.Size} connections: {predictions:0}/s");
        Print($"bare inserts into the same tables over {Crowd.Size} connections: {inserts:0}/s; ratio {predictions / inserts:0.00}");

        using var reads = new Reads(cluster);
        double? reference = null;
        foreach (var (what, path) in new[]
        {
            ("a static answer", Reads.Static),
            ("a forecast, its bytes held by the web", Reads.Forecast),
            ("a ticker's summary, asked of its silo each time", Reads.Summary),
        })
        {
            await reads.WarmUpAsync(path);
            var (microseconds, rate) = await reads.MeasureAsync(path, time);
            reference ??= microseconds;
            Print($"{what}: {microseconds:0} us of processor per request, {rate:0}/s; ratio {microseconds / reference:0.00}");
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
