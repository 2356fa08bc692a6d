using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace OrleansStock.Tests;

/// <summary>
/// A clock that moves on as soon as everybody waits for it, so that code that waits for half a minute is tested in no time.
/// What runs under it runs on one thread and awaits nothing but this clock and itself.
/// </summary>
internal sealed class VirtualTime : FakeTimeProvider
{
    /// <summary>By how much it moves on: what waits may wait so much longer than it asked for.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);

    private static readonly TimeSpan longest = TimeSpan.FromHours(1);

    /// <summary>Runs something to its end.</summary>
    /// <exception cref="TimeoutException">It has not ended after an hour of this clock.</exception>
    public Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        var outer = SynchronizationContext.Current;
        Continuations continuations = new();
        SynchronizationContext.SetSynchronizationContext(continuations);
        try
        {
            var began = GetTimestamp();
            var running = work();
            while (true)
            {
                continuations.RunAll();
                if (running.IsCompleted) return running;
                if (GetElapsedTime(began) > longest) throw new TimeoutException("It waits for something other than this clock.");
                Advance(Step);
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    private sealed class Continuations : SynchronizationContext
    {
        private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> queue = new();

        public override void Post(SendOrPostCallback d, object? state) => queue.Enqueue((d, state));

        public void RunAll()
        {
            while (queue.TryDequeue(out var next)) next.Callback(next.State);
        }
    }
}
