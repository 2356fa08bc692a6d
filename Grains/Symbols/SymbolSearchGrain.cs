using Orleans.Concurrency;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Requests;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;
using OrleansStock.Storage.Tickers;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Symbols;

/// <inheritdoc cref="ISymbolSearchGrain"/>
/// <remarks>
/// What the cluster knows comes from a table at once; the price source is asked behind it, within a short time, and its
/// answers are kept for a while: people type the same beginnings.
/// </remarks>
[StatelessWorker]
internal sealed class SymbolSearchGrain(IPriceSource source, TickerDirectory directory, NewWork newWork, TimeProvider time) : Grain, ISymbolSearchGrain
{
    private const int MaxMatches = 10;
    private const int MaxRemembered = 500;

    private readonly Dictionary<string, (DateTimeOffset Until, IReadOnlyList<SymbolMatch> Matches)> remembered = [];

    public async Task<IReadOnlyList<SymbolSuggestion>> Search(string query)
    {
        var text = query.Trim().ToUpperInvariant();
        var known = await directory.SearchAsync(text, MaxMatches);
        var asked = AskSource(text);
        IReadOnlyList<SymbolMatch> matches = [];
        try
        {
            matches = await asked.WaitAsync(Timeouts.Grains.SymbolSearch, time);
        }
        catch (TimeoutException)
        {
            // A late answer is cached for the next key that is typed.
        }
        catch (PriceSourceException e) when (known.Count == 0)
        {
            throw new TickerException(
                TickerError.SourceUnavailable, $"{source.Name} cannot be reached right now.", e.RetryAfter ?? Timeouts.Grains.RetryAfterSearch);
        }
        catch (Exception e) when (e is PriceSourceException || (e is TickerException && known.Count > 0))
        {
            // What the cluster knows is better than nothing.
        }

        return
        [
            .. known.Select(k => new SymbolSuggestion(k.Symbol, k.Name, k.Exchange))
                .Concat(matches.Select(m => m.ToSuggestion()))
                .DistinctBy(m => m.Symbol)
                .Take(MaxMatches),
        ];
    }

    private async Task<IReadOnlyList<SymbolMatch>> AskSource(string text)
    {
        var now = time.GetUtcNow();
        if (remembered.TryGetValue(text, out var memory) && memory.Until > now) return memory.Matches;
        if (source.IsRemote) await newWork.AdmitSearchAsync();
        var matches = await source.SearchAsync(text);
        if (remembered.Count >= MaxRemembered) remembered.Clear();
        remembered[text] = (now + Timeouts.Grains.SymbolsRemembered, matches);
        return matches;
    }
}
