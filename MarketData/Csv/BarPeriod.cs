using OrleansStock.MarketData.Csv.Layout;

namespace OrleansStock.MarketData.Csv;

/// <summary>The length of the bars as a column of the file says it.</summary>
internal static class BarPeriod
{
    /// <summary>Why the bars are not bars of days, in a clause; null where they are, or where no column says.</summary>
    /// <param name="table">The cells.</param>
    /// <param name="column">The column; -1 where there is none.</param>
    /// <param name="rows">The rows of the instrument.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="PriceSourceException">Bars of weeks or months, or of several lengths.</exception>
    public static string? Of(CsvTable table, int column, List<int> rows, string name)
    {
        if (column < 0) return null;
        var word = table.Header[column];
        var (text, length) = ("", "");
        foreach (var row in rows)
        {
            var cell = table.Text(row, column);
            if (cell.Length == 0 || cell == text) continue;
            var one = LengthOf(cell);
            if (text.Length > 0 && one != length)
                throw CsvFault.At(name, table.LineOf(row), $"the column '{word}' says '{cell}' where it said '{text}' before: bars of two lengths");
            (text, length) = (cell, one);
            if (one is "week" or "month" or "quarter" or "year")
            {
                var what = $"{one}ly bars: the column '{word}' says '{cell}', the dates are a {one} apart, and only daily bars are read";
                throw CsvFault.At(name, table.LineOf(row), what);
            }
        }
        return length is "" or "days" ? null : $"the column '{word}' says '{text}', which is not days, and there is one bar a day";
    }

    private static string LengthOf(string cell) => cell switch
    {
        // A minute and a month differ by the size of their letter.
        "M" or "1M" => "month",
        "m" or "1m" => "minutes",
        _ => cell.ToLowerInvariant() switch
        {
            "d" or "1d" or "d1" or "day" or "1day" or "days" or "daily" or "1440" or "86400" or "24h" => "days",
            "w" or "1w" or "w1" or "wk" or "1wk" or "week" or "1week" or "weekly" or "10080" => "week",
            "mo" or "1mo" or "mn" or "mn1" or "month" or "1month" or "monthly" or "43200" => "month",
            "q" or "3m" or "3mo" or "quarter" or "quarterly" => "quarter",
            "y" or "1y" or "a" or "year" or "yearly" or "annual" => "year",
            _ => "less",
        },
    };
}
