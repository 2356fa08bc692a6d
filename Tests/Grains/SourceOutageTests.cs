using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.TestingHost;
using OrleansStock.Forecasting;
using OrleansStock.Grains;
using OrleansStock.Grains.Tickers;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData;
using OrleansStock.Storage;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Tickers;
using OrleansStock.Tests.MarketData;

namespace OrleansStock.Tests.Grains;

/// <summary>Two silos with the real Yahoo client against a stand-in that refuses, hangs and talks nonsense.</summary>
public sealed class SourceOutageTests : IAsyncLifetime
{
    private const int Tickers = 50;
    private static readonly DateOnly lastDay = new(2024, 3, 28);

    private readonly TemporaryFolder folder = new();
    private readonly ShiftedClock clock = new();
    private YahooStandIn yahoo = null!;
    private Database database = null!;
    private InProcessTestCluster cluster = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        yahoo = await YahooStandIn.StartAsync();
        for (var i = 0; i < Tickers; i++) yahoo.ServeGenerated($"OUT{i}", 300, lastDay, seed: i + 1);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:DataDirectory"] = folder.Path,
            ["MarketData:YahooBaseUrl"] = yahoo.BaseUrl.AbsoluteUri,
            ["MarketData:RequestsPerSecond"] = "500",
        }).Build();
        database = Database.Create(StorageOptions.From(configuration));
        await new SchemaMigrator(database, TimeProvider.System, NullLogger<SchemaMigrator>.Instance).MigrateAsync(Cancelled);
        await new ModelRegistry(database).RegisterAsync(ForecastModels.All.Select(m => (m.Id, m.Version, m.Name, m.Description)), Cancelled);
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(database);
            silo.Services.AddSingleton<PredictionStore>();
            silo.Services.AddSingleton<TickerDirectory>();
            silo.Services.AddSingleton<FitPool>();
            silo.Services.AddSingleton<TimeProvider>(clock);
            silo.Services.AddSingleton<IRequestBudget, ClusterRequestBudget>();
            silo.Services.AddMarketData(configuration);
            // Quick tries: what is tested is what readers see, not how long a client is patient.
            silo.Services.Configure<YahooTimings>(timings =>
            {
                timings.Retries = 1;
                timings.RetryDelay = TimeSpan.Zero;
                timings.Attempt = TimeSpan.FromSeconds(4);
            });
            silo.UseDatabaseGrainStorage();
            silo.UseInMemoryReminderService();
        });
        cluster = builder.Build();
        await cluster.DeployAsync(Cancelled);
        await Task.WhenAll(Enumerable.Range(0, Tickers).Select(i => cluster.Client.GetTicker($"OUT{i}").GetForecast("random-walk")));
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.StopAllSilosAsync();
        await cluster.DisposeAsync();
        await database.DisposeAsync();
        await yahoo.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private Task<TickerForecast[]> ViewAsync(int views) =>
        Task.WhenAll(Enumerable.Range(0, views).Select(i => cluster.Client.GetTicker($"OUT{i % Tickers}").GetForecast("random-walk")));

    [Fact]
    public async Task Views_SourceSays429_AllSucceedStaleWithinTheBudgetAndRecover()
    {
        var before = yahoo.TotalRequests;
        Assert.Equal(Tickers, before);

        yahoo.Fault = StandInReply.TooManyRequests();
        clock.Advance(TimeSpan.FromHours(1));
        var first = await ViewAsync(500);
        clock.Advance(TimeSpan.FromMinutes(2));
        var second = await ViewAsync(500);

        Assert.All(first.Concat(second), f => Assert.True(f.Stale));
        // What was on its way when the first 429 came, then one after each pause: not a request per view.
        Assert.InRange(yahoo.TotalRequests - before, 1, Tickers + 10);
        var status = await cluster.Client.GetRequestBudget().GetStatus();
        Assert.True(status.PausedUntil > clock.GetUtcNow());

        yahoo.Fault = null;
        clock.Advance(TimeSpan.FromHours(2));
        await ViewAsync(Tickers);
        clock.Advance(TimeSpan.FromMinutes(31));
        Assert.All(await ViewAsync(Tickers), f => Assert.False(f.Stale));
        Assert.Null((await cluster.Client.GetRequestBudget().GetStatus()).PausedUntil);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("hang")]
    public async Task Views_SourceHangsOrTalksNonsense_AllSucceedStaleAndRecover(string fault)
    {
        yahoo.Fault = fault == "hang" ? new StandInReply { Hangs = true } : StandInReply.WebPage();
        clock.Advance(TimeSpan.FromHours(1));

        var views = await ViewAsync(500);

        Assert.All(views, f => Assert.True(f.Stale));
        yahoo.Fault = null;
        // What hangs still ends when its time is up; then the next look finds the source well again.
        await Task.WhenAll(Enumerable.Range(0, Tickers).Select(i => cluster.Client.GetTicker($"OUT{i}").Refresh()));
        clock.Advance(TimeSpan.FromHours(1));
        await ViewAsync(Tickers);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.All(await ViewAsync(Tickers), f => Assert.False(f.Stale));
    }
}
