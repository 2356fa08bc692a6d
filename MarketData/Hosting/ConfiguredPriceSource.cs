using Microsoft.Extensions.Options;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Sample;

namespace OrleansStock.MarketData.Hosting;

/// <summary>
/// The source that the product asks: the configured one, beside it the bundled sample under its reserved symbol, every history cut to the years
/// configured.
/// </summary>
/// <param name="source">The configured source.</param>
/// <param name="sample">The sample.</param>
/// <param name="options">Gives the years of history kept.</param>
internal sealed class ConfiguredPriceSource(IPriceSource source, SamplePriceSource sample, IOptions<MarketDataOptions> options) : IPriceSource
{
    private readonly int years = options.Value.HistoryYears;

    /// <inheritdoc/>
    public string Name => source.Name;

    /// <inheritdoc/>
    public bool IsRemote => source.IsRemote;

    /// <inheritdoc/>
    public async Task<PriceHistory> GetHistoryAsync(string symbol, CancellationToken cancellationToken = default)
    {
        var history = await For(symbol).GetHistoryAsync(symbol, cancellationToken).ConfigureAwait(false);
        return history.KeepYears(years);
    }

    /// <inheritdoc/>
    public async Task<HistoryUpdate> UpdateHistoryAsync(string symbol, PriceHistory? held, CancellationToken cancellationToken = default)
    {
        var update = await For(symbol).UpdateHistoryAsync(symbol, held, cancellationToken).ConfigureAwait(false);
        return update with { History = update.History.KeepYears(years) };
    }

    /// <inheritdoc/>
    public bool MayHaveNewBar(HistoryStamp history, DateTimeOffset now) => For(history.Symbol).MayHaveNewBar(history, now);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SymbolMatch>> SearchAsync(string query, CancellationToken cancellationToken = default)
    {
        var matches = await source.SearchAsync(query, cancellationToken).ConfigureAwait(false);
        // Last, so that a search finds it but nobody takes it for the live index.
        return source is not SamplePriceSource && SamplePriceSource.Matches(query) ? [.. matches, SamplePriceSource.ReservedMatch] : matches;
    }

    private IPriceSource For(string symbol) => symbol == SamplePriceSource.ReservedSymbol ? sample : source;
}
