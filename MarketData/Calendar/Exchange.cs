using System.Collections.Frozen;
using System.Globalization;

namespace OrleansStock.MarketData.Calendar;

/// <summary>What a symbol's form tells of where it trades: suffix, time zone, currency, closing hour and calendar, from <c>exchanges.csv</c>.</summary>
/// <param name="TimeZone">IANA time zone; null where the symbol does not tell it.</param>
/// <param name="Currency">ISO 4217 code where every listing there has it in major units; null where it cannot be told from the symbol.</param>
/// <param name="Close">Time from local midnight to the end of the regular session, its closing auction included; 24 hours for what never closes.</param>
/// <param name="CalendarName">The calendar's section in <c>holidays.txt</c>; null where the exchange has none.</param>
internal sealed record Exchange(string? TimeZone, string? Currency, TimeSpan Close, string? CalendarName)
{
    /// <summary>How long after the close a source may take to have the final bar: exchanges' figures are shown up to 20 minutes late.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan AllDay = TimeSpan.FromHours(24);
    private static readonly TimeSpan UsualClose = TimeSpan.FromHours(16);
    private static readonly ExchangeCalendar Weekdays = new(new("Monday to Friday"));
    private const string EveryDayName = "every day";
    private static readonly ExchangeCalendar EveryDay = new(new(EveryDayName) { Weeks = [TradingWeek.EveryDay] });

    private static readonly Exchange UnitedStates = new("America/New_York", "USD", UsualClose, "New York") { Open = new(9, 30, 0) };

    // Every session of a day on earth is over half an hour after the day is in UTC, or within hours: a refresh may be late and is not early.
    private static readonly Exchange Unknown = new(null, null, AllDay, null);

    // By suffix as Yahoo writes it, and by index.
    private static readonly FrozenDictionary<string, Exchange> BySymbol = EmbeddedText.Read("exchanges.csv")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line[0] != '#').Skip(1)
        .Select(line => line.Split(','))
        .ToFrozenDictionary(row => row[0], FromRow, StringComparer.Ordinal);

    private static readonly HashSet<string> QuoteCurrencies =
        ["USD", "EUR", "GBP", "JPY", "CAD", "AUD", "CHF", "KRW", "INR", "CNY", "HKD", "BTC", "ETH", "USDT"];

    /// <summary>Time from local midnight to the beginning of the regular session, its opening auction included; null where it is not known.</summary>
    public TimeSpan? Open { get; init; }

    /// <summary>Whether the symbol's form tells the exchange: a suffix that is not listed tells nothing, and no suffix means the United States.</summary>
    public bool IsKnown => TimeZone is not null;

    /// <summary>The zone in which the days are counted: UTC where the exchange or, on this machine, its zone is not known.</summary>
    public TimeZoneInfo Clock => TimeZone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>Whether trading never pauses for the night, a weekend or a holiday.</summary>
    public bool IsEveryDay => CalendarName == EveryDayName;

    /// <summary>Whether the days come from rules or published lists, not from a symbol's history.</summary>
    public bool HasRules => CalendarName is not null;

    /// <summary>The days of trading as far as rules tell: Monday to Friday where there are none.</summary>
    public ExchangeCalendar Calendar => CalendarName switch
    {
        null => Weekdays,
        EveryDayName => EveryDay,
        _ => CalendarTable.All[CalendarName],
    };

    /// <summary>Whether a day is of the trading week in force on it, holidays included; of an exchange that is not known, any day may be.</summary>
    public bool IsInWeek(DateOnly day) => !IsKnown || Calendar.WeekOf(day).Contains(day.DayOfWeek);

    /// <summary>Whether a text is a suffix of an exchange that is listed.</summary>
    public static bool IsSuffix(string text) => text.Length > 0 && text[0] != '^' && BySymbol.ContainsKey(text);

    /// <summary>The same exchange without its calendar.</summary>
    public Exchange WithoutRules() => this with { CalendarName = null };

    /// <summary>What the form of a symbol tells: New York where there is no suffix, nothing where the suffix is not listed.</summary>
    /// <param name="symbol">A symbol in upper case.</param>
    public static Exchange Of(string symbol)
    {
        if (symbol.StartsWith('^') && BySymbol.TryGetValue(symbol, out var index)) return index;
        // Currencies: around the clock on weekdays, the day counted in London.
        if (symbol.EndsWith("=X", StringComparison.Ordinal))
        {
            var pair = symbol[..^2];
            return new("Europe/London", pair.Length == 6 ? pair[3..] : null, AllDay, null);
        }
        // Futures: nearly around the clock; some are quoted in cents.
        if (symbol.EndsWith("=F", StringComparison.Ordinal)) return new("America/New_York", null, AllDay, null);

        var dash = symbol.LastIndexOf('-');
        if (dash > 0 && QuoteCurrencies.Contains(symbol[(dash + 1)..])) return new("UTC", symbol[(dash + 1)..], AllDay, EveryDayName);

        var dot = symbol.LastIndexOf('.');
        if (dot <= 0) return UnitedStates;
        return BySymbol.TryGetValue(symbol[(dot + 1)..], out var exchange) ? exchange : Unknown;
    }

    /// <summary>The exchange of a symbol whose source names its time zone: where it is not the one that the symbol's form tells, the form was wrong.</summary>
    /// <param name="symbol">A symbol in upper case.</param>
    /// <param name="timeZone">IANA time zone as the source says; null where it says nothing.</param>
    public static Exchange Of(string symbol, string? timeZone)
    {
        var exchange = Of(symbol);
        if (timeZone is null || timeZone == exchange.TimeZone) return exchange;
        return timeZone == "UTC" ? new("UTC", null, AllDay, EveryDayName) : new(timeZone, null, UsualClose, CalendarOf(timeZone));
    }

    // A zone that several calendars share tells none.
    private static string? CalendarOf(string timeZone)
    {
        var names = BySymbol.Values.Append(UnitedStates).Where(exchange => exchange.TimeZone == timeZone)
            .Select(exchange => exchange.CalendarName).OfType<string>().Distinct();
        return names.ToArray() is [var one] ? one : null;
    }

    private static Exchange FromRow(string[] row) => new(
        row[1],
        row[2].Length == 0 ? null : row[2],
        row[4] == "24:00" ? AllDay : Time(row[4]),
        row[5].Length == 0 ? null : row[5])
    {
        Open = row[3].Length == 0 ? null : Time(row[3]),
    };

    private static TimeSpan Time(string text) => TimeSpan.ParseExact(text, "hh\\:mm", CultureInfo.InvariantCulture);
}
