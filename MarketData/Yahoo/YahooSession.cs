using OrleansStock.MarketData.Calendar;

namespace OrleansStock.MarketData.Yahoo;

/// <summary>Which days are over by the time of the answer: the live row of a session under way is no bar yet.</summary>
/// <param name="Today">The day of the answer in the exchange's time zone.</param>
/// <param name="TodayIsOver">Whether that day's bar is final.</param>
internal readonly record struct YahooSession(DateOnly Today, bool TodayIsOver)
{
    // How late Yahoo shows the figures of the slowest exchanges.
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(20);

    public bool IsFinished(DateOnly day) => day < Today || (day == Today && TodayIsOver);

    public static YahooSession Of(YahooAnswer answer, string symbol, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var end = YahooChart.DateOf(answer.SessionEnd, zone);
        var start = YahooChart.DateOf(answer.SessionStart, zone);
        // Yahoo already names the next session: today's is over.
        if (start > today) return new(today, true);
        if (end == today)
        {
            // Most exchanges' figures come late, so the bell alone does not make the bar final,
            // unless the last trade shown is from the bell or after.
            var bell = DateTimeOffset.FromUnixTimeSeconds((long)answer.SessionEnd);
            return new(today, now >= bell + Delay || (now >= bell && answer.MarketTime >= answer.SessionEnd));
        }
        // Yahoo names no session of today: the usual hours of the symbol's exchange decide, or the whole day.
        var exchange = Exchange.Of(symbol);
        return new(today, exchange.TimeZone == zone.Id && TradingCalendar.Of(symbol).LastFinishedDay(now) >= today);
    }
}
