using Dapper;

namespace OrleansStock.Storage.Ledger;

/// <summary>The table <c>models</c>: every version of every model that predictions may name.</summary>
public sealed class ModelRegistry(Database database)
{
    /// <summary>Writes the models that are not there yet; a version that is there stays as it is.</summary>
    public async Task RegisterAsync(IEnumerable<(string Id, int Version, string Name, string Description)> models,
        CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        var known = (await connection.QueryAsync<(string, int)>("SELECT id, version FROM models")).ToHashSet();
        foreach (var (id, version, name, description) in models)
        {
            if (known.Contains((id, version))) continue;
            try
            {
                // One plain statement: an INSERT ... SELECT would lock the gap that other silos insert into, and deadlock.
                await connection.ExecuteAsync("INSERT INTO models (id, version, name, description) VALUES (@id, @version, @name, @description)",
                    new { id, version, name, description });
            }
            catch (System.Data.Common.DbException e) when (Database.IsDuplicateKey(e))
            {
                // Another silo started at the same moment and wrote the same row.
            }
        }
    }

    /// <summary>The versions of a model that have been registered.</summary>
    public async Task<IReadOnlyCollection<int>> VersionsAsync(string id, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<int>(new CommandDefinition(
            "SELECT version FROM models WHERE id = @id ORDER BY version", new { id }, cancellationToken: cancellationToken))];
    }
}
