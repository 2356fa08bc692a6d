using Orleans.Concurrency;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData;

namespace OrleansStock.Grains;

/// <inheritdoc cref="ISymbolSearchGrain"/>
[StatelessWorker]
internal sealed class SymbolSearchGrain(IPriceSource source) : Grain, ISymbolSearchGrain
{
    public async Task<IReadOnlyList<SymbolSuggestion>> Search(string query)
    {
        try
        {
            var matches = await source.SearchAsync(query);
            return [.. matches.Select(m => new SymbolSuggestion(m.Symbol, m.Name, m.Exchange))];
        }
        catch (PriceSourceException e)
        {
            throw new TickerException(TickerError.SourceUnavailable, e.Message, e.RetryAfter ?? TimeSpan.FromSeconds(30));
        }
    }
}
