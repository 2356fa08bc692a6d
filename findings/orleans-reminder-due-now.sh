#!/usr/bin/env bash
# Microsoft.Orleans.Server 10.4.2 with Microsoft.Orleans.Reminders 10.4.2, reminders in memory.
# A reminder that is registered with a due time of zero does not tick at once: its first tick comes a whole period later, as if the
# due time had been the period. One second as the due time ticks after a second. Work that is to begin now and to be repeated has
# to be begun by hand.
# Seen: "due after 0 s: first tick after about a period; due after 1 s: first tick after about 1 s" (period 12 s).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.Orleans.Server@10.4.2
#:package Microsoft.Orleans.Sdk@10.4.2
#:package Microsoft.Orleans.Reminders@10.4.2
#:property PublishAot=false
using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.UseOrleans(silo => silo
    .UseLocalhostClustering(siloPort: 24111, gatewayPort: 24112)
    .UseInMemoryReminderService()
    .Configure<ReminderOptions>(o => o.MinimumReminderPeriod = TimeSpan.FromSeconds(1)));
using var host = builder.Build();
await host.StartAsync();
var grains = host.Services.GetRequiredService<IGrainFactory>();
var period = TimeSpan.FromSeconds(12);
async Task<double> FirstTickAsync(string key, TimeSpan due)
{
    var grain = grains.GetGrain<IClock>(key);
    await grain.StartAsync(due, period);
    while (true)
    {
        var waited = await grain.WaitedAsync();
        if (waited >= 0) return waited;
        await Task.Delay(100);
    }
}

// The service of reminders is up a moment after the silo.
await FirstTickAsync("first", TimeSpan.FromSeconds(1));
var both = await Task.WhenAll(FirstTickAsync("now", TimeSpan.Zero), FirstTickAsync("soon", TimeSpan.FromSeconds(1)));
Console.Error.WriteLine(FormattableString.Invariant($"{both[0]:0.0} s, {both[1]:0.0} s"));
Console.WriteLine($"due after 0 s: first tick {(both[0] is > 11 and < 15 ? "after about a period" : "at another time")}; "
    + $"due after 1 s: first tick {(both[1] is > 0.5 and < 4 ? "after about 1 s" : "at another time")}");
await host.StopAsync();

public interface IClock : IGrainWithStringKey
{
    Task StartAsync(TimeSpan due, TimeSpan period);
    Task<double> WaitedAsync();
}

internal sealed class Clock : Grain, IClock, IRemindable
{
    private readonly Stopwatch watch = new();
    private double waited = -1;

    public async Task StartAsync(TimeSpan due, TimeSpan period)
    {
        watch.Start();
        await this.RegisterOrUpdateReminder("tick", due, period);
    }

    public Task<double> WaitedAsync() => Task.FromResult(waited);

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (waited < 0) waited = watch.Elapsed.TotalSeconds;
        return Task.CompletedTask;
    }
}
CS
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "due after 0 s: first tick after about a period; due after 1 s: first tick after about 1 s" ] || { echo "It behaves otherwise now." >&2; exit 1; }
