using System.Text;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.Csv.Layout;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.MarketData.Csv;

/// <summary>The rows of the instrument that a file is named after.</summary>
internal static class TickerRows
{
    // Class and suffix included: BRK-B, 0005.HK, RELIANCE.NS is longer and has a dot.
    private const int LongestTicker = 6;

    /// <summary>Chooses the rows.</summary>
    /// <param name="table">The cells.</param>
    /// <param name="column">The column that says which instrument a row is about; -1 where there is none.</param>
    /// <param name="rows">The rows to choose from.</param>
    /// <param name="subject">What the file is about.</param>
    /// <param name="assumed">What was done, where not every row was taken, or the column calls the instrument otherwise.</param>
    /// <exception cref="PriceSourceException">There are several instruments, and not exactly one of them is the file's.</exception>
    public static List<int> Choose(CsvTable table, int column, List<int> rows, CsvSubject subject, out string? assumed)
    {
        assumed = null;
        var (name, symbol) = (subject.Name, subject.Symbol);
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
        // A table's own count of its rows.
        var isCount = names.Count == rows.Count && ColumnNames.Normalize(table.Header[column]) == "id";
        if (isCount && names.Keys.All(static one => one.All(char.IsAsciiDigit))) return rows;
        if (names.Count == 1)
        {
            assumed = CheckOne(table, names.Values.First().Row, column, table.Header[column], subject);
            return rows;
        }

        var best = names.Keys.Min(one => SymbolNames.Nearness(one, symbol));
        var chosen = names.Where(one => best < SymbolNames.Other && SymbolNames.Nearness(one.Key, symbol) == best).ToArray();
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

    /// <summary>What was taken for granted of the only name in a file; null where it is the file's own.</summary>
    /// <param name="table">The cells.</param>
    /// <param name="row">The row of the name.</param>
    /// <param name="column">Its column.</param>
    /// <param name="header">What the name is called.</param>
    /// <param name="subject">What the file is about.</param>
    /// <exception cref="PriceSourceException">It is the name of another instrument.</exception>
    public static string? CheckOne(CsvTable table, int row, int column, string header, CsvSubject subject)
    {
        var written = table.Text(row, column);
        var near = SymbolNames.Nearness(NameIn(table, row, column), subject.Symbol);
        var word = ForeignText.Clean(header);
        if (near == SymbolNames.Other && IsTicker(written, header))
        {
            var what = $"the column '{word}' says '{written}' in every line, which is another instrument than {subject.Symbol}, the file's";
            throw CsvFault.At(subject.Name, table.LineOf(row), what);
        }
        return near >= SymbolNames.Likely ? $"The column '{word}' says '{written}' in every line; it was taken for another name of {subject.Symbol}." : null;
    }

    /// <summary>Whether a cell is a ticker, and no company's name or number in a register.</summary>
    private static bool IsTicker(string cell, string header) => ColumnNames.Normalize(header) switch
    {
        "isin" or "wkn" or "permno" or "contract" or "series" or "id" => false,
        // Columns of names hold tickers too, as in Kaggle's tables of the S&P 500: short, in capitals, without a blank.
        "name" or "stock" or "stockname" or "instrument" or "security" or "asset" or "underlying" or "名称" or "股票名称" or "종목명" or "銘柄" =>
            cell.Length <= LongestTicker && cell.Any(char.IsAsciiLetter) && Symbol.TryNormalize(cell, out var symbol) && symbol == cell,
        _ => true,
    };

    private static string NameIn(CsvTable table, int row, int column) => Encoding.UTF8.GetString(table.Cell(row, column)).ToUpperInvariant();
}
