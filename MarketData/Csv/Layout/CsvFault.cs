namespace OrleansStock.MarketData.Csv.Layout;

/// <summary>What is wrong with a file, said the same way everywhere.</summary>
internal static class CsvFault
{
    /// <summary>The refusal of a file.</summary>
    /// <param name="name">The file.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="what">What is wrong there, in a clause.</param>
    /// <param name="inner">What found it.</param>
    public static PriceSourceException At(string name, long line, string what, Exception? inner = null) =>
        new(PriceSourceError.BadData, $"{name}, line {line}: {what}.", inner) { Line = line };
}
