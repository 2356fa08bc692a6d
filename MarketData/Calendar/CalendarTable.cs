using System.Collections.Frozen;
using System.Globalization;

namespace OrleansStock.MarketData.Calendar;

/// <summary>All calendars of <c>holidays.txt</c>, and the days that an operator added.</summary>
internal static class CalendarTable
{
    private static readonly FrozenDictionary<string, ExchangeCalendar> Bundled = Read(EmbeddedText.Read("holidays.txt"));

    private static volatile FrozenDictionary<string, ExchangeCalendar> all = Bundled;

    /// <summary>The calendars by name, with the operator's days.</summary>
    public static FrozenDictionary<string, ExchangeCalendar> All => all;

    /// <summary>Adds an operator's days to the calendars of this process.</summary>
    public static void Add(ExtraHolidays extra) => all = extra.AddTo(Bundled);

    /// <summary>Reads sections.</summary>
    /// <exception cref="FormatException">A line has no meaning; the message has its number.</exception>
    internal static FrozenDictionary<string, ExchangeCalendar> Read(string text)
    {
        Dictionary<string, ExchangeCalendar> calendars = new(StringComparer.Ordinal);
        Lines? section = null;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var words = line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words.Length == 0) continue;
            try
            {
                if (words[0][0] == '[')
                {
                    if (section is not null) calendars.Add(section.Name, section.Build());
                    section = new(line.Split('#')[0].Trim().Trim('[', ']'));
                }
                else
                {
                    (section ?? throw new FormatException("The first line is not a [section].")).Add(words, calendars);
                }
            }
            catch (Exception exception) when (exception is FormatException or ArgumentException or IndexOutOfRangeException)
            {
                throw new FormatException($"Line {number}: {exception.Message}", exception);
            }
        }
        if (section is not null) calendars.Add(section.Name, section.Build());
        return calendars.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private sealed class Lines(string name)
    {
        private readonly List<HolidayRule> rules = [];
        private readonly List<TradingWeek> weeks = [];
        private readonly List<DateOnly> closed = [], open = [];
        private readonly Dictionary<int, FrozenSet<DateOnly>> published = [];
        private readonly List<(TimeSpan, HolidayRule)> early = [];
        private DateOnly? checkedUntil;
        private bool isYearly, hasBridges;

        public string Name => name;

        public void Add(string[] words, Dictionary<string, ExchangeCalendar> before)
        {
            switch (words[0])
            {
                case "checked": checkedUntil = Day(words[1]); break;
                case "yearly": isYearly = true; break;
                case "bridges": hasBridges = true; break;
                case "early": early.Add((TimeSpan.ParseExact(words[1], "hh\\:mm", CultureInfo.InvariantCulture), new(words[2..]))); break;
                case "closed": closed.AddRange(words.Skip(1).Select(Day)); break;
                case "open": open.AddRange(words.Skip(1).Select(Day)); break;
                case "like":
                    var other = before[string.Join(' ', words.Skip(1))];
                    rules.AddRange(other.Section.Rules);
                    early.AddRange(other.Section.EarlyCloses);
                    break;
                case "week":
                    var ends = words[1].Split('-');
                    var (from, to) = (HolidayRule.Weekday(ends[0]), HolidayRule.Weekday(ends[1]));
                    weeks.Insert(0, new(words.Length > 2 ? Day(words[2]) : DateOnly.MinValue, from, ((int)to - (int)from + 7) % 7 + 1));
                    break;
                case "published":
                    var year = int.Parse(words[1], CultureInfo.InvariantCulture);
                    published.Add(year, words.Skip(2).Select(word => Day($"{year}-{word}")).ToFrozenSet());
                    break;
                default: rules.Add(new(words)); break;
            }
        }

        public ExchangeCalendar Build() => new(new CalendarSection(name)
        {
            CheckedUntil = checkedUntil,
            IsAnnouncedYearly = isYearly,
            Weeks = weeks.Count == 0 ? [TradingWeek.MondayToFriday] : weeks,
            Rules = rules,
            Published = published.ToFrozenDictionary(),
            Closed = closed.ToFrozenSet(),
            Open = open.ToFrozenSet(),
            EarlyCloses = early,
            HasBridges = hasBridges,
        });

        private static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"'{text}' is not a date such as 2026-12-31.");
    }
}
