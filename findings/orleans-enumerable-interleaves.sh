#!/usr/bin/env bash
# Microsoft.Orleans.Server and Microsoft.Orleans.Client 10.4.2, a silo and a client in one process, over its gateway.
# A grain that is not reentrant takes one call at a time, and a method that returns IAsyncEnumerable is none of them: it runs in the middle
# of another call, wherever that one awaits, and sees a state half changed, as if it were marked AlwaysInterleave. Its interface says
# nothing of it. A Task method beside it waits its turn. Nor does it hold others back: a call changes the state between two elements. A
# snapshot that must be whole comes from a Task method, or is copied before the first element.
# Seen: "in the middle of a change: as a Task after it (1 of 1), as an enumerable within it (1 of 0)".
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
using Orleans.Hosting;

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
ofSilo.UseOrleans(silo => silo.UseLocalhostClustering(siloPort, gatewayPort));
using var siloHost = ofSilo.Build();
await siloHost.StartAsync();
var ofClient = Builder();
ofClient.UseOrleansClient(client => client.UseLocalhostClustering(gatewayPort));
using var clientHost = ofClient.Build();
await clientHost.StartAsync();
var account = clientHost.Services.GetRequiredService<IClusterClient>().GetGrain<IAccount>("a");
await account.Read();

var change = account.Change();
await Task.Delay(200);
var once = account.Read();
string? enumerated = null;
await foreach (var state in account.ReadAll()) enumerated ??= state;
await change;
Console.WriteLine($"in the middle of a change: as a Task after it ({await once}), as an enumerable within it ({enumerated})");
await clientHost.StopAsync();
await siloHost.StopAsync();

public interface IAccount : IGrainWithStringKey
{
    Task Change();

    Task<string> Read();

    IAsyncEnumerable<string> ReadAll();
}

public sealed class Account : Grain, IAccount
{
    private int paid;
    private int received;

    public async Task Change()
    {
        paid++;
        await Task.Delay(1000);
        received++;
    }

    public Task<string> Read() => Task.FromResult($"{paid} of {received}");

    public async IAsyncEnumerable<string> ReadAll()
    {
        await Task.Yield();
        yield return $"{paid} of {received}";
    }
}
CS
expected="in the middle of a change: as a Task after it (1 of 1), as an enumerable within it (1 of 0)"
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
