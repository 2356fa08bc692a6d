namespace OrleansStock.MarketData.Calendar;

/// <summary>Whose holidays can be computed.</summary>
internal enum HolidayRules
{
    /// <summary>Nobody's are known: every day of the trading week counts.</summary>
    None,

    /// <summary>NYSE and Nasdaq.</summary>
    NewYork,

    /// <summary>HKEX.</summary>
    HongKong,

    /// <summary>London Stock Exchange.</summary>
    London,

    /// <summary>Xetra and the German floors, as they have traded since 2022.</summary>
    Frankfurt,

    /// <summary>Amsterdam, Brussels, Lisbon, Paris; Madrid keeps the same days.</summary>
    Euronext,

    /// <summary>SIX Swiss Exchange.</summary>
    Zurich,

    /// <summary>Toronto.</summary>
    Toronto,

    /// <summary>ASX.</summary>
    Sydney,

    /// <summary>Tokyo.</summary>
    Tokyo,
}
