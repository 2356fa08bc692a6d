using System.Globalization;

namespace OrleansStock.MarketData.Calendar;

/// <summary>One line of <c>holidays.txt</c>: the days of a year that it names.</summary>
internal sealed class HolidayRule
{
    private readonly Func<int, IEnumerable<DateOnly>> days;
    private readonly int first = int.MinValue, last = int.MaxValue;
    private readonly HashSet<int>? only;
    private readonly HashSet<DayOfWeek>? weekdays;

    /// <summary>Reads a rule.</summary>
    /// <param name="words">The words of the line; <c>docs/market-data.md</c> has the grammar.</param>
    /// <exception cref="FormatException">A word has no meaning.</exception>
    public HolidayRule(string[] words)
    {
        var used = 1;
        if (words[0] is "1st" or "2nd" or "3rd" or "4th" or "last")
        {
            int n = words[0] == "last" ? 0 : words[0][0] - '0', month = Number(words[2]);
            var weekday = Weekday(words[1]);
            days = n == 0
                ? year => [OnOrBefore(new(year, month, DateTime.DaysInMonth(year, month)), weekday)]
                : year => [OnOrAfter(new(year, month, 7 * n - 6), weekday)];
            used = 3;
        }
        else
        {
            days = Spec(words[0]);
        }
        foreach (var word in words.Skip(used))
        {
            var (name, value) = word.Split('=') is [var key, var given] ? (key, given) : (word, "");
            switch (name)
            {
                case "since": first = Number(value); break;
                case "until": last = Number(value); break;
                case "in": only = [.. value.Split(',').Select(Number)]; break;
                case "on": weekdays = [.. value.Split(',').Select(Weekday)]; break;
                case "first": IsPlacedFirst = true; break;
                default: Observance = Enum.Parse<Observance>(name); break;
            }
        }
    }

    /// <summary>How it moves away from a day off.</summary>
    public Observance Observance { get; }

    /// <summary>Whether other holidays move away from it, although it does not move itself.</summary>
    public bool IsPlacedFirst { get; }

    /// <summary>The days of a year before they move.</summary>
    public IEnumerable<DateOnly> DaysOf(int year) => year >= first && year <= last && only?.Contains(year) != false ? days(year) : [];

    private Func<int, IEnumerable<DateOnly>> Spec(string word)
    {
        var at = word.IndexOf('@');
        var bare = at < 0 ? word : word[..at];
        var baseDays = Base(bare);
        Func<int, IEnumerable<DateOnly>> kept = year => baseDays(year).Where(day => weekdays?.Contains(day.DayOfWeek) != false);
        if (at < 0) return kept;

        var range = word[(at + 1)..];
        var byWeekday = range[0] == 'w';
        int[] ends = [.. range.TrimStart('w').Split("..").Select(Number)];
        int from = ends[0], to = ends[^1];
        return year => kept(year).SelectMany(day => Enumerable.Range(from, to - from + 1).Select(n => byWeekday ? Weekdays(day, n) : day.AddDays(n)));
    }

    private static Func<int, IEnumerable<DateOnly>> Base(string word)
    {
        if (word.Split(':') is [var calendar, var date])
        {
            var parts = date.Split('/').Select(Number).ToArray();
            return calendar switch
            {
                "chinese" => year => MovingDates.OfChinese(year, parts[0], parts[1]),
                "korean" => year => MovingDates.OfKorean(year, parts[0], parts[1]),
                "hijri" => year => MovingDates.OfHijri(year, parts[0], parts[1]),
                "hebrew" => year => MovingDates.OfHebrew(year, parts[0], parts[1]),
                "equinox" => year => [MovingDates.TokyoEquinox(year, parts[0])],
                _ => throw new FormatException($"'{word}' names no calendar that is known."),
            };
        }
        switch (word)
        {
            case "easter": return year => [MovingDates.Easter(year)];
            case "orthodox": return year => [MovingDates.OrthodoxEaster(year)];
            case "qingming": return year => [MovingDates.Qingming(year)];
            case "solstice": return year => [MovingDates.JuneSolstice(year)];
            case "childrensday": return ChildrensDay;
            case "independence": return year => MovingDates.OfHebrew(year, 2, 5).Select(IsraelsIndependence);
        }
        if (word.Split(">=") is [var after, var start])
        {
            var (weekday, month, day) = (Weekday(after), Number(start[..2]), Number(start[3..]));
            return year => [OnOrAfter(new(year, month, day), weekday)];
        }
        if (word.Split("<=") is [var before, var end])
        {
            var (month, day) = (Number(end[..2]), Number(end[3..]));
            if (before == "weekday") return year => [Weekdays(new DateOnly(year, month, day).AddDays(1), -1)];
            var weekday = Weekday(before);
            return year => [OnOrBefore(new(year, month, day), weekday)];
        }
        if (word.Length != 5 || word[2] != '-') throw new FormatException($"'{word}' is not a day.");
        int m = Number(word[..2]), d = Number(word[3..]);
        // The year 2000 has every day there is.
        if (m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(2000, m)) throw new FormatException($"'{word}' is not a day.");
        return year => m == 2 && d == 29 && !DateTime.IsLeapYear(year) ? [] : [new(year, m, d)];
    }

    // Taiwan's, where Qingming takes its day: the day before, or after where that is a Thursday; from a weekend or a Monday the next free weekday.
    private static IEnumerable<DateOnly> ChildrensDay(int year)
    {
        var day = MovingDates.Qingming(year);
        if (day.Day != 4) return [];
        return [day.AddDays(day.DayOfWeek switch
        {
            DayOfWeek.Monday or DayOfWeek.Thursday => 1,
            DayOfWeek.Saturday or DayOfWeek.Sunday => -2,
            _ => -1,
        })];
    }

    // Kept a day or two away from the Sabbath: on Thursday where 5 Iyar is a Friday or Saturday, on Tuesday where it is a Monday.
    private static DateOnly IsraelsIndependence(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Friday => day.AddDays(-1),
        DayOfWeek.Saturday => day.AddDays(-2),
        DayOfWeek.Monday => day.AddDays(1),
        _ => day,
    };

    /// <summary>Counts Mondays to Fridays: 0 is the first one from the day on, 1 the next, -1 the last one before the day.</summary>
    private static DateOnly Weekdays(DateOnly day, int n)
    {
        var step = n < 0 ? -1 : 1;
        if (n < 0) day = day.AddDays(-1);
        for (var left = n < 0 ? -n - 1 : n; ; day = day.AddDays(step))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) continue;
            if (left-- == 0) return day;
        }
    }

    private static DateOnly OnOrAfter(DateOnly day, DayOfWeek weekday) => day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);

    private static DateOnly OnOrBefore(DateOnly day, DayOfWeek weekday) => day.AddDays(-(((int)day.DayOfWeek - (int)weekday + 7) % 7));

    /// <summary>A day of the week by its first three letters or more.</summary>
    internal static DayOfWeek Weekday(string text) =>
        text.Length >= 3 && Enum.GetValues<DayOfWeek>().Where(day => day.ToString().StartsWith(text, StringComparison.OrdinalIgnoreCase)).ToArray() is [var one]
            ? one
            : throw new FormatException($"'{text}' is not a day of the week.");

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"'{text}' is not a number.");
}
