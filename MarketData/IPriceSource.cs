using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData;

/// <summary>Where daily bars come from.</summary>
public interface IPriceSource
{
    /// <summary>What a person reads, such as "Yahoo Finance".</summary>
    string Name { get; }

    /// <summary>Whether a question leaves this machine: then what the source does not know is remembered, and searches are limited.</summary>
    bool IsRemote => false;

    /// <summary>Loads the daily history of a symbol, oldest bar first.</summary>
    /// <param name="symbol">A symbol that <c>Symbol.TryNormalize</c> gave.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="PriceSourceException">There is no history; the error says why.</exception>
    Task<PriceHistory> GetHistoryAsync(string symbol, CancellationToken cancellationToken = default);

    /// <summary>Brings a held history up to date, asking for as little as the source allows.</summary>
    /// <param name="symbol">A symbol that <c>Symbol.TryNormalize</c> gave.</param>
    /// <param name="held">What this source gave before, with its trail, splits and dividends where the counts and events of old should live on; null
    /// where nothing is held.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A whole history, and how it follows from the held one.</returns>
    /// <exception cref="PriceSourceException">There is no history; the error says why.</exception>
    async Task<HistoryUpdate> UpdateHistoryAsync(string symbol, PriceHistory? held, CancellationToken cancellationToken = default) =>
        HistoryUpdate.Whole(held, await GetHistoryAsync(symbol, cancellationToken).ConfigureAwait(false));

    /// <summary>Whether a bar later than the last one of that history can exist by now. Cheap: touches no network.</summary>
    /// <param name="history">Symbol, last date and time zone of the history held.</param>
    /// <param name="now">The time of asking.</param>
    bool MayHaveNewBar(HistoryStamp history, DateTimeOffset now);

    /// <summary>Finds symbols by a part of the symbol or the name.</summary>
    /// <param name="query">What a person typed, at most 50 characters.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="PriceSourceException">The source cannot be asked.</exception>
    Task<IReadOnlyList<SymbolMatch>> SearchAsync(string query, CancellationToken cancellationToken = default);
}
