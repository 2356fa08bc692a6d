using OrleansStock.MarketData.Parsing;

namespace OrleansStock.MarketData.Csv;

/// <summary>Where the columns of a CSV file are; -1 where one is absent.</summary>
internal readonly record struct CsvColumns(int Count, int Date, int Open, int High, int Low, int Close, int AdjustedClose, int Volume, bool HasExtraHeader)
{
    // Letters alone, lower case: "Adj Close**", "<ADJ_CLOSE>" and "5. adjusted close" are one.
    private static readonly string[] DateNames = ["date", "timestamp", "datetime", "tradedate", "tradingday", "day", "time"];
    private static readonly string[] OpenNames = ["open", "openprice", "opening", "o"];
    private static readonly string[] HighNames = ["high", "highprice", "h"];
    private static readonly string[] LowNames = ["low", "lowprice", "l"];
    // "Close/Last" is Nasdaq's, "Price" Investing's.
    private static readonly string[] CloseNames = ["close", "closelast", "closeprice", "last", "lastprice", "price", "c"];
    private static readonly string[] AdjustedNames = ["adjclose", "adjustedclose", "adjcloseprice", "closeadj", "adjustedcloseprice"];
    private static readonly string[] VolumeNames = ["volume", "vol", "volumetraded", "totaltradequantity", "v"];

    /// <summary>Finds the columns by the header's words.</summary>
    /// <exception cref="PriceSourceException">Date or Close is missing, or a column comes twice.</exception>
    public static CsvColumns Find(string[] header, string name, long line)
    {
        var words = Array.ConvertAll(header, static cell => string.Concat(cell.Where(char.IsAsciiLetter)).ToLowerInvariant());
        var count = words.Length;
        // Nameless columns at the end come from a delimiter at the end of each line.
        while (count > 0 && words[count - 1].Length == 0) count--;

        var date = Find(DateNames);
        var hasExtraHeader = date < 0 && count > 0 && words[0] == "price";
        if (hasExtraHeader)
        {
            date = 0;
            words[0] = "date";
        }
        var close = Find(CloseNames);
        if (date < 0) throw Missing("Date");
        if (close < 0) throw Missing("Close");
        return new(count, date, Find(OpenNames), Find(HighNames), Find(LowNames), close, Find(AdjustedNames), Find(VolumeNames), hasExtraHeader);

        int Find(string[] names)
        {
            foreach (var candidate in names)
            {
                var index = Array.IndexOf(words, candidate, 0, count);
                if (index < 0) continue;
                return Array.IndexOf(words, candidate, index + 1, count - index - 1) < 0
                    ? index
                    : throw CsvBars.Bad(name, line, $"the column '{candidate}' comes twice");
            }
            return -1;
        }

        PriceSourceException Missing(string column) =>
            CsvBars.Bad(name, line, $"no column '{column}' in the header '{ForeignText.Clean(string.Join(',', header))}'");
    }
}
