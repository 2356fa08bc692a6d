using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace OrleansStock.MarketData.Calendar;

/// <summary>The days on which an exchange trades, as far as rules and published lists tell: one section of <c>holidays.txt</c>.</summary>
internal sealed class ExchangeCalendar
{
    private readonly ConcurrentDictionary<int, FrozenSet<DateOnly>> closedIn = new();
    private readonly Func<int, FrozenSet<DateOnly>> compute;
    private readonly CalendarSection section;

    /// <summary>Makes the calendar of a section.</summary>
    public ExchangeCalendar(CalendarSection section)
    {
        this.section = section;
        // Kept, so that asking for a day allocates nothing.
        compute = Compute;
    }

    /// <summary>What the calendar stands on.</summary>
    public CalendarSection Section => section;

    /// <summary>Whether the exchange trades on a day, as far as is known.</summary>
    public bool IsOpen(DateOnly day) => section.Open.Contains(day) || (WeekOf(day).Contains(day.DayOfWeek) && !IsHoliday(day));

    /// <summary>The week in force on a day.</summary>
    public TradingWeek WeekOf(DateOnly day)
    {
        foreach (var week in section.Weeks)
        {
            if (week.From <= day) return week;
        }
        return section.Weeks[^1];
    }

    /// <summary>Whether a day is a holiday; the week is not looked at.</summary>
    public bool IsHoliday(DateOnly day) => (section.Rules.Count > 0 || section.Closed.Count > 0) && closedIn.GetOrAdd(day.Year, compute).Contains(day);

    /// <summary>When a day's session ends that ends early, from local midnight; null where none is known.</summary>
    public TimeSpan? EarlyCloseOf(DateOnly day)
    {
        foreach (var (close, days) in section.EarlyCloses)
        {
            // A lunar year's eve may lie in the year before its day.
            if (days.DaysOf(day.Year).Contains(day) || days.DaysOf(day.Year + 1).Contains(day)) return close;
        }
        return null;
    }

    /// <summary>The same calendar without lists of days: what the rules alone say.</summary>
    public ExchangeCalendar ByRulesAlone() =>
        new(section with { Published = FrozenDictionary<int, FrozenSet<DateOnly>>.Empty, Closed = [], Open = [] });

    /// <summary>The same calendar with an operator's days.</summary>
    public ExchangeCalendar With(DateOnly[] closed, DateOnly[] open) => new(section with
    {
        Closed = section.Closed.Except(open).Concat(closed).ToFrozenSet(),
        Open = section.Open.Except(closed).Concat(open).ToFrozenSet(),
    });

    private FrozenSet<DateOnly> Compute(int year)
    {
        HashSet<DateOnly> days = [];
        if (section.Published.TryGetValue(year, out var published)) days.UnionWith(published);
        else AddByRules(year, days);
        days.UnionWith(section.Closed.Where(day => day.Year == year));
        days.ExceptWith(section.Open);
        return days.Where(day => day.Year == year).ToFrozenSet();
    }

    private void AddByRules(int year, HashSet<DateOnly> days)
    {
        // With the years beside it: a holiday may move across the turn of the year.
        List<(DateOnly Day, Observance Observance)> moving = [];
        List<DateOnly> staying = [];
        foreach (var rule in section.Rules)
        {
            for (var y = year - 1; y <= year + 1; y++)
            {
                if (rule.IsPlacedFirst) days.UnionWith(rule.DaysOf(y));
                else if (rule.Observance == Observance.Itself) staying.AddRange(rule.DaysOf(y));
                else moving.AddRange(rule.DaysOf(y).Select(day => (day, rule.Observance)));
            }
        }
        moving.Sort();
        var bases = moving.Select(one => one.Day).ToHashSet();
        foreach (var (day, observance) in moving) days.Add(Observed(day, observance, days, bases));
        if (section.HasBridges) days.UnionWith(bases.Where(day => bases.Contains(day.AddDays(2))).Select(day => day.AddDays(1)));
        days.UnionWith(staying);
    }

    private static DateOnly Observed(DateOnly day, Observance observance, HashSet<DateOnly> days, HashSet<DateOnly> bases)
    {
        var weekday = day.DayOfWeek;
        switch (observance)
        {
            case Observance.Sunday:
                return weekday == DayOfWeek.Sunday ? day.AddDays(1) : day;
            case Observance.Weekend:
                return day.AddDays(weekday == DayOfWeek.Sunday ? 1 : weekday == DayOfWeek.Saturday ? 2 : 0);
            case Observance.Nearest:
                return day.AddDays(weekday == DayOfWeek.Sunday ? 1 : weekday == DayOfWeek.Saturday ? -1 : 0);
            case Observance.Thursday:
                return day.AddDays(weekday < DayOfWeek.Thursday ? DayOfWeek.Thursday - weekday : 0);
            case Observance.ToMonday:
                return day.AddDays((8 - (int)weekday) % 7);
            case Observance.NearMonday:
                return day.AddDays(weekday switch
                {
                    DayOfWeek.Tuesday or DayOfWeek.Wednesday => 1 - (int)weekday,
                    DayOfWeek.Thursday or DayOfWeek.Friday => 8 - (int)weekday,
                    _ => 0,
                });
            case Observance.ChileanMonday:
                return day.AddDays(weekday is >= DayOfWeek.Tuesday and <= DayOfWeek.Thursday ? 1 - (int)weekday : weekday == DayOfWeek.Friday ? 3 : 0);
        }
        var moved = day;
        while (IsOff(moved) || days.Contains(moved) || (moved != day && bases.Contains(moved))) moved = moved.AddDays(1);
        return moved;

        bool IsOff(DateOnly one) => one.DayOfWeek == DayOfWeek.Sunday || (observance == Observance.Next && one.DayOfWeek == DayOfWeek.Saturday);
    }
}
