#!/usr/bin/env bash
# Microsoft.Orleans.Server and Microsoft.Orleans.Client 10.4.2, a silo and a client in one process, over its gateway.
# A filter of incoming calls, where one counts, times and logs, does not see what the grain's interface says. A method that returns
# IAsyncEnumerable comes as StartEnumeration, MoveNext and DisposeAsync of another interface; a MoveNext lasts as long as the element is
# waited for; and an exception that the method throws, which its caller gets, is for the filter a call that succeeded. Ticks of a grain's
# timer come as calls too, of an interface that is internal, with the grain as their own source. Counts and error rates by method are
# wrong without a word.
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.Orleans.Server@10.4.2
#:package Microsoft.Orleans.Client@10.4.2
#:package Microsoft.Orleans.CodeGenerator@10.4.2
#:property PublishAot=false
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;
using Orleans.Runtime;

HostApplicationBuilder Builder()
{
    var builder = Host.CreateApplicationBuilder();
    builder.Logging.ClearProviders();
    return builder;
}

int FreePort()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}

ConcurrentQueue<string> seen = [];
var (siloPort, gatewayPort) = (FreePort(), FreePort());
var ofSilo = Builder();
ofSilo.UseOrleans(silo => silo.UseLocalhostClustering(siloPort, gatewayPort).AddIncomingGrainCallFilter(async call =>
{
    var name = $"{call.InterfaceName.Split('.')[^1]}.{call.MethodName}";
    var result = "succeeded";
    try
    {
        await call.Invoke();
    }
    catch (Exception e)
    {
        result = e.GetType().Name;
        throw;
    }
    finally
    {
        if (call.Grain is Feed) seen.Enqueue($"{name}: {result}");
    }
}));
using var siloHost = ofSilo.Build();
await siloHost.StartAsync();
var ofClient = Builder();
ofClient.UseOrleansClient(client => client.UseLocalhostClustering(gatewayPort));
using var clientHost = ofClient.Build();
await clientHost.StartAsync();
var feed = clientHost.Services.GetRequiredService<IClusterClient>().GetGrain<IFeed>("a");

async Task TellAsync(string what, Func<Task> work)
{
    seen.Clear();
    var result = "succeeded";
    try
    {
        await work();
    }
    catch (Exception e)
    {
        result = e.GetType().Name;
    }

    Console.WriteLine($"{what}, for its caller {result}");
    foreach (var line in seen) Console.WriteLine($"  {line}");
}

await TellAsync("a failing Task", feed.Fail);
await TellAsync("a failing enumerable", async () =>
{
    await foreach (var _ in feed.FailLater());
});
await TellAsync("a timer that is due once", async () =>
{
    await feed.Wait();
    await Task.Delay(1000);
});
await clientHost.StopAsync();
await siloHost.StopAsync();

public interface IFeed : IGrainWithStringKey
{
    Task Fail();

    IAsyncEnumerable<int> FailLater();

    Task Wait();
}

public sealed class Feed : Grain, IFeed
{
    public Task Fail() => throw new InvalidOperationException("no feed");

    public async IAsyncEnumerable<int> FailLater()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException("no feed");
    }

    public Task Wait()
    {
        this.RegisterGrainTimer(_ => Task.CompletedTask, new(TimeSpan.FromMilliseconds(300), Timeout.InfiniteTimeSpan));
        return Task.CompletedTask;
    }
}
CS
expected=$(cat <<'SEEN'
a failing Task, for its caller InvalidOperationException
  IFeed.Fail: InvalidOperationException
a failing enumerable, for its caller InvalidOperationException
  IAsyncEnumerableGrainExtension.StartEnumeration<T>: succeeded
  IAsyncEnumerableGrainExtension.MoveNext<T>: succeeded
  IAsyncEnumerableGrainExtension.DisposeAsync: succeeded
a timer that is due once, for its caller succeeded
  IFeed.Wait: succeeded
  IGrainTimerInvoker.InvokeCallbackAsync: succeeded
SEEN
)
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
