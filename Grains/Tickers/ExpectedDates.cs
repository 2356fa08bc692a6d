using OrleansStock.Forecasting;

namespace OrleansStock.Grains.Tickers;

/// <summary>
/// The calendar dates on which bars to come are expected, from the habits of the history: on which weekdays the symbol
/// trades, and what share of those days fell out as holidays in the last five years.
/// </summary>
internal sealed class ExpectedDates
{
    private const int MemoryDays = 5 * 366;
    private readonly bool[] trades = new bool[7];
    private readonly DateOnly last;
    private readonly double barsPerCandidate;

    public ExpectedDates(ReadOnlySpan<Bar> bars)
    {
        last = bars[^1].Date;
        var first = 0;
        while (bars[first].Date.DayNumber < last.DayNumber - MemoryDays) first++;
        var recent = bars[first..];

        Span<int> onDay = stackalloc int[7];
        foreach (var bar in recent) onDay[(int)bar.Date.DayOfWeek]++;
        // A rare Saturday session does not make Saturday a trading day.
        for (var d = 0; d < 7; d++) trades[d] = onDay[d] * 14 > recent.Length;
        if (!trades.Contains(true)) Array.Fill(trades, true);

        var candidates = 0;
        for (var day = recent[0].Date; day <= last; day = day.AddDays(1))
            if (trades[(int)day.DayOfWeek]) candidates++;
        // A gap of months in a short history must not stretch the calendar: at most a fifth of the days are holidays.
        barsPerCandidate = Math.Clamp(recent.Length / (double)Math.Max(1, candidates), 0.8, 1);
    }

    /// <summary>The expected date of the bar <paramref name="leadTime"/> after the last one.</summary>
    public DateOnly After(int leadTime)
    {
        var candidates = (int)Math.Round(leadTime / barsPerCandidate);
        var date = last;
        while (candidates > 0)
        {
            date = date.AddDays(1);
            if (trades[(int)date.DayOfWeek]) candidates--;
        }

        return date;
    }
}
