using System.Text;
using OrleansStock.MarketData.Csv.Dates;
using OrleansStock.MarketData.Csv.Layout;
using OrleansStock.MarketData.Csv.Numbers;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.MarketData.Csv;

/// <summary>The rows of the instrument that a file is named after.</summary>
internal static class TickerRows
{
    /// <summary>Chooses the rows.</summary>
    /// <param name="table">The cells.</param>
    /// <param name="column">The column that says which instrument a row is about; -1 where there is none.</param>
    /// <param name="rows">The rows to choose from.</param>
    /// <param name="symbol">The symbol that the file is named after.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="assumed">What was done, where not every row was taken, or the column calls the instrument otherwise.</param>
    /// <exception cref="PriceSourceException">There are several instruments, and not exactly one of them is the file's.</exception>
    public static List<int> Choose(CsvTable table, int column, List<int> rows, string symbol, string name, out string? assumed)
    {
        assumed = null;
        if (column < 0) return rows;
        // Where each name comes first.
        Dictionary<string, (int Row, int Count)> names = new(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var text = NameIn(table, row, column);
            if (text.Length == 0) continue;
            names[text] = names.TryGetValue(text, out var known) ? (known.Row, known.Count + 1) : (row, 1);
        }
        if (names.Count == 0) return rows;
        var word = ForeignText.Clean(table.Header[column]);
        if (names.Count == 1)
        {
            var only = names.Keys.First();
            if (Nearness(only, symbol) == int.MaxValue)
                assumed = $"The column '{word}' says '{ForeignText.Clean(only)}' in every line; it was taken for another name of {symbol}.";
            return rows;
        }

        var best = names.Keys.Min(one => Nearness(one, symbol));
        var chosen = names.Where(one => best < int.MaxValue && Nearness(one.Key, symbol) == best).ToArray();
        if (chosen.Length != 1)
        {
            var (first, second) = (names.MinBy(one => one.Value.Row), names.OrderBy(one => one.Value.Row).ElementAt(1));
            throw CsvFault.At(
                name,
                table.LineOf(second.Value.Row),
                $"the column '{word}' names a second instrument, '{ForeignText.Clean(second.Key)}' after '{ForeignText.Clean(first.Key)}', and "
                + (chosen.Length == 0 ? $"none of its {names.Count} is {symbol}" : $"{chosen.Length} of its {names.Count} could be {symbol}"));
        }
        var taken = chosen[0].Key;
        var count = chosen[0].Value.Count;
        assumed = $"The file has {names.Count} instruments in its column '{word}': only the {count} rows of '{ForeignText.Clean(taken)}' were read.";
        return rows.FindAll(row => NameIn(table, row, column) == taken);
    }

    private static string NameIn(CsvTable table, int row, int column) => Encoding.UTF8.GetString(table.Cell(row, column)).ToUpperInvariant();

    /// <summary>How near a name is to a symbol: 0 is the same, <see cref="int.MaxValue"/> is another.</summary>
    private static int Nearness(string name, string symbol)
    {
        if (name == symbol) return 0;
        // BRK.B, BTC/USD and 600519.SH as others write BRK-B, BTC-USD and 600519.SS.
        var plain = Plain(name);
        var wanted = Plain(symbol);
        if (plain == wanted) return 1;
        var dot = symbol.LastIndexOf('.');
        if (name.EndsWith(".SH", StringComparison.Ordinal) && name[..^3] + ".SS" == symbol) return 1;
        // The exchange beside the name: AAPL.US, NSE:RELIANCE, VOD LN Equity.
        var stem = dot > 0 ? symbol[..dot] : symbol;
        var end = name.AsSpan().IndexOfAny(". ");
        if (name == stem || name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] == stem || (end > 0 && name[..end] == symbol)) return 2;
        // 5 for 0005.HK: numbers without their zeros.
        if (stem.TrimStart('0') is { Length: > 0 } number && number == name.TrimStart('0') && number.All(char.IsAsciiDigit)) return 3;
        return int.MaxValue;

        static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
    }
}
