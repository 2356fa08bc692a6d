using OrleansStock.Forecasting;

namespace OrleansStock.MarketData.Calendar;

/// <summary>When a symbol trades: on which days, until when, and on which date a bar to come is expected.</summary>
/// <remarks>
/// Weekends and, where the exchange's rules can be computed, its holidays (<see cref="HolidayRules"/>). Where they cannot, or where the
/// history contradicts them, the habits of the history stand in: the weekdays on which it traded, and what share of those days fell out
/// in the last five years. Half days count as whole days that end at the usual hour, which makes a refresh late and never early.
/// </remarks>
public sealed class TradingCalendar
{
    private const int MemoryDays = 5 * 366;

    private readonly Exchange _exchange;
    private readonly TimeZoneInfo _zone;
    private readonly bool[]? _weekdays;
    private readonly double _barsPerDay;

    private TradingCalendar(Exchange exchange, bool[]? weekdays, double barsPerDay)
    {
        _exchange = exchange;
        // A zone that this machine does not know: UTC is at most a day off, and an early reload does no harm.
        _zone = TimeZoneInfo.TryFindSystemTimeZoneById(exchange.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
        _weekdays = weekdays;
        _barsPerDay = barsPerDay;
        Holidays = weekdays is null ? exchange.Holidays : HolidayRules.None;
    }

    /// <summary>Whose holidays are known.</summary>
    internal HolidayRules Holidays { get; }

    /// <summary>The calendar of a symbol whose history is not at hand.</summary>
    /// <param name="symbol">The symbol, upper case.</param>
    /// <param name="timeZone">IANA time zone as the source says, which beats the symbol's form; null where it says nothing.</param>
    public static TradingCalendar Of(string symbol, string? timeZone = null) => new(Exchange.Of(symbol, timeZone), null, 1);

    /// <summary>The calendar of a symbol with a history.</summary>
    /// <param name="symbol">The symbol, upper case.</param>
    /// <param name="timeZone">IANA time zone as the source says; null where it says nothing.</param>
    /// <param name="bars">The history, oldest first; may be empty.</param>
    public static TradingCalendar Of(string symbol, string? timeZone, ReadOnlySpan<Bar> bars)
    {
        var exchange = Exchange.Of(symbol, timeZone);
        TradingCalendar rules = new(exchange, null, 1);
        if (bars.IsEmpty) return rules;

        var last = bars[^1].Date;
        var first = 0;
        while (bars[first].Date.DayNumber < last.DayNumber - MemoryDays) first++;
        var recent = bars[first..];

        // Rows without volume are what some sources fill closed days with, unless they never have a volume.
        int strangers = 0, silentStrangers = 0;
        var hasVolumes = false;
        foreach (var bar in recent)
        {
            hasVolumes |= bar.Volume > 0;
            if (rules.IsTradingDay(bar.Date)) continue;
            if (bar.Volume > 0) strangers++;
            else silentStrangers++;
        }
        if (!hasVolumes) strangers += silentStrangers;
        // A handful of bars on closed days are errors of the source; more of them mean that this is another calendar.
        var weekdays = rules.Holidays == HolidayRules.None || strangers * 50 > recent.Length ? WeekdaysOf(recent) : null;

        TradingCalendar habits = new(exchange, weekdays, 1);
        var candidates = 0;
        for (var day = recent[0].Date; day <= last; day = day.AddDays(1))
        {
            if (habits.IsTradingDay(day)) candidates++;
        }
        // A gap of months in a short history must not stretch the calendar: at most a fifth of the days fall out.
        // Where the holidays are known, the odd storm and the odd hole do not count as a habit.
        var barsPerDay = Math.Clamp(recent.Length / (double)Math.Max(1, candidates), 0.8, 1);
        return new(exchange, weekdays, habits.Holidays != HolidayRules.None && barsPerDay > 0.98 ? 1 : barsPerDay);
    }

    /// <summary>Whether the symbol trades on that day, as far as is known.</summary>
    /// <param name="day">A day in the exchange's time zone.</param>
    internal bool IsTradingDay(DateOnly day) =>
        (_weekdays is null ? _exchange.IsInWeek(day) : _weekdays[(int)day.DayOfWeek]) && !Calendar.Holidays.Contains(Holidays, day);

    /// <summary>The expected date of the bar that comes that many bars after a day.</summary>
    /// <param name="day">The day of the last bar.</param>
    /// <param name="leadTime">Bars ahead; 0 gives the day itself.</param>
    public DateOnly After(DateOnly day, int leadTime)
    {
        var left = (int)Math.Round(leadTime / _barsPerDay);
        while (left > 0)
        {
            day = day.AddDays(1);
            if (IsTradingDay(day)) left--;
        }
        return day;
    }

    /// <summary>The moment a day's session ends, in the exchange's zone with its daylight saving of that day.</summary>
    /// <param name="day">A day in the exchange's time zone.</param>
    private DateTimeOffset CloseOf(DateOnly day)
    {
        // Midnight plus the hours as the clock on the wall shows them; an hour that the change to summer time skips is taken an hour later.
        var local = day.ToDateTime(TimeOnly.MinValue) + _exchange.Close;
        if (_zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new(local, _zone.GetUtcOffset(local));
    }

    /// <summary>The next moment after which a bar can be there that was not there before: the end of a session plus half an hour.</summary>
    /// <param name="instant">The answer is later than this.</param>
    public DateTimeOffset NextCloseAfter(DateTimeOffset instant)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime).AddDays(-2);
        while (!IsTradingDay(day) || CloseOf(day) + Exchange.Margin <= instant) day = day.AddDays(1);
        return CloseOf(day) + Exchange.Margin;
    }

    /// <summary>The last trading day whose session and margin are over.</summary>
    /// <param name="now">The time of asking.</param>
    internal DateOnly LastFinishedDay(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, _zone).DateTime);
        while (!IsTradingDay(day) || CloseOf(day) + Exchange.Margin > now) day = day.AddDays(-1);
        return day;
    }

    private static bool[] WeekdaysOf(ReadOnlySpan<Bar> recent)
    {
        Span<int> onDay = stackalloc int[7];
        foreach (var bar in recent) onDay[(int)bar.Date.DayOfWeek]++;
        var trades = new bool[7];
        // A rare Saturday session does not make Saturday a trading day.
        for (var d = 0; d < 7; d++) trades[d] = onDay[d] * 14 > recent.Length;
        if (!trades.Contains(true)) Array.Fill(trades, true);
        return trades;
    }
}
