using System.Collections.Frozen;
using System.Globalization;

namespace OrleansStock.MarketData.Calendar;

/// <summary>What a symbol's form tells of where it trades: suffix, time zone, currency and closing hour, from <c>exchanges.csv</c>.</summary>
/// <param name="TimeZone">IANA time zone.</param>
/// <param name="Currency">ISO 4217 code where every listing there has it in major units; null where it cannot be told from the symbol.</param>
/// <param name="Close">Time from local midnight to the end of the regular session, its closing auction included; 24 hours for what never closes.</param>
/// <param name="Week">The days of trading.</param>
internal sealed record Exchange(string TimeZone, string? Currency, TimeSpan Close, TradingWeek Week)
{
    /// <summary>How long after the close a source may take to have the final bar: exchanges' figures are shown up to 20 minutes late.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(30);

    private static readonly Exchange UnitedStates = new("America/New_York", "USD", TimeSpan.FromHours(16), TradingWeek.MondayToFriday);

    // By suffix as Yahoo writes it, and by index.
    private static readonly FrozenDictionary<string, Exchange> BySymbol = Read();

    private static readonly TimeSpan AllDay = TimeSpan.FromHours(24);

    private static readonly HashSet<string> QuoteCurrencies =
        ["USD", "EUR", "GBP", "JPY", "CAD", "AUD", "CHF", "KRW", "INR", "CNY", "HKD", "BTC", "ETH", "USDT"];

    /// <summary>What the form of a symbol tells; New York where it tells nothing.</summary>
    /// <param name="symbol">A symbol in upper case.</param>
    public static Exchange Of(string symbol)
    {
        if (symbol.StartsWith('^') && BySymbol.TryGetValue(symbol, out var index)) return index;
        // Currencies: around the clock on weekdays, the day counted in London.
        if (symbol.EndsWith("=X", StringComparison.Ordinal))
        {
            var pair = symbol[..^2];
            return new("Europe/London", pair.Length == 6 ? pair[3..] : null, AllDay, TradingWeek.MondayToFriday);
        }
        // Futures: nearly around the clock; some are quoted in cents.
        if (symbol.EndsWith("=F", StringComparison.Ordinal)) return new("America/New_York", null, AllDay, TradingWeek.MondayToFriday);

        var dash = symbol.LastIndexOf('-');
        if (dash > 0 && QuoteCurrencies.Contains(symbol[(dash + 1)..]))
            return new("UTC", symbol[(dash + 1)..], AllDay, TradingWeek.EveryDay);

        var dot = symbol.LastIndexOf('.');
        return dot > 0 && BySymbol.TryGetValue(symbol[(dot + 1)..], out var exchange) ? exchange : UnitedStates;
    }

    /// <summary>The exchange of a symbol whose source names its time zone: where it is not the one that the symbol's form tells, the form was wrong.</summary>
    /// <param name="symbol">A symbol in upper case.</param>
    /// <param name="timeZone">IANA time zone as the source says; null where it says nothing.</param>
    public static Exchange Of(string symbol, string? timeZone)
    {
        var exchange = Of(symbol);
        if (timeZone is null || timeZone == exchange.TimeZone) return exchange;
        return timeZone == "UTC"
            ? new("UTC", null, AllDay, TradingWeek.EveryDay)
            : new(timeZone, null, TimeSpan.FromHours(16), TradingWeek.MondayToFriday);
    }

    /// <summary>Whose holidays it keeps, where they can be computed.</summary>
    public HolidayRules Holidays => Close >= AllDay || Week != TradingWeek.MondayToFriday ? HolidayRules.None : TimeZone switch
    {
        "America/New_York" => HolidayRules.NewYork,
        "Asia/Hong_Kong" => HolidayRules.HongKong,
        "Europe/London" => HolidayRules.London,
        "Europe/Berlin" => HolidayRules.Frankfurt,
        "Europe/Amsterdam" or "Europe/Brussels" or "Europe/Lisbon" or "Europe/Paris" or "Europe/Madrid" => HolidayRules.Euronext,
        "Europe/Zurich" => HolidayRules.Zurich,
        "America/Toronto" => HolidayRules.Toronto,
        "Australia/Sydney" => HolidayRules.Sydney,
        "Asia/Tokyo" => HolidayRules.Tokyo,
        _ => HolidayRules.None,
    };

    /// <summary>Whether a day belongs to the trading week.</summary>
    /// <param name="day">A day in the exchange's time zone.</param>
    public bool IsInWeek(DateOnly day) => Week switch
    {
        TradingWeek.EveryDay => true,
        TradingWeek.SundayToThursday => day.DayOfWeek is not (DayOfWeek.Friday or DayOfWeek.Saturday),
        TradingWeek.SundayToFriday => day.DayOfWeek is not DayOfWeek.Saturday,
        _ => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday),
    };

    private static FrozenDictionary<string, Exchange> Read()
    {
        using var stream = typeof(Exchange).Assembly.GetManifestResourceStream("exchanges.csv")
            ?? throw new InvalidOperationException("The table of exchanges is missing from the assembly.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Skip(1)
            .Select(line => line.Split(','))
            .ToFrozenDictionary(row => row[0], row => new Exchange(
                row[1],
                row[2].Length == 0 ? null : row[2],
                TimeSpan.ParseExact(row[3], "hh\\:mm", CultureInfo.InvariantCulture),
                row[4].Length == 0 ? TradingWeek.MondayToFriday : Enum.Parse<TradingWeek>(row[4])), StringComparer.Ordinal);
    }
}
