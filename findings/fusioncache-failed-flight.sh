#!/usr/bin/env bash
# ZiggyCreatures.FusionCache 2.9.0, memory only, default options.
# Ten callers ask for one key at once. While the factory succeeds it runs once and all ten get its value. While it fails it
# runs ten times, one run after the other: each waiter takes the lock when the one before has thrown, and tries by itself.
# With a source that takes 200 ms to fail the last caller waits 2 s, and with a timeout of 25 s minutes.
# Single flight of failures has to be built on top, such as by remembering the failure for a moment.
# Seen: "success: 1 run" and "failure: 10 runs, 1 at a time, 10 callers threw".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package ZiggyCreatures.FusionCache@2.9.0
using ZiggyCreatures.Caching.Fusion;

using var cache = new FusionCache(new FusionCacheOptions());
int runs = 0, now = 0, most = 0;

async Task<int> LoadAsync(bool fails, CancellationToken token)
{
    Interlocked.Increment(ref runs);
    most = Math.Max(most, Interlocked.Increment(ref now));
    await Task.Delay(200, token);
    Interlocked.Decrement(ref now);
    return fails ? throw new InvalidOperationException("the source is away") : 1;
}

await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => cache.GetOrSetAsync<int>("up", (_, token) => LoadAsync(false, token)).AsTask()));
Console.WriteLine($"success: {runs} run");
runs = most = 0;
var threw = 0;
await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
{
    try { await cache.GetOrSetAsync<int>("down", (_, token) => LoadAsync(true, token)); }
    catch (InvalidOperationException) { Interlocked.Increment(ref threw); }
}));
Console.WriteLine($"failure: {runs} runs, {most} at a time, {threw} callers threw");
CS
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = $'success: 1 run\nfailure: 10 runs, 1 at a time, 10 callers threw' ] || { echo "It behaves otherwise now." >&2; exit 1; }
