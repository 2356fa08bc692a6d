using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrleansStock.Telemetry;

namespace OrleansStock.Storage;

/// <summary>Brings the schema to the version of this build: the scripts under <c>Schema/</c>, in order, each once.</summary>
public sealed class SchemaMigrator(Database database, TimeProvider time, ILogger<SchemaMigrator> logger)
{
    /// <summary>The version whose script adds the column <c>checksum</c>.</summary>
    private const int ChecksumsSince = 8;

    private readonly IReadOnlyList<SchemaScript> scripts = SchemaScript.Load(database.Engine);

    /// <summary>The version that this build needs.</summary>
    public int RequiredVersion => scripts[^1].Version;

    /// <summary>The version of the database; 0 where it has no schema.</summary>
    /// <exception cref="DbException">The database cannot be read.</exception>
    public async Task<int> GetVersionAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        return await GetVersionAsync(connection);
    }

    /// <summary>
    /// Sees to the schema before a process starts. SQLite has one process and one account, so that every start migrates;
    /// elsewhere only <c>--migrate</c> does, and a start asks for a schema that is new enough.
    /// </summary>
    /// <param name="migrate">Whether the process was started with <c>--migrate</c>.</param>
    /// <param name="runningAccount">The account that a migration makes; null for none.</param>
    /// <exception cref="DbException">The database cannot be used.</exception>
    /// <exception cref="OptionsValidationException">The schema is older than this build's, or a script was edited after it was applied.</exception>
    public async Task PrepareAsync(bool migrate, (string User, string Password)? runningAccount)
    {
        if (migrate || database.Engine == StorageEngine.Sqlite)
        {
            await MigrateAsync();
            if (migrate && runningAccount is { } account) await MakeRunningAccountAsync(account);
            return;
        }

        await using var connection = await database.DataSource.OpenConnectionAsync();
        var version = await GetVersionAsync(connection);
        // A newer schema is a newer build's, which is being rolled out or was rolled back. Scripts only add, so the build
        // before works on it.
        if (version < RequiredVersion)
        {
            throw StorageOptions.Wrong("Storage__ConnectionString",
                $"the database has schema {version}, this build needs {RequiredVersion}; run it once with --migrate.");
        }

        await RequireUneditedAsync(connection, null, version);
    }

    /// <summary>
    /// Applies what is missing; nothing where the schema is a newer build's, which was rolled back. Safe when several
    /// processes do so at once: one works, the others wait.
    /// </summary>
    /// <returns>How many scripts were applied.</returns>
    /// <exception cref="DbException">A script failed; SQLite is rolled back, on MySQL the scripts can be run again.</exception>
    /// <exception cref="OptionsValidationException">A script was edited after it was applied: nothing is.</exception>
    public async Task<int> MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        return database.Engine == StorageEngine.Sqlite
            ? await MigrateSqliteAsync(connection, cancellationToken)
            : await MigrateMySqlAsync(connection, cancellationToken);
    }

    /// <summary>
    /// Makes the account of the running processes where it is missing, with <c>SELECT, INSERT, UPDATE, DELETE</c> on this
    /// database and nothing else. The password of one that is there stays: rotation has changed it.
    /// </summary>
    /// <exception cref="DbException">The account of this process may not.</exception>
    public async Task MakeRunningAccountAsync((string User, string Password) account, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        var schema = await connection.ExecuteScalarAsync<string>("SELECT DATABASE()");
        // Statements about accounts take no parameters; QUOTE is the server's own escaping.
        var password = await connection.ExecuteScalarAsync<string>("SELECT QUOTE(@Password)", new { account.Password });
        await connection.ExecuteAsync($"CREATE USER IF NOT EXISTS '{account.User}'@'%' IDENTIFIED BY {password}");
        await connection.ExecuteAsync($"GRANT SELECT, INSERT, UPDATE, DELETE ON `{schema}`.* TO '{account.User}'@'%'");
        logger.LogInformation("The account {User} may read and write rows", account.User);
    }

    private async Task<int> MigrateSqliteAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        // WAL is a property of the file: readers do not block the writer, and a commit is one fsync.
        await connection.ExecuteAsync("PRAGMA journal_mode = WAL");
        // BEGIN IMMEDIATE, so that a second process waits here and not at its first write.
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellationToken);
        var applied = await ApplyAsync(connection, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return applied;
    }

    private async Task<int> MigrateMySqlAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        // DDL commits by itself on MySQL, so a named lock keeps others out, and scripts can be applied twice.
        // The command may take longer than the wait for the lock, or the driver would end it first.
        var got = await connection.ExecuteScalarAsync<int?>(
            "SELECT GET_LOCK('orleansstock_schema', @Seconds)",
            new { Seconds = (int)Timeouts.Database.SchemaLock.TotalSeconds },
            commandTimeout: (int)Timeouts.Database.SchemaLockCommand.TotalSeconds);
        if (got != 1)
            throw StorageOptions.Wrong(
                "Storage__ConnectionString", $"another process has held the schema lock for {Timeouts.Database.SchemaLock.TotalSeconds} s.");
        try
        {
            return await ApplyAsync(connection, null, cancellationToken);
        }
        finally
        {
            await connection.ExecuteAsync("DO RELEASE_LOCK('orleansstock_schema')");
        }
    }

    private async Task<int> ApplyAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(
            "CREATE TABLE IF NOT EXISTS schema_versions (version INT NOT NULL PRIMARY KEY, name VARCHAR(100) NOT NULL, applied_at BIGINT NOT NULL)",
            transaction: transaction);
        var version = await GetVersionAsync(connection, transaction);
        if (version > RequiredVersion)
            logger.LogInformation("The database has schema {Version} of a newer build. Scripts only add, so this build works on it", version);
        await RequireUneditedAsync(connection, transaction, version);
        var missing = scripts.Where(s => s.Version > version).ToList();
        foreach (var script in missing)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await RunAsync(connection, transaction, script);
            await connection.ExecuteAsync(
                "INSERT INTO schema_versions (version, name, applied_at) VALUES (@Version, @Name, @At)",
                new { script.Version, script.Name, At = time.GetUtcNow().ToUnixTimeMilliseconds() }, transaction);
            logger.LogInformation("Applied schema script {Script}", script.Name);
        }

        // Also where nothing was missing: a migration that was cut off on MySQL may have left a row without its checksum.
        await connection.ExecuteAsync(
            "UPDATE schema_versions SET checksum = @Checksum WHERE version = @Version AND checksum IS NULL", scripts, transaction);
        return missing.Count;
    }

    private static async Task RunAsync(DbConnection connection, DbTransaction? transaction, SchemaScript script)
    {
        try
        {
            await connection.ExecuteAsync(script.Sql, transaction: transaction, commandTimeout: (int)Timeouts.Database.SchemaScript.TotalSeconds);
        }
        catch (DbException e) when (Database.IsAddedAlready(e))
        {
            // DDL commits by itself on MySQL: an earlier run added the column or index and was cut off before it recorded the script.
        }
    }

    /// <summary>An edited script is a mistake: databases that have applied it would never get the edit.</summary>
    /// <exception cref="OptionsValidationException">A script differs from the one that was applied.</exception>
    private async Task RequireUneditedAsync(DbConnection connection, DbTransaction? transaction, int version)
    {
        if (version < ChecksumsSince) return;
        var applied = (await connection.QueryAsync<(int Version, string? Checksum)>("SELECT version, checksum FROM schema_versions", transaction: transaction))
            .ToDictionary(row => row.Version, row => row.Checksum);
        foreach (var script in scripts)
        {
            // No checksum: applied by a build that kept none.
            if (applied.GetValueOrDefault(script.Version) is not { } checksum || checksum == script.Checksum) continue;
            throw StorageOptions.Wrong("Storage__ConnectionString",
                $"schema script {script.Name} was edited after it was applied: the database (schema {version}) has checksum "
                + $"{checksum[..Math.Min(8, checksum.Length)]}, "
                + $"this build (schema {RequiredVersion}) has {script.Checksum[..8]}; put the script back as it was and make the change in a new script.");
        }
    }

    private async Task<int> GetVersionAsync(DbConnection connection, DbTransaction? transaction = null)
    {
        var exists = await connection.ExecuteScalarAsync<int>(
            database.Engine == StorageEngine.Sqlite
                ? "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_versions'"
                : "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'schema_versions'",
            transaction: transaction);
        return exists == 0 ? 0 : await connection.ExecuteScalarAsync<int>("SELECT COALESCE(MAX(version), 0) FROM schema_versions", transaction: transaction);
    }
}
