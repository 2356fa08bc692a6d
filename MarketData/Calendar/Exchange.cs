namespace OrleansStock.MarketData.Calendar;

/// <summary>What a symbol's form tells of where it trades: the one place for suffixes, time zones, currencies and closing hours.</summary>
/// <param name="TimeZone">IANA time zone.</param>
/// <param name="Currency">ISO 4217 code where every listing there has it in major units; null where it cannot be told from the symbol.</param>
/// <param name="Close">Time from local midnight to the end of the regular session, its closing auction included; 24 hours for what never closes.</param>
/// <param name="Week">The days of trading.</param>
public sealed record Exchange(string TimeZone, string? Currency, TimeSpan Close, TradingWeek Week)
{
    /// <summary>How long after the close a source may take to have the final bar: exchanges' figures are shown up to 20 minutes late.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(30);

    private static readonly Exchange UnitedStates = New("America/New_York", "USD", 16, 0);

    // Suffixes as Yahoo writes them. London, Johannesburg and Tel Aviv list in pence, cents and agorot beside whole units,
    // so that their currency cannot be told from the symbol.
    private static readonly Dictionary<string, Exchange> BySuffix = new(StringComparer.Ordinal)
    {
        ["AS"] = New("Europe/Amsterdam", "EUR", 17, 40),
        ["AT"] = New("Europe/Athens", "EUR", 17, 20),
        ["AX"] = New("Australia/Sydney", "AUD", 16, 12),
        ["BA"] = New("America/Argentina/Buenos_Aires", "ARS", 17, 0),
        ["BC"] = New("America/Bogota", "COP", 16, 0),
        ["BD"] = New("Europe/Budapest", "HUF", 17, 10),
        ["BE"] = New("Europe/Berlin", "EUR", 22, 0),
        ["BK"] = New("Asia/Bangkok", "THB", 16, 40),
        ["BO"] = New("Asia/Kolkata", "INR", 15, 30),
        ["BR"] = New("Europe/Brussels", "EUR", 17, 40),
        ["CA"] = New("Africa/Cairo", "EGP", 14, 30, TradingWeek.SundayToThursday),
        ["CN"] = New("America/Toronto", "CAD", 16, 0),
        ["CO"] = New("Europe/Copenhagen", "DKK", 17, 0),
        ["DE"] = New("Europe/Berlin", "EUR", 17, 40),
        ["DU"] = New("Europe/Berlin", "EUR", 22, 0),
        ["F"] = New("Europe/Berlin", "EUR", 22, 0),
        ["HA"] = New("Europe/Berlin", "EUR", 22, 0),
        ["HE"] = New("Europe/Helsinki", "EUR", 18, 30),
        ["HK"] = New("Asia/Hong_Kong", "HKD", 16, 10),
        ["HM"] = New("Europe/Berlin", "EUR", 22, 0),
        ["IC"] = New("Atlantic/Reykjavik", "ISK", 15, 40),
        ["IR"] = New("Europe/Dublin", "EUR", 16, 30),
        ["IS"] = New("Europe/Istanbul", "TRY", 18, 10),
        ["JK"] = New("Asia/Jakarta", "IDR", 16, 15),
        ["JO"] = New("Africa/Johannesburg", null, 17, 10),
        ["KL"] = New("Asia/Kuala_Lumpur", "MYR", 17, 0),
        ["KQ"] = New("Asia/Seoul", "KRW", 15, 30),
        ["KS"] = New("Asia/Seoul", "KRW", 15, 30),
        ["L"] = New("Europe/London", null, 16, 40),
        ["LS"] = New("Europe/Lisbon", "EUR", 16, 40),
        ["MC"] = New("Europe/Madrid", "EUR", 17, 40),
        ["MI"] = New("Europe/Rome", "EUR", 17, 40),
        ["MU"] = New("Europe/Berlin", "EUR", 22, 0),
        ["MX"] = New("America/Mexico_City", "MXN", 15, 0),
        ["NE"] = New("America/Toronto", "CAD", 16, 0),
        ["NS"] = New("Asia/Kolkata", "INR", 15, 30),
        ["NZ"] = New("Pacific/Auckland", "NZD", 16, 45),
        ["OL"] = New("Europe/Oslo", "NOK", 16, 25),
        ["PA"] = New("Europe/Paris", "EUR", 17, 40),
        ["PR"] = New("Europe/Prague", "CZK", 16, 25),
        ["QA"] = New("Asia/Qatar", "QAR", 13, 15, TradingWeek.SundayToThursday),
        ["SA"] = New("America/Sao_Paulo", "BRL", 18, 0),
        ["SG"] = New("Europe/Berlin", "EUR", 22, 0),
        ["SI"] = New("Asia/Singapore", "SGD", 17, 10),
        ["SN"] = New("America/Santiago", "CLP", 17, 0),
        ["SR"] = New("Asia/Riyadh", "SAR", 15, 20, TradingWeek.SundayToThursday),
        ["SS"] = New("Asia/Shanghai", "CNY", 15, 0),
        ["ST"] = New("Europe/Stockholm", "SEK", 17, 30),
        ["SW"] = New("Europe/Zurich", "CHF", 17, 40),
        ["SZ"] = New("Asia/Shanghai", "CNY", 15, 0),
        ["T"] = New("Asia/Tokyo", "JPY", 15, 30),
        // Tel Aviv went from Sunday-Thursday to Monday-Friday in 2026; both are let in.
        ["TA"] = New("Asia/Jerusalem", null, 17, 30, TradingWeek.SundayToFriday),
        ["TO"] = New("America/Toronto", "CAD", 16, 0),
        ["TW"] = New("Asia/Taipei", "TWD", 13, 30),
        ["TWO"] = New("Asia/Taipei", "TWD", 13, 30),
        ["V"] = New("America/Toronto", "CAD", 16, 0),
        ["VI"] = New("Europe/Vienna", "EUR", 17, 40),
        ["WA"] = New("Europe/Warsaw", "PLN", 17, 5),
    };

    // The indices whose symbol has no suffix and that are not American.
    private static readonly Dictionary<string, Exchange> ByIndex = new(StringComparer.Ordinal)
    {
        ["^AEX"] = BySuffix["AS"],
        ["^AORD"] = BySuffix["AX"],
        ["^AXJO"] = BySuffix["AX"],
        ["^BFX"] = BySuffix["BR"],
        ["^BSESN"] = BySuffix["BO"],
        ["^BVSP"] = BySuffix["SA"],
        ["^FCHI"] = BySuffix["PA"],
        ["^FTMC"] = New("Europe/London", "GBP", 16, 40),
        ["^FTSE"] = New("Europe/London", "GBP", 16, 40),
        ["^GDAXI"] = BySuffix["DE"],
        ["^GSPTSE"] = BySuffix["TO"],
        ["^HSCE"] = BySuffix["HK"],
        ["^HSI"] = BySuffix["HK"],
        ["^IBEX"] = BySuffix["MC"],
        ["^JKSE"] = BySuffix["JK"],
        ["^KLSE"] = BySuffix["KL"],
        ["^KQ11"] = BySuffix["KQ"],
        ["^KS11"] = BySuffix["KS"],
        ["^MDAXI"] = BySuffix["DE"],
        ["^MERV"] = BySuffix["BA"],
        ["^MXX"] = BySuffix["MX"],
        ["^N225"] = BySuffix["T"],
        ["^NSEBANK"] = BySuffix["NS"],
        ["^NSEI"] = BySuffix["NS"],
        ["^NZ50"] = BySuffix["NZ"],
        ["^OMX"] = BySuffix["ST"],
        ["^SSMI"] = BySuffix["SW"],
        ["^STI"] = BySuffix["SI"],
        ["^STOXX"] = BySuffix["DE"],
        ["^STOXX50E"] = BySuffix["DE"],
        ["^TA125.TA"] = New("Asia/Jerusalem", "ILS", 17, 30, TradingWeek.SundayToFriday),
        ["^TWII"] = BySuffix["TW"],
    };

    private static readonly HashSet<string> QuoteCurrencies = ["USD", "EUR", "GBP", "JPY", "CAD", "AUD", "CHF", "KRW", "INR", "CNY", "HKD", "BTC", "ETH", "USDT"];

    /// <summary>What the form of a symbol tells; New York where it tells nothing.</summary>
    /// <param name="symbol">A symbol in upper case.</param>
    public static Exchange Of(string symbol)
    {
        if (ByIndex.TryGetValue(symbol, out var index)) return index;
        // Currencies: around the clock on weekdays, the day counted in London.
        if (symbol.EndsWith("=X", StringComparison.Ordinal))
        {
            var pair = symbol[..^2];
            return new("Europe/London", pair.Length == 6 ? pair[3..] : null, TimeSpan.FromHours(24), TradingWeek.MondayToFriday);
        }
        // Futures: nearly around the clock; some are quoted in cents.
        if (symbol.EndsWith("=F", StringComparison.Ordinal)) return new("America/New_York", null, TimeSpan.FromHours(24), TradingWeek.MondayToFriday);

        var dash = symbol.LastIndexOf('-');
        if (dash > 0 && QuoteCurrencies.Contains(symbol[(dash + 1)..]))
            return new("UTC", symbol[(dash + 1)..], TimeSpan.FromHours(24), TradingWeek.EveryDay);

        var dot = symbol.LastIndexOf('.');
        return dot > 0 && BySuffix.TryGetValue(symbol[(dot + 1)..], out var exchange) ? exchange : UnitedStates;
    }

    /// <summary>The exchange of a symbol whose source names its time zone: where it is not the one that the symbol's form tells, the form was wrong.</summary>
    /// <param name="symbol">A symbol in upper case.</param>
    /// <param name="timeZone">IANA time zone as the source says; null where it says nothing.</param>
    public static Exchange Of(string symbol, string? timeZone)
    {
        var exchange = Of(symbol);
        if (timeZone is null || timeZone == exchange.TimeZone) return exchange;
        return timeZone == "UTC"
            ? new("UTC", null, TimeSpan.FromHours(24), TradingWeek.EveryDay)
            : new(timeZone, null, TimeSpan.FromHours(16), TradingWeek.MondayToFriday);
    }

    /// <summary>Whose holidays it keeps, where they can be computed.</summary>
    public HolidayRules Holidays => Close >= TimeSpan.FromHours(24) || Week != TradingWeek.MondayToFriday ? HolidayRules.None : TimeZone switch
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

    private static Exchange New(string timeZone, string? currency, int hour, int minute, TradingWeek week = TradingWeek.MondayToFriday) =>
        new(timeZone, currency, new TimeSpan(hour, minute, 0), week);
}
