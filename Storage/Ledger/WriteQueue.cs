using OrleansStock.GrainInterfaces;

namespace OrleansStock.Storage.Ledger;

/// <summary>The writes of one process: as many at once as it has connections for, a bounded number waiting, each for a bounded time.</summary>
internal sealed class WriteQueue(int places) : IDisposable
{
    private const int MaxWaiting = 512;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim free = new(places);
    private int waiting;

    /// <summary>How many wait for a place.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>Waits for a place; dispose the result to leave it.</summary>
    /// <exception cref="WriteQueueFullException">There is none.</exception>
    public async Task<IDisposable> EnterAsync()
    {
        if (Interlocked.Increment(ref waiting) > MaxWaiting)
        {
            Interlocked.Decrement(ref waiting);
            throw new WriteQueueFullException();
        }

        Meters.QueueLength.Add(1, Meters.Queues.Writes);
        try
        {
            if (!await free.WaitAsync(Patience)) throw new WriteQueueFullException();
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
            Meters.QueueLength.Add(-1, Meters.Queues.Writes);
        }

        return new Place(free);
    }

    /// <inheritdoc/>
    public void Dispose() => free.Dispose();

    private sealed class Place(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
