using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace OrleansStock.Storage.Connections;

/// <summary>Connections to a SQLite file that know upper case as .NET and MySQL do: SQLite's own UPPER and LOWER know the letters of ASCII alone.</summary>
internal sealed class SqliteSource(string connectionString) : DbDataSource
{
    /// <summary>The function of SQL that makes a text upper case, whatever the culture; null of null.</summary>
    public const string Upper = "upper_invariant";

    /// <inheritdoc/>
    public override string ConnectionString => connectionString;

    /// <inheritdoc/>
    protected override DbConnection CreateDbConnection()
    {
        var connection = new SqliteConnection(connectionString);
        // The connection keeps it and gives it to each handle of the pool that it opens.
        connection.CreateFunction<string?, string?>(Upper, static text => text?.ToUpperInvariant(), isDeterministic: true);
        return connection;
    }
}
