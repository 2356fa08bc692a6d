using System.Collections.Concurrent;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Tickers;

/// <summary>How often the tickers on this silo are asked for: a count per ticker in memory that fades within minutes.</summary>
public sealed class TickerTraffic(TimeProvider time)
{
    private readonly ConcurrentDictionary<Symbol, Counter> counters = new();
    private int downloads;

    /// <summary>Downloads under way on this silo.</summary>
    public int Downloads => Volatile.Read(ref downloads);

    /// <summary>Begins to count for a ticker that came into memory.</summary>
    public Counter Open(Symbol symbol) => counters[symbol] = new Counter(time);

    /// <summary>Ends it; a counter that another activation has opened since stays.</summary>
    public void Close(Symbol symbol, Counter counter) => counters.TryRemove(KeyValuePair.Create(symbol, counter));

    /// <summary>The tickers asked for most, busiest first.</summary>
    public IReadOnlyList<BusyTicker> GetBusiest(int limit) =>
    [
        .. counters.Select(c => new BusyTicker(c.Key, Math.Round(c.Value.PerMinute, 1))).Where(t => t.CallsPerMinute > 0)
            .OrderByDescending(t => t.CallsPerMinute).ThenBy(t => t.Symbol).Take(limit),
    ];

    /// <summary>Counts a download as under way until the result is disposed.</summary>
    public IDisposable BeginDownload()
    {
        Interlocked.Increment(ref downloads);
        Meters.QueueLength.Add(1, Meters.Queues.Downloads);
        return new Download(this);
    }

    private sealed class Download(TickerTraffic traffic) : IDisposable
    {
        public void Dispose()
        {
            Interlocked.Decrement(ref traffic.downloads);
            Meters.QueueLength.Add(-1, Meters.Queues.Downloads);
        }
    }

    /// <summary>The calls of one ticker. Written on its grain's turns only.</summary>
    public sealed class Counter(TimeProvider time)
    {
        private double count;
        private long at = time.GetTimestamp();

        /// <summary>Counts a call.</summary>
        public void Count()
        {
            count = PerMinute + 1;
            at = time.GetTimestamp();
        }

        /// <summary>Each call counts 1 and fades by a factor of e a minute: at a steady rate this is the calls per minute.</summary>
        public double PerMinute => count * Math.Exp(-time.GetElapsedTime(at).TotalMinutes);
    }
}
