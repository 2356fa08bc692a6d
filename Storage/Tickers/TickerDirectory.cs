using Dapper;
using OrleansStock.Forecasting;
using OrleansStock.Telemetry;

namespace OrleansStock.Storage.Tickers;

/// <summary>The table <c>tickers</c>: what the service knows, and when each is to be refreshed.</summary>
public sealed class TickerDirectory(Database database)
{
    /// <summary>Writes what is known of a ticker after a refresh.</summary>
    /// <param name="ticker">The ticker.</param>
    public async Task SaveAsync(KnownTicker ticker)
    {
        using var activity = Meters.Activities.StartActivity("save ticker");
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var parameters = new
        {
            ticker.Symbol,
            Name = Cut(ticker.Name, 200),
            Exchange = ticker.Exchange is null ? null : Cut(ticker.Exchange, 100),
            ticker.LastDate,
            NextRefreshAt = ticker.NextRefreshAt?.ToUnixTimeMilliseconds(),
            ticker.Failures,
        };
        const string update =
            """
            UPDATE tickers SET name = @Name, exchange = @Exchange, last_date = @LastDate, next_refresh_at = @NextRefreshAt, failures = @Failures
            WHERE symbol = @Symbol
            """;
        if (await connection.ExecuteAsync(update, parameters) > 0) return;
        try
        {
            await connection.ExecuteAsync(
                """
                INSERT INTO tickers (symbol, name, exchange, last_date, next_refresh_at, failures)
                VALUES (@Symbol, @Name, @Exchange, @LastDate, @NextRefreshAt, @Failures)
                """, parameters);
        }
        catch (System.Data.Common.DbException e) when (Database.IsDuplicateKey(e))
        {
            // Written by another activation since the update found nothing, or the update changed nothing.
            await connection.ExecuteAsync(update, parameters);
        }
    }

    /// <summary>Tickers whose time of refresh has come, longest due first.</summary>
    public async Task<IReadOnlyList<Symbol>> GetDueAsync(DateTimeOffset now, int limit)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return (await connection.QueryAsync<Symbol>(
            "SELECT symbol FROM tickers WHERE next_refresh_at <= @now ORDER BY next_refresh_at, symbol LIMIT @limit",
            new { now = now.ToUnixTimeMilliseconds(), limit })).AsList();
    }

    /// <summary>How many tickers there are, how many wait for a refresh, and of how many the last one failed or is more than an hour late.</summary>
    public async Task<TickerCounts> CountAsync(DateTimeOffset now)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.QuerySingleAsync<TickerCounts>(
            """
            SELECT COUNT(*) AS Known,
                   COALESCE(SUM(CASE WHEN next_refresh_at <= @now THEN 1 ELSE 0 END), 0) AS Due,
                   COALESCE(SUM(CASE WHEN failures > 0 OR next_refresh_at <= @late THEN 1 ELSE 0 END), 0) AS Stale
            FROM tickers
            """,
            new { now = now.ToUnixTimeMilliseconds(), late = now.AddHours(-1).ToUnixTimeMilliseconds() });
    }

    /// <summary>The row of a symbol, or null.</summary>
    public async Task<KnownTicker?> FindAsync(Symbol symbol)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var ticker = await connection.QuerySingleOrDefaultAsync<KnownTicker>(
            "SELECT symbol, name, exchange, last_date, failures FROM tickers WHERE symbol = @symbol", new { symbol });
        var next = await connection.ExecuteScalarAsync<long?>("SELECT next_refresh_at FROM tickers WHERE symbol = @symbol", new { symbol });
        return ticker is null || next is null ? ticker : ticker with { NextRefreshAt = DateTimeOffset.FromUnixTimeMilliseconds(next.Value) };
    }

    /// <summary>Known tickers whose symbol begins with a text or whose name contains it, symbols first.</summary>
    public async Task<IReadOnlyList<KnownTicker>> SearchAsync(string text, int limit)
    {
        // The table is small (one row per ticker anyone ever asked for) and names are searched in the middle: a scan.
        var pattern = text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal);
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return (await connection.QueryAsync<KnownTicker>(
            $"""
            SELECT symbol, name, exchange, last_date FROM tickers
            WHERE symbol LIKE @start ESCAPE '!' OR {database.Upper("name")} LIKE @middle ESCAPE '!'
            ORDER BY CASE WHEN symbol LIKE @start ESCAPE '!' THEN 0 ELSE 1 END, LENGTH(symbol), symbol LIMIT @limit
            """,
            new { start = pattern.ToUpperInvariant() + "%", middle = "%" + pattern.ToUpperInvariant() + "%", limit })).AsList();
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
