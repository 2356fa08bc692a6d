using OrleansStock.GrainInterfaces;

namespace OrleansStock.Grains.Tickers;

/// <summary>Where one piece of work stands, for any number of watchers; written from any thread. Only the newest state counts.</summary>
internal sealed class ProgressBoard
{
    private sealed record Entry(ForecastProgress Progress, TaskCompletionSource Changed);

    private Entry current = NewEntry(new ForecastProgress(ForecastStage.Queued, "Waiting to begin.", 0));

    /// <summary>The newest state, and a task that ends when there is a newer one.</summary>
    public (ForecastProgress Progress, Task Changed) Read()
    {
        var entry = Volatile.Read(ref current);
        return (entry.Progress, entry.Changed.Task);
    }

    public void Report(ForecastStage stage, string detail, double fraction)
    {
        var before = Interlocked.Exchange(ref current, NewEntry(new ForecastProgress(stage, detail, fraction)));
        before.Changed.TrySetResult();
    }

    private static Entry NewEntry(ForecastProgress progress) =>
        new(progress, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
