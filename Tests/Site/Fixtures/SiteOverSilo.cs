using System.Data.Common;
using Orleans.Configuration;
using Orleans.TestingHost;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Tickers;
using OrleansStock.MarketData;
using OrleansStock.Tests.Grains;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.Storage;
using OrleansStock.WebFrontend.Hosting;

namespace OrleansStock.Tests.Site.Fixtures;

/// <summary>
/// A web of a cluster and its only silo in this process, joined through the silo's gateway as in a cluster of processes: a
/// test can fill the silo's queues, hold the ledger's table back and let the gateway shed.
/// </summary>
internal sealed class SiteOverSilo : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private Database ofTheSilo = null!;
    private Database database = null!;
    private InProcessTestCluster cluster = null!;
    private WebApplication web = null!;

    private SiteOverSilo()
    {
    }

    public Uri BaseUrl { get; private set; } = null!;

    public ScriptedSource Source { get; } = new();

    /// <summary>What the web asks of the silo.</summary>
    public GrainCallLog Calls { get; } = new();

    /// <summary>The silo's fits.</summary>
    public FitPool Fits => Silo.GetRequiredService<FitPool>();

    private IServiceProvider Silo => cluster.Silos[0].ServiceProvider;

    /// <summary>Somebody with an account, signed in.</summary>
    public SiteVisitor Visitor { get; private set; } = null!;

    /// <summary>The visitor's programs.</summary>
    public HttpClient Api { get; private set; } = null!;

    /// <summary>Starts both on an empty database, with somebody who visits. On MySQL the silo has three places for writes.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="symbols">What the price source knows.</param>
    public static async Task<SiteOverSilo> StartAsync(StorageEngine engine, params string[] symbols)
    {
        var site = new SiteOverSilo();
        var configuration = await site.ConfigureAsync(engine);
        site.ofTheSilo = await GrainCluster.CreateDatabaseAsync(configuration);
        site.database = Database.Create(StorageOptions.From(configuration));

        var silo = new InProcessTestClusterBuilder(1);
        silo.ConfigureSilo((_, s) =>
        {
            GrainCluster.AddGrains(s, site.ofTheSilo, TimeProvider.System);
            s.Services.AddSingleton<IPriceSource>(site.Source);
            s.Configure<LoadSheddingOptions>(o => o.LoadSheddingEnabled = true);
        });
        silo.ConfigureClient(client => client.AddOutgoingGrainCallFilter(site.Calls));
        site.cluster = silo.Build();
        await site.cluster.DeployAsync();
        // The machine may be as busy as it likes.
        site.Shed(false);
        await site.StartWebAsync(configuration);
        foreach (var symbol in symbols) site.Source.Serve(symbol);
        site.Visitor = new SiteVisitor(site.BaseUrl);
        site.Api = await site.Visitor.GetApiClientAsync();
        return site;
    }

    /// <summary>Makes the silo believe that it is overloaded, or that it never is. It looks once a second.</summary>
    public void Shed(bool sheds)
    {
        var options = Silo.GetRequiredService<IOptions<LoadSheddingOptions>>().Value;
        (options.CpuThreshold, options.MemoryThreshold) = sheds ? (-1, 101) : (101, 101);
    }

    /// <summary>Seals what was recorded, as its timer would.</summary>
    public Task<long> SealAsync() => cluster.Client.GetLedger().Seal();

    /// <summary>Changes the database behind everybody's back.</summary>
    public async Task TamperAsync(string sql)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        await connection.ExecuteAsync(sql);
    }

    /// <summary>Somebody with an account, as a client with an API token that was used a moment ago.</summary>
    public async Task<HttpClient> NewApiClientAsync()
    {
        var user = await GrainCluster.AddUserAsync(database);
        var token = await new ApiTokenStore(database, TimeProvider.System).CreateAsync(user, "", "tests", TimeSpan.FromDays(1));
        var api = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = BaseUrl };
        api.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var used = await api.GetAsync("/api/v1/predictions", Cancelled);
        used.EnsureSuccessStatusCode();
        return api;
    }

    /// <summary>Waits until a ticker is among the known ones: that is written behind the reader of its first forecast, and predictions wait for it.</summary>
    public async Task UntilKnownAsync(string symbol)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        while (await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM tickers WHERE symbol = @symbol", new { symbol }) == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancelled);
    }

    /// <summary>Lets every write of the ledger wait until the result is disposed; reads go on.</summary>
    public async Task<IAsyncDisposable> HoldLedgerAsync()
    {
        var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        var transaction = await connection.BeginTransactionAsync(Cancelled);
        // SQLite has one writer, and BeginTransaction is it. InnoDB lets nobody insert where somebody may update what he reads.
        if (database.Engine == StorageEngine.MySql) await connection.QueryAsync("SELECT user_id, seq FROM predictions FOR UPDATE", transaction: transaction);
        return new Hold(connection, transaction);
    }

    /// <summary>Lets every query of the ledger fail until the result is disposed.</summary>
    public async Task<IAsyncDisposable> HideLedgerAsync()
    {
        var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        await connection.ExecuteAsync("ALTER TABLE predictions RENAME TO hidden_predictions");
        return new Hidden(connection);
    }

    /// <summary>Revokes all API tokens in the table, past the webs and what they remember.</summary>
    public async Task DeleteTokensAsync()
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        await connection.ExecuteAsync("DELETE FROM api_tokens");
    }

    /// <summary>How many transactions wait for a lock; MySQL only.</summary>
    public async Task<int> CountStuckTransactionsAsync()
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        return await connection.ExecuteScalarAsync<int>(
            """
            SELECT COUNT(*) FROM information_schema.innodb_trx t JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
            WHERE p.db = DATABASE() AND t.trx_state = 'LOCK WAIT'
            """);
    }

    /// <summary>The request ids in the ledger.</summary>
    public async Task<IReadOnlyList<string>> ReadRequestIdsAsync()
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        return [.. await connection.QueryAsync<string>("SELECT request_id FROM predictions ORDER BY request_id")];
    }

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        Api.Dispose();
        await web.StopAsync();
        await web.DisposeAsync();
        await cluster.StopAllSilosAsync();
        await cluster.DisposeAsync();
        await ofTheSilo.DisposeAsync();
        await database.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private async Task<IConfiguration> ConfigureAsync(StorageEngine engine)
    {
        var settings = new Dictionary<string, string?> { ["Storage:DataDirectory"] = folder.Path, ["RateLimits:PredictPerAccount"] = "100000" };
        if (engine == StorageEngine.MySql)
        {
            settings["Storage:Engine"] = "MySql";
            var own = (await (await MySqlServer.GetAsync()).CreateDatabaseAsync()).ConnectionString;
            // On a busy machine the test may hold the ledger for longer than the default timeout.
            var narrow = new MySqlConnector.MySqlConnectionStringBuilder(own) { MaximumPoolSize = 4, DefaultCommandTimeout = 60 };
            settings["Storage:ConnectionString"] = narrow.ConnectionString;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }

    private async Task StartWebAsync(IConfiguration configuration)
    {
        var builder = SiteBuilder.Create(folder.Path);
        builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(configuration);
        builder.Services.AddSingleton<IClusterClient>(cluster.Client);
        builder.Services.AddSingleton<IGrainFactory>(cluster.Client);
        builder.AddSite();
        web = builder.Build();
        web.UseSite();
        web.MapRazorPages();
        await web.StartAsync();
        BaseUrl = new Uri(web.Urls.Single());
    }

    private sealed class Hold(DbConnection connection, DbTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }

    private sealed class Hidden(DbConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await connection.ExecuteAsync("ALTER TABLE hidden_predictions RENAME TO predictions");
            await connection.DisposeAsync();
        }
    }
}
