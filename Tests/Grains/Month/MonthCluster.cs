using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;
using OrleansStock.Grains.Requests;
using OrleansStock.MarketData.Hosting;
using OrleansStock.MarketData.Requests;
using OrleansStock.MarketData.Yahoo;
using OrleansStock.Storage;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;
using OrleansStock.Tests.Storage;

namespace OrleansStock.Tests.Grains.Month;

/// <summary>Three silos over one database, the real Yahoo client and budget, a stand-in that tells what is known by then, and a clock that is set.</summary>
internal sealed class MonthCluster : IAsyncDisposable
{
    private const int Silos = 3;

    private readonly TemporaryFolder folder = new();
    private readonly ShiftedClock clock = new();
    private readonly ConcurrentQueue<(DateTimeOffset At, string Symbol)> requests = new();
    private InProcessTestCluster cluster = null!;

    private MonthCluster(YahooStandIn yahoo) => Yahoo = yahoo;

    public YahooStandIn Yahoo { get; }

    public Database Database { get; private set; } = null!;

    public IClusterClient Client => cluster.Client;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Every request that reached the source, by the service's own clock.</summary>
    public IReadOnlyCollection<(DateTimeOffset At, string Symbol)> Requests => requests;

    public static async Task<MonthCluster> StartAsync(MonthPlan plan, IReadOnlyList<Listing> listings, StorageEngine engine)
    {
        MonthCluster started = new(await YahooStandIn.StartAsync());
        started.AdvanceTo(plan.Start);
        started.Yahoo.Asked = symbol => started.requests.Enqueue((started.Now, symbol));
        foreach (var listing in listings) started.Yahoo.ServeTold(listing.Symbol, () => listing.Told(started.Now));
        await started.DeployAsync(plan, engine);
        return started;
    }

    /// <summary>Moves the clock there, unless it is there already: it goes on by itself while the service works.</summary>
    public void AdvanceTo(DateTimeOffset moment)
    {
        // The first move is years back, before anything has looked at it.
        if (cluster is null || moment > Now) clock.Advance(moment - Now);
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.StopAllSilosAsync();
        await cluster.DisposeAsync();
        await Database.DisposeAsync();
        await Yahoo.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private async Task DeployAsync(MonthPlan plan, StorageEngine engine)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:DataDirectory"] = folder.Path,
            ["MarketData:YahooBaseUrl"] = Yahoo.BaseUrl.AbsoluteUri,
            ["MarketData:RequestsPerSecond"] = plan.RequestsPerSecond.ToString(System.Globalization.CultureInfo.InvariantCulture),
        }).Build();
        Database = await GrainCluster.CreateDatabaseAsync(
            engine == StorageEngine.MySql ? await (await MySqlServer.GetAsync()).CreateDatabaseAsync() : StorageOptions.From(configuration));
        var builder = new InProcessTestClusterBuilder(Silos);
        builder.ConfigureSilo((_, silo) =>
        {
            GrainCluster.AddGrains(silo, Database, clock);
            silo.Services.AddSingleton<IRequestBudget, ClusterRequestBudget>();
            silo.Services.AddMarketData(configuration);
            // The pause between two tries is real time, of which a simulated weekend has none.
            silo.Services.Configure<YahooTimings>(timings =>
            {
                timings.Retries = 1;
                timings.RetryDelay = TimeSpan.Zero;
            });
        });
        cluster = builder.Build();
        await cluster.DeployAsync();
    }
}
