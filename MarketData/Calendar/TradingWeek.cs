namespace OrleansStock.MarketData.Calendar;

/// <summary>The days of the week on which a market trades, from a date on.</summary>
/// <param name="From">The first day of this week's being in force.</param>
/// <param name="First">The first day of the week that is traded.</param>
/// <param name="Count">How many days in a row are.</param>
internal readonly record struct TradingWeek(DateOnly From, DayOfWeek First, int Count)
{
    /// <summary>Most of the world.</summary>
    public static TradingWeek MondayToFriday { get; } = new(DateOnly.MinValue, DayOfWeek.Monday, 5);

    /// <summary>Currencies of the crypto kind.</summary>
    public static TradingWeek EveryDay { get; } = new(DateOnly.MinValue, DayOfWeek.Sunday, 7);

    /// <summary>Whether a day of the week is traded.</summary>
    public bool Contains(DayOfWeek day) => ((int)day - (int)First + 7) % 7 < Count;
}
