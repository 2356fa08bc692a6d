using Microsoft.Extensions.Time.Testing;
using OrleansStock.Storage.Ledger;
using OrleansStock.Telemetry;

namespace OrleansStock.Tests.Storage;

public sealed class WriteQueueTests
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task WriteAsync_GroupUnderWay_OthersWaitAndGoTogetherInOrder()
    {
        var groups = new List<int[]>();
        var first = new TaskCompletionSource();
        var queue = new WriteQueue<int>(1, TimeProvider.System, async group =>
        {
            groups.Add([.. group.Select(w => w.Item)]);
            if (groups.Count == 1) await first.Task;
            foreach (var write in group) write.Succeed();
        });

        var writes = new List<Task> { queue.WriteAsync(0) };
        while (queue.Waiting > 0) await Task.Yield();
        writes.AddRange(Enumerable.Range(1, 40).Select(queue.WriteAsync));
        Assert.Equal(40, queue.Waiting);
        Assert.DoesNotContain(writes, w => w.IsCompleted);
        first.SetResult();
        await Task.WhenAll(writes).WaitAsync(patience, TestContext.Current.CancellationToken);

        Assert.Equal([[0], [.. Enumerable.Range(1, 32)], [.. Enumerable.Range(33, 8)]], groups);
    }

    [Fact]
    public async Task WriteAsync_GroupEndsInAnException_ReachesEveryMemberWithoutAnOutcome()
    {
        var first = new TaskCompletionSource();
        var queue = new WriteQueue<int>(1, TimeProvider.System, async group =>
        {
            await first.Task;
            group[0].Succeed();
            throw new InvalidOperationException("The database went away.");
        });

        // The first goes alone; the others have all come when it ends, and are one group.
        var writes = new List<Task> { queue.WriteAsync(0) };
        while (queue.Waiting > 0) await Task.Yield();
        writes.AddRange(Enumerable.Range(1, 19).Select(queue.WriteAsync));
        first.SetResult();
        var outcomes = await Task.WhenAll(
            writes.Select(async w => await Record.ExceptionAsync(() => w.WaitAsync(patience, TestContext.Current.CancellationToken))));

        Assert.Null(outcomes[0]);
        Assert.Null(outcomes[1]);
        Assert.All(outcomes.Skip(2), o => Assert.IsType<InvalidOperationException>(o));
        // And the queue goes on.
        await queue.WriteAsync(20).WaitAsync(patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task WriteAsync_GroupTakesLong_OthersGoBesideItUpToThePlaces()
    {
        var stuck = new TaskCompletionSource();
        WriteQueue<int> queue = null!;
        Task? beside = null;
        queue = new WriteQueue<int>(2, TimeProvider.System, async group =>
        {
            // It comes before anybody can know that this group takes long.
            if (group[0].Item == -1) beside = queue.WriteAsync(1);
            if (group.Any(w => w.Item < 0)) await stuck.Task;
            foreach (var write in group) write.Succeed();
        });

        var first = queue.WriteAsync(-1);
        while (Volatile.Read(ref beside) is null) await Task.Yield();
        await beside!.WaitAsync(patience, TestContext.Current.CancellationToken);
        // And who comes when it is known.
        var second = queue.WriteAsync(-2);
        while (queue.Waiting > 0) await Task.Yield();
        // Now both places are taken.
        var third = queue.WriteAsync(2);
        Assert.Equal(1, queue.Waiting);
        Assert.False(first.IsCompleted);
        stuck.SetResult();

        await Task.WhenAll(first, second, third).WaitAsync(patience, TestContext.Current.CancellationToken);
        Assert.Equal(0, queue.Waiting);
    }

    [Fact]
    public async Task WriteAsync_AllPlacesStuck_RefusesAfterAWhileAndBeyondTheBoundAtOnce()
    {
        var stuck = new TaskCompletionSource();
        var time = new FakeTimeProvider();
        var begun = 0;
        var queue = new WriteQueue<int>(1, time, async group =>
        {
            Interlocked.Add(ref begun, group.Count);
            await stuck.Task;
            foreach (var write in group) write.Succeed();
        });
        var first = queue.WriteAsync(0);
        while (queue.Waiting > 0) await Task.Yield();

        var waiting = Enumerable.Range(1, 512).Select(queue.WriteAsync).ToList();
        var beyond = queue.WriteAsync(513);

        Assert.IsType<WriteQueueFullException>(beyond.Exception?.InnerException);
        time.Advance(Timeouts.Database.WriteQueue);
        var refused = await Task.WhenAll(
            waiting.Select(async w => await Record.ExceptionAsync(() => w.WaitAsync(patience, TestContext.Current.CancellationToken))));
        Assert.All(refused, e => Assert.IsType<WriteQueueFullException>(e));
        Assert.Equal(0, queue.Waiting);
        stuck.SetResult();
        await first;
        Assert.Equal(1, begun);
    }
}
