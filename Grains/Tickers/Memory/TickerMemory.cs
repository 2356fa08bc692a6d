using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Tickers.Memory;

/// <summary>
/// The bound on the tickers in one silo's memory. Beyond it the one asked for least recently is deactivated: it writes what is
/// waiting, and its next reader finds it in the database. A silo of any size thus serves any number of tickers.
/// </summary>
public sealed class TickerMemory(int capacity)
{
    /// <summary>
    /// What a ticker of ten years takes, rounded up: 101 and 162 kB were measured in two runs of Benchmarks/load/tickers.sh 1000.
    /// </summary>
    private const long TickerBytes = 192 * 1024;

    // The rest is for the runtime, the web's own copies, and the fits and downloads under way.
    private const int Share = 3;

    private readonly Lock gate = new();
    private readonly LinkedList<IGrainContext> used = new();
    private readonly Dictionary<IGrainContext, LinkedListNode<IGrainContext>> places = [];

    /// <summary>How many tickers may be in memory.</summary>
    public int Capacity => capacity;

    /// <summary>How many are.</summary>
    public int Count
    {
        get
        {
            lock (gate) return used.Count;
        }
    }

    /// <summary>The bound for a process that may have so much memory: a container's limit, or what the machine has.</summary>
    /// <param name="available">Bytes, as <see cref="GCMemoryInfo.TotalAvailableMemoryBytes"/>.</param>
    public static TickerMemory For(long available) => new((int)Math.Clamp(available / Share / TickerBytes, 1, int.MaxValue));

    /// <summary>Notes that a ticker came into memory or is asked for, and evicts another one where they are too many.</summary>
    /// <param name="ticker">The ticker's activation.</param>
    public void Touch(IGrainContext ticker)
    {
        IGrainContext? evicted = null;
        lock (gate)
        {
            if (places.TryGetValue(ticker, out var place))
            {
                if (used.First == place) return;
                used.Remove(place);
                used.AddFirst(place);
                return;
            }

            places[ticker] = used.AddFirst(ticker);
            if (used.Count > capacity)
            {
                evicted = used.Last!.Value;
                Remove(evicted);
            }
        }

        if (evicted is null) return;
        Meters.TickersEvicted.Add(1);
        evicted.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationRequested, "The memory for tickers is full."));
    }

    /// <summary>
    /// Makes a ticker the next to leave: it came into memory for its refresh, and a refresh of all tickers must not drive out those
    /// that people read.
    /// </summary>
    /// <param name="ticker">The ticker's activation.</param>
    public void Demote(IGrainContext ticker)
    {
        lock (gate)
        {
            if (!places.TryGetValue(ticker, out var place)) return;
            used.Remove(place);
            used.AddLast(place);
        }
    }

    /// <summary>Forgets a ticker that leaves the memory.</summary>
    /// <param name="ticker">The ticker's activation.</param>
    public void Leave(IGrainContext ticker)
    {
        lock (gate) Remove(ticker);
    }

    private void Remove(IGrainContext ticker)
    {
        if (places.Remove(ticker, out var place)) used.Remove(place);
    }
}
