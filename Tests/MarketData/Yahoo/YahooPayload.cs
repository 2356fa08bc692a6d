using System.Globalization;
using System.Text.Json;
using OrleansStock.Forecasting;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;

namespace OrleansStock.Tests.MarketData.Yahoo;

/// <summary>Writes answers in the shape of Yahoo's chart endpoint.</summary>
public sealed record YahooPayload
{
    /// <summary>The symbol in meta.</summary>
    public string Symbol { get; init; } = "TEST";

    /// <summary>Currency as Yahoo writes it.</summary>
    public string? Currency { get; init; } = "USD";

    /// <summary>IANA time zone.</summary>
    public string TimeZone { get; init; } = "America/New_York";

    /// <summary>Local time of day that the bars are stamped with.</summary>
    public TimeOnly Open { get; init; } = new(9, 30);

    /// <summary>The bars.</summary>
    public IReadOnlyList<Bar> Bars { get; init; } = [];

    /// <summary>Splits.</summary>
    public IReadOnlyList<Split> Splits { get; init; } = [];

    /// <summary>Dividends.</summary>
    public IReadOnlyList<Dividend> Dividends { get; init; } = [];

    /// <summary>Indices of bars that are sent as nulls.</summary>
    public IReadOnlySet<int> Holes { get; init; } = new HashSet<int>();

    /// <summary>Start and end of the current session; left out where null.</summary>
    public (DateTimeOffset Start, DateTimeOffset End)? Session { get; init; }

    /// <summary>What of it lies between two moments, in seconds since 1970.</summary>
    public YahooPayload Between(long from, long to)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        return this with
        {
            Bars = [.. Bars.Where(bar => IsIn(bar.Date))],
            Splits = [.. Splits.Where(split => IsIn(split.Date))],
            Dividends = [.. Dividends.Where(dividend => IsIn(dividend.Date))],
        };

        bool IsIn(DateOnly date) => Stamp(date, zone) >= from && Stamp(date, zone) < to;
    }

    /// <summary>The JSON.</summary>
    public string ToJson()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        Dictionary<string, object?> meta = new()
        {
            ["currency"] = Currency,
            ["symbol"] = Symbol,
            ["exchangeName"] = "TST",
            ["fullExchangeName"] = "Test Exchange",
            ["instrumentType"] = "EQUITY",
            ["firstTradeDate"] = Bars.Count > 0 ? Stamp(Bars[0].Date) : 0,
            ["gmtoffset"] = 0,
            ["exchangeTimezoneName"] = TimeZone,
            ["longName"] = $"{Symbol} Incorporated",
            ["dataGranularity"] = "1d",
        };
        if (Session is { } session)
            meta["currentTradingPeriod"] = new { regular = new { start = session.Start.ToUnixTimeSeconds(), end = session.End.ToUnixTimeSeconds() } };

        Dictionary<string, object?> result = new() { ["meta"] = meta };
        if (Bars.Count > 0) result["timestamp"] = Bars.Select(bar => Stamp(bar.Date)).ToArray();
        if (Splits.Count + Dividends.Count > 0)
        {
            result["events"] = new
            {
                dividends = Dividends.ToDictionary(item => Key(item.Date), item => new { amount = item.Amount, date = Stamp(item.Date) }),
                splits = Splits.ToDictionary(item => Key(item.Date), item => new
                {
                    date = Stamp(item.Date),
                    numerator = item.Numerator,
                    denominator = item.Denominator,
                    splitRatio = string.Create(CultureInfo.InvariantCulture, $"{item.Numerator}:{item.Denominator}"),
                }),
            };
        }
        result["indicators"] = Bars.Count == 0
            ? new { quote = new object[] { new { } } }
            : new
            {
                quote = new object[]
                {
                    new
                    {
                        open = Column(bar => bar.Open), high = Column(bar => bar.High), low = Column(bar => bar.Low), close = Column(bar => bar.Close),
                        volume = Bars.Select((bar, i) => Holes.Contains(i) ? (long?)null : bar.Volume).ToArray(),
                    },
                },
                adjclose = new object[] { new { adjclose = Column(bar => bar.AdjustedClose) } },
            };
        return JsonSerializer.Serialize(new { chart = new { result = new[] { result }, error = (object?)null } });

        double?[] Column(Func<Bar, double> value) => [.. Bars.Select((bar, i) => Holes.Contains(i) ? (double?)null : value(bar))];
        string Key(DateOnly date) => Stamp(date).ToString(CultureInfo.InvariantCulture);
        long Stamp(DateOnly date) => this.Stamp(date, zone);
    }

    private long Stamp(DateOnly date, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(Open);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUnixTimeSeconds();
    }

    /// <summary>The day, in UTC, of a moment as Yahoo writes it.</summary>
    public static DateOnly DayOf(string seconds) =>
        DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture)).UtcDateTime);

    /// <summary>An error in Yahoo's format.</summary>
    public static string Error(string code, string description, string under = "chart") =>
        JsonSerializer.Serialize(new Dictionary<string, object> { [under] = new { result = (object?)null, error = new { code, description } } });

    /// <summary>Weekday bars of a seeded random walk that ends on <paramref name="last"/>.</summary>
    public static IReadOnlyList<Bar> Series(int count, DateOnly last, int seed = 1)
    {
        Random random = new(seed);
        List<DateOnly> days = [];
        for (var day = last; days.Count < count; day = day.AddDays(-1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) days.Add(day);
        }
        days.Reverse();
        var price = 100.0;
        List<Bar> bars = [];
        foreach (var day in days)
        {
            var open = price;
            price = Math.Round(price * Math.Exp(0.01 * (random.NextDouble() + random.NextDouble() - 1)), 4);
            bars.Add(new(day, open, Math.Max(open, price) * 1.001, Math.Min(open, price) * 0.999, price, price, 1000 + random.Next(1000)));
        }
        return bars;
    }
}
