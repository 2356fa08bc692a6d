using OrleansStock.MarketData.Calendar;

namespace OrleansStock.MarketData.Parsing;

/// <summary>What reading a file needs to know of an exchange's week.</summary>
internal static class ExchangeWeek
{
    /// <summary>Whether a day is of the days of the week on which the exchange trades, holidays aside.</summary>
    public static bool IsWeekday(this Exchange exchange, DateOnly day) => exchange.IsInWeek(day);

    /// <summary>Whether it trades on every day of the week, as crypto does: then volumes have fractions.</summary>
    public static bool IsEveryDay(this Exchange exchange) => exchange.Week == TradingWeek.EveryDay;
}
