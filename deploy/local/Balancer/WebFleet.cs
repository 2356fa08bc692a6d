using OrleansStock.Telemetry;

namespace OrleansStock.Balancer;

/// <summary>The web processes, asked twice a second whether they are ready.</summary>
internal sealed class WebFleet(IConfiguration configuration, TimeProvider time, ILogger<WebFleet> logger) : BackgroundService
{
    private readonly string[] webs =
        (configuration["Webs"] ?? throw new InvalidOperationException("Webs: give the addresses of the web processes, with commas between them."))
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private readonly HttpClient http = new();
    private volatile string[] ready = [];
    private int turn;

    /// <summary>Which web comes next; where none is ready, any may be worth a try.</summary>
    /// <param name="not">Those that were tried already.</param>
    /// <returns>Its address; null where all were tried.</returns>
    public string? Next(IReadOnlyCollection<string> not)
    {
        var start = Interlocked.Increment(ref turn);
        return Pick(ready) ?? Pick(webs);

        string? Pick(string[] from) => Enumerable.Range(0, from.Length)
            .Select(i => from[(int)((uint)(start + i) % (uint)from.Length)])
            .FirstOrDefault(w => !not.Contains(w));
    }

    /// <summary>Takes a web out until it answers again.</summary>
    public void TakeOut(string web)
    {
        lock (webs)
        {
            ready = [.. ready.Where(w => w != web)];
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        http.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(webs.Select(w => WatchAsync(w, stoppingToken)));

    private async Task WatchAsync(string web, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Timeouts.Hosting.BalancerPeriod, time);
        do
        {
            var was = ready.Contains(web);
            var now = await IsReadyAsync(web, stoppingToken);
            if (was == now) continue;
            logger.LogInformation("{Web} is {State}", web, now ? "ready" : "not ready");
            lock (webs)
            {
                ready = [.. ready.Where(w => w != web), .. now ? [web] : Array.Empty<string>()];
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> IsReadyAsync(string web, CancellationToken stoppingToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        limit.CancelAfter(Timeouts.Hosting.TargetHealth);
        try
        {
            using var answer = await http.GetAsync(new Uri($"{web}/healthz/ready"), limit.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
