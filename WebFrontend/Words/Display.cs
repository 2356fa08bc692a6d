using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Own;

namespace OrleansStock.WebFrontend.Words;

/// <summary>How numbers, dates and horizons read on the pages: invariant culture, a unit with every number.</summary>
public static class Display
{
    /// <summary>What stands where there is no value.</summary>
    public const string Missing = "–";

    // A number and its sign stay on one line.
    private const string PerCent = "\u00a0%";

    // Of the least price that the repair of a history takes for one, 5e-10, four digits are seen with 13.
    private const int MostDecimals = 16;

    private const double DaysOfAWeek = 7, DaysOfAMonth = 365.25 / 12;

    // Spans from here on are told in months, shorter ones in weeks.
    private const double LeastMonths = 59;

    // A ticker that is traded on weekends too has a pace of 1, with a few days off of nearly that.
    private const double EveryDay = 1.1;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>A price with its currency, such as <c>1,234.50 USD</c>.</summary>
    /// <param name="price">Above 0.</param>
    /// <param name="currency">ISO 4217 code; null or empty where unknown, which is said.</param>
    public static string Price(decimal price, string? currency) =>
        $"{Price(price)} {CurrencyOf(currency)}";

    /// <summary>A price without its currency: two decimals, and below 10 as many as show four significant digits. js/charts.js has the same.</summary>
    /// <param name="price">Above 0.</param>
    public static string Price(decimal price) => price.ToString("N" + Decimals(price).ToString(Invariant), Invariant);

    /// <summary>
    /// A price that somebody has named, such as <c>1.0852 USD</c>: with up to two more decimals where they were given, so that it is not answered as
    /// another one.
    /// </summary>
    /// <param name="price">Above 0.</param>
    /// <param name="currency">As above.</param>
    public static string Named(decimal price, string? currency) =>
        $"{Named(price)} {CurrencyOf(currency)}";

    /// <summary>The same without its currency.</summary>
    /// <param name="price">Above 0.</param>
    public static string Named(decimal price) => price.ToString("#,0." + new string('0', Decimals(price)) + "##", Invariant);

    /// <summary>A price as a program reads it: no thousands, no currency.</summary>
    public static string Plain(decimal price) => price.ToString(Invariant);

    /// <summary>The decimals that a price of that size is shown with: 2 to 16.</summary>
    public static int Decimals(decimal price)
    {
        var decimals = 2;
        for (var bound = 10m; price < bound && decimals < MostDecimals; bound /= 10) decimals++;
        return decimals;
    }

    /// <summary>A range of prices, such as <c>390.10 – 441.75</c>; both ends with the decimals of the lower one.</summary>
    public static string Range(decimal low, decimal high)
    {
        var format = "N" + Decimals(low).ToString(Invariant);
        return $"{low.ToString(format, Invariant)} – {high.ToString(format, Invariant)}";
    }

    /// <summary>The same with its currency, where nothing beside it says which.</summary>
    public static string Range(decimal low, decimal high, string? currency) => $"{Range(low, high)} {CurrencyOf(currency)}";

    private static string CurrencyOf(string? currency) => string.IsNullOrEmpty(currency) ? "(currency unknown)" : currency;

    /// <summary>A change in per cent with its sign, such as <c>+3.2 %</c>.</summary>
    /// <param name="from">The earlier price, above 0.</param>
    /// <param name="to">The later price.</param>
    public static string Change(decimal from, decimal to) => SignedShare((double)(to / from - 1));

    /// <summary>A share as per cent with its sign, such as <c>+3.2 %</c>; never <c>-0.0 %</c>.</summary>
    /// <param name="share">1 is 100 %; null or NaN is missing.</param>
    public static string SignedShare(double? share)
    {
        if (share is not { } value || !double.IsFinite(value)) return Missing;
        var text = (100 * value).ToString("+0.0;−0.0;0.0", Invariant);
        return (text is "+0.0" or "−0.0" ? "0.0" : text) + PerCent;
    }

    /// <summary>A share as per cent, such as <c>91.2 %</c>.</summary>
    /// <param name="share">0..1; null or NaN is missing.</param>
    public static string Share(double? share) =>
        share is { } value && double.IsFinite(value) ? (100 * value).ToString("0.0", Invariant) + PerCent : Missing;

    /// <summary>A plain number.</summary>
    /// <param name="value">Null or NaN is missing.</param>
    /// <param name="decimals">Decimals to show.</param>
    public static string Number(double? value, int decimals)
    {
        if (value is not { } number || !double.IsFinite(number)) return Missing;
        var text = number.ToString("N" + decimals.ToString(Invariant), Invariant);
        return text.Replace('-', '−');
    }

    /// <summary>A count with thousands separated.</summary>
    public static string Count(long count) => count.ToString("N0", Invariant);

    /// <summary>A date, such as <c>12 Mar 2026</c>.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMM yyyy", Invariant);

    /// <summary>A date as ISO 8601, for <c>time</c> elements and links.</summary>
    public static string IsoDate(DateOnly date) => date.ToString("yyyy-MM-dd", Invariant);

    /// <summary>A moment in UTC, such as <c>12 Mar 2026, 14:05 UTC</c>.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMM yyyy, HH:mm", Invariant) + " UTC";

    /// <summary>A moment in UTC as ISO 8601.</summary>
    public static string IsoMoment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", Invariant);

    /// <summary>Trading days as a person counts: 10 is "about 2 weeks", and "10 days" where every day is one.</summary>
    /// <param name="tradingDays">1 or more.</param>
    /// <param name="pace">Days of the calendar that one takes, see <see cref="TradingPace"/>.</param>
    public static string RoughSpan(int tradingDays, double pace = TradingPace.Usual)
    {
        if (tradingDays == 1) return "a day";
        var days = tradingDays * pace;
        if (pace < EveryDay && days < 2 * DaysOfAWeek) return string.Create(Invariant, $"{Math.Round(days)} days");
        if (days < DaysOfAWeek) return "a few days";
        return days < LeastMonths ? Unit((int)Math.Round(days / DaysOfAWeek), "week") : Unit((int)Math.Round(days / DaysOfAMonth), "month");
    }

    /// <summary>A number of trading days with what it is in the calendar, such as <c>365 trading days (about 17 months)</c>.</summary>
    /// <param name="tradingDays">1 or more.</param>
    /// <param name="pace">As above.</param>
    public static string Days(int tradingDays, double pace = TradingPace.Usual) =>
        tradingDays == 1 ? TradingDays(1) : $"{TradingDays(tradingDays)} ({RoughSpan(tradingDays, pace)})";

    /// <summary>A number of trading days alone, such as <c>1 trading day</c>.</summary>
    /// <param name="tradingDays">1 or more.</param>
    public static string TradingDays(int tradingDays) => $"{tradingDays.ToString(Invariant)} trading {(tradingDays == 1 ? "day" : "days")}";

    /// <summary>The name of a model or of what stands in its place where a person forecast alone; the id where no model of that id is left.</summary>
    public static string ModelName(string modelId) => modelId == GivenRange.ModelId ? GivenRange.Name : ForecastModels.Find(modelId)?.Name ?? modelId;

    /// <summary>A time zone as a person calls it: <c>America/New_York</c> is New York time.</summary>
    /// <param name="zone">An IANA name.</param>
    public static string Zone(string zone)
    {
        ArgumentException.ThrowIfNullOrEmpty(zone);
        return zone.Contains('/', StringComparison.Ordinal) ? zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ') + " time" : zone;
    }

    /// <summary>The site's horizons as words: "10, 60 and 365 trading days (about 2 weeks, 3 months and 17 months)".</summary>
    public static string Horizons { get; } =
        $"{List(ForecastModels.Horizons.Select(h => h.ToString(Invariant)))} trading days "
        + $"(about {List(ForecastModels.Horizons.Select(h => RoughSpan(h)["about ".Length..]))})";

    /// <summary>Parts of a sentence: "10, 60 and 365".</summary>
    public static string List(IEnumerable<string> parts)
    {
        string[] all = [.. parts];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>A sentence with a capital at its start.</summary>
    public static string Capital(string sentence)
    {
        ArgumentException.ThrowIfNullOrEmpty(sentence);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private static string Unit(int count, string unit) => count == 1 ? $"about a {unit}" : string.Create(Invariant, $"about {count} {unit}s");
}
