#!/usr/bin/env bash
# Microsoft.Orleans.Server and Microsoft.Orleans.Client 10.4.2, a silo and a client in one process, over its gateway.
# A method that returns IAsyncEnumerable is not pulled element by element: up to a hundred that are ready are made for each call, so a
# caller who takes the first and leaves has had the grain do a hundred times the work, with all its side effects (a reader that marks what
# it hands out as read loses ninety-nine). An await of something not yet done ends the batch. And a caller who thinks too long about an
# element loses the rest by an exception, of a grain that is alive: an enumerator that nobody asked between two ticks of the silo's
# response timeout (30 seconds unless told) is dropped. WithBatchSize(1) mends the first, nothing but asking sooner the second.
# Seen: the three lines below, with a response timeout of a second.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.Orleans.Server@10.4.2
#:package Microsoft.Orleans.Client@10.4.2
#:package Microsoft.Orleans.CodeGenerator@10.4.2
#:property PublishAot=false
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
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

var (siloPort, gatewayPort) = (FreePort(), FreePort());
var ofSilo = Builder();
ofSilo.UseOrleans(silo => silo
    .UseLocalhostClustering(siloPort, gatewayPort)
    .Configure<SiloMessagingOptions>(o => o.ResponseTimeout = TimeSpan.FromSeconds(1)));
using var siloHost = ofSilo.Build();
await siloHost.StartAsync();
var ofClient = Builder();
ofClient.UseOrleansClient(client => client.UseLocalhostClustering(gatewayPort));
using var clientHost = ofClient.Build();
await clientHost.StartAsync();
var queue = clientHost.Services.GetRequiredService<IClusterClient>().GetGrain<IQueue>("a");

async Task<int> TakeOneAsync(IAsyncEnumerable<int> elements)
{
    var before = await queue.CountTaken();
    await foreach (var _ in elements) break;
    return await queue.CountTaken() - before;
}

Console.WriteLine($"one taken of 1000: {await TakeOneAsync(queue.TakeAll())} made");
Console.WriteLine($"one taken of 1000, batches of one: {await TakeOneAsync(queue.TakeAll().WithBatchSize(1))} made");
try
{
    await foreach (var _ in queue.TakeAll().WithBatchSize(1)) await Task.Delay(4000);
    Console.WriteLine("four seconds for an element: to the end");
}
catch (EnumerationAbortedException e)
{
    Console.WriteLine($"four seconds for an element: {e.GetType().Name}, and the grain answers: {await queue.CountTaken() > 0}");
}

await clientHost.StopAsync();
await siloHost.StopAsync();

public interface IQueue : IGrainWithStringKey
{
    IAsyncEnumerable<int> TakeAll();

    Task<int> CountTaken();
}

public sealed class Queue : Grain, IQueue
{
    private int taken;

#pragma warning disable CS1998 // Nothing to wait for.
    public async IAsyncEnumerable<int> TakeAll()
#pragma warning restore CS1998
    {
        for (var i = 0; i < 1000; i++)
        {
            taken++;
            yield return i;
        }
    }

    public Task<int> CountTaken() => Task.FromResult(taken);
}
CS
expected='one taken of 1000: 100 made
one taken of 1000, batches of one: 1 made
four seconds for an element: EnumerationAbortedException, and the grain answers: True'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
