using System.Diagnostics;
using System.Globalization;
using System.Net;
using OrleansStock.Faults;

namespace OrleansStock.Load;

/// <summary>Half a load for a while: whether memory and handles stay where they are.</summary>
internal static class Soak
{
    // The first minutes compile, open connections and fill caches.
    private static readonly TimeSpan settling = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan interval = TimeSpan.FromSeconds(10);

    private static readonly string[] scenarios = ["forecast", "page", "summary", "odds", "ledger-page", "ledger-api"];

    /// <summary>Runs one process that has everything, and prints what it holds.</summary>
    /// <param name="build">The published build.</param>
    /// <param name="time">How long.</param>
    public static async Task RunAsync(string build, TimeSpan time)
    {
        await using var site = await Site.StartEmbeddedAsync(build);
        await using var reads = new Reads(site);
        await reads.PrepareAsync();
        List<byte[]> requests = [];
        foreach (var name in scenarios) requests.Add((await reads.RequestOfAsync(name)).Request);
        List<(HttpLine Line, string Token)> users = [];
        for (var i = 0; i < Crowd.Size; i++)
        {
            var line = new HttpLine(site.Url);
            await line.OpenAsync();
            users.Add((line, (await Visitor.SignInAsync(site.Url)).Token));
        }

        var began = Stopwatch.GetTimestamp();
        List<(double Minutes, double Megabytes, double Handles)> samples = [];
        var work = Crowd.WorkAsync(Crowd.Size, time, (who, n) => StepAsync(users[who], who, n));
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, Task.Delay(interval, TimeProvider.System));
            var elapsed = Stopwatch.GetElapsedTime(began);
            var (bytes, handles) = site.Holdings();
            if (elapsed >= settling) samples.Add((elapsed.TotalMinutes, bytes / 1e6, handles));
            if ((int)(elapsed / TimeSpan.FromMinutes(1)) > (int)((elapsed - interval) / TimeSpan.FromMinutes(1)))
                Ratios.Print($"minute {elapsed.TotalMinutes:0}: {bytes / 1e6:0} MB resident, {handles} handles");
        }

        var (done, _) = await work;
        Ratios.Print($"{done} requests, none refused, a sixteenth of them predictions");
        PrintSlope("memory", "MB", [.. samples.Select(s => (s.Minutes, s.Megabytes))]);
        PrintSlope("handles", "", [.. samples.Select(s => (s.Minutes, s.Handles))]);
        users.ForEach(user => user.Line.Dispose());

        async Task StepAsync((HttpLine Line, string Token) user, int who, long n)
        {
            var start = Stopwatch.GetTimestamp();
            var isWrite = n % Crowd.Size == 0;
            var request = isWrite
                ? HttpLine.Request(
                    site.Url, "POST", "/api/v1/predictions", [$"Authorization: Bearer {user.Token}"],
                    $$"""{"symbol":"^GSPC","model":"random-walk","requestId":"s{{who}}-{{n}}"}""")
                : requests[(int)(n % requests.Count)];
            var status = await user.Line.AskAsync(request);
            if (status != (int)(isWrite ? HttpStatusCode.Created : HttpStatusCode.OK)) throw new InvalidOperationException($"Answered with {status}.");
            // Half a load: as long a pause as the answer took.
            await Task.Delay(Stopwatch.GetElapsedTime(start), TimeProvider.System);
        }
    }

    // Least squares; the error of the slope is that of independent deviations from the line.
    private static void PrintSlope(string what, string unit, (double X, double Y)[] points)
    {
        var (x, y) = (points.Average(p => p.X), points.Average(p => p.Y));
        var spread = points.Sum(p => (p.X - x) * (p.X - x));
        var slope = points.Sum(p => (p.X - x) * (p.Y - y)) / spread;
        var rest = points.Sum(p => Math.Pow(p.Y - y - slope * (p.X - x), 2)) / (points.Length - 2);
        var text = string.Create(CultureInfo.InvariantCulture, $"{slope:+0.00;-0.00} {unit} a minute, standard error {Math.Sqrt(rest / spread):0.00}");
        Ratios.Print($"{what} after {settling.TotalMinutes} minutes: mean {y:0} {unit}, {text}");
    }
}
