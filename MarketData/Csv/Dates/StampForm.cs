namespace OrleansStock.MarketData.Csv.Dates;

/// <summary>How the parts of a date are written.</summary>
internal enum StampForm
{
    /// <summary>2024-01-31, 20240131: nothing is open.</summary>
    YearFirst,

    /// <summary>31 January 2024: nothing is open.</summary>
    Named,

    /// <summary>1/2/2024: day and month are open.</summary>
    YearLast,

    /// <summary>1/2/24, 24-01-02: all three are open.</summary>
    ShortYear,

    /// <summary>24-Jan-03: day and year are open.</summary>
    NamedShortYear,

    /// <summary>1706572800: seconds or parts of them since 1970 in UTC.</summary>
    Unix,
}
