using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace OrleansStock.MarketData.Calendar;

/// <summary>
/// The whole days on which an exchange is closed beside its weekend, computed from the exchange's rules; closures that no rule foresees are listed once
/// they have happened.
/// </summary>
internal static class Holidays
{
    private const int FirstLunarYear = 1902;
    private const int LastLunarYear = 2099;

    private static readonly ConcurrentDictionary<(HolidayRules Rules, int Year), FrozenSet<DateOnly>> Known = new();
    private static readonly ChineseLunisolarCalendar Lunar = new();

    // Funerals of presidents, September 2001, storms.
    private static readonly string[] NewYorkClosures =
    [
        "1985-09-27", "1994-04-27", "2001-09-11", "2001-09-12", "2001-09-13", "2001-09-14",
        "2004-06-11", "2007-01-02", "2012-10-29", "2012-10-30", "2018-12-05", "2025-01-09",
    ];

    // Typhoon signal 8 or black rain through the whole day; since September 2024 the exchange trades through them.
    private static readonly string[] HongKongClosures =
    [
        "2008-08-06", "2008-08-22", "2011-09-29", "2013-08-14", "2016-08-02", "2016-10-21", "2017-08-23",
        "2020-10-13", "2021-10-13", "2023-07-17", "2023-09-01", "2023-09-08", "2024-09-06",
    ];

    // The millennium, weddings, jubilees, a funeral, a coronation.
    private static readonly string[] LondonClosures =
    [
        "1999-12-31", "2002-06-03", "2002-06-04", "2011-04-29", "2012-06-04", "2012-06-05", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08",
    ];

    private static readonly string[] SydneyClosures = ["2022-09-22"];

    // The wedding of 1993 and the change of emperors.
    private static readonly string[] TokyoClosures = ["1993-06-09", "2019-04-30", "2019-05-01", "2019-05-02", "2019-10-22"];

    /// <summary>Whether the exchange is closed all day by its rules; its weekend is not looked at.</summary>
    public static bool Contains(HolidayRules rules, DateOnly day) =>
        rules != HolidayRules.None && Known.GetOrAdd((rules, day.Year), static key => Compute(key.Rules, key.Year)).Contains(day);

    private static FrozenSet<DateOnly> Compute(HolidayRules rules, int year)
    {
        HashSet<DateOnly> days = [];
        switch (rules)
        {
            case HolidayRules.NewYork: NewYork(year, days); break;
            case HolidayRules.HongKong: HongKong(year, days); break;
            case HolidayRules.London: London(year, days); break;
            case HolidayRules.Frankfurt: Fixed(year, days, (1, 1), (5, 1), (12, 24), (12, 25), (12, 26), (12, 31)); EasterWeekend(year, days); break;
            case HolidayRules.Euronext: Fixed(year, days, (1, 1), (5, 1), (12, 25), (12, 26)); EasterWeekend(year, days); break;
            case HolidayRules.Zurich: Zurich(year, days); break;
            case HolidayRules.Toronto: Toronto(year, days); break;
            case HolidayRules.Sydney: Sydney(year, days); break;
            case HolidayRules.Tokyo: Tokyo(year, days); break;
        }
        return days.ToFrozenSet();
    }

    private static void NewYork(int year, HashSet<DateOnly> days)
    {
        // A holiday on Saturday moves to Friday, but New Year's Eve is the books' last day and is always traded.
        var newYear = new DateOnly(year, 1, 1);
        if (newYear.DayOfWeek != DayOfWeek.Saturday) days.Add(Observed(newYear));
        if (year >= 1998) days.Add(Nth(year, 1, DayOfWeek.Monday, 3));
        if (year >= 1971) days.Add(Nth(year, 2, DayOfWeek.Monday, 3));
        days.Add(Easter(year).AddDays(-2));
        days.Add(Last(year, 5, DayOfWeek.Monday));
        if (year >= 2022) days.Add(Observed(new(year, 6, 19)));
        days.Add(Observed(new(year, 7, 4)));
        days.Add(Nth(year, 9, DayOfWeek.Monday, 1));
        days.Add(Nth(year, 11, DayOfWeek.Thursday, 4));
        days.Add(Observed(new(year, 12, 25)));
        AddListed(year, days, NewYorkClosures);

        static DateOnly Observed(DateOnly day) => day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };
    }

    private static void HongKong(int year, HashSet<DateOnly> days)
    {
        // A holiday on a Sunday, or on the day of another one, moves to the next day that is neither.
        List<DateOnly> general = [
            new(year, 1, 1), Easter(year).AddDays(-2), Easter(year).AddDays(1), new(year, 5, 1), new(year, 7, 1),
            new(year, 10, 1), new(year, 12, 25), new(year, 12, 26), Ching(year)];
        if (year is >= FirstLunarYear and <= LastLunarYear)
        {
            var newYear = FromLunar(year, 1, 1);
            var afterMoon = FromLunar(year, 8, 16);
            if (year < 2012)
            {
                // Until 2011 these two moved to the day before them.
                if (newYear.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Saturday or DayOfWeek.Friday) general.Add(newYear.AddDays(-1));
                if (afterMoon.DayOfWeek == DayOfWeek.Sunday) general.Add(afterMoon.AddDays(-1));
                days.UnionWith(((DateOnly[])[newYear, newYear.AddDays(1), newYear.AddDays(2), afterMoon]).Where(day => day.DayOfWeek != DayOfWeek.Sunday));
            }
            else
            {
                general.AddRange([newYear, newYear.AddDays(1), newYear.AddDays(2), afterMoon]);
            }
            general.AddRange([FromLunar(year, 4, 8), FromLunar(year, 5, 5), FromLunar(year, 9, 9)]);
        }
        general.Sort();
        foreach (var holiday in general)
        {
            var day = holiday;
            while (day.DayOfWeek == DayOfWeek.Sunday || days.Contains(day) || (day != holiday && general.Contains(day))) day = day.AddDays(1);
            days.Add(day);
        }
        AddListed(year, days, HongKongClosures);
        if (year == 2015) days.Add(new(2015, 9, 3));

        // Ching Ming, when the sun stands at a longitude of 15 degrees: 4 or 5 April, later from year to year until a leap day sets it back.
        static DateOnly Ching(int year) => new(year, 4, (int)(4.81 + 0.2422 * (year - 2000) - Math.Floor((year - 2000) / 4.0)));
    }

    private static DateOnly FromLunar(int year, int month, int day)
    {
        // A leap month shifts the numbers of the months after it.
        var leap = Lunar.GetLeapMonth(year);
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }

    private static void London(int year, HashSet<DateOnly> days)
    {
        days.Add(NextWorkday(new(year, 1, 1), days));
        EasterWeekend(year, days);
        // Moved for the 50th and the 75th anniversary of the end of the war, and for jubilees.
        days.Add(year is 1995 or 2020 ? new(year, 5, 8) : Nth(year, 5, DayOfWeek.Monday, 1));
        if (year is not (2002 or 2012 or 2022)) days.Add(Last(year, 5, DayOfWeek.Monday));
        days.Add(Last(year, 8, DayOfWeek.Monday));
        Christmas(year, days);
        AddListed(year, days, LondonClosures);
    }

    private static void Zurich(int year, HashSet<DateOnly> days)
    {
        Fixed(year, days, (1, 1), (1, 2), (5, 1), (8, 1), (12, 24), (12, 25), (12, 26), (12, 31));
        EasterWeekend(year, days);
        days.Add(Easter(year).AddDays(39));
        days.Add(Easter(year).AddDays(50));
    }

    private static void Toronto(int year, HashSet<DateOnly> days)
    {
        days.Add(NextWorkday(new(year, 1, 1), days));
        if (year >= 2008) days.Add(Nth(year, 2, DayOfWeek.Monday, 3));
        days.Add(Easter(year).AddDays(-2));
        var victoria = new DateOnly(year, 5, 24);
        while (victoria.DayOfWeek != DayOfWeek.Monday) victoria = victoria.AddDays(-1);
        days.Add(victoria);
        days.Add(NextWorkday(new(year, 7, 1), days));
        days.Add(Nth(year, 8, DayOfWeek.Monday, 1));
        days.Add(Nth(year, 9, DayOfWeek.Monday, 1));
        days.Add(Nth(year, 10, DayOfWeek.Monday, 2));
        Christmas(year, days);
    }

    private static void Sydney(int year, HashSet<DateOnly> days)
    {
        days.Add(NextWorkday(new(year, 1, 1), days));
        days.Add(NextWorkday(new(year, 1, 26), days));
        EasterWeekend(year, days);
        days.Add(new(year, 4, 25));
        days.Add(Nth(year, 6, DayOfWeek.Monday, 2));
        Christmas(year, days);
        AddListed(year, days, SydneyClosures);
    }

    private static void Tokyo(int year, HashSet<DateOnly> days)
    {
        HashSet<DateOnly> national = [];
        Fixed(year, national, (1, 1), (2, 11), (4, 29), (5, 3), (5, 5), (11, 3), (11, 23));
        // Before 2007, 4 May was a holiday as the day between two others, which comes to the same.
        national.Add(new(year, 5, 4));
        national.Add(year >= 2000 ? Nth(year, 1, DayOfWeek.Monday, 2) : new(year, 1, 15));
        if (year >= 2020) national.Add(new(year, 2, 23));
        else if (year is >= 1989 and <= 2018) national.Add(new(year, 12, 23));
        national.Add(new(year, 3, Equinox(20.8431, year)));
        national.Add(new(year, 9, Equinox(23.2488, year)));
        if (year >= 1966) national.Add(year >= 2003 ? Nth(year, 9, DayOfWeek.Monday, 3) : new(year, 9, 15));
        // The Olympic games moved three days in two years.
        if (year is 2020 or 2021)
        {
            national.UnionWith(year == 2020
                ? [new DateOnly(2020, 7, 23), new(2020, 7, 24), new(2020, 8, 10)]
                : [new DateOnly(2021, 7, 22), new(2021, 7, 23), new(2021, 8, 8)]);
        }
        else
        {
            if (year >= 1996) national.Add(year >= 2003 ? Nth(year, 7, DayOfWeek.Monday, 3) : new(year, 7, 20));
            if (year >= 2016) national.Add(new(year, 8, 11));
            national.Add(year >= 2000 ? Nth(year, 10, DayOfWeek.Monday, 2) : new(year, 10, 10));
        }

        days.UnionWith(national);
        foreach (var holiday in national)
        {
            // A holiday on a Sunday is made up for on the next day that is not a holiday; a day between two holidays is one too.
            if (holiday.DayOfWeek == DayOfWeek.Sunday)
            {
                var instead = holiday.AddDays(1);
                while (national.Contains(instead)) instead = instead.AddDays(1);
                days.Add(instead);
            }
            if (national.Contains(holiday.AddDays(2))) days.Add(holiday.AddDays(1));
        }
        Fixed(year, days, (1, 2), (1, 3), (12, 31));
        AddListed(year, days, TokyoClosures);

        // The usual approximation, good from 1980 to 2099.
        static int Equinox(double offset, int year) => (int)(offset + 0.242194 * (year - 1980) - Math.Floor((year - 1980) / 4.0));
    }

    private static void Christmas(int year, HashSet<DateOnly> days)
    {
        days.Add(NextWorkday(new(year, 12, 25), days));
        days.Add(NextWorkday(new(year, 12, 26), days));
        // Christmas on a Sunday: the 26th is Boxing Day itself, and Christmas is made up for on the 27th.
        if (new DateOnly(year, 12, 25).DayOfWeek == DayOfWeek.Sunday) days.UnionWith([new(year, 12, 26), new(year, 12, 27)]);
    }

    private static void EasterWeekend(int year, HashSet<DateOnly> days)
    {
        days.Add(Easter(year).AddDays(-2));
        days.Add(Easter(year).AddDays(1));
    }

    private static void Fixed(int year, HashSet<DateOnly> days, params ReadOnlySpan<(int Month, int Day)> dates)
    {
        foreach (var (month, day) in dates) days.Add(new(year, month, day));
    }

    private static void AddListed(int year, HashSet<DateOnly> days, string[] closures)
    {
        foreach (var text in closures)
        {
            var day = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (day.Year == year) days.Add(day);
        }
    }

    private static DateOnly NextWorkday(DateOnly day, HashSet<DateOnly> taken)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || taken.Contains(day)) day = day.AddDays(1);
        return day;
    }

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int n)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7 + 7 * (n - 1));
    }

    private static DateOnly Last(int year, int month, DayOfWeek weekday)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
    }

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8).</summary>
    internal static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new(year, n / 31, n % 31 + 1);
    }
}
