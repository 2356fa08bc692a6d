using OrleansStock.Forecasting;

namespace OrleansStock.MarketData.Calendar;

/// <summary>The weekdays that a history was traded on, week by week: a week may change, and the last eight weeks tell what holds now.</summary>
internal sealed class WeekHabits
{
    /// <summary>The last weeks that tell what holds now.</summary>
    public const int Weeks = 8;

    // The weight of a week halves every two weeks. A weekday belongs to the week if it was traded in weeks of at least this share of the weight:
    // a holiday of two weeks at the end does not take it out, and a change of the week is seen after two to three weeks.
    private const double HalfLife = 2, Share = 0.4;

    // Below it the days are those of a listing that is hardly traded.
    private const int FewestBars = 10;

    private readonly DateOnly start, last;
    // A bit for each weekday that was traded, Sunday the lowest.
    private readonly byte[] weeks;
    private readonly bool[] seen = new bool[7], usual = new bool[7];

    private WeekHabits(ReadOnlySpan<Bar> bars)
    {
        start = bars[0].Date.AddDays(-(int)bars[0].Date.DayOfWeek);
        last = bars[^1].Date;
        weeks = new byte[WeekOf(last) + 1];
        foreach (var bar in bars) weeks[WeekOf(bar.Date)] |= BitOf(bar.Date.DayOfWeek);
        LearnTheLastWeeks(bars);
    }

    /// <summary>Learns from a history; null where its last weeks have too few bars to tell.</summary>
    public static WeekHabits? Of(ReadOnlySpan<Bar> bars)
    {
        if (bars.Length < FewestBars || bars[^FewestBars].Date <= bars[^1].Date.AddDays(-7 * Weeks)) return null;
        return new(bars);
    }

    /// <summary>Whether a day of the week was traded at all in the last weeks.</summary>
    public bool HasSeen(DayOfWeek day) => seen[(int)day];

    /// <summary>Whether a day of the week belongs to the week that the last weeks show.</summary>
    public bool IsUsual(DayOfWeek day) => usual[(int)day];

    /// <summary>
    /// Whether a day belongs to the week that was in force then, by the weeks around it; before the history by its first weeks, after it by its last.
    /// </summary>
    public bool IsUsual(DateOnly day)
    {
        if (day > last) return IsUsual(day.DayOfWeek);
        int week = Math.Max(0, WeekOf(day)), from = Math.Max(0, week - Weeks), to = Math.Min(weeks.Length, week + Weeks + 1);
        var traded = 0;
        for (var i = from; i < to; i++) traded += (weeks[i] & BitOf(day.DayOfWeek)) != 0 ? 1 : 0;
        return traded >= Share * (to - from);
    }

    private void LearnTheLastWeeks(ReadOnlySpan<Bar> bars)
    {
        Span<double> weight = stackalloc double[7];
        for (var i = bars.Length - 1; i >= 0 && bars[i].Date > last.AddDays(-7 * Weeks); i--)
        {
            var age = (last.DayNumber - bars[i].Date.DayNumber) / 7;
            seen[(int)bars[i].Date.DayOfWeek] = true;
            weight[(int)bars[i].Date.DayOfWeek] += Math.Pow(2, -age / HalfLife);
        }
        var learnt = Math.Min(Weeks, (last.DayNumber - bars[0].Date.DayNumber) / 7 + 1);
        var total = Enumerable.Range(0, learnt).Sum(age => Math.Pow(2, -age / HalfLife));
        for (var d = 0; d < 7; d++) usual[d] = weight[d] >= Share * total;
        if (!usual.Contains(true)) seen.CopyTo(usual, 0);
    }

    private static byte BitOf(DayOfWeek day) => (byte)(1 << (int)day);

    private int WeekOf(DateOnly day) => (day.DayNumber - start.DayNumber) / 7;
}
