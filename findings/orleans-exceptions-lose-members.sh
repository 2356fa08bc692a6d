#!/usr/bin/env bash
# Microsoft.Orleans.Server and Microsoft.Orleans.Client 10.4.2, a silo and a client in one process, over its gateway.
# An exception of .NET crosses a call with its type, message, inner exceptions and Data, and without the members that its class adds: the
# status of an HttpRequestException is null, the code of a SocketException is Success, and an ArgumentException has no parameter's name. A
# policy of the caller that retries "when (e.StatusCode == ServiceUnavailable)" never does. What a caller has to know goes into Data, or
# into an exception of one's own with [GenerateSerializer] and [Id].
# Seen: the three lines below.
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
var grain = clientHost.Services.GetRequiredService<IClusterClient>().GetGrain<IFailing>("a");

async Task TellAsync<T>(int kind, Func<T, string> member) where T : Exception
{
    try
    {
        await grain.Fail(kind);
    }
    catch (T e)
    {
        Console.WriteLine($"{e.GetType().Name} \"{e.Message}\", data {e.Data["key"]}: {member(e)}");
    }
}

await TellAsync<HttpRequestException>(0, e => $"status {e.StatusCode?.ToString() ?? "null"}");
await TellAsync<SocketException>(1, e => $"code {e.SocketErrorCode}");
await TellAsync<ArgumentException>(2, e => $"parameter {e.ParamName ?? "null"}");
await clientHost.StopAsync();
await siloHost.StopAsync();

public interface IFailing : IGrainWithStringKey
{
    Task Fail(int kind);
}

public sealed class Failing : Grain, IFailing
{
    public Task Fail(int kind)
    {
        Exception exception = kind switch
        {
            0 => new HttpRequestException("busy", null, HttpStatusCode.ServiceUnavailable),
            1 => new SocketException((int)SocketError.ConnectionRefused),
            _ => new ArgumentException("wrong", "symbol"),
        };
        exception.Data["key"] = "kept";
        return Task.FromException(exception);
    }
}
CS
expected=$(cat <<'SEEN'
HttpRequestException "busy", data kept: status null
SocketException "Connection refused", data kept: code Success
ArgumentException "wrong (Parameter 'symbol')", data kept: parameter null
SEEN
)
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
