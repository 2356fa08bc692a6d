using System.Net;
using OrleansStock.Faults;

namespace OrleansStock.Load;

/// <summary>What a site answers to readers: the scenarios, and what one request of each costs its processes.</summary>
internal sealed class Reads(Site site) : IAsyncDisposable
{
    private const int Records = 50;
    private const string Ticker = "%5EGSPC";

    private static readonly (string Name, string Path, Who Who, string? Encoding, bool Conditional)[] scenarios =
    [
        ("live", "/healthz/live", Who.Anybody, null, false),
        ("forecast", $"/api/v1/tickers/{Ticker}/forecast?model=random-walk", Who.Anybody, null, false),
        ("forecast-br", $"/api/v1/tickers/{Ticker}/forecast?model=random-walk", Who.Anybody, "br", false),
        ("forecast-304", $"/api/v1/tickers/{Ticker}/forecast?model=random-walk", Who.Anybody, null, true),
        ("summary", $"/api/v1/tickers/{Ticker}", Who.Anybody, null, false),
        ("odds", $"/api/v1/tickers/{Ticker}/odds?model=random-walk&above=3000", Who.Anybody, null, false),
        ("page", $"/tickers/{Ticker}?model=random-walk", Who.Anybody, "br", false),
        ("page-user", $"/tickers/{Ticker}?model=random-walk", Who.Browser, null, false),
        ("ledger-page", "/predictions", Who.Browser, null, false),
        ("ledger-api", $"/api/v1/predictions?limit={Records}", Who.Program, null, false),
    ];

    private readonly List<HttpLine> lines = [];
    private string cookies = "", token = "";

    private enum Who
    {
        Anybody,
        Browser,
        Program,
    }

    /// <summary>The headers of somebody who is signed in.</summary>
    public IEnumerable<string> Browser => HeadersOf(Who.Browser);

    /// <summary>The names of the scenarios.</summary>
    public static IEnumerable<string> Names => scenarios.Select(s => s.Name);

    /// <summary>Scenarios in which a web asks a silo at each request.</summary>
    public static IEnumerable<string> Asking => ["summary"];

    public ValueTask DisposeAsync()
    {
        lines.ForEach(line => line.Dispose());
        return ValueTask.CompletedTask;
    }

    /// <summary>Connects, registers somebody and records 50 predictions.</summary>
    public async Task PrepareAsync()
    {
        await ConnectAsync();
        (cookies, token) = await Visitor.SignInAsync(site.Url);
        for (var i = 0; i < Records; i++)
        {
            var body = $$"""{"symbol":"^GSPC","model":"random-walk","requestId":"read-{{i}}"}""";
            var status = await lines[0].AskAsync(HttpLine.Request(site.Url, "POST", "/api/v1/predictions", HeadersOf(Who.Program), body));
            if (status != (int)HttpStatusCode.Created) throw new InvalidOperationException($"A prediction was answered with {status}.");
        }
    }

    /// <summary>Connects.</summary>
    public async Task ConnectAsync()
    {
        while (lines.Count < Crowd.Size)
        {
            var line = new HttpLine(site.Url);
            await line.OpenAsync();
            lines.Add(line);
        }
    }

    /// <summary>Connects anew.</summary>
    public async Task ReconnectAsync()
    {
        foreach (var line in lines) await line.OpenAsync();
    }

    /// <summary>A scenario's request and what its answer is: the length of its body; 0 for a 304.</summary>
    public async Task<(byte[] Request, int Length)> RequestOfAsync(string name)
    {
        var (_, path, who, encoding, conditional) = scenarios.Single(s => s.Name == name);
        List<string> headers = [.. HeadersOf(who)];
        if (encoding is not null) headers.Add($"Accept-Encoding: {encoding}");
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = site.Url };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var header in headers) request.Headers.TryAddWithoutValidation(header.Split(": ", 2)[0], header.Split(": ", 2)[1]);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        if (conditional) headers.Add($"If-None-Match: {answer.Headers.ETag}");
        var length = conditional ? 0 : (await answer.Content.ReadAsByteArrayAsync()).Length;
        return (HttpLine.Request(site.Url, "GET", path, headers), length);
    }

    /// <summary>Asks the same again and again.</summary>
    /// <returns>Microseconds of processor per request, and requests a second.</returns>
    public async Task<(double Microseconds, double Rate)> MeasureAsync(byte[] request, TimeSpan time)
    {
        var before = site.ProcessorTime();
        var (done, elapsed) = await Crowd.WorkAsync(Crowd.Size, time, async (who, _) =>
        {
            var status = await lines[who].AskAsync(request);
            if (status is not (200 or 304)) throw new InvalidOperationException($"A reader was answered with {status}.");
        });
        return ((site.ProcessorTime() - before).TotalMicroseconds / done, done / elapsed.TotalSeconds);
    }

    private IEnumerable<string> HeadersOf(Who who) => who switch
    {
        Who.Browser => [$"Cookie: {cookies}"],
        Who.Program => [$"Authorization: Bearer {token}"],
        _ => [],
    };
}
