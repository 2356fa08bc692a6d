using Dapper;

namespace OrleansStock.Storage.Ledger;

/// <summary>The table <c>models</c>: every version of every model that predictions may name.</summary>
public sealed class ModelRegistry(Database database)
{
    /// <summary>Writes the models that are not there yet; a version that is there stays as it is.</summary>
    public async Task RegisterAsync(IEnumerable<(string Id, int Version, string Name, string Description)> models, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        foreach (var (id, version, name, description) in models)
        {
            try
            {
                await connection.ExecuteAsync(
                    """
                    INSERT INTO models (id, version, name, description)
                    SELECT @id, @version, @name, @description FROM (SELECT 1 AS one) AS x
                    WHERE NOT EXISTS (SELECT 1 FROM models WHERE id = @id AND version = @version)
                    """,
                    new { id, version, name, description });
            }
            catch (System.Data.Common.DbException e) when (Database.IsDuplicateKey(e))
            {
                // Another silo started at the same moment and wrote the same row.
            }
        }
    }
}
