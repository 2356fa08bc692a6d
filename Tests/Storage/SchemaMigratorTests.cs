using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
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
    public async Task MigrateAsync_DatabaseOfANewerBuild_ChangesNothing(StorageEngine engine)
    {
        await using var database = await engines.CreateEmptyAsync(engine);
        var migrator = Migrator(database);
        await migrator.MigrateAsync(TestContext.Current.CancellationToken);
        await using (var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken))
            await connection.ExecuteAsync("INSERT INTO schema_versions (version, name, applied_at) VALUES (9999, 'later', 0)");

        Assert.Equal(0, await migrator.MigrateAsync(TestContext.Current.CancellationToken));

        Assert.Equal(9999, await migrator.GetVersionAsync(TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task MigrateAsync_ScriptEditedSinceItWasApplied_SaysWhichInOneLineAndAppliesNothing(StorageEngine engine)
    {
        await using var database = await engines.CreateEmptyAsync(engine);
        var migrator = Migrator(database);
        await migrator.MigrateAsync(TestContext.Current.CancellationToken);
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("UPDATE schema_versions SET checksum = @other WHERE version = 3", new { other = new string('a', 64) });
        await connection.ExecuteAsync("DELETE FROM schema_versions WHERE version = @last", new { last = migrator.RequiredVersion });

        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => migrator.MigrateAsync(TestContext.Current.CancellationToken));

        var line = Assert.Single(e.Failures);
        Assert.DoesNotContain('\n', line);
        Assert.Contains("0003-ledger", line, StringComparison.Ordinal);
        Assert.Equal(migrator.RequiredVersion - 1, await migrator.GetVersionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task MakeRunningAccountAsync_OnMySql_MakesOneThatReadsAndWritesRowsOnly()
    {
        var server = await MariaDbServer.GetAsync();
        var options = await server.CreateDatabaseAsync();
        await using var owner = Database.Create(options);
        var migrator = Migrator(owner);
        await migrator.MigrateAsync(TestContext.Current.CancellationToken);
        var account = ($"u{Guid.NewGuid():N}"[..12], "it's \\ a \"password\"");
        await migrator.MakeRunningAccountAsync(account, TestContext.Current.CancellationToken);
        await migrator.MakeRunningAccountAsync((account.Item1, "another, which is not taken"), TestContext.Current.CancellationToken);

        var running = StorageOptions.From(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Engine"] = "MySql",
            ["Storage:ConnectionString"] = options.ConnectionString,
            ["Storage:User"] = account.Item1,
            ["Storage:Password"] = account.Item2,
            ["Storage:DataDirectory"] = options.DataDirectory,
        }).Build());
        await using var database = Database.Create(running);
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM predictions"));
        await connection.ExecuteAsync("INSERT INTO schema_versions (version, name, applied_at) VALUES (0, 'mine', 0)");
        var refusal = await Assert.ThrowsAsync<MySqlConnector.MySqlException>(() => connection.ExecuteAsync("CREATE TABLE mine (id INT)"));
        Assert.Equal(MySqlConnector.MySqlErrorCode.TableAccessDenied, refusal.ErrorCode);
    }

    private static SchemaMigrator Migrator(Database database) => new(database, TimeProvider.System, NullLogger<SchemaMigrator>.Instance);
}
