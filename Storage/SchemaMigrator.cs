using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Logging;

namespace OrleansStock.Storage;

/// <summary>Brings the schema to the version of this build: the scripts under <c>Schema/</c>, in order, each once.</summary>
public sealed class SchemaMigrator(Database database, TimeProvider time, ILogger<SchemaMigrator> logger)
{
    private sealed record Script(int Version, string Name, string Sql);

    private readonly IReadOnlyList<Script> scripts = Load(database.Engine);

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
    /// Applies what is missing; nothing where the schema is a newer build's, which was rolled back. Safe when several
    /// processes do so at once: one works, the others wait.
    /// </summary>
    /// <returns>How many scripts were applied.</returns>
    /// <exception cref="DbException">A script failed; SQLite is rolled back, on MySQL the scripts can be run again.</exception>
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
        // Kept in the file: readers do not block the writer and a commit is one fsync.
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
        if (await connection.ExecuteScalarAsync<int?>("SELECT GET_LOCK('orleansstock_schema', 300)") != 1)
            throw new InvalidOperationException("Another process has held the schema lock for five minutes.");
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
        if (version > RequiredVersion) logger.LogInformation("The database has schema {Version} of a newer build; scripts only add, so that this build works on it", version);
        var applied = 0;
        foreach (var script in scripts.Where(s => s.Version > version))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await connection.ExecuteAsync(script.Sql, transaction: transaction, commandTimeout: 600);
            await connection.ExecuteAsync(
                "INSERT INTO schema_versions (version, name, applied_at) VALUES (@Version, @Name, @At)",
                new { script.Version, script.Name, At = time.GetUtcNow().ToUnixTimeMilliseconds() }, transaction);
            logger.LogInformation("Applied schema script {Script}", script.Name);
            applied++;
        }

        return applied;
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

    private static List<Script> Load(StorageEngine engine)
    {
        var assembly = typeof(SchemaMigrator).Assembly;
        var prefix = $"{engine}/";
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.Replace('\\', '/').StartsWith(prefix, StringComparison.Ordinal))
            .Select(n =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
                var name = Path.GetFileNameWithoutExtension(n.Replace('\\', '/'));
                return new Script(int.Parse(name[..4], System.Globalization.CultureInfo.InvariantCulture), name, reader.ReadToEnd());
            })
            .OrderBy(s => s.Version)];
    }
}
