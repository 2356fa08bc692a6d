using OrleansStock.GrainInterfaces;

namespace OrleansStock.Grains.Tickers;

/// <summary>
/// The fits of one silo: as many at once as there are cores, a bounded number waiting, each on a thread of its own so
/// that grain turns and requests never wait behind one.
/// </summary>
public sealed class FitPool : IDisposable
{
    private const int MaxWaiting = 256;
    private readonly SemaphoreSlim places = new(Environment.ProcessorCount);
    private int waiting;
    private long started;

    /// <summary>How many fits this silo has begun.</summary>
    public long Started => Interlocked.Read(ref started);

    /// <summary>Runs a fit when a place is free.</summary>
    /// <param name="fit">The work; pure, does not touch a grain.</param>
    /// <exception cref="TickerException">Too many are waiting (<see cref="TickerError.Busy"/>).</exception>
    public async Task<T> RunAsync<T>(Func<T> fit)
    {
        if (Interlocked.Increment(ref waiting) > MaxWaiting)
        {
            Interlocked.Decrement(ref waiting);
            throw new TickerException(TickerError.Busy, "Too many forecasts are being computed; please try again in a few seconds.", TimeSpan.FromSeconds(5));
        }

        try
        {
            await places.WaitAsync();
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }

        try
        {
            Interlocked.Increment(ref started);
            return await Task.Factory.StartNew(fit, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();
}
