using System.Globalization;

namespace OrleansStock.Tests.Grains.Month;

/// <summary>
/// An exchange as the simulated month has it: its sessions from October 2022 to November 2024, written down from what the exchanges published,
/// without a look at the product's own calendars.
/// </summary>
internal sealed class Bourse
{
    private static readonly DateOnly first = new(2022, 10, 3), last = new(2024, 11, 29);

    private readonly HashSet<DateOnly> holidays;
    private readonly TimeSpan open, close;
    private readonly (string Days, TimeSpan Close)[] otherCloses;
    private readonly TimeZoneInfo clock;
    private readonly bool isEveryDay;

    private Bourse(string suffix, string zone, string currency, (string Open, string Close) hours, string holidays, params (string, TimeSpan)[] otherCloses)
    {
        (Suffix, Zone, Currency, this.otherCloses) = (suffix, zone, currency, otherCloses);
        (open, close) = (Time(hours.Open), Time(hours.Close));
        clock = TimeZoneInfo.FindSystemTimeZoneById(zone);
        isEveryDay = zone == "UTC";
        this.holidays = [.. holidays.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Day)];
        List<DateOnly> days = [];
        for (var day = first; day <= last; day = day.AddDays(1))
            if (IsOpen(day)) days.Add(day);
        Days = [.. days];
        Opens = [.. days.Select(d => At(d, open))];
        Closes = [.. days.Select(d => At(d, CloseOn(d)))];
        UsualCloses = [.. days.Select(d => At(d, close))];
    }

    /// <summary>All of them: what never closes is the last.</summary>
    public static IReadOnlyList<Bourse> All { get; } =
    [
        new("", "America/New_York", "USD", ("09:30", "16:00"),
            "2022-11-24 2022-12-26 2023-01-02 2023-01-16 2023-02-20 2023-04-07 2023-05-29 2023-06-19 2023-07-04 2023-09-04 2023-11-23 2023-12-25 "
            + "2024-01-01 2024-01-15 2024-02-19 2024-03-29 2024-05-27 2024-06-19 2024-07-04 2024-09-02 2024-11-28"),
        // The closes of London, Frankfurt, Hong Kong and Sydney with their closing auctions.
        new(".L", "Europe/London", "GBP", ("08:00", "16:35"),
            "2022-12-26 2022-12-27 2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26 "
            + "2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26", ("2023-12-22 2023-12-29", Time("12:35"))),
        new(".DE", "Europe/Berlin", "EUR", ("09:00", "17:35"),
            "2022-12-26 2023-04-07 2023-04-10 2023-05-01 2023-12-25 2023-12-26 2024-01-01 2024-03-29 2024-04-01 2024-05-01",
            ("2023-12-29", Time("14:05"))),
        // Half an hour longer since 5 November 2024.
        new(".T", "Asia/Tokyo", "JPY", ("09:00", "15:30"),
            "2022-10-10 2022-11-03 2022-11-23 2023-01-02 2023-01-03 2023-01-09 2023-02-23 2023-03-21 2023-05-03 2023-05-04 2023-05-05 2023-07-17 "
            + "2023-08-11 2023-09-18 2023-10-09 2023-11-03 2023-11-23 2024-01-01 2024-01-02 2024-01-03 2024-01-08 2024-02-12 2024-02-23 2024-03-20 "
            + "2024-04-29 2024-05-03 2024-05-06 2024-07-15 2024-08-12 2024-09-16 2024-09-23 2024-10-14 2024-11-04", ("until 2024-11-04", Time("15:00"))),
        new(".HK", "Asia/Hong_Kong", "HKD", ("09:30", "16:10"),
            "2022-10-04 2022-12-26 2022-12-27 2023-01-02 2023-01-23 2023-01-24 2023-01-25 2023-04-05 2023-04-07 2023-04-10 2023-05-01 2023-05-26 "
            + "2023-06-22 2023-07-17 2023-09-01 2023-09-08 2023-10-02 2023-10-23 2023-12-25 2023-12-26 2024-01-01 2024-02-12 2024-02-13 2024-03-29 "
            + "2024-04-01 2024-04-04 2024-05-01 2024-05-15 2024-06-10 2024-07-01 2024-09-06 2024-09-18 2024-10-01 2024-10-11",
            ("2024-02-09", Time("12:10"))),
        new(".AX", "Australia/Sydney", "AUD", ("10:00", "16:12"),
            "2022-12-26 2022-12-27 2023-01-02 2023-01-26 2023-04-07 2023-04-10 2023-04-25 2023-06-12 2023-12-25 2023-12-26 2024-01-01 2024-01-26 "
            + "2024-03-29 2024-04-01 2024-04-25 2024-06-10", ("2023-12-22 2023-12-29", Time("14:22"))),
        new("-USD", "UTC", "USD", ("00:00", "24:00"), ""),
    ];

    public string Suffix { get; }

    public string Zone { get; }

    public string Currency { get; }

    /// <summary>The days of trading, oldest first.</summary>
    public DateOnly[] Days { get; }

    /// <summary>When each session begins.</summary>
    public DateTimeOffset[] Opens { get; }

    /// <summary>When each session ends, half days at noon or so.</summary>
    public DateTimeOffset[] Closes { get; }

    /// <summary>When each session would have ended at the hour that is usual today: what a service that knows no half days waits for.</summary>
    public DateTimeOffset[] UsualCloses { get; }

    /// <summary>Local time of day at which bars are stamped.</summary>
    public TimeOnly Open => TimeOnly.FromTimeSpan(open);

    /// <summary>Whether there is a session on the local day of a moment.</summary>
    public bool IsOpenAt(DateTimeOffset moment) => IsOpen(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, clock).DateTime));

    private bool IsOpen(DateOnly day) => isEveryDay || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day));

    private TimeSpan CloseOn(DateOnly day)
    {
        foreach (var (days, other) in otherCloses)
        {
            if (days.StartsWith("until ", StringComparison.Ordinal) ? day <= Day(days[6..]) : days.Split(' ').Select(Day).Contains(day)) return other;
        }

        return close;
    }

    private DateTimeOffset At(DateOnly day, TimeSpan time)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        return new(local, clock.GetUtcOffset(local));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TimeSpan Time(string text) => text == "24:00" ? TimeSpan.FromDays(1) : TimeSpan.ParseExact(text, "hh\\:mm", CultureInfo.InvariantCulture);
}
