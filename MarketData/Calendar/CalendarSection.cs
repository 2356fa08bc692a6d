using System.Collections.Frozen;

namespace OrleansStock.MarketData.Calendar;

/// <summary>What a section of <c>holidays.txt</c> says.</summary>
/// <param name="Name">The name of the section.</param>
internal sealed record CalendarSection(string Name)
{
    /// <summary>The last day up to which the section was compared with what the exchange publishes; null where there is nothing to compare.</summary>
    public DateOnly? CheckedUntil { get; init; }

    /// <summary>Whether some of the holidays are announced year by year, so that after <see cref="CheckedUntil"/> the rules are an estimate.</summary>
    public bool IsAnnouncedYearly { get; init; }

    /// <summary>The weeks, the latest first.</summary>
    public IReadOnlyList<TradingWeek> Weeks { get; init; } = [TradingWeek.MondayToFriday];

    /// <summary>The rules.</summary>
    public IReadOnlyList<HolidayRule> Rules { get; init; } = [];

    /// <summary>Years whose whole list the exchange has published: it stands instead of the rules.</summary>
    public FrozenDictionary<int, FrozenSet<DateOnly>> Published { get; init; } = FrozenDictionary<int, FrozenSet<DateOnly>>.Empty;

    /// <summary>Days closed beside the rules: funerals, storms, elections.</summary>
    public FrozenSet<DateOnly> Closed { get; init; } = [];

    /// <summary>Days traded although the week or a rule says otherwise.</summary>
    public FrozenSet<DateOnly> Open { get; init; } = [];

    /// <summary>Days that close early, with the time from local midnight.</summary>
    public IReadOnlyList<(TimeSpan Close, HolidayRule Days)> EarlyCloses { get; init; } = [];

    /// <summary>Whether a weekday between two holidays is one too (Japan, law 178 of 1948, article 3).</summary>
    public bool HasBridges { get; init; }
}
