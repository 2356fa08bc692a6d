using System.Collections.Concurrent;
using OrleansStock.Storage;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Grains.Month;

/// <summary>Three silos whose source tells what is known by then, under a clock that is set.</summary>
internal sealed class MonthCluster : IAsyncDisposable
{
    private const int Silos = 3;

    private readonly YahooCluster cluster;
    private readonly ConcurrentQueue<(DateTimeOffset At, string Symbol)> requests;

    private MonthCluster(YahooCluster cluster, ConcurrentQueue<(DateTimeOffset At, string Symbol)> requests) =>
        (this.cluster, this.requests) = (cluster, requests);

    public YahooStandIn Yahoo => cluster.Yahoo;

    public Database Database => cluster.Database;

    public IClusterClient Client => cluster.Client;

    public DateTimeOffset Now => cluster.Clock.GetUtcNow();

    /// <summary>Every request that reached the source, by the service's own clock.</summary>
    public IReadOnlyCollection<(DateTimeOffset At, string Symbol)> Requests => requests;

    public static async Task<MonthCluster> StartAsync(MonthPlan plan, IReadOnlyList<Listing> listings, StorageEngine engine)
    {
        ConcurrentQueue<(DateTimeOffset At, string Symbol)> requests = new();
        var started = await YahooCluster.StartAsync(
            cluster =>
            {
                // The first move is years back, before anything has looked at the clock.
                cluster.Clock.Advance(plan.Start - cluster.Clock.GetUtcNow());
                cluster.Yahoo.Asked = symbol => requests.Enqueue((cluster.Clock.GetUtcNow(), symbol));
                foreach (var listing in listings) cluster.Yahoo.ServeTold(listing.Symbol, () => listing.Told(cluster.Clock.GetUtcNow()));
            },
            Silos, plan.RequestsPerSecond, engine);
        return new MonthCluster(started, requests);
    }

    /// <summary>Moves the clock there, unless it is there already: it goes on by itself while the service works.</summary>
    public void AdvanceTo(DateTimeOffset moment)
    {
        if (moment > Now) cluster.Clock.Advance(moment - Now);
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();
}
