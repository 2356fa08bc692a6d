#!/usr/bin/env bash
# System.Threading.RateLimiting 10.0.15.
# A partitioned rate limiter has a timer that runs ten times a second from its creation on, for as long as it lives, with nothing in
# it and nobody asking: it looks for partitions to refill or to drop. A process with one for each kind of action has
# as many such timers at rest; the keys of one limiter share one.
# Seen: "timers before 0, of 7 limiters 7; one idle partition was looked at about 10 times a second".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package System.Threading.RateLimiting@10.0.15
#:property PublishAot=false
using System.Threading.RateLimiting;

var before = Timer.ActiveCount;
var limiters = Enumerable.Range(0, 7)
    .Select(_ => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.Get(key, _ => new Quiet()))).ToList();
var after = Timer.ActiveCount;
limiters[0].AttemptAcquire("one").Dispose();
await Task.Delay(1000);
var looks = Quiet.Looks;
await Task.Delay(5000);
var rate = (Quiet.Looks - looks) / 5.0;
Console.WriteLine($"timers before {before}, of 7 limiters {after - before}; one idle partition was looked at "
    + (rate is > 5 and < 15 ? "about 10 times a second" : $"{rate} times a second"));
GC.KeepAlive(limiters);

internal sealed class Quiet : RateLimiter
{
    public static int Looks;

    // Never idle, so that it is looked at and kept.
    public override TimeSpan? IdleDuration
    {
        get
        {
            Interlocked.Increment(ref Looks);
            return null;
        }
    }

    public override RateLimiterStatistics? GetStatistics() => null;
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Granted();
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken token) => new(new Granted());

    private sealed class Granted : RateLimitLease
    {
        public override bool IsAcquired => true;
        public override IEnumerable<string> MetadataNames => [];
        public override bool TryGetMetadata(string metadataName, out object? metadata) => (metadata = null) is not null;
    }
}
CS
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "timers before 0, of 7 limiters 7; one idle partition was looked at about 10 times a second" ] ||
  { echo "It behaves otherwise now." >&2; exit 1; }
