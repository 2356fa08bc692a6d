using System.Globalization;
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
using OrleansStock.Tests.Storage;

namespace OrleansStock.Tests.Grains;

/// <summary>Silos over one database with the real Yahoo client and budget, a stand-in for Yahoo and a clock that tests move.</summary>
internal sealed class YahooCluster : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private InProcessTestCluster cluster = null!;

    private YahooCluster(YahooStandIn yahoo) => Yahoo = yahoo;

    public YahooStandIn Yahoo { get; }

    public ShiftedClock Clock { get; } = new();

    public Database Database { get; private set; } = null!;

    public IClusterClient Client => cluster.Client;

    /// <summary>Starts one.</summary>
    /// <param name="prepare">Sets clock and stand-in before the first silo looks at them; null for the present and nothing served.</param>
    /// <param name="silos">How many silos.</param>
    /// <param name="requestsPerSecond">The budget of the whole cluster.</param>
    /// <param name="engine">What the database is: a file, or one of the tests' server.</param>
    public static async Task<YahooCluster> StartAsync(
        Action<YahooCluster>? prepare = null, short silos = 2, double requestsPerSecond = 500, StorageEngine engine = StorageEngine.Sqlite)
    {
        YahooCluster started = new(await YahooStandIn.StartAsync());
        prepare?.Invoke(started);
        await started.DeployAsync(silos, requestsPerSecond, engine);
        return started;
    }

    /// <summary>Ends the activation of a grain, as a time without readers does.</summary>
    public async Task DeactivateAsync(IAddressable grain) => await cluster.DeactivateAsync(grain);

    public Task<string> AddUserAsync() => GrainCluster.AddUserAsync(Database);

    public async ValueTask DisposeAsync()
    {
        await cluster.StopAllSilosAsync();
        await cluster.DisposeAsync();
        await Database.DisposeAsync();
        await Yahoo.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private async Task DeployAsync(short silos, double requestsPerSecond, StorageEngine engine)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:DataDirectory"] = folder.Path,
            ["MarketData:YahooBaseUrl"] = Yahoo.BaseUrl.AbsoluteUri,
            ["MarketData:RequestsPerSecond"] = requestsPerSecond.ToString(CultureInfo.InvariantCulture),
        }).Build();
        Database = await GrainCluster.CreateDatabaseAsync(
            engine == StorageEngine.MySql ? await (await MySqlServer.GetAsync()).CreateDatabaseAsync() : StorageOptions.From(configuration));
        var builder = new InProcessTestClusterBuilder(silos);
        builder.ConfigureSilo((_, silo) =>
        {
            GrainCluster.AddGrains(silo, Database, Clock);
            silo.Services.AddSingleton<IRequestBudget, ClusterRequestBudget>();
            silo.Services.AddMarketData(configuration);
            // Quick tries: what is tested is what readers see, not how long a client is patient. Its pauses are real time, whatever the clock says.
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
