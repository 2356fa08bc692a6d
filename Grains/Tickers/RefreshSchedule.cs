using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Tickers;

/// <summary>When a ticker is refreshed next: after the next close, or after an exponential back-off.</summary>
internal static class RefreshSchedule
{
    // Half an hour: at one request a second that is the tickers of an exchange, one after the other.
    private const int SpreadSeconds = 1800;

    // A symbol that the source has not known for weeks is asked for once a week: listings are renamed and come back.
    private const int LongestPauseHours = 7 * 24;

    // A source that is away is away for all: nobody's outcomes wait longer than this when it is back, however long it was. The circuit breaker
    // and the cluster's budget bound what the tries cost.
    private static readonly TimeSpan pauseWithoutSource = TimeSpan.FromHours(1);

    // The prices of funds come hours after the close, and any bar may come late. The pauses grow with the bar's age, to some five tries a day.
    private static readonly TimeSpan pauseWithoutBar = TimeSpan.FromHours(1);

    /// <summary>How long readers leave a failed source alone.</summary>
    /// <param name="failures">Failures in a row before this one.</param>
    /// <param name="asked">The pause that the source asks for; null where it asks for none.</param>
    public static TimeSpan PauseAfter(int failures, TimeSpan? asked)
    {
        var pause = TimeSpan.FromSeconds(Math.Min(Timeouts.Grains.FirstRecheck.TotalSeconds * Math.Pow(2, failures), Timeouts.Grains.LastRecheck.TotalSeconds));
        return asked > pause ? asked.Value : pause;
    }

    /// <summary>When the scheduler next refreshes a ticker that nobody asks for.</summary>
    /// <param name="symbol">The symbol; the tickers of one exchange are spread by it, or all would ask in the same second.</param>
    /// <param name="timeZone">IANA time zone of the exchange; null where it is not known.</param>
    /// <param name="now">The time of the refresh that has just ended.</param>
    /// <param name="isBarMissing">Whether the source did not have the bar of the last session yet: then it is asked sooner than after the next one.</param>
    public static DateTimeOffset NextRefresh(Symbol symbol, string? timeZone, DateTimeOffset now, bool isBarMissing)
    {
        var calendar = TradingCalendar.Of(symbol.ToString(), timeZone);
        var next = calendar.NextCloseAfter(now) + TimeSpan.FromSeconds(StableHash(symbol.ToString()) % SpreadSeconds);
        if (!isBarMissing) return next;
        var late = now - calendar.LastCloseBefore(now);
        var again = now + (late > pauseWithoutBar ? late : pauseWithoutBar);
        return again < next ? again : next;
    }

    /// <summary>When the scheduler next tries a ticker whose refresh failed.</summary>
    /// <param name="now">The time of the refresh that has just failed.</param>
    /// <param name="isSourceAway">Whether the failure says nothing about the symbol.</param>
    /// <param name="refusals">Refreshes in a row in which the source had nothing for the symbol, that one included; unused where it was away.</param>
    /// <param name="notBefore">Until when the source is left alone; null where it may be asked at once.</param>
    public static DateTimeOffset NextTry(DateTimeOffset now, bool isSourceAway, int refusals, DateTimeOffset? notBefore)
    {
        var next = now + (isSourceAway ? pauseWithoutSource : TimeSpan.FromHours(Math.Min(Math.Pow(2, refusals - 1), LongestPauseHours)));
        return notBefore > next ? notBefore.Value : next;
    }

    // FNV-1a, 32 bits: string.GetHashCode differs from process to process.
    private static uint StableHash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        return hash;
    }
}
