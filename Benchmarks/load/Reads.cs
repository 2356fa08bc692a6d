using System.Diagnostics;
using System.Globalization;
using OrleansStock.Faults;

namespace OrleansStock.Load;

/// <summary>Processor time of web and silos per read.</summary>
internal sealed class Reads(LocalCluster cluster) : IDisposable
{
    /// <summary>A static answer of the web: what every request costs.</summary>
    public const string Static = "/healthz/live";

    /// <summary>A forecast, its bytes held by the web.</summary>
    public const string Forecast = "/api/v1/tickers/%5EGSPC/forecast?model=random-walk";

    /// <summary>A ticker's summary, asked of its silo each time.</summary>
    public const string Summary = "/api/v1/tickers/%5EGSPC";

    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(3);

    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = Crowd.Size })
    {
        BaseAddress = new Uri($"http://127.0.0.1:{cluster.Read("web-1.port")}"),
    };

    public void Dispose() => http.Dispose();

    public Task WarmUpAsync(string path) => Crowd.WorkAsync(warmUp, (_, _) => AskAsync(path));

    /// <summary>Microseconds of processor per request, and requests a second.</summary>
    public async Task<(double Microseconds, double Rate)> MeasureAsync(string path, TimeSpan time)
    {
        var before = ProcessorTime();
        var (done, elapsed) = await Crowd.WorkAsync(time, (_, _) => AskAsync(path));
        return ((ProcessorTime() - before).TotalMicroseconds / done, done / elapsed.TotalSeconds);
    }

    private async Task AskAsync(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }

    private TimeSpan ProcessorTime() => Enumerable.Range(1, cluster.Silos).Select(i => $"silo-{i}").Prepend("web-1")
        .Aggregate(TimeSpan.Zero, (sum, name) =>
        {
            using var process = Process.GetProcessById(int.Parse(cluster.Read($"{name}.pid"), CultureInfo.InvariantCulture));
            return sum + process.TotalProcessorTime;
        });
}
