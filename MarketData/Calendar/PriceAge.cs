using System.Globalization;

namespace OrleansStock.MarketData.Calendar;

/// <summary>
/// How old a symbol's last price is, in trading days of its exchange that have ended since. It depends on symbol and dates alone, so that the
/// ledger tells for good what the page told on the day.
/// </summary>
/// <param name="symbol">The symbol, upper case.</param>
/// <param name="lastDate">Date of the last bar.</param>
public sealed class PriceAge(string symbol, DateOnly lastDate)
{
    /// <summary>
    /// Prices that miss more trading days than these are old: a week. A file that somebody brings up to date every weekend stays below it, and
    /// half of the shortest horizon of 10 days still lies ahead. Beyond it too much of the outcome was known when the prediction was made.
    /// </summary>
    public const int MostDays = 5;

    private readonly TradingCalendar calendar = TradingCalendar.Of(symbol);
    private Told? told;

    private sealed record Told(DateTimeOffset From, DateTimeOffset Until, string Sentence);

    /// <summary>The moment from which the prices are old.</summary>
    public DateTimeOffset OldFrom { get; } = OldFromOf(symbol, lastDate);

    /// <summary>The moment from which prices are old: a prediction recorded at it or later is a look back.</summary>
    /// <param name="symbol">The symbol, upper case.</param>
    /// <param name="lastDate">Date of the last bar.</param>
    public static DateTimeOffset OldFromOf(string symbol, DateOnly lastDate)
    {
        var days = TradingCalendar.Of(symbol);
        return days.EndOf(days.After(lastDate, MostDays + 1));
    }

    /// <summary>
    /// The moment from which a forecast of a day's close is none any more: the prices that it is made of are old, or the close is known. Beyond five
    /// days the first comes sooner, with a horizon of fewer the second.
    /// </summary>
    /// <param name="symbol">The symbol, upper case.</param>
    /// <param name="lastDate">Date of the last bar that the forecast uses.</param>
    /// <param name="target">The day whose close is forecast.</param>
    public static DateTimeOffset CountedBeforeOf(string symbol, DateOnly lastDate, DateOnly target)
    {
        var (old, known) = (OldFromOf(symbol, lastDate), TradingCalendar.Of(symbol).SessionEndOf(target));
        return old < known ? old : known;
    }

    /// <summary>What a person reads about old prices; null where they are not old. It changes with each trading day that ends.</summary>
    /// <param name="now">The time of asking.</param>
    public string? SentenceAt(DateTimeOffset now)
    {
        if (now < OldFrom) return null;
        if (told is { } held && now >= held.From && now < held.Until) return held.Sentence;
        var days = calendar.CountFinished(lastDate, now);
        var sentence = string.Create(
            CultureInfo.InvariantCulture, $"Prices end on {lastDate:d MMMM yyyy}, {days:N0} trading days ago: this is a look back, not a forecast.");
        told = new Told(now, calendar.NextCloseAfter(now), sentence);
        return sentence;
    }
}
