using System.Data.Common;
using Dapper;

namespace OrleansStock.Storage;

/// <summary>Rows of sums: added to where they are there, and made where they are not.</summary>
internal static class SumRows
{
    /// <summary>Adds to a row, or makes it.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="transaction">The transaction that writes what is counted.</param>
    /// <param name="add">The statement that adds to the row.</param>
    /// <param name="insert">The statement that makes it.</param>
    /// <param name="row">The parameters of both.</param>
    public static async Task AddAsync(DbConnection connection, DbTransaction transaction, string add, string insert, object row)
    {
        if (await connection.ExecuteAsync(add, row, transaction) > 0) return;
        try
        {
            await connection.ExecuteAsync(insert, row, transaction);
        }
        catch (DbException e) when (Database.IsDuplicateKey(e))
        {
            // Another transaction made the row in between.
            await connection.ExecuteAsync(add, row, transaction);
        }
    }
}
