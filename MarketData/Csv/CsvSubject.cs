using OrleansStock.MarketData.Calendar;

namespace OrleansStock.MarketData.Csv;

/// <summary>What a file is about, as its name tells.</summary>
/// <param name="Name">The file's name; messages begin with it.</param>
/// <param name="Symbol">The symbol that the file is named after.</param>
/// <param name="Exchange">The symbol's exchange.</param>
internal sealed record CsvSubject(string Name, string Symbol, Exchange Exchange)
{
    /// <summary>Whether the symbol's form tells the exchange; a suffix that is not listed tells nothing.</summary>
    public bool IsListed => Exchange.IsKnown;

    /// <summary>The subject of a file.</summary>
    /// <param name="name">The file's name.</param>
    public static CsvSubject Of(string name)
    {
        var symbol = Path.GetFileNameWithoutExtension(name).ToUpperInvariant();
        return new(name, symbol, Exchange.Of(symbol));
    }
}
