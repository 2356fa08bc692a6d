namespace OrleansStock.MarketData.Calendar;

/// <summary>On which day a holiday is kept that falls on a day off.</summary>
internal enum Observance
{
    /// <summary>On its own day; on a day off it is lost.</summary>
    Itself,

    /// <summary>On Monday where it falls on a Sunday.</summary>
    Sunday,

    /// <summary>On Monday where it falls on a Saturday or Sunday.</summary>
    Weekend,

    /// <summary>On Friday where it falls on a Saturday, on Monday where it falls on a Sunday.</summary>
    Nearest,

    /// <summary>On the next weekday that is no other holiday, where it falls on a Saturday, a Sunday or another holiday.</summary>
    Next,

    /// <summary>On the next day that is neither a Sunday nor another holiday, where it falls on one of these; a Saturday is a day like others.</summary>
    NextAfterSunday,

    /// <summary>Always on a Monday, the next one (Colombia, law 51 of 1983).</summary>
    ToMonday,

    /// <summary>From Tuesday and Wednesday on the Monday before, from Thursday and Friday on the Monday after (Argentina, law 27399).</summary>
    NearMonday,

    /// <summary>From Tuesday to Thursday on the Monday before, from Friday on the Monday after (Chile, law 19668).</summary>
    ChileanMonday,

    /// <summary>From Sunday to Wednesday on the Thursday after (Egypt, the cabinet's decrees since 2021).</summary>
    Thursday,
}
