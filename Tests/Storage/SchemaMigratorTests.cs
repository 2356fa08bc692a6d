using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using OrleansStock.Storage;

namespace OrleansStock.Tests.Storage;

public sealed class SchemaMigratorTests(StorageEngines engines) : IClassFixture<StorageEngines>
{
    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task MigrateAsync_EmptyDatabase_BringsItToTheRequiredVersionOnce(StorageEngine engine)
    {
        await using var database = await engines.CreateEmptyAsync(engine);
        var migrator = Migrator(database);

        var first = await migrator.MigrateAsync(TestContext.Current.CancellationToken);
        var second = await migrator.MigrateAsync(TestContext.Current.CancellationToken);

        Assert.Equal(migrator.RequiredVersion, first);
        Assert.Equal(0, second);
        Assert.Equal(migrator.RequiredVersion, await migrator.GetVersionAsync(TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task MigrateAsync_SeveralAtOnce_EachScriptIsAppliedOnce(StorageEngine engine)
    {
        await using var database = await engines.CreateEmptyAsync(engine);

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Migrator(database).MigrateAsync())));

        Assert.Equal(Migrator(database).RequiredVersion, applied.Sum());
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task MigrateAsync_DatabaseOfANewerBuild_Refuses(StorageEngine engine)
    {
        await using var database = await engines.CreateEmptyAsync(engine);
        var migrator = Migrator(database);
        await migrator.MigrateAsync(TestContext.Current.CancellationToken);
        await using (var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken))
            await connection.ExecuteAsync("INSERT INTO schema_versions (version, name, applied_at) VALUES (9999, 'later', 0)");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => migrator.MigrateAsync(TestContext.Current.CancellationToken));

        Assert.Contains("9999", refusal.Message, StringComparison.Ordinal);
    }

    private static SchemaMigrator Migrator(Database database) => new(database, TimeProvider.System, NullLogger<SchemaMigrator>.Instance);
}
