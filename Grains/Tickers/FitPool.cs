using System.Diagnostics;
using OrleansStock.GrainInterfaces;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Tickers;

/// <summary>
/// The fits of one silo: as many at once as there are cores, a bounded number waiting, each on a thread of its own so
/// that grain turns and requests never wait behind one.
/// </summary>
public sealed class FitPool : IDisposable
{
    // Each of them holds a history of ten years: it bounds the memory as well as the wait.
    private const int MaxWaiting = 256;

    private readonly SemaphoreSlim places = new(Environment.ProcessorCount);
    private int waiting;
    private long started;

    /// <summary>How many fits this silo has begun.</summary>
    public long Started => Interlocked.Read(ref started);

    /// <summary>How many wait for a place.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>Runs a fit when a place is free.</summary>
    /// <param name="modelId">The model, for the record of how long its fits take.</param>
    /// <param name="fit">The work; pure, does not touch a grain.</param>
    /// <exception cref="TickerException">Too many are waiting (<see cref="TickerError.Busy"/>).</exception>
    public async Task<T> RunAsync<T>(string modelId, Func<T> fit)
    {
        if (Interlocked.Increment(ref waiting) > MaxWaiting)
        {
            Interlocked.Decrement(ref waiting);
            throw new TickerException(
                TickerError.Busy, "Too many forecasts are being computed; please try again in a few seconds.", Timeouts.Grains.RetryAfterFits);
        }

        Meters.QueueLength.Add(1, Meters.Queues.Fits);
        try
        {
            await places.WaitAsync();
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
            Meters.QueueLength.Add(-1, Meters.Queues.Fits);
        }

        var began = Stopwatch.GetTimestamp();
        using var activity = Meters.Activities.StartActivity($"fit {modelId}");
        try
        {
            Interlocked.Increment(ref started);
            const TaskCreationOptions options = TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach;
            var result = await Task.Factory.StartNew(fit, CancellationToken.None, options, TaskScheduler.Default);
            Meters.Fits.Add(1, Meters.Model(modelId));
            Meters.FitDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, Meters.Model(modelId));
            return result;
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();
}
