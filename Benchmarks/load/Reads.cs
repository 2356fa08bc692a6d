using System.Diagnostics;
using System.Globalization;
using OrleansStock.Faults;

namespace OrleansStock.Load;

/// <summary>Processor time of web and silos per read, beside a static answer of the same web.</summary>
internal sealed class Reads(LocalCluster cluster, TimeSpan time)
{
    private const int Connections = 16;

    public async Task RunAsync()
    {
        var web = new Uri($"http://127.0.0.1:{cluster.Read("web-1.port")}");
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = web };
        var fixedText = await MeasureAsync(http, "/healthz/live");
        var forecast = await MeasureAsync(http, "/api/v1/tickers/%5EGSPC/forecast?model=random-walk");
        var summary = await MeasureAsync(http, "/api/v1/tickers/%5EGSPC");
        Report("a static answer", fixedText, fixedText);
        Report("a forecast, its bytes held by the web", forecast, fixedText);
        Report("a ticker's summary, asked of its silo each time", summary, fixedText);
    }

    private static void Report(string what, (double Microseconds, double Rate) seen, (double Microseconds, double Rate) reference) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{what}: {seen.Microseconds:0.0} us of processor per request, {seen.Rate:0}/s; ratio {seen.Microseconds / reference.Microseconds:0.00}"));

    private async Task<(double Microseconds, double Rate)> MeasureAsync(HttpClient http, string path)
    {
        await RunAsync(http, path, TimeSpan.FromSeconds(3));
        var before = ProcessorTime();
        var began = Stopwatch.GetTimestamp();
        var done = await RunAsync(http, path, time);
        return ((ProcessorTime() - before).TotalMicroseconds / done, done / Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    private static async Task<long> RunAsync(HttpClient http, string path, TimeSpan time)
    {
        var done = 0L;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(began) < time)
            {
                using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                Interlocked.Increment(ref done);
            }
        }));
        return done;
    }

    private TimeSpan ProcessorTime() => Enumerable.Range(1, cluster.Silos).Select(i => $"silo-{i}").Prepend("web-1")
        .Aggregate(TimeSpan.Zero, (sum, name) =>
        {
            using var process = Process.GetProcessById(int.Parse(cluster.Read($"{name}.pid"), CultureInfo.InvariantCulture));
            return sum + process.TotalProcessorTime;
        });
}
