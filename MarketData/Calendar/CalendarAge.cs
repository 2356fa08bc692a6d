namespace OrleansStock.MarketData.Calendar;

/// <summary>How old the table of an exchange's holidays is.</summary>
/// <param name="Calendar">The calendar's name, such as "New York".</param>
/// <param name="CheckedUntil">The last day up to which it was compared with what the exchange publishes or the law says.</param>
public sealed record CalendarAge(string Calendar, DateOnly CheckedUntil)
{
    // A quarter: exchanges publish the next year's days in autumn.
    private const int WarningDays = 92;

    /// <summary>Every table that is built in, the one that runs out first at the front.</summary>
    public static IReadOnlyList<CalendarAge> All =>
    [
        .. CalendarTable.All.Values.Select(calendar => calendar.Section).Where(section => section.CheckedUntil is not null)
            .Select(section => new CalendarAge(section.Name, section.CheckedUntil!.Value))
            .OrderBy(age => age.CheckedUntil).ThenBy(age => age.Calendar, StringComparer.Ordinal),
    ];

    /// <summary>Whether the table runs out within a quarter, or has run out.</summary>
    /// <param name="today">The day of asking.</param>
    public bool RunsOut(DateOnly today) => CheckedUntil.DayNumber - today.DayNumber <= WarningDays;
}
