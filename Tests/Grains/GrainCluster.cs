using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Storage;
using Orleans.TestingHost;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Own;
using OrleansStock.Grains.Calibration;
using OrleansStock.Grains.Ledger;
using OrleansStock.Grains.Predictions;
using OrleansStock.Grains.Tickers;
using OrleansStock.Grains.Tickers.Memory;
using OrleansStock.MarketData;
using OrleansStock.Storage;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Tickers;
using OrleansStock.Tests.MarketData;

[assembly: AssemblyFixture(typeof(OrleansStock.Tests.Grains.GrainCluster))]

namespace OrleansStock.Tests.Grains;

/// <summary>Two silos over one SQLite file, a scripted price source and a clock that tests move. Tests use keys of their own.</summary>
public sealed class GrainCluster : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly ShiftedClock clock = new();
    private InProcessTestCluster? cluster;

    internal ScriptedSource Source { get; } = new();

    internal ShiftedClock Clock => clock;

    internal Database Database { get; private set; } = null!;

    /// <summary>The silos' connections to the database.</summary>
    internal DatabaseProbe Probe { get; private set; } = null!;

    public IClusterClient Client => cluster!.Client;

    public int Silos => cluster!.Silos.Count;

    /// <summary>What one of the silos keeps the states of its grains in.</summary>
    internal IGrainStorage Storage => cluster!.Silos[0].ServiceProvider.GetRequiredService<IGrainStorage>();

    /// <summary>Fits begun by all silos since they started.</summary>
    public long Fits => cluster!.Silos.Sum(s => s.ServiceProvider.GetRequiredService<FitPool>().Started);

    /// <summary>Takes every place for fits in all silos, so that a fit that is asked for waits until this is disposed.</summary>
    internal IDisposable HoldFits()
    {
        var gate = new CancellationTokenSource();
        foreach (var silo in cluster!.Silos)
            for (var place = 0; place < Environment.ProcessorCount; place++)
                _ = silo.ServiceProvider.GetRequiredService<FitPool>().RunAsync("held", gate.Token.WaitHandle.WaitOne);
        return new FitGate(gate);
    }

    public async ValueTask InitializeAsync()
    {
        var settings = new Dictionary<string, string?> { ["Storage:DataDirectory"] = folder.Path };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        Database = await CreateDatabaseAsync(configuration);
        Probe = new DatabaseProbe(Database.DataSource);
        var probed = Database.Through(Probe);
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            AddGrains(silo, probed, clock);
            silo.Services.AddSingleton<IPriceSource>(Source);
        });
        cluster = builder.Build();
        await cluster.DeployAsync();
    }

    /// <summary>An empty database with the schema and the models.</summary>
    internal static Task<Database> CreateDatabaseAsync(IConfiguration configuration) => CreateDatabaseAsync(StorageOptions.From(configuration));

    /// <inheritdoc cref="CreateDatabaseAsync(IConfiguration)"/>
    internal static async Task<Database> CreateDatabaseAsync(StorageOptions options)
    {
        var database = Database.Create(options);
        await new SchemaMigrator(database, TimeProvider.System, NullLogger<SchemaMigrator>.Instance).MigrateAsync();
        await new ModelRegistry(database).RegisterAsync(
            [.. ForecastModels.All.Select(m => (m.Id, m.Version, m.Name, m.Description)), (GivenRange.ModelId, GivenRange.Version, GivenRange.Name, "d")]);
        return database;
    }

    /// <summary>What the grains need in a silo, but for the price source.</summary>
    internal static void AddGrains(ISiloBuilder silo, Database database, TimeProvider clock)
    {
        silo.Services.AddSingleton(database);
        silo.Services.AddSingleton<PredictionStore>();
        silo.Services.AddSingleton<OrleansStock.Storage.Ledger.Lists.PredictionSearch>();
        silo.Services.AddSingleton<OrleansStock.Storage.Ledger.Lists.NoteStore>();
        silo.Services.AddSingleton<OrleansStock.Storage.Ledger.Lists.OwnOutcomes>();
        silo.Services.AddSingleton<OwnLists>();
        silo.Services.AddSingleton<OutcomeStore>();
        silo.Services.AddSingleton<OrleansStock.Storage.Alerts.AlertStore>();
        silo.Services.AddSingleton<OrleansStock.Storage.Record.RecordStore>();
        silo.Services.AddSingleton<OrleansStock.Storage.Sharing.LinkStore>();
        silo.Services.AddSingleton<SealStore>();
        silo.Services.AddSingleton<TreeStore>();
        silo.Services.AddSingleton(new LedgerKeyring(LedgerKey.From(
            new ConfigurationBuilder().AddInMemoryCollection([new("Ledger:SigningSecret", "of the tests, and of no service at all")]).Build(),
            new StorageOptions { Engine = database.Engine, ConnectionString = "", DataDirectory = "" })));
        silo.Services.AddSingleton<TickerDirectory>();
        silo.Services.AddSingleton<FitPool>();
        silo.Services.AddSingleton<OrleansStock.Grains.Requests.NewWork>();
        silo.Services.AddSingleton<CalibrationPools>();
        silo.Services.AddSingleton<TickerTraffic>();
        silo.Services.AddSingleton(TickerMemory.For(1L << 34));
        silo.Services.AddSingleton<RecordableForecasts>();
        silo.Services.AddSingleton(clock);
        silo.UseDatabaseGrainStorage();
        silo.UseInMemoryReminderService();
    }

    /// <summary>Writes an account, as predictions belong to one.</summary>
    public Task<string> AddUserAsync() => AddUserAsync(Database);

    /// <inheritdoc cref="AddUserAsync()"/>
    internal static async Task<string> AddUserAsync(Database database)
    {
        var id = Guid.NewGuid().ToString("D");
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await connection.ExecuteAsync(
            """
            INSERT INTO users (id, user_name, normalized_user_name, email, normalized_email, security_stamp, concurrency_stamp, created_at)
            VALUES (@id, @id, @id, @id, @id, '', '', 0)
            """, new { id });
        return id;
    }

    /// <summary>Ends the activation of a grain, as a silo's death would: what is not stored is gone.</summary>
    public async Task DeactivateAsync(IAddressable grain) => await cluster!.DeactivateAsync(grain);

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null)
        {
            await cluster.StopAllSilosAsync();
            await cluster.DisposeAsync();
        }

        await Database.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private sealed class FitGate(CancellationTokenSource gate) : IDisposable
    {
        // Not disposed: the fits that wait for it still look at its handle.
        public void Dispose() => gate.Cancel();
    }
}
