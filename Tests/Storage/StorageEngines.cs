using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using OrleansStock.Storage;

namespace OrleansStock.Tests.Storage;

/// <summary>
/// Databases for tests of storage. Use as a class fixture: the tests of a class share one database per engine, with the
/// schema in it, and use keys of their own.
/// </summary>
public sealed class StorageEngines : IAsyncDisposable
{
    private readonly ConcurrentDictionary<StorageEngine, Lazy<Task<Database>>> databases = new();
    private readonly ConcurrentBag<string> folders = [];

    /// <summary>For <c>[MemberData]</c>: each test once per engine. MariaDB stands for MySQL, unless a MySQL is given, see <see cref="MySqlServer"/>.</summary>
    public static TheoryData<StorageEngine> All => [StorageEngine.Sqlite, StorageEngine.MySql];

    /// <summary>The class's database on an engine. Skips the test where the engine is not installed.</summary>
    public async Task<Database> GetAsync(StorageEngine engine)
    {
        // Skipping is the test's own, not a result to be shared.
        if (engine == StorageEngine.MySql) await MySqlServer.GetAsync();
        return await databases.GetOrAdd(engine, static (e, self) => new Lazy<Task<Database>>(() => self.CreateAsync(e)), this).Value;
    }

    /// <summary>A database without a schema that no other test uses. The caller disposes it.</summary>
    public async Task<Database> CreateEmptyAsync(StorageEngine engine)
    {
        if (engine == StorageEngine.MySql) return Database.Create(await (await MySqlServer.GetAsync()).CreateDatabaseAsync());
        var folder = Directory.CreateTempSubdirectory("orleansstock-test-").FullName;
        folders.Add(folder);
        return Database.Create(new StorageOptions
        {
            Engine = engine,
            ConnectionString = $"Data Source={Path.Combine(folder, "test.db")};Pooling=True",
            DataDirectory = folder,
        });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var database in databases.Values) await (await database.Value).DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var folder in folders) Directory.Delete(folder, recursive: true);
    }

    private async Task<Database> CreateAsync(StorageEngine engine)
    {
        var database = await CreateEmptyAsync(engine);
        await new SchemaMigrator(database, TimeProvider.System, NullLogger<SchemaMigrator>.Instance).MigrateAsync();
        return database;
    }
}
