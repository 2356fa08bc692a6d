using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Serialization;
using Orleans.Storage;

namespace OrleansStock.Storage;

/// <summary>How Orleans' ADO.NET providers are joined to the <see cref="Database"/>.</summary>
public static class OrleansStorage
{
    /// <summary>Registers the database of the process and what works on it.</summary>
    /// <exception cref="OptionsValidationException">A value of the section <c>Storage</c> is wrong.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var options = StorageOptions.From(configuration);
        services.AddSingleton(options);
        services.AddSingleton(Database.Create(options));
        services.AddSingleton<SchemaMigrator>();
        services.AddSingleton<Ledger.PredictionStore>();
        services.AddSingleton<Ledger.Lists.PredictionSearch>();
        services.AddSingleton<Ledger.Lists.NoteStore>();
        services.AddSingleton<Ledger.Lists.OwnOutcomes>();
        services.AddSingleton<Ledger.SealStore>();
        services.AddSingleton<Ledger.TreeStore>();
        services.AddSingleton<Ledger.OutcomeStore>();
        services.AddSingleton<Ledger.ModelRegistry>();
        services.AddSingleton<Record.RecordStore>();
        services.AddSingleton<Record.PeopleStore>();
        services.AddSingleton<Sharing.LinkStore>();
        services.AddSingleton<Tickers.TickerDirectory>();
        services.AddSingleton<Watchlists.WatchlistStore>();
        services.AddSingleton<Alerts.AlertStore>();
        services.AddSingleton<Alerts.Weekly.DigestStore>();
        services.AddSingleton<Operations.OperationLog>();
        // A driver's error may cross from silo to web inside an Orleans error; without this, a codec error takes its place.
        services.Configure<ExceptionSerializationOptions>(exceptions => exceptions.SupportedNamespacePrefixes.Add(nameof(MySqlConnector)));
        return services;
    }

    /// <summary>Grain state in the database, as the default provider.</summary>
    public static ISiloBuilder UseDatabaseGrainStorage(this ISiloBuilder silo)
    {
        const string onTurn = "AdoNet";
        silo.Services.AddGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (services, _) =>
        {
            var storage = services.GetRequiredKeyedService<IGrainStorage>(onTurn);
            return services.GetRequiredService<Database>().Engine == StorageEngine.Sqlite ? new OffTurnGrainStorage(storage) : storage;
        });
        silo.AddAdoNetGrainStorage(onTurn, storage => storage.Configure<Database, Serializer>((options, database, serializer) =>
        {
            options.Invariant = database.OrleansInvariant;
            options.DataSource = database.DataSource;
            // The default, Newtonsoft's JSON, writes type names: a rename would break every read. Orleans' own format
            // goes by [Alias] and [Id], and arrays of numbers stay arrays of numbers.
            options.GrainStorageSerializer = new OrleansGrainStorageSerializer(serializer);
        }));
        return silo;
    }

    /// <summary>Membership in the database: a cluster of silos.</summary>
    public static ISiloBuilder UseDatabaseClustering(this ISiloBuilder silo) => silo.UseAdoNetClustering(clustering =>
        clustering.Configure<Database>((options, database) =>
        {
            options.Invariant = database.OrleansInvariant;
            options.DataSource = database.MembershipSource;
        }));

    /// <summary>The same seen from a client.</summary>
    public static IClientBuilder UseDatabaseClustering(this IClientBuilder client) => client.UseAdoNetClustering(clustering =>
        clustering.Configure<Database>((options, database) =>
        {
            options.Invariant = database.OrleansInvariant;
            options.DataSource = database.MembershipSource;
        }));

    /// <summary>
    /// Reminders: in the database for a cluster. One process has them in memory, so a grain that needs one registers it again
    /// after a start and catches up on what fell due meanwhile.
    /// </summary>
    public static ISiloBuilder UseReminders(this ISiloBuilder silo, bool inMemory) => inMemory
        ? silo.UseInMemoryReminderService()
        : silo.UseAdoNetReminderService(reminders => reminders.Configure<Database>((options, database) =>
        {
            options.Invariant = database.OrleansInvariant;
            options.DataSource = database.DataSource;
        }));

    /// <summary>Whether membership can be kept in this engine: several processes need one.</summary>
    public static bool SupportsClustering(StorageEngine engine) => engine == StorageEngine.MySql;
}
