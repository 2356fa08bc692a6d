using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;

namespace OrleansStock.Tests.MarketData.Calendar;

/// <summary>Histories made of nothing but the days of a calendar.</summary>
internal static class Sessions
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly[] Days(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Day)];

    /// <summary>A bar on each day from the first to the last on which the market is open.</summary>
    public static Bar[] History(string first, string last, Func<DateOnly, bool> isOpen)
    {
        List<Bar> bars = [];
        for (var day = Day(first); day <= Day(last); day = day.AddDays(1))
        {
            if (isOpen(day)) bars.Add(new(day, 1, 1, 1, 1, 1, 1));
        }
        return [.. bars];
    }

    /// <summary>The expected dates of the bars after a history.</summary>
    public static DateOnly[] Expected(string symbol, string? timeZone, Bar[] history, int count)
    {
        var calendar = TradingCalendar.Of(symbol, timeZone, history);
        return [.. Enumerable.Range(1, count).Select(h => calendar.After(history[^1].Date, h))];
    }

    public static bool IsIn(DateOnly day, DayOfWeek first, DayOfWeek last) => ((int)day.DayOfWeek - (int)first + 7) % 7 <= ((int)last - (int)first + 7) % 7;
}
