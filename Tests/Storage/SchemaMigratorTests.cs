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

        Assert.Equal(SchemaScript.Load(engine).Count, first);
        Assert.Equal(0, second);
        Assert.Equal(migrator.RequiredVersion, await migrator.GetVersionAsync(TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task MigrateAsync_SeveralAtOnce_EachScriptIsAppliedOnce(StorageEngine engine)
    {
        await using var database = await engines.CreateEmptyAsync(engine);

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Migrator(database).MigrateAsync())));

        Assert.Equal(SchemaScript.Load(engine).Count, applied.Sum());
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
    public async Task Prepare_ScriptEditedSinceItWasApplied_SaysWhichInOneLine(StorageEngine engine)
    {
        await using var database = await engines.CreateEmptyAsync(engine);
        var migrator = Migrator(database);
        await migrator.MigrateAsync(TestContext.Current.CancellationToken);
        await migrator.PrepareAsync(migrate: false, null);
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("UPDATE schema_versions SET checksum = @other WHERE version = 3", new { other = new string('a', 64) });

        Func<Task>[] ways =
            [() => migrator.MigrateAsync(), () => migrator.PrepareAsync(migrate: true, null), () => migrator.PrepareAsync(migrate: false, null)];
        foreach (var prepare in ways)
        {
            var e = await Assert.ThrowsAsync<OptionsValidationException>(prepare);
            var line = Assert.Single(e.Failures);
            Assert.DoesNotContain('\n', line);
            Assert.Contains($"script 0003-ledger was edited after it was applied: the database (schema {migrator.RequiredVersion}) has checksum aaaaaaaa",
                line, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public void Load_Scripts_AreNumberedWithoutAGap(StorageEngine engine)
    {
        // What is missing is told by the highest number alone: a script that comes later into a gap would be applied nowhere.
        var versions = SchemaScript.Load(engine).Select(s => s.Version).ToList();

        Assert.Equal(Enumerable.Range(1, versions.Count), versions);
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task MigrateAsync_DatabaseWithoutChecksums_FillsThemForEveryScript(StorageEngine engine)
    {
        await using var database = await engines.CreateEmptyAsync(engine);
        var migrator = Migrator(database);
        await migrator.MigrateAsync(TestContext.Current.CancellationToken);
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        // As the build before the checksums left it.
        await connection.ExecuteAsync("ALTER TABLE schema_versions DROP COLUMN checksum");
        await connection.ExecuteAsync("DELETE FROM schema_versions WHERE version > 7");
        foreach (var table in new[] { "unsealed", "resolved", "leaves", "nodes", "heads", "keys" }) await connection.ExecuteAsync($"DROP TABLE ledger_{table}");
        await connection.ExecuteAsync($"DROP INDEX IX_predictions_aged{(engine == StorageEngine.MySql ? " ON predictions" : "")}");
        foreach (var column in new[] { "salt", "leaf_hash", "is_aged" }) await connection.ExecuteAsync($"ALTER TABLE predictions DROP COLUMN {column}");
        await connection.ExecuteAsync("ALTER TABLE api_tokens DROP COLUMN scopes");
        await connection.ExecuteAsync("DROP TABLE email_changes");
        foreach (var column in new[] { "device", "place", "last_used_at" }) await connection.ExecuteAsync($"ALTER TABLE user_sessions DROP COLUMN {column}");
        string[] later =
        [
            "record_due", "record_outcomes", "record_sums", "prediction_links", "prediction_notes", "watched_tickers", "alerts",
            "person_outcomes", "person_sums", "public_names", "weekly_digests",
        ];
        foreach (var table in later)
            await connection.ExecuteAsync($"DROP TABLE {table}");
        await connection.ExecuteAsync("ALTER TABLE prediction_horizons DROP COLUMN noted");
        await connection.ExecuteAsync("ALTER TABLE outgoing_mails DROP COLUMN detail");
        if (engine == StorageEngine.MySql) await Assert.ThrowsAsync<OptionsValidationException>(() => migrator.PrepareAsync(migrate: false, null));

        Assert.Equal(SchemaScript.Load(engine).Count - 7, await migrator.MigrateAsync(TestContext.Current.CancellationToken));

        var filled = await connection.QueryAsync<string?>("SELECT checksum FROM schema_versions ORDER BY version");
        Assert.Equal(SchemaScript.Load(engine).Select(s => s.Checksum), filled);
    }

    [Fact]
    public async Task MigrateAsync_OnMySqlCutOffAfterTheColumn_GoesOn()
    {
        await using var database = await engines.CreateEmptyAsync(StorageEngine.MySql);
        var migrator = Migrator(database);
        await migrator.MigrateAsync(TestContext.Current.CancellationToken);
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("DELETE FROM schema_versions WHERE version = 8");

        await migrator.MigrateAsync(TestContext.Current.CancellationToken);

        await migrator.PrepareAsync(migrate: false, null);
    }

    [Fact]
    public async Task MigrateAsync_OnMySqlWhileAnotherMigratesForLongerThanACommandMayTake_WaitsForIt()
    {
        var options = await (await MySqlServer.GetAsync()).CreateDatabaseAsync();
        await using var database = Database.Create(options);
        await using var impatient = Database.Create(new StorageOptions
        {
            Engine = options.Engine,
            ConnectionString = options.ConnectionString + ";Default Command Timeout=1",
            DataDirectory = options.DataDirectory,
        });
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("DO GET_LOCK('orleansstock_schema', 0)");

        var waiting = Migrator(impatient).MigrateAsync(TestContext.Current.CancellationToken);
        // The server's own clock: a lock that is held for longer than the one second of a command.
        await connection.ExecuteAsync("DO SLEEP(2.5)");
        await connection.ExecuteAsync("DO RELEASE_LOCK('orleansstock_schema')");

        Assert.Equal(SchemaScript.Load(StorageEngine.MySql).Count, await waiting);
    }

    [Fact]
    public void Checksum_CommentsAndLineEndings_DoNotCount()
    {
        var script = new SchemaScript(1, "0001-a", "-- Why.\nCREATE TABLE a (id INT);\n\nCREATE TABLE b (id INT);\n");

        Assert.Equal(script.Checksum, (script with { Sql = "-- Why not.\r\nCREATE TABLE a (id INT);\r\nCREATE TABLE b (id INT);" }).Checksum);
        Assert.NotEqual(script.Checksum, (script with { Sql = "CREATE TABLE a (id BIGINT);\nCREATE TABLE b (id INT);" }).Checksum);
    }

    [Theory, MemberData(nameof(ReleasedScripts))]
    public void Load_ScriptsThatWereReleased_AreAsTheyWere(StorageEngine engine, string checksums) =>
        Assert.StartsWith(checksums, string.Join(' ', SchemaScript.Load(engine).Select(s => s.Checksum[..8])), StringComparison.Ordinal);

    /// <summary>Databases that run have applied these: a change of one goes into a new script.</summary>
    public static TheoryData<StorageEngine, string> ReleasedScripts => new()
    {
        { StorageEngine.Sqlite, "98bc9d51 2ad075a7 142dbf12 d238de6a 07ce1a11 31d53d81 c549a7a6" },
        { StorageEngine.MySql, "0992878f 6e297b35 aeabbce9 8bcfc1f8 65a102a8 ecda5c1b c3df5b0c" },
    };

    [Fact]
    public async Task MakeRunningAccountAsync_OnMySql_MakesOneThatReadsAndWritesRowsOnly()
    {
        var server = await MySqlServer.GetAsync();
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
