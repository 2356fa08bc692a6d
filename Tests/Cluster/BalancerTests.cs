using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using OrleansStock.Faults;

namespace OrleansStock.Tests.Cluster;

/// <summary>The balancer of the local cluster before webs that fail as webs do.</summary>
public sealed class BalancerTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FormForAWebThatTakesNoConnections_GoesToTheOther()
    {
        await using var frozen = new ScriptedWeb("200 OK");
        await using var other = new ScriptedWeb("200 OK");
        using var balancer = await StartAsync(frozen, other);
        await frozen.FreezeAsync();
        // In turns, so that one of them meets it; its death is not noticed yet.
        var answers = await Task.WhenAll(SendAsync(balancer, "/account/register"), SendAsync(balancer, "/account/register"));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], answers);
        Assert.Equal(2, other.Requests);
    }

    [Fact]
    public async Task FormForAWebThatDiesOverIt_IsNotSentTwice()
    {
        await using var dying = new ScriptedWeb(null);
        await using var other = new ScriptedWeb("200 OK");
        using var balancer = await StartAsync(dying, other);
        HttpStatusCode[] answers = [await SendAsync(balancer, "/account/register"), await SendAsync(balancer, "/account/register")];
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.BadGateway], answers.Order());
        Assert.Equal(1, other.Requests);
    }

    [Fact]
    public async Task PredictionThatAWebMayHaveWritten_IsNotSaidToBeRefused()
    {
        await using var dying = new ScriptedWeb(null);
        await using var busy = new ScriptedWeb("429 Too Many Requests");
        using var balancer = await StartAsync(dying, busy);
        HttpStatusCode[] answers = [await SendAsync(balancer, "/api/v1/predictions"), await SendAsync(balancer, "/api/v1/predictions")];
        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable], answers.Order());
        Assert.Equal(2, busy.Requests);
    }

    private static async Task<HttpStatusCode> SendAsync(Balancer balancer, string path)
    {
        using var content = new StringContent("{}");
        using var answer = await balancer.Http.PostAsync(new Uri(path, UriKind.Relative), content, Cancelled);
        return answer.StatusCode;
    }

    private static async Task<Balancer> StartAsync(params ScriptedWeb[] webs)
    {
        var balancer = new Balancer(webs);
        // Asked once more after the answer that made them ready.
        while (webs.Any(w => w.Probes < 2))
        {
            balancer.AssertRuns();
            await Task.Delay(20, Cancelled);
        }

        return balancer;
    }

    private sealed class Balancer : IDisposable
    {
        private readonly Process process;

        public Balancer(IEnumerable<ScriptedWeb> webs)
        {
            var url = $"http://127.0.0.1:{FreePorts.Next()}";
            var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
            var start = new ProcessStartInfo("dotnet",
                [Path.Combine(SharedData.RepositoryRoot, "deploy", "local", "Balancer", "bin", configuration, "net10.0", "OrleansStock.Balancer.dll")]);
            start.Environment["ASPNETCORE_URLS"] = url;
            start.Environment["Webs"] = string.Join(',', webs.Select(w => w.Url));
            start.Environment["Logging__LogLevel__Default"] = start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "None";
            process = Process.Start(start)!;
            Http = new HttpClient { BaseAddress = new Uri(url) };
        }

        public HttpClient Http { get; }

        public void AssertRuns() => Assert.False(process.HasExited);

        public void Dispose()
        {
            Http.Dispose();
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
    }

    /// <summary>Says that it is ready, and to everything else the same: a status, or nothing before it closes the connection.</summary>
    private sealed class ScriptedWeb : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource accepting = new();
        private readonly List<TcpClient> waiting = [];
        private readonly string? status;
        private readonly Task serving;
        private int requests;
        private int probes;

        public ScriptedWeb(string? status)
        {
            this.status = status;
            listener.Start(1);
            serving = AcceptAsync();
        }

        public string Url => $"http://{listener.LocalEndpoint}";

        public int Requests => requests;

        public int Probes => probes;

        /// <summary>From here on connections are neither accepted nor refused, as behind a cut cable.</summary>
        public async Task FreezeAsync()
        {
            await accepting.CancelAsync();
            await serving;
            while (true)
            {
                var client = new TcpClient();
                waiting.Add(client);
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
                limit.CancelAfter(TimeSpan.FromMilliseconds(100));
                try
                {
                    await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint, limit.Token);
                }
                catch (OperationCanceledException) when (!Cancelled.IsCancellationRequested)
                {
                    return;
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            await accepting.CancelAsync();
            await serving;
            listener.Dispose();
            waiting.ForEach(c => c.Dispose());
            accepting.Dispose();
        }

        private async Task AcceptAsync()
        {
            var served = new List<Task>();
            try
            {
                while (true) served.Add(ServeAsync(await listener.AcceptTcpClientAsync(accepting.Token)));
            }
            catch (OperationCanceledException)
            {
                // Frozen, or the test ends.
            }

            await Task.WhenAll(served);
        }

        private async Task ServeAsync(TcpClient connection)
        {
            using var client = connection;
            var buffer = new byte[8192];
            var text = "";
            try
            {
                while (!text.EndsWith(text.StartsWith("POST", StringComparison.Ordinal) ? "{}" : "\r\n\r\n", StringComparison.Ordinal))
                {
                    var count = await client.GetStream().ReadAsync(buffer, accepting.Token);
                    if (count == 0) return;
                    text += Encoding.ASCII.GetString(buffer, 0, count);
                }

                var probe = text.StartsWith("GET /healthz/ready ", StringComparison.Ordinal);
                Interlocked.Increment(ref probe ? ref probes : ref requests);
                if ((probe ? "200 OK" : status) is { } answer)
                    await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
                        accepting.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // The balancer or the test has gone.
            }
        }
    }
}
