using Dapper;
using OrleansStock.Forecasting;
using OrleansStock.Storage;
using OrleansStock.Storage.Tickers;

namespace OrleansStock.Tests.Storage;

/// <summary>The longest symbol, and one with an ampersand, in every table that has a symbol.</summary>
public sealed class SymbolWidthTests : IAsyncDisposable
{
    private readonly StorageEngines engines = new();

    public ValueTask DisposeAsync() => engines.DisposeAsync();

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task SaveAsync_LongestSymbols_AreKeptAndFound(StorageEngine engine)
    {
        TickerDirectory directory = new(await engines.GetAsync(engine));
        foreach (var symbol in new[] { "ABCDEFGHIJKLMNOPQRST", "ABCDEFGHIJKLMNOPQRS", "J&KBANK.NS" }.Select(Symbol.Parse))
        {
            await directory.SaveAsync(new KnownTicker { Symbol = symbol, Name = symbol.ToString(), LastDate = new(2026, 3, 3) });
            Assert.Equal(symbol, (await directory.FindAsync(symbol))?.Symbol);
        }
        Assert.Equal("J&KBANK.NS", Assert.Single(await directory.SearchAsync("J&K", 5)).Symbol.ToString());
        Assert.Equal(2, (await directory.SearchAsync("ABCDEFGHIJKLMNOPQRS", 5)).Count);
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task Schema_EverySymbol_IsAsWideAsTheLongest(StorageEngine engine)
    {
        Assert.SkipUnless(engine == StorageEngine.MySql, "text has no width on SQLite");
        var database = await engines.GetAsync(engine);
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var widths = await connection.QueryAsync<string>(
            "SELECT CONCAT(table_name, ' ', character_maximum_length, ' ', collation_name, ' ', is_nullable) FROM information_schema.columns "
            + "WHERE table_schema = DATABASE() AND column_name = 'symbol'");
        Assert.Equal(
            from table in (string[])
            [
                "alerts", "ledger_resolved", "person_outcomes", "prediction_horizons", "predictions", "record_due", "record_outcomes", "record_sums",
                "tickers", "watched_tickers",
            ]
            select $"{table} 20 utf8mb4_bin NO", widths.Order(StringComparer.Ordinal));
    }
}
