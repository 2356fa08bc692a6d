using System.Diagnostics;
using OrleansStock.Telemetry;

namespace OrleansStock.Storage.Ledger;

/// <summary>
/// Group commit: what comes while a group is being written waits for the next one, so that a busy moment costs the database
/// few transactions and a quiet one costs nobody a wait. A group that takes long holds nobody up: other groups are written
/// beside it, as many at once as there are places. The queue is bounded, and nobody waits in it for longer than
/// <see cref="Timeouts.Database.WriteQueue"/>.
/// </summary>
/// <param name="places">How many groups are written at once at most.</param>
/// <param name="time">The clock.</param>
/// <param name="write">Writes a group and gives each member its outcome; what it throws is the outcome of all that have none.</param>
internal sealed class WriteQueue<T>(int places, TimeProvider time, Func<IReadOnlyList<WriteQueue<T>.Write>, Task> write)
{
    /// <summary>How many may wait: 16 full groups.</summary>
    private const int MaxWaiting = 512;

    /// <summary>Predictions per transaction: some 1,700 parameters, where SQLite takes 32,766 and MySQL 65,535.</summary>
    private const int MaxGroup = 32;

    private readonly Lock gate = new();
    private readonly LinkedList<Write> waiting = [];
    private int groups;
    private int longGroups;

    /// <summary>How many wait for a group.</summary>
    public int Waiting
    {
        get
        {
            lock (gate) return waiting.Count;
        }
    }

    /// <summary>Writes an item, alone or with others.</summary>
    /// <exception cref="WriteQueueFullException">It was not begun: too many wait, or the database is too slow.</exception>
    public async Task WriteAsync(T item)
    {
        var entry = new Write(item);
        lock (gate)
        {
            if (waiting.Count >= MaxWaiting) throw new WriteQueueFullException();
            waiting.AddLast(entry.Node);
            if (groups == longGroups) Begin();
        }

        Meters.QueueLength.Add(1, Meters.Queues.Writes);
        await using var timer = time.CreateTimer(_ => GiveUp(entry), null, Timeouts.Database.WriteQueue, Timeout.InfiniteTimeSpan);
        await entry.Outcome;
    }

    /// <summary>Called under the lock.</summary>
    private void Begin()
    {
        if (groups >= places || waiting.Count == 0) return;
        groups++;
        // Groups are written on the thread pool: neither on the scheduler of the grain that came first, nor inside its request.
        ThreadPool.UnsafeQueueUserWorkItem(_ => _ = RunAsync(), null);
    }

    private async Task RunAsync()
    {
        while (Take() is { Count: > 0 } group)
        {
            var running = WriteAsync(group);
            if (await Task.WhenAny(running, Task.Delay(Timeouts.Database.LongWrite, time)) == running) continue;

            lock (gate)
            {
                longGroups++;
                if (groups == longGroups) Begin();
            }

            await running;
            lock (gate)
            {
                longGroups--;
                if (groups - longGroups == 1) continue;
                // Another goes through the queue meanwhile.
                groups--;
                return;
            }
        }
    }

    /// <summary>The next group; empty where nobody waits, and then this round of groups has ended.</summary>
    private List<Write> Take()
    {
        var group = new List<Write>();
        lock (gate)
        {
            while (group.Count < MaxGroup && waiting.First is { } first)
            {
                waiting.RemoveFirst();
                group.Add(first.Value);
            }

            if (group.Count == 0) groups--;
        }

        if (group.Count > 0) Meters.QueueLength.Add(-group.Count, Meters.Queues.Writes);
        return group;
    }

    private async Task WriteAsync(List<Write> group)
    {
        try
        {
            // The span belongs to the trace of the group's first member and links to those of the others.
            using var activity = Meters.Activities.StartActivity(
                "commit predictions", ActivityKind.Internal, group[0].Trace, links: group.Skip(1).Select(w => new ActivityLink(w.Trace)));
            await write(group);
        }
        catch (Exception e)
        {
            foreach (var entry in group) entry.Fail(e);
        }
    }

    private void GiveUp(Write entry)
    {
        lock (gate)
        {
            if (entry.Node.List is null) return;
            waiting.Remove(entry.Node);
        }

        Meters.QueueLength.Add(-1, Meters.Queues.Writes);
        entry.Fail(new WriteQueueFullException());
    }

    /// <summary>A member of a group.</summary>
    internal sealed class Write
    {
        private readonly TaskCompletionSource outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Write(T item)
        {
            Item = item;
            Node = new LinkedListNode<Write>(this);
        }

        /// <summary>What is to be written.</summary>
        public T Item { get; }

        /// <summary>The trace that it belongs to.</summary>
        public ActivityContext Trace { get; } = Activity.Current?.Context ?? default;

        /// <summary>Its place in the queue.</summary>
        public LinkedListNode<Write> Node { get; }

        /// <summary>Completes when the outcome is known, or when it is certain that nobody can know it.</summary>
        public Task Outcome => outcome.Task;

        /// <summary>It is committed.</summary>
        public void Succeed() => outcome.TrySetResult();

        /// <summary>It is not committed, or it is unknown whether it is.</summary>
        public void Fail(Exception exception) => outcome.TrySetException(exception);
    }
}
