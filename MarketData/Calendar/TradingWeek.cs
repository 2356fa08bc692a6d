namespace OrleansStock.MarketData.Calendar;

/// <summary>The days of the week on which a market trades.</summary>
internal enum TradingWeek
{
    /// <summary>Most of the world.</summary>
    MondayToFriday,

    /// <summary>Riyadh, Cairo, Doha.</summary>
    SundayToThursday,

    /// <summary>Tel Aviv, whose week changed in 2026.</summary>
    SundayToFriday,

    /// <summary>Crypto.</summary>
    EveryDay,
}
