using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Tickers.Memory;

/// <summary>
/// The memory that one silo's tickers may take. Beyond it the one asked for least recently is deactivated: it writes what is
/// waiting, and its next reader finds it in the database. A silo of any size thus serves any number of tickers.
/// </summary>
public sealed class TickerMemory : IDisposable
{
    // The rest is for the runtime, the web's own copies, and the fits and downloads under way.
    private const int Share = 3;

    // A load reads, repairs and fits ten years of bars: 3 MB of garbage at once, and several times that until it is collected.
    private const long LoadBytes = 16 << 20;

    private readonly Lock gate = new();
    private readonly LinkedList<Place> used = new();
    private readonly Dictionary<IGrainContext, Place> places = [];
    private readonly SemaphoreSlim loads;
    private long leaving;

    /// <summary>Bounds the tickers.</summary>
    /// <param name="budget">Bytes that the tickers may take.</param>
    /// <param name="loads">How many may load at the same time; the others wait.</param>
    public TickerMemory(long budget, int loads)
    {
        Budget = budget;
        this.loads = new SemaphoreSlim(loads);
    }

    /// <summary>Bytes that the tickers may take; one ticker stays however large it is.</summary>
    public long Budget { get; }

    /// <summary>Bytes that the tickers take, estimated; those that are being evicted count until their last write is done.</summary>
    public long Held { get; private set; }

    /// <summary>
    /// How many tickers are in memory; those that are being evicted count too. A symbol without prices, such as one that no source knows,
    /// takes memory and is no ticker.
    /// </summary>
    public int Count
    {
        get
        {
            lock (gate) return places.Values.Count(place => place.HasPrices);
        }
    }

    /// <summary>The bounds of a process.</summary>
    /// <param name="available">Bytes of heap that it may have, as <see cref="GCMemoryInfo.TotalAvailableMemoryBytes"/>.</param>
    /// <param name="budget">Bytes for the tickers; null for a third of them.</param>
    public static TickerMemory For(long available, long? budget = null) =>
        new(Math.Max(1, budget ?? available / Share), (int)Math.Clamp(available / LoadBytes, 2, 1024));

    /// <inheritdoc/>
    public void Dispose() => loads.Dispose();

    /// <summary>Waits for a place to load a history: under a rush of new tickers these slow down, and what is held is served on.</summary>
    /// <returns>The place; disposing of it gives it back.</returns>
    public async Task<IDisposable> AdmitAsync()
    {
        await loads.WaitAsync();
        return new Admission(loads);
    }

    /// <summary>Notes that a ticker came into memory.</summary>
    /// <param name="ticker">The ticker's activation.</param>
    /// <param name="bytes">What it takes.</param>
    /// <param name="hasPrices">Whether it holds a history.</param>
    public void Enter(IGrainContext ticker, long bytes, bool hasPrices = true)
    {
        List<IGrainContext> evicted;
        lock (gate)
        {
            var place = places[ticker] = new Place(ticker, bytes) { HasPrices = hasPrices };
            place.Node = used.AddFirst(place);
            Held += bytes;
            evicted = ChooseEvicted();
        }

        Evict(evicted);
    }

    /// <summary>Notes that a ticker is asked for.</summary>
    /// <param name="ticker">The ticker's activation.</param>
    public void Touch(IGrainContext ticker)
    {
        lock (gate)
        {
            if (!places.TryGetValue(ticker, out var place) || place.Node is not { } node || used.First == node) return;
            used.Remove(node);
            used.AddFirst(node);
        }
    }

    /// <summary>Notes what a ticker takes now.</summary>
    /// <param name="ticker">The ticker's activation.</param>
    /// <param name="bytes">What it takes.</param>
    /// <param name="hasPrices">Whether it holds a history.</param>
    public void Resize(IGrainContext ticker, long bytes, bool hasPrices = true)
    {
        List<IGrainContext> evicted;
        lock (gate)
        {
            if (!places.TryGetValue(ticker, out var place)) return;
            Held += bytes - place.Bytes;
            if (place.Node is null) leaving += bytes - place.Bytes;
            place.Bytes = bytes;
            place.HasPrices = hasPrices;
            evicted = ChooseEvicted();
        }

        Evict(evicted);
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
            if (!places.TryGetValue(ticker, out var place) || place.Node is not { } node) return;
            used.Remove(node);
            used.AddLast(node);
        }
    }

    /// <summary>Forgets a ticker that has left the memory.</summary>
    /// <param name="ticker">The ticker's activation.</param>
    public void Leave(IGrainContext ticker)
    {
        lock (gate)
        {
            if (!places.Remove(ticker, out var place)) return;
            Held -= place.Bytes;
            if (place.Node is { } node) used.Remove(node);
            else leaving -= place.Bytes;
        }
    }

    private List<IGrainContext> ChooseEvicted()
    {
        List<IGrainContext> evicted = [];
        while (Held - leaving > Budget && used.Count > 1)
        {
            var last = used.Last!.Value;
            used.RemoveLast();
            last.Node = null;
            leaving += last.Bytes;
            evicted.Add(last.Ticker);
        }

        return evicted;
    }

    private static void Evict(List<IGrainContext> tickers)
    {
        foreach (var ticker in tickers)
        {
            Meters.TickersEvicted.Add(1);
            ticker.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationRequested, "The memory for tickers is full."));
        }
    }

    private sealed class Place(IGrainContext ticker, long bytes)
    {
        public IGrainContext Ticker => ticker;

        public long Bytes { get; set; } = bytes;

        public bool HasPrices { get; set; }

        /// <summary>Null once the ticker is being evicted.</summary>
        public LinkedListNode<Place>? Node { get; set; }
    }

    private sealed class Admission(SemaphoreSlim loads) : IDisposable
    {
        public void Dispose() => loads.Release();
    }
}
