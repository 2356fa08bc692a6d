namespace OrleansStock.MarketData;

/// <summary>Known symbols that somebody may have meant.</summary>
public static class SymbolSuggestions
{
    /// <summary>How many are suggested at most.</summary>
    public const int Max = 5;

    // Longer words are not misspelt symbols, and the cost of the distance grows with the product of the lengths.
    private const int LongestWord = 20;

    /// <summary>The known symbols nearest to one that is not known: those that begin with it, then those one or two typing slips away.</summary>
    /// <param name="symbol">The symbol asked for, upper case.</param>
    /// <param name="known">What there is; a name counts word by word.</param>
    internal static IReadOnlyList<SymbolMatch> Closest(string symbol, IEnumerable<SymbolMatch> known)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentNullException.ThrowIfNull(known);
        if (symbol.Length is 0 or > LongestWord) return [];
        var allowed = Allowed(symbol);
        return
        [
            .. known.Select(match => (Match: match, Distance: DistanceOf(symbol, match)))
                .Where(one => one.Distance <= allowed)
                .OrderBy(one => one.Distance).ThenBy(one => one.Match.Symbol, StringComparer.Ordinal)
                .Take(Max)
                .Select(one => one.Match),
        ];
    }

    /// <summary>Whether somebody may have meant a known symbol by one that is not known.</summary>
    /// <param name="symbol">The symbol asked for, upper case.</param>
    /// <param name="match">What there is.</param>
    public static bool AreClose(string symbol, SymbolMatch match)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return symbol.Length is > 0 and <= LongestWord && DistanceOf(symbol, match) <= Allowed(symbol);
    }

    /// <summary>Matches that a search by the first letters gave, the nearest to the symbol first; none is left out but beyond <see cref="Max"/>.</summary>
    /// <param name="symbol">The symbol asked for, upper case.</param>
    /// <param name="matches">What the search found.</param>
    public static IReadOnlyList<SymbolMatch> ClosestFirst(string symbol, IEnumerable<SymbolMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentNullException.ThrowIfNull(matches);
        return [.. matches.OrderBy(match => DistanceOf(symbol, match)).Take(Max)];
    }

    private static int Allowed(string symbol) => symbol.Length <= 4 ? 1 : 2;

    private static int DistanceOf(string symbol, SymbolMatch match)
    {
        // SAP for SAP.DE, BRK for BRK-B: the listing is missing, not wrong.
        if (match.Symbol.Length > symbol.Length && match.Symbol[symbol.Length] is '.' or '-' && match.Symbol.StartsWith(symbol, StringComparison.Ordinal))
            return 0;
        var best = Distance(symbol, match.Symbol);
        if (symbol.Length < 4 || match.Name == match.Symbol) return best;
        foreach (var word in match.Name.Split([' ', ',', '.', '(', ')'], 8, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length is >= 4 and <= LongestWord) best = Math.Min(best, Distance(symbol, word.ToUpperInvariant()));
        }
        return best;
    }

    /// <summary>Insertions, deletions, changes and swaps of neighbours that make one word of the other (optimal string alignment).</summary>
    internal static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > LongestWord || b.Length > LongestWord) return int.MaxValue;
        var width = b.Length + 1;
        Span<int> cost = stackalloc int[(LongestWord + 1) * (LongestWord + 1)];
        for (var i = 0; i <= a.Length; i++) cost[i * width] = i;
        for (var j = 0; j <= b.Length; j++) cost[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = cost[(i - 1) * width + j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var least = Math.Min(Math.Min(cost[(i - 1) * width + j], cost[i * width + j - 1]) + 1, change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = Math.Min(least, cost[(i - 2) * width + j - 2] + 1);
                cost[i * width + j] = least;
            }
        }
        return cost[a.Length * width + b.Length];
    }
}
