using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;
using OrleansStock.Grains;
using OrleansStock.Grains.Requests;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Hosting;
using OrleansStock.MarketData.Requests;
using OrleansStock.MarketData.Yahoo;
using OrleansStock.Storage;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Grains;

/// <summary>Two silos over one SQLite file with the real Yahoo client, a stand-in for Yahoo and a clock that tests move.</summary>
internal sealed class YahooCluster : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private InProcessTestCluster cluster = null!;
    private Database database = null!;

    private YahooCluster(YahooStandIn yahoo) => Yahoo = yahoo;

    public YahooStandIn Yahoo { get; }

    public ShiftedClock Clock { get; } = new();

    public IClusterClient Client => cluster.Client;

    public static async Task<YahooCluster> StartAsync()
    {
        YahooCluster started = new(await YahooStandIn.StartAsync());
        await started.DeployAsync();
        return started;
    }

    /// <summary>Ends the activation of a grain, as a time without readers does.</summary>
    public async Task DeactivateAsync(IAddressable grain) => await cluster.DeactivateAsync(grain);

    public Task<string> AddUserAsync() => GrainCluster.AddUserAsync(database);

    public async ValueTask DisposeAsync()
    {
        await cluster.StopAllSilosAsync();
        await cluster.DisposeAsync();
        await database.DisposeAsync();
        await Yahoo.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private async Task DeployAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:DataDirectory"] = folder.Path,
            ["MarketData:YahooBaseUrl"] = Yahoo.BaseUrl.AbsoluteUri,
            ["MarketData:RequestsPerSecond"] = "500",
        }).Build();
        database = await GrainCluster.CreateDatabaseAsync(configuration);
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            GrainCluster.AddGrains(silo, database, Clock);
            silo.Services.AddSingleton<IRequestBudget, ClusterRequestBudget>();
            silo.Services.AddMarketData(configuration);
            // Quick tries: what is tested is what readers see, not how long a client is patient.
            silo.Services.Configure<YahooTimings>(timings =>
            {
                timings.Retries = 1;
                timings.RetryDelay = TimeSpan.Zero;
                timings.Attempt = TimeSpan.FromSeconds(4);
            });
        });
        cluster = builder.Build();
        await cluster.DeployAsync();
    }
}
