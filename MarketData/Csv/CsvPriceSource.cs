using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.MarketData.Csv;

/// <summary>Daily bars from a folder of <c>SYMBOL.csv</c> files that someone else keeps up to date.</summary>
/// <param name="options">Names the folder.</param>
/// <param name="time">The clock that file stamps are compared with.</param>
internal sealed class CsvPriceSource(IOptions<MarketDataOptions> options, TimeProvider time) : IPriceSource
{
    private const int MaxMatches = 20;
    private const int MaxAttempts = 3;

    // A folder's time stamp can be as coarse as this: a younger one may hide a change.
    private static readonly TimeSpan StampGrain = TimeSpan.FromSeconds(2);

    private readonly string directory = Path.GetFullPath(options.Value.CsvDirectory ?? ".");
    private volatile Listing? listing;
    // Where a symbol was found, so that a check for changes looks at one file instead of walking through the folder.
    private readonly ConcurrentDictionary<string, string> paths = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => "CSV files";

    /// <inheritdoc/>
    public async Task<PriceHistory> GetHistoryAsync(string symbol, CancellationToken cancellationToken = default)
    {
        var (history, version) = await Task.Run(() => Read(symbol), cancellationToken).ConfigureAwait(false);
        return history with { Source = Name, Version = version };
    }

    /// <summary>Whether the file has changed since it was read: the clock says nothing about a file.</summary>
    /// <inheritdoc/>
    public bool MayHaveNewBar(HistoryStamp history, DateTimeOffset now)
    {
        try
        {
            if (!paths.TryGetValue(history.Symbol, out var path) || !File.Exists(path)) paths[history.Symbol] = path = Find(history.Symbol);
            return VersionOf(path) != history.Version;
        }
        catch (PriceSourceException)
        {
            // The file is gone, or cannot be told from another: who asks again is told so, and what is held is marked as stale.
            return true;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SymbolMatch>> SearchAsync(string query, CancellationToken cancellationToken = default)
    {
        var text = query.Trim().ToUpperInvariant();
        if (text.Length == 0) return Task.FromResult<IReadOnlyList<SymbolMatch>>([]);
        var known = Files().Select(file => file.Symbol).Distinct().ToArray();
        IReadOnlyList<SymbolMatch> matches =
        [
            .. known.Where(symbol => symbol.Contains(text, StringComparison.Ordinal))
                .OrderBy(symbol => symbol.StartsWith(text, StringComparison.Ordinal) ? 0 : 1).ThenBy(symbol => symbol, StringComparer.Ordinal)
                .Take(MaxMatches)
                .Select(symbol => new SymbolMatch(symbol, symbol, null)),
        ];
        return Task.FromResult(matches.Count > 0 ? matches : Closest(text, known));
    }

    private static IReadOnlyList<SymbolMatch> Closest(string text, IEnumerable<string> known) =>
        SymbolSuggestions.Closest(text, known.Select(symbol => new SymbolMatch(symbol, symbol, null)));

    /// <summary>Reads a file that somebody may be writing at the same time.</summary>
    private (PriceHistory History, string Version) Read(string symbol)
    {
        for (var attempt = 1; ; attempt++)
        {
            var path = Find(symbol);
            paths[symbol] = path;
            // Before the file is read: a change while it is being read then shows as a change.
            var version = VersionOf(path);
            try
            {
                var history = CsvHistory.Read(path, symbol, until: null, time.GetUtcNow())!;
                if (VersionOf(path) == version || attempt == MaxAttempts) return (history, version);
            }
            catch (PriceSourceException exception)
                when (attempt < MaxAttempts && (exception.Error == PriceSourceError.Unavailable || VersionOf(path) != version))
            {
                // The file was replaced or half written: the one that is there now is read instead. The last attempt's failure reaches the caller.
                continue;
            }
        }
    }

    /// <summary>The file of a symbol, found among the folder's own names: no path is ever built from what was asked for.</summary>
    private string Find(string symbol)
    {
        string[] found = [.. Files().Where(file => file.Symbol == symbol).Select(file => file.Path)];
        if (found.Length == 1) return found[0];
        if (found.Length == 0)
        {
            throw Unknown(symbol, [.. Files().Select(file => file.Symbol).Distinct().Order(StringComparer.Ordinal)]);
        }
        // msft.csv beside MSFT.csv, on a file system that tells them apart: the documented spelling wins.
        return Array.Find(found, path => Path.GetFileName(path) == symbol + ".csv")
            ?? throw new PriceSourceException(PriceSourceError.BadData,
                $"Two files claim to be {symbol}: {string.Join(" and ", found.Select(Path.GetFileName).Order(StringComparer.Ordinal))}.");
    }

    /// <summary>The answer to a visitor who asks for what there is not: what there is.</summary>
    private static PriceSourceException Unknown(string symbol, string[] known)
    {
        var close = Closest(symbol, known);
        var sentence = $"There are no prices of {ForeignText.Clean(symbol)} here.";
        if (close.Count == 0 && known.Length > 0)
        {
            var others = known.Length - Math.Min(known.Length, SymbolSuggestions.Max);
            var more = others == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {others} more");
            sentence += $" There are prices of {string.Join(", ", known.Take(SymbolSuggestions.Max))}{more}.";
        }
        return new(PriceSourceError.UnknownSymbol, sentence)
        {
            Suggestions = close.Count > 0 ? close : [.. known.Take(SymbolSuggestions.Max).Select(one => new SymbolMatch(one, one, null))],
        };
    }

    /// <summary>The folder's files; the folder is walked again only when its time stamp says that a file was added or removed.</summary>
    private (string Symbol, string Path)[] Files()
    {
        try
        {
            var stamp = Directory.GetLastWriteTimeUtc(directory);
            if (listing is { } known && known.Stamp == stamp) return known.Files;
            (string Symbol, string Path)[] files =
            [
                .. from path in Directory.GetFiles(directory)
                   where Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase)
                   let symbol = Symbol.TryNormalize(Path.GetFileNameWithoutExtension(path), out var normal) ? normal : null
                   where symbol is not null
                   select (symbol, path),
            ];
            if (time.GetUtcNow().UtcDateTime - stamp > StampGrain) listing = new(stamp, files);
            return files;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PriceSourceException(PriceSourceError.Unavailable, "The folder of CSV files cannot be read.", exception);
        }
    }

    private static string VersionOf(string path) => CsvFileVersion.Of(path);

    private sealed record Listing(DateTime Stamp, (string Symbol, string Path)[] Files);
}
