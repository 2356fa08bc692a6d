#!/usr/bin/env bash
# Microsoft.Extensions.Http.Resilience 10.11.0, AddStandardResilienceHandler as it is.
# A price source answers 429 with "Retry-After: 60". The standard handler honours the header, and its total timeout is 30 seconds: the
# caller waits for half a minute and gets a TimeoutRejectedException, and never the answer that says when to come again, so it cannot tell
# a source that is busy from one that is gone, nor wait the minute. Without the header the same 429 comes back after the retries as an
# answer. The source has been asked once. Its own retry with ShouldRetryAfterHeader = false, or a longer total, gives the answer back.
# Seen: "with Retry-After 60: TimeoutRejectedException after 30 s, asked once; header not looked at: 429, asked 4 times".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.Extensions.Http.Resilience@10.11.0
#:property PublishAot=false
using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

async Task<(string Said, double Seconds, int Asked)> AskAsync(Action<HttpStandardResilienceOptions> configure)
{
    var source = new BusySource();
    var services = new ServiceCollection();
    services.AddHttpClient("prices").ConfigurePrimaryHttpMessageHandler(() => source).AddStandardResilienceHandler(configure);
    await using var provider = services.BuildServiceProvider();
    var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("prices");
    var start = Stopwatch.GetTimestamp();
    string said;
    try
    {
        using var answer = await client.GetAsync("http://localhost/");
        said = $"{(int)answer.StatusCode}";
    }
    catch (Exception e)
    {
        said = e.GetType().Name;
    }

    return (said, Stopwatch.GetElapsedTime(start).TotalSeconds, source.Asked);
}

var plain = await AskAsync(_ => { });
var deaf = await AskAsync(o => (o.Retry.ShouldRetryAfterHeader, o.Retry.Delay) = (false, TimeSpan.FromMilliseconds(100)));
Console.WriteLine($"with Retry-After 60: {plain.Said} after {(plain.Seconds is > 29 and < 40 ? "30" : $"{plain.Seconds:0}")} s, "
    + $"asked {(plain.Asked == 1 ? "once" : plain.Asked)}; header not looked at: {deaf.Said}, asked {deaf.Asked} times");

internal sealed class BusySource : HttpMessageHandler
{
    public int Asked { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked++;
        var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { RequestMessage = request };
        answer.Headers.Add("Retry-After", "60");
        return Task.FromResult(answer);
    }
}
CS
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "with Retry-After 60: TimeoutRejectedException after 30 s, asked once; header not looked at: 429, asked 4 times" ] ||
  { echo "It behaves otherwise now." >&2; exit 1; }
