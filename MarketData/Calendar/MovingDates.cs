using System.Globalization;

namespace OrleansStock.MarketData.Calendar;

/// <summary>Days that move through the civil year: by the moon, by the sun, by another calendar.</summary>
internal static class MovingDates
{
    private static readonly ChineseLunisolarCalendar Chinese = new();
    private static readonly KoreanLunisolarCalendar Korean = new();
    private static readonly UmAlQuraCalendar UmmAlQura = new();
    private static readonly HebrewCalendar Hebrew = new();

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8).</summary>
    public static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new(year, n / 31, n % 31 + 1);
    }

    /// <summary>Easter Sunday of the Orthodox churches, as a date of the Gregorian calendar (the same source, for the Julian calendar).</summary>
    public static DateOnly OrthodoxEaster(int year)
    {
        int d = (19 * (year % 19) + 15) % 30, e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        var n = d + e + 114;
        // The Julian calendar is 13 days behind from 1900 to 2099.
        return new DateOnly(year, n / 31, n % 31 + 1).AddDays(13);
    }

    /// <summary>A day of the Chinese calendar, of the lunar year that begins in that year; nothing where the table of the calendar ends.</summary>
    public static IEnumerable<DateOnly> OfChinese(int year, int month, int day) => OfLunisolar(Chinese, year, month, day);

    /// <summary>A day of the Korean calendar, which differs from the Chinese one by a day now and then.</summary>
    public static IEnumerable<DateOnly> OfKorean(int year, int month, int day) => OfLunisolar(Korean, year, month, day);

    /// <summary>A day of the calendar of Umm al-Qura, which may come twice in a civil year. Where the new moon is sighted, it can be a day later.</summary>
    public static IEnumerable<DateOnly> OfHijri(int year, int month, int day)
    {
        // Hijri years are eleven days shorter; two of them cover any civil year.
        var first = (int)((year - 622) * 33L / 32) - 1;
        for (var hijri = first; hijri <= first + 3; hijri++)
        {
            if (hijri is < 1318 or > 1500) continue;
            var date = DateOnly.FromDateTime(UmmAlQura.ToDateTime(hijri, month, Math.Min(day, UmmAlQura.GetDaysInMonth(hijri, month)), 0, 0, 0, 0));
            if (date.Year == year) yield return date;
        }
    }

    /// <summary>A day of the Hebrew calendar; months are counted from Nisan as 1, Adar (in a leap year the second) as 12, Tishri as 7.</summary>
    public static IEnumerable<DateOnly> OfHebrew(int year, int month, int day)
    {
        for (var hebrew = year + 3760; hebrew <= year + 3761; hebrew++)
        {
            // The framework counts from Tishri, with a month more in a leap year.
            var leap = Hebrew.IsLeapYear(hebrew) ? 1 : 0;
            var counted = month >= 7 ? month - 6 + (month == 12 ? leap : 0) : month + 6 + leap;
            var date = DateOnly.FromDateTime(Hebrew.ToDateTime(hebrew, counted, day, 0, 0, 0, 0));
            if (date.Year == year) yield return date;
        }
    }

    /// <summary>Qingming, when the sun stands at a longitude of 15 degrees: 4 or 5 April, later from year to year until a leap day sets it back.</summary>
    public static DateOnly Qingming(int year) => new(year, 4, (int)(4.81 + 0.2422 * (year - 2000) - Math.Floor((year - 2000) / 4.0)));

    /// <summary>The equinoxes of Tokyo, by the approximation of the Hydrographic Department of the Japan Coast Guard for 1980 to 2099.</summary>
    public static DateOnly TokyoEquinox(int year, int month) =>
        new(year, month, (int)((month == 3 ? 20.8431 : 23.2488) + 0.242194 * (year - 1980) - Math.Floor((year - 1980) / 4.0)));

    /// <summary>The winter solstice of Chile, 20 or 21 June: that of 2000, at 21:48 on 20 June by its clock, moved on by tropical years.</summary>
    public static DateOnly JuneSolstice(int year) => new(year, 6, (int)(20.908 + 0.242194 * (year - 2000) - Math.Floor((year - 2000) / 4.0)));

    private static IEnumerable<DateOnly> OfLunisolar(EastAsianLunisolarCalendar calendar, int year, int month, int day)
    {
        if (year <= calendar.MinSupportedDateTime.Year || year >= calendar.MaxSupportedDateTime.Year) yield break;
        // A leap month shifts the numbers of the months after it.
        var leap = calendar.GetLeapMonth(year);
        var counted = leap > 0 && month >= leap ? month + 1 : month;
        yield return DateOnly.FromDateTime(calendar.ToDateTime(year, counted, Math.Min(day, calendar.GetDaysInMonth(year, counted)), 0, 0, 0, 0));
    }
}
