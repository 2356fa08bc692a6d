using OrleansStock.Forecasting;

namespace OrleansStock.MarketData.Calendar;

/// <summary>When a symbol trades: on which days, until when, and on which date a bar to come is expected.</summary>
/// <remarks>
/// The exchange's calendar (<c>holidays.txt</c>) where there is one. Where there is none, or where the history contradicts it, the habits of the
/// history stand in: its weekdays, its recurring holidays, and what share of the other days fell out in the last five years. A weekday that was
/// not traded in the last eight weeks of the history is not expected, unless the rules date a change of the week after them. Half days count as
/// whole days that end at the usual hour, which makes a refresh late and never early.
/// </remarks>
public sealed class TradingCalendar
{
    private const int MemoryDays = 5 * 366;

    // More bars on closed days than this share mean that the history is of another calendar; fewer are errors of the source.
    private const double Strangers = 0.02;

    // A gap of months in a short history must not stretch the calendar: at most a fifth of the days fall out.
    private const double SmallestShare = 0.8;

    // Where the holidays are known, the odd storm and the odd hole are no habit.
    private const double UsualShare = 0.98;

    private readonly Exchange exchange;
    private readonly ExchangeCalendar calendar;
    private readonly TimeZoneInfo zone;
    private readonly WeekHabits? week;
    private readonly HolidayHabits? habits;
    private readonly DateOnly lastBar;
    private readonly double barsPerDay;

    private TradingCalendar(Exchange exchange, WeekHabits? week, HolidayHabits? habits, DateOnly lastBar, double barsPerDay)
    {
        this.exchange = exchange;
        calendar = exchange.Calendar;
        zone = exchange.Clock;
        this.week = week;
        this.habits = habits;
        this.lastBar = lastBar;
        this.barsPerDay = barsPerDay;
    }

    /// <summary>Whether the days come from the history alone: the exchange's rules are not known, or the history contradicts them.</summary>
    internal bool IsLearned => habits is not null || !exchange.HasRules;

    /// <summary>The calendar of a symbol whose history is not at hand.</summary>
    /// <param name="symbol">The symbol, upper case.</param>
    /// <param name="timeZone">IANA time zone as the source says, which beats the symbol's form; null where it says nothing.</param>
    public static TradingCalendar Of(string symbol, string? timeZone = null) => new(Exchange.Of(symbol, timeZone), null, null, DateOnly.MinValue, 1);

    /// <summary>The calendar of a symbol with a history.</summary>
    /// <param name="symbol">The symbol, upper case.</param>
    /// <param name="timeZone">IANA time zone as the source says; null where it says nothing.</param>
    /// <param name="bars">The history, oldest first; may be empty.</param>
    public static TradingCalendar Of(string symbol, string? timeZone, ReadOnlySpan<Bar> bars)
    {
        if (bars.IsEmpty) return Of(symbol, timeZone);
        var market = Exchange.Of(symbol, timeZone);
        var last = bars[^1].Date;
        var first = 0;
        while (bars[first].Date.DayNumber < last.DayNumber - MemoryDays) first++;
        var recent = bars[first..];

        var weekHabits = WeekHabits.Of(recent);
        HolidayHabits? holidayHabits = null;
        if (!market.HasRules || IsContradicted(market.Calendar, recent))
        {
            market = market.WithoutRules();
            holidayHabits = HolidayHabits.Of(recent, day => weekHabits?.IsUsual(day) ?? market.Calendar.IsOpen(day));
        }

        TradingCalendar whole = new(market, weekHabits, holidayHabits, last, 1);
        var candidates = 0;
        for (var day = recent[0].Date; day <= last; day = day.AddDays(1))
        {
            if (whole.IsTradingDay(day)) candidates++;
        }
        var share = Math.Clamp(recent.Length / (double)Math.Max(1, candidates), SmallestShare, 1);
        return new(market, weekHabits, holidayHabits, last, holidayHabits is null && share > UsualShare ? 1 : share);
    }

    /// <summary>Whether an expected date is a habit of the history or an estimate, not a rule or a published list: pages say so.</summary>
    /// <param name="day">The expected date.</param>
    public bool IsHabit(DateOnly day) => IsLearned || (calendar.Section.IsAnnouncedYearly && day > calendar.Section.CheckedUntil);

    /// <summary>Whether the session of a day had not ended at a moment; false for a day without one. Half days end early.</summary>
    /// <param name="day">A day in the exchange's time zone.</param>
    /// <param name="instant">The moment.</param>
    internal bool IsOpenAfter(DateOnly day, DateTimeOffset instant) => IsTradingDay(day) && SessionEndOf(day) > instant;

    /// <summary>The moment from which the close of a day is known: the end of its session, half days included.</summary>
    /// <param name="day">A day in the exchange's time zone, with a session or not.</param>
    internal DateTimeOffset SessionEndOf(DateOnly day) => MomentOf(day, calendar.EarlyCloseOf(day) ?? exchange.Close);

    /// <summary>Whether the symbol trades on that day, as far as is known.</summary>
    /// <param name="day">A day in the exchange's time zone.</param>
    internal bool IsTradingDay(DateOnly day)
    {
        if (habits is not null) return (week?.IsUsual(day) ?? calendar.IsOpen(day)) && !habits.Contains(day);
        var isOpen = calendar.IsOpen(day);
        if (week is null || day <= lastBar) return isOpen;
        // What the last weeks show beats the rules about weekdays, not about holidays.
        return isOpen ? !IsGivenUp(day.DayOfWeek) : IsNew(day) && !calendar.IsHoliday(day);
    }

    /// <summary>The expected date of the bar that comes that many bars after a day.</summary>
    /// <param name="day">The day of the last bar.</param>
    /// <param name="leadTime">Bars ahead; 0 gives the day itself.</param>
    public DateOnly After(DateOnly day, int leadTime)
    {
        var left = (int)Math.Round(leadTime / barsPerDay);
        while (left > 0)
        {
            day = day.AddDays(1);
            if (IsTradingDay(day)) left--;
        }
        return day;
    }

    /// <summary>The next moment after which a bar can be there that was not there before: the end of a session plus half an hour.</summary>
    /// <param name="instant">The answer is later than this.</param>
    public DateTimeOffset NextCloseAfter(DateTimeOffset instant)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime).AddDays(-2);
        while (!IsTradingDay(day) || CloseOf(day) + Exchange.Margin <= instant) day = day.AddDays(1);
        return CloseOf(day) + Exchange.Margin;
    }

    /// <summary>The moment from which a source should have had the bar of the last session that is over: its end plus half an hour.</summary>
    /// <param name="instant">The answer is this or earlier.</param>
    public DateTimeOffset LastCloseBefore(DateTimeOffset instant) => EndOf(LastFinishedDay(instant));

    /// <summary>The last trading day whose session and margin are over.</summary>
    /// <param name="now">The time of asking.</param>
    internal DateOnly LastFinishedDay(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        while (!IsTradingDay(day) || CloseOf(day) + Exchange.Margin > now) day = day.AddDays(-1);
        return day;
    }

    /// <summary>How many trading days after a day have ended by now, with their margin.</summary>
    /// <param name="day">The day of the last bar; it does not count itself.</param>
    /// <param name="now">The time of asking.</param>
    internal int CountFinished(DateOnly day, DateTimeOffset now)
    {
        var count = 0;
        for (var last = LastFinishedDay(now); day < last;)
        {
            day = day.AddDays(1);
            if (IsTradingDay(day)) count++;
        }
        return count;
    }

    /// <summary>The moment from which a source has the bar of a trading day.</summary>
    internal DateTimeOffset EndOf(DateOnly day) => CloseOf(day) + Exchange.Margin;

    /// <summary>The moment a day's session ends, in the exchange's zone with its daylight saving of that day.</summary>
    private DateTimeOffset CloseOf(DateOnly day) => MomentOf(day, exchange.Close);

    private DateTimeOffset MomentOf(DateOnly day, TimeSpan hours)
    {
        // Midnight plus the hours as the clock on the wall shows them; an hour that the change to summer time skips is taken an hour later.
        var local = day.ToDateTime(TimeOnly.MinValue) + hours;
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new(local, zone.GetUtcOffset(local));
    }

    /// <summary>Whether a weekday that the rules opened in the last weeks was not traded in any of them.</summary>
    private bool IsGivenUp(DayOfWeek weekday)
    {
        if (week!.HasSeen(weekday)) return false;
        for (var age = 0; age < 7 * WeekHabits.Weeks; age++)
        {
            var day = lastBar.AddDays(-age);
            if (day.DayOfWeek == weekday && calendar.IsOpen(day)) return true;
        }
        return false;
    }

    /// <summary>Whether a weekday is traded of late that the rules have closed all the time.</summary>
    private bool IsNew(DateOnly day) =>
        week!.IsUsual(day.DayOfWeek) && !calendar.WeekOf(day).Contains(day.DayOfWeek) && !calendar.WeekOf(lastBar).Contains(day.DayOfWeek);

    /// <summary>Whether the history was traded on days that the rules close, too often for errors of the source.</summary>
    private static bool IsContradicted(ExchangeCalendar rules, ReadOnlySpan<Bar> bars)
    {
        // Rows without volume are what some sources fill closed days with, unless they never have a volume.
        int strangers = 0, silentStrangers = 0;
        var hasVolumes = false;
        foreach (var bar in bars)
        {
            hasVolumes |= bar.Volume > 0;
            if (rules.IsOpen(bar.Date)) continue;
            if (bar.Volume > 0) strangers++;
            else silentStrangers++;
        }
        return (hasVolumes ? strangers : strangers + silentStrangers) > Strangers * bars.Length;
    }
}
