using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Parsing;

/// <summary>Days of trading that a file lacks in its middle.</summary>
/// <remarks>
/// A step over a hole is one bar to a model, and as long as the forecast that it makes. Nobody can tell a suspension from lines that are
/// missing, and either way what lies before a long hole says little of the days after it: only these are used.
/// </remarks>
internal static class Holes
{
    /// <summary>What a file lacks.</summary>
    /// <param name="Start">The first bar that is used: 0 but for a long hole.</param>
    /// <param name="Issue">What was left out; null where nothing was.</param>
    /// <param name="Assumed">What was taken for granted about shorter holes; null where there are none.</param>
    public readonly record struct Found(int Start, DataIssue? Issue, string? Assumed);

    // The shortest horizon: a longer step hides a whole forecast. The longest planned breaks are China's golden weeks and Vietnam's Tet with
    // seven days of trading; none of the 28 real files of RepairRealDataTests lacks four in a row beyond the closures that the calendar knows.
    private const int LongestHole = 10;

    // A week of trading but one day: shorter ones are holidays that nobody has told us.
    private const int ShortestSaid = 4;

    // Ten weeks: below them the file's weekdays tell less than the exchange's.
    private const int Enough = 50;

    // A weekday that carries less than this share of the bars is no day of trading of the file's.
    private const double SmallestShare = 0.04;

    /// <summary>Looks for holes.</summary>
    /// <param name="bars">In ascending order of date; at least one.</param>
    /// <param name="exchange">The symbol's exchange.</param>
    public static Found In(IReadOnlyList<Bar> bars, Exchange exchange)
    {
        Span<int> onDay = stackalloc int[7];
        onDay.Clear();
        foreach (var bar in bars) onDay[(int)bar.Date.DayOfWeek]++;

        var (start, missing) = (0, 0);
        var (count, longest, longestAt) = (0, 0, 0);
        for (var i = bars.Count - 1; i > 0 && start == 0; i--)
        {
            // A long weekend.
            if (bars[i].Date.DayNumber - bars[i - 1].Date.DayNumber <= ShortestSaid) continue;
            var days = 0;
            for (var day = bars[i - 1].Date.AddDays(1); day < bars[i].Date; day = day.AddDays(1))
            {
                var isUsual = onDay[(int)day.DayOfWeek] > SmallestShare * bars.Count;
                if (bars.Count < Enough ? exchange.Calendar.IsOpen(day) : isUsual && !exchange.Calendar.IsHoliday(day)) days++;
            }
            if (days > LongestHole)
            {
                (start, missing) = (i, days);
            }
            else if (days >= ShortestSaid)
            {
                count++;
                if (days > longest) (longest, longestAt) = (days, i);
            }
        }

        var assumed = count == 0 ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"The file has no day on {ShortestSaid} and more days of trading in a row "
            + $"({(count == 1 ? "once" : $"{count} times")}, at most {longest} days, after {bars[longestAt - 1].Date:yyyy-MM-dd}): there was no trading.");
        if (start == 0) return new(0, null, assumed);
        var (first, last, next) = (bars[0].Date, bars[start - 1].Date, bars[start].Date);
        var sentence = string.Create(
            CultureInfo.InvariantCulture,
            $"{missing} days of trading are missing in a row, after {last:yyyy-MM-dd} and before {next:yyyy-MM-dd}: more than the {LongestHole} of the "
            + $"shortest forecast, so that only the days after them are used.");
        return new(start, new(first, DataRule.Hole, DataAction.Dropped, null, null, sentence) { LastDate = last, Rows = start }, assumed);
    }
}
