using OrleansStock.Forecasting;

namespace OrleansStock.WebFrontend.Watchlists;

/// <summary>Tickers from a file or a pasted text: the first column of each line, with or without a heading.</summary>
/// <param name="Symbols">The tickers, in their order.</param>
/// <param name="Wrong">The lines that begin with none, as far as they are shown.</param>
internal sealed record SymbolFile(IReadOnlyList<Symbol> Symbols, IReadOnlyList<string> Wrong)
{
    /// <summary>The most characters that are read: some thousand lines.</summary>
    public const int Longest = 20_000;

    private const int LongestShown = 30;

    private static readonly char[] separators = [',', ';', '\t'];

    /// <summary>Reads the text.</summary>
    public static SymbolFile Read(string text)
    {
        List<Symbol> symbols = [];
        List<string> wrong = [];
        var lines = text.Split('\n').Select(l => l.Split(separators)[0].Trim().Trim('"', '\'', '\uFEFF').Trim()).Where(l => l.Length > 0).ToList();
        foreach (var (at, line) in lines.Index())
        {
            if (at == 0 && (line.Equals("symbol", StringComparison.OrdinalIgnoreCase) || line.Equals("ticker", StringComparison.OrdinalIgnoreCase))) continue;
            if (Symbol.TryParse(line, out var symbol)) symbols.Add(symbol);
            else wrong.Add(line.Length > LongestShown ? line[..LongestShown] + "…" : line);
        }

        return new SymbolFile(symbols, wrong);
    }
}
