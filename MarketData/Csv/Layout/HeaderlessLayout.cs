using OrleansStock.MarketData.Calendar;

namespace OrleansStock.MarketData.Csv.Layout;

/// <summary>The files without a header whose columns are known from their programs' documentation.</summary>
/// <param name="Name">The program.</param>
/// <param name="Header">The header that it leaves out.</param>
/// <param name="Divisor">What prices are divided by.</param>
internal sealed record HeaderlessLayout(string Name, string[] Header, double Divisor)
{
    // The last column counts ticks, which are no shares.
    private static readonly HeaderlessLayout MetaTrader = new("MetaTrader 4", ["date", "time", "open", "high", "low", "close", "ticks"], 1);

    // Lean writes the prices of equities as whole ten-thousandths, those of indices, currencies and crypto as they are.
    private static readonly HeaderlessLayout LeanEquity = new("Lean (equity)", ["date", "open", "high", "low", "close", "volume"], 10_000);
    private static readonly HeaderlessLayout LeanOther = new("Lean (not equity)", ["date", "open", "high", "low", "close", "volume"], 1);

    /// <summary>Whether a first row is of a layout that is known.</summary>
    /// <param name="cells">The cells of the first row.</param>
    public static bool IsKnown(IReadOnlyList<string> cells) => IsMetaTrader(cells) || IsLean(cells);

    /// <summary>The layout of a file.</summary>
    /// <param name="table">Its cells; the first row is of a layout that is known.</param>
    /// <param name="symbol">The symbol: equities have other prices than the rest.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="PriceSourceException">Its prices could be whole or ten-thousandths.</exception>
    public static HeaderlessLayout Of(CsvTable table, string symbol, string name)
    {
        if (table.CellsOf(0) == MetaTrader.Header.Length) return MetaTrader;
        var isWhole = true;
        for (var row = 0; row < table.Count && isWhole; row++)
        {
            for (var i = 1; i <= 4; i++) isWhole &= !table.Cell(row, i).ContainsAny((byte)'.', (byte)',');
        }
        if (!isWhole) return LeanOther;
        if (symbol[0] != '^' && !symbol.Contains('=', StringComparison.Ordinal) && !Exchange.Of(symbol).IsEveryDay) return LeanEquity;
        var what = $"'{table.Text(0, 4)}' could be a price or ten-thousandths of one: Lean writes equities so, and {symbol} is none";
        throw CsvFault.At(name, table.LineOf(0), what);
    }

    private static bool IsMetaTrader(IReadOnlyList<string> cells) => cells.Count == 7 && IsDigits(cells[0], "####.##.##") && IsDigits(cells[1], "##:##");

    private static bool IsLean(IReadOnlyList<string> cells) => cells.Count == 6 && IsDigits(cells[0], "######## ##:##");

    private static bool IsDigits(string cell, string pattern) =>
        cell.Length == pattern.Length && cell.Zip(pattern).All(static pair => pair.Second == '#' ? char.IsAsciiDigit(pair.First) : pair.First == pair.Second);
}
