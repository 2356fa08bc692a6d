namespace OrleansStock.MarketData.Csv.Dates;

/// <summary>Years of two digits.</summary>
internal static class ShortYears
{
    // Nobody has daily prices of before 1941 in a format with two digits, and nobody of after 2040 yet.
    private const int LastOfThisCentury = 40;

    /// <summary>The year in full; four digits stay as they are.</summary>
    public static int Full(int year) => year >= 100 ? year : year <= LastOfThisCentury ? 2000 + year : 1900 + year;
}
