using OrleansStock.MarketData.Requests;

namespace OrleansStock.Tests.MarketData.Requests;

/// <summary>Who goes first at the price source: places of the burst are kept for who is more urgent.</summary>
public class RequestPacerTests
{
    private static readonly TimeSpan second = TimeSpan.FromSeconds(1);

    private readonly DateTimeOffset now = MarketDataHost.Now;

    [Fact]
    public void TryTake_FloodThatLeavesPlaces_MakesNobodyElseWait()
    {
        var pacer = new RequestPacer(1, 5);
        var visitors = Enumerable.Range(0, 100).Count(_ => pacer.TryTake(now, 2 * second, kept: 3).Granted);

        // Two at once, and two that queue.
        Assert.Equal(4, visitors);
        Assert.Equal((true, TimeSpan.Zero), pacer.TryTake(now, 15 * second));
        Assert.Equal((true, second), pacer.TryTake(now, 15 * second));
    }

    [Fact]
    public void TryTake_FloodThatNeverStops_LeavesEachSecondsPlaceToWhoIsUrgent()
    {
        var pacer = new RequestPacer(1, 5);
        var urgent = 0;
        for (var i = 0; i < 60; i++)
        {
            for (var j = 0; j < 30; j++) pacer.TryTake(now + i * second, 2 * second, kept: 3);
            if (pacer.TryTake(now + i * second, TimeSpan.FromSeconds(1)).Granted) urgent++;
        }

        Assert.InRange(urgent, 57, 60);
    }

    [Fact]
    public void TryTake_PatienceBeyondAFlood_GetsItsTurn()
    {
        var pacer = new RequestPacer(1, 5);
        while (pacer.TryTake(now, 15 * second).Granted)
        {
        }

        // The scheduler waits longer than people do.
        Assert.True(pacer.TryTake(now, 20 * second, kept: 2).Granted);
    }
}
