using System.Data.Common;
using Dapper;
using OrleansStock.Forecasting;

namespace OrleansStock.Storage.Watchlists;

/// <summary>The table <c>watched_tickers</c>.</summary>
public sealed class WatchlistStore(Database database, TimeProvider time)
{
    /// <summary>What a person watches, in the order in which it was added.</summary>
    public async Task<IReadOnlyList<WatchedTicker>> GetAsync(string userId)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return (await connection.QueryAsync<WatchedTicker>(
            "SELECT symbol, added_at FROM watched_tickers WHERE user_id = @userId ORDER BY added_at, symbol", new { userId })).AsList();
    }

    /// <summary>Adds tickers, in their order, as long as there is room.</summary>
    /// <param name="userId">Whose list.</param>
    /// <param name="symbols">The tickers; those that are there already change nothing.</param>
    /// <param name="most">The most tickers of a list.</param>
    /// <returns>The tickers for which there was no room.</returns>
    public async Task<IReadOnlyList<Symbol>> AddAsync(string userId, IEnumerable<Symbol> symbols, int most)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        List<Symbol> refused = [];
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await using var connection = await database.DataSource.OpenConnectionAsync();
        foreach (var symbol in symbols.Distinct())
        {
            // The time keeps the order of a file.
            if (await IsWatchedAsync(connection, userId, symbol) || await InsertAsync(connection, userId, symbol, now++, most)) continue;
            refused.Add(symbol);
        }

        return refused;
    }

    /// <summary>Removes a ticker; false where it was not there.</summary>
    public async Task<bool> RemoveAsync(string userId, Symbol symbol)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.ExecuteAsync("DELETE FROM watched_tickers WHERE user_id = @userId AND symbol = @symbol", new { userId, symbol }) > 0;
    }

    private static async Task<bool> IsWatchedAsync(DbConnection connection, string userId, Symbol symbol) =>
        await connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM watched_tickers WHERE user_id = @userId AND symbol = @symbol", new { userId, symbol }) > 0;

    private static async Task<bool> InsertAsync(DbConnection connection, string userId, Symbol symbol, long now, int most)
    {
        try
        {
            // Counted by the statement that inserts. Two at the same moment may exceed the limit by one, which harms nobody.
            return await connection.ExecuteAsync(
                """
                INSERT INTO watched_tickers (user_id, symbol, added_at)
                SELECT id, @symbol, @now FROM users WHERE id = @userId AND (SELECT COUNT(*) FROM watched_tickers w WHERE w.user_id = @userId) < @most
                """, new { userId, symbol, now, most }) > 0;
        }
        catch (DbException e) when (Database.IsDuplicateKey(e))
        {
            // Another request has added it meanwhile.
            return true;
        }
    }
}
