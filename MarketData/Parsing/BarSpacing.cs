using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;

namespace OrleansStock.MarketData.Parsing;

/// <summary>Whether bars are bars of days, on days on which their exchange trades.</summary>
internal static class BarSpacing
{
    // A long weekend. Of a daily history half of the steps are of one day.
    private const int LongestUsualStep = 4;

    // So many weeks, or months, one bar each without an exception, are no daily history with holes.
    private const int WeeksInARow = 8, MonthsInARow = 6;

    // One weekday in five that should trade is a fifth of the rows. Half of that is no handful of odd sessions.
    private const int ClosedShare = 12;

    // Of days put together from moments in another zone only those of one half of the year may be off, and of them only one in five
    // falls on a closed day. Special sessions, such as India's on Saturdays, are one day in a hundred at most.
    private const int ClosedShareOfGathered = 50;

    /// <summary>Why bars are not bars of days, in a clause; null where they are.</summary>
    /// <param name="bars">In ascending order of date.</param>
    /// <param name="at">The day that shows it.</param>
    public static string? Refusal(ReadOnlySpan<Bar> bars, out DateOnly at)
    {
        at = default;
        if (bars.Length < 3) return null;
        int ones = 0, longer = 0;
        for (var i = 1; i < bars.Length; i++)
        {
            var step = bars[i].Date.DayNumber - bars[i - 1].Date.DayNumber;
            if (step == 1) ones++;
            else if (step > LongestUsualStep) longer++;
        }
        var steps = bars.Length - 1;
        at = bars[1].Date;
        if (longer * 2 > steps || (steps >= 10 && ones * 10 < steps)) return Apart(MedianStep(bars), bars[0].Date, bars[1].Date, "");
        return longer >= MonthsInARow ? Stretch(bars, out at) : null;
    }

    /// <summary>How many bars are on days of the week on which the exchange does not trade.</summary>
    /// <param name="bars">In ascending order of date.</param>
    /// <param name="exchange">The symbol's exchange.</param>
    /// <param name="first">The first of them.</param>
    public static int ClosedDays(ReadOnlySpan<Bar> bars, Exchange exchange, out DateOnly first)
    {
        first = default;
        var closed = 0;
        foreach (var bar in bars)
        {
            if (!exchange.IsInWeek(bar.Date) && closed++ == 0) first = bar.Date;
        }
        return closed;
    }

    /// <summary>Why the days are not those of the exchange, in a clause; null where nothing says so.</summary>
    /// <param name="bars">In ascending order of date.</param>
    /// <param name="exchange">The symbol's exchange.</param>
    /// <param name="areGathered">Whether the days were put together from moments: then a day without trading is a moment in another zone.</param>
    /// <param name="closed">How many bars are on days on which the exchange does not trade.</param>
    /// <param name="first">The first of them.</param>
    public static string? Refusal(ReadOnlySpan<Bar> bars, Exchange exchange, bool areGathered, out int closed, out DateOnly first)
    {
        closed = ClosedDays(bars, exchange, out first);
        if (closed < 2 || closed * (areGathered ? ClosedShareOfGathered : ClosedShare) < bars.Length) return null;

        Span<int> onDay = stackalloc int[7];
        onDay.Clear();
        foreach (var bar in bars) onDay[(int)bar.Date.DayOfWeek]++;
        Span<bool> trades = stackalloc bool[7];
        var last = bars[^1].Date;
        for (var i = 0; i < 7; i++) trades[(int)last.AddDays(-i).DayOfWeek] = exchange.IsInWeek(last.AddDays(-i));
        // A weekday on which the exchange trades and the file does not: the days are off, and not only more.
        var missing = -1;
        for (var d = 0; d < 7; d++)
        {
            if (trades[d] && onDay[d] * 25 < bars.Length) missing = d;
        }
        if (missing < 0 && !areGathered) return null;
        var share = 100 * closed / bars.Length;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{first:yyyy-MM-dd} is a {first.DayOfWeek}, on which the exchange ({exchange.TimeZone}) does not trade, as are {share} % of the days")
            + (missing < 0 ? "" : $", while hardly any is a {(DayOfWeek)missing}: the dates are off by a day, or in another zone");
    }

    /// <summary>A stretch of weeks or months, one bar each, in a history of days.</summary>
    private static string? Stretch(ReadOnlySpan<Bar> bars, out DateOnly at)
    {
        int weeks = 0, months = 0;
        at = default;
        for (var i = 1; i < bars.Length; i++)
        {
            var step = bars[i].Date.DayNumber - bars[i - 1].Date.DayNumber;
            weeks = step is >= 5 and <= 9 ? weeks + 1 : 0;
            months = step is >= 25 and <= 36 ? months + 1 : 0;
            if (weeks < WeeksInARow && months < MonthsInARow) continue;
            var first = i - Math.Max(weeks, months);
            at = bars[first + 1].Date;
            var until = string.Create(CultureInfo.InvariantCulture, $" (until {bars[i].Date:yyyy-MM-dd} at least)");
            return Apart(weeks >= WeeksInARow ? 7 : 30, bars[first].Date, at, until);
        }
        return null;
    }

    private static string Apart(int step, DateOnly first, DateOnly second, string until)
    {
        var what = step switch
        {
            >= 5 and <= 9 => "weekly bars",
            >= 25 and <= 36 => "monthly bars",
            >= 80 and <= 100 => "quarterly bars",
            >= 350 and <= 380 => "yearly bars",
            _ => string.Create(CultureInfo.InvariantCulture, $"bars {step} days apart"),
        };
        return string.Create(
            CultureInfo.InvariantCulture, $"{what}: {first:yyyy-MM-dd} is followed by {second:yyyy-MM-dd}{until}, and only daily bars are read");
    }

    private static int MedianStep(ReadOnlySpan<Bar> bars)
    {
        var steps = new int[bars.Length - 1];
        for (var i = 1; i < bars.Length; i++) steps[i - 1] = bars[i].Date.DayNumber - bars[i - 1].Date.DayNumber;
        Array.Sort(steps);
        return steps[(steps.Length - 1) / 2];
    }
}
