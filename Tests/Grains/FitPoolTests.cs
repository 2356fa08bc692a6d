using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Tickers;

namespace OrleansStock.Tests.Grains;

public sealed class FitPoolTests
{
    [Fact]
    public async Task Run_MoreThanWait_IsRefusedAtOnceAndTheRestIsDone()
    {
        using var pool = new FitPool();
        using var gate = new ManualResetEventSlim();
        var running = new CountdownEvent(Environment.ProcessorCount);
        int Fit()
        {
            if (!running.IsSet) running.Signal();
            gate.Wait(TestContext.Current.CancellationToken);
            return 1;
        }

        var first = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => pool.RunAsync("random-walk", Fit)).ToArray();
        running.Wait(TestContext.Current.CancellationToken);
        var waiting = Enumerable.Range(0, 256).Select(_ => pool.RunAsync("random-walk", Fit)).ToArray();
        Assert.Equal(256, pool.Waiting);

        var refused = await Assert.ThrowsAsync<TickerException>(() => pool.RunAsync("random-walk", Fit));

        Assert.Equal(TickerError.Busy, refused.Error);
        Assert.True(refused.RetryAfter > TimeSpan.Zero);
        Assert.Equal(256, pool.Waiting);
        gate.Set();
        Assert.Equal(first.Length + 256, (await Task.WhenAll([.. first, .. waiting])).Sum());
        Assert.Equal(0, pool.Waiting);
        Assert.Equal(1, await pool.RunAsync("random-walk", Fit));
    }
}
