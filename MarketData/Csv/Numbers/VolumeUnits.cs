using System.Collections.Frozen;
using OrleansStock.MarketData.Csv.Layout;

namespace OrleansStock.MarketData.Csv.Numbers;

/// <summary>What a file counts its volumes in: shares, lots of a hundred, thousands.</summary>
internal static class VolumeUnits
{
    // A hundred shares, the lot (手) of the exchanges of mainland China.
    private const double Lot = 100;

    // The amount over volume times close is 1 for shares and 100 for lots, but for where in the day the trades were.
    private const double Nearly = 1.25;

    // tushare's document 27: volumes in lots, amounts in thousands of yuan.
    private const double LotsAgainstThousands = 0.1;

    // By the words between the brackets of a header, as ColumnNames.Normalize gives them, digits kept.
    private static readonly FrozenDictionary<string, double> InBrackets = new Dictionary<string, double>
    {
        ["shares"] = 1, ["stuck"] = 1, ["st"] = 1, ["stk"] = 1, ["pcs"] = 1, ["units"] = 1, ["qty"] = 1, ["股"] = 1, ["株"] = 1, ["주"] = 1,
        ["titres"] = 1, ["acciones"] = 1, ["azioni"] = 1, ["acoes"] = 1, ["szt"] = 1,
        ["手"] = Lot, ["百股"] = 100, ["100s"] = 100, ["hundreds"] = 100, ["inhundreds"] = 100,
        ["k"] = 1e3, ["000"] = 1e3, ["000s"] = 1e3, ["1000"] = 1e3, ["1000s"] = 1e3,
        ["in000s"] = 1e3, ["in000"] = 1e3, ["thousands"] = 1e3, ["inthousands"] = 1e3,
        ["thousand"] = 1e3, ["tsd"] = 1e3, ["千株"] = 1e3, ["千股"] = 1e3, ["천주"] = 1e3, ["000shares"] = 1e3,
        ["万股"] = 1e4, ["万手"] = 1e6, ["万"] = 1e4,
        ["m"] = 1e6, ["mn"] = 1e6, ["mio"] = 1e6, ["mln"] = 1e6, ["millions"] = 1e6,
        ["inmillions"] = 1e6, ["inmio"] = 1e6, ["million"] = 1e6, ["百万股"] = 1e6, ["百万株"] = 1e6,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Amounts =
        new[] { "amount", "turnover", "money", "成交额", "成交金额", "成交金額", "거래대금", "売買代金" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What the volumes are multiplied by to be shares; null where nothing tells, and they are left out.</summary>
    /// <param name="table">The cells.</param>
    /// <param name="columns">Which column is what.</param>
    /// <param name="rows">The rows of the instrument.</param>
    /// <param name="style">The decimal signs.</param>
    /// <param name="symbol">The symbol that the file is named after.</param>
    /// <param name="said">What was taken for granted, or why they are left out; null where there is nothing to say.</param>
    public static double? FactorOf(CsvTable table, CsvColumns columns, IReadOnlyList<int> rows, NumberStyle style, string symbol, out string? said)
    {
        said = null;
        var column = columns[ColumnRole.Volume];
        if (column < 0 || table.Header.Count == 0) return 1;
        var header = table.Header[column];
        if (ColumnNames.BracketsOf(header) is { } unit)
        {
            if (InBrackets.TryGetValue(unit, out var factor))
            {
                if (factor != 1) said = $"The volumes were multiplied by {factor:0}: the column '{header}' says its unit.";
                return factor;
            }
            said = $"The column '{header}' counts in a unit that is not known: the volumes were left out.";
            return null;
        }

        // Only the layouts of mainland China count in lots without saying so.
        var isChinese = columns.Words[column] == "成交量";
        var isTushare = columns.Words.Contains("tscode") && columns.Words[column] == "vol";
        if (!isChinese && !isTushare) return 1;
        var amount = Array.FindIndex([.. table.Header.Select(ColumnNames.BeforeBrackets)], Amounts.Contains);
        var ratio = amount < 0 || style.Volumes is not { } sign ? double.NaN : Ratio(table, columns, amount, rows, style.Prices, sign);
        if (Near(ratio, 1)) return 1;
        if (Near(ratio, Lot) || (isTushare && Near(ratio, LotsAgainstThousands)))
        {
            said = "The volumes are in lots of 100 shares, as the amounts beside them tell, and were multiplied by 100.";
            return Lot;
        }
        var isMainland = symbol.EndsWith(".SS", StringComparison.Ordinal) || symbol.EndsWith(".SZ", StringComparison.Ordinal);
        // akshare's stock_zh_a_hist and tushare's daily: their documentation says lots, and so for shares of the mainland alone.
        if (isTushare || (isMainland && columns.Words.Contains("换手率") && columns.Words.Contains("振幅")))
        {
            said = $"The volumes were taken for lots of 100 shares, as {(isTushare ? "tushare" : "akshare")} writes them, and were multiplied by 100.";
            return Lot;
        }
        if (!isMainland) return 1;
        said = $"Nothing tells whether the column '{header}' counts shares or lots of 100: the volumes were left out.";
        return null;
    }

    private static bool Near(double ratio, double value) => ratio > value / Nearly && ratio < value * Nearly;

    /// <summary>The median of the amount over volume times close; NaN where no row tells.</summary>
    private static double Ratio(CsvTable table, CsvColumns columns, int amount, IReadOnlyList<int> rows, DecimalSign prices, DecimalSign volumes)
    {
        List<double> ratios = [];
        foreach (var row in rows)
        {
            if (!TryRead(table.Cell(row, columns[ColumnRole.Close]), prices, out var close)
                || !TryRead(table.Cell(row, columns[ColumnRole.Volume]), volumes, out var volume)
                || !TryRead(table.Cell(row, amount), prices, out var money)) continue;
            if (close > 0 && volume > 0 && money > 0) ratios.Add(money / volume / close);
        }
        if (ratios.Count == 0) return double.NaN;
        ratios.Sort();
        return ratios[ratios.Count / 2];
    }

    private static bool TryRead(ReadOnlySpan<byte> cell, DecimalSign sign, out double value)
    {
        value = double.NaN;
        Span<char> buffer = stackalloc char[CsvNumber.BufferLength];
        return CsvNumber.TryParse(cell, buffer, out var number) && number.TryRead(sign, out value);
    }
}
