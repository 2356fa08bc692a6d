using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Parsing;

/// <summary>
/// Days of trading that came without a usable price and may still get one: Yahoo fills such a row within days. Until then a count of trading
/// days across one of them is a day short.
/// </summary>
public static class OpenDays
{
    /// <summary>After so many bars a price is no longer expected: the day stays without one.</summary>
    private const int MostBarsBehind = 10;

    /// <summary>The days, in ascending order.</summary>
    /// <param name="history">The history, whose trail names the rows that were left out.</param>
    /// <param name="calendar">When it trades.</param>
    public static IReadOnlyList<DateOnly> Of(PriceHistory history, TradingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(calendar);
        var bars = history.Bars;
        var from = bars.Count < MostBarsBehind ? DateOnly.MinValue : bars[^MostBarsBehind].Date;
        return
        [
            .. history.Trail.Issues
                .Where(issue => issue is { Action: DataAction.Dropped, Date: not null })
                .Where(issue => issue.Rule is DataRule.NoPrice or DataRule.UnreadableRow or DataRule.PhantomRow)
                .Select(issue => issue.Date!.Value)
                .Where(day => day > from && calendar.IsTradingDay(day) && !HasBar(bars, day))
                .Distinct().Order(),
        ];
    }

    private static bool HasBar(IReadOnlyList<Bar> bars, DateOnly day)
    {
        for (var i = bars.Count - 1; i >= 0 && bars[i].Date >= day; i--)
            if (bars[i].Date == day) return true;
        return false;
    }
}
