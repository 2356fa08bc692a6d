using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Parsing;

/// <summary>Puts closes and the ranges of their days on one split basis, where a stretch of days has closes far outside their own range.</summary>
/// <remarks>
/// Some files adjust the closes for a split and not the other prices, or the other way round. At the end of the stretch one of the two goes on
/// and the other jumps by the split: the one that jumps is on the old basis.
/// </remarks>
internal static class RangeBasis
{
    // Below 6:5 closes outside their range are dividends taken off the close alone; BrokenRanges flags them.
    private static readonly double Smallest = Math.Log(1.19);

    // A few days are slips, which repair knows; of highs below their lows one in twenty is none.
    private const int FewestDays = 5, OneIn = 20;

    // Of two prices that are one.
    private const double Rounding = 0.001;

    // A close is this near to the middle of its range on any day but the wildest, so a step of this size begins another stretch.
    private const double LargestStep = 0.15;

    // How far the typical day may be from the ratio of a split, and the typical deviation from the typical day.
    private const double Near = 0.02, Spread = 0.05;

    /// <summary>Why the high and the low are not what the columns say, in a clause, and the first day that shows it; null where they are.</summary>
    /// <param name="bars">In ascending order of date.</param>
    public static (string What, DateOnly Day)? Swapped(ReadOnlySpan<Bar> bars)
    {
        var (count, first) = (0, default(Bar));
        foreach (var bar in bars)
        {
            if (bar.High < bar.Low * (1 - Rounding) && count++ == 0) first = bar;
        }
        if (count < FewestDays || count * OneIn < bars.Length) return null;
        return (string.Create(
            CultureInfo.InvariantCulture,
            $"the high ({first.High:G7}) lies below the low ({first.Low:G7}), as on {count} of {bars.Length} days: the columns are not what the header says"),
            first.Date);
    }

    /// <summary>Mends the stretches.</summary>
    /// <param name="bars">In ascending order of date; changed in place.</param>
    /// <param name="splits">Takes the splits that the closes showed.</param>
    /// <param name="trail">Takes a line for each stretch.</param>
    /// <param name="at">The day that shows the refusal.</param>
    /// <returns>Why the file cannot be mended, in a clause; null where it could, or had nothing to mend.</returns>
    public static string? Unify(Span<Bar> bars, List<Split> splits, DataTrail.Builder trail, out DateOnly at)
    {
        at = default;
        for (var end = bars.Length; end > 0;)
        {
            if (!IsOff(bars[end - 1]))
            {
                end--;
                continue;
            }
            var start = end - 1;
            while (start > 0 && IsOff(bars[start - 1]) && Math.Abs(Distance(bars[start - 1]) - Distance(bars[start])) < LargestStep) start--;
            if (end - start >= FewestDays && RatioOf(bars[start..end]) is { } ratio)
            {
                at = bars[start].Date;
                if (end == bars.Length || !Mend(bars, start, end, ratio, splits, trail))
                {
                    return string.Create(
                        CultureInfo.InvariantCulture,
                        $"the close ({bars[start].Close:G7}) and the day's range ({bars[start].Low:G7} to {bars[start].High:G7}) are on two split bases, "
                        + $"as on the {end - start} days from there to {bars[end - 1].Date:yyyy-MM-dd}, and nothing tells which one is right");
                }
            }
            end = start;
        }
        return null;
    }

    /// <summary>Mends a stretch whose end shows which of the two is on the old basis; false where it does not.</summary>
    private static bool Mend(Span<Bar> bars, int start, int end, double ratio, List<Split> splits, DataTrail.Builder trail)
    {
        var (last, next, half) = (bars[end - 1], bars[end], Math.Abs(Math.Log(ratio)) / 2);
        var closeJumps = Math.Abs(Math.Log(next.Close / last.Close)) > half;
        var rangeJumps = Math.Abs(Math.Log(Middle(next) / Middle(last))) > half;
        if (closeJumps == rangeJumps) return false;

        var scalesVolume = closeJumps && SplitBasis.IsVolumeAsTraded(bars, end, ratio);
        // What lies further back may be before another split, and before this one in any case.
        var first = start;
        while (first > 0 && IsOff(bars[first - 1])) first--;
        var old = bars[first];
        for (var i = first; i < end; i++)
        {
            var b = bars[i];
            var volume = scalesVolume ? (long)Math.Min(1e18, Math.Round(b.Volume * ratio)) : b.Volume;
            bars[i] = closeJumps
                ? b with { Close = b.Close / ratio, AdjustedClose = b.AdjustedClose == b.Close ? b.Close / ratio : b.AdjustedClose, Volume = volume }
                : b with { Open = b.Open * ratio, High = b.High * ratio, Low = b.Low * ratio };
        }
        var (numerator, denominator) = SplitBasis.Words(closeJumps ? ratio : 1 / ratio);
        if (closeJumps) splits.Add(new(next.Date, numerator, denominator));
        var (which, others) = closeJumps ? ("closes", "the days' other prices") : ("opens, highs and lows", "the closes");
        trail.Add(new(old.Date, DataRule.SplitNotApplied, DataAction.Repaired, old, bars[first], string.Create(
            CultureInfo.InvariantCulture,
            $"The {which} of {end - first} days were before a split {numerator:0.####}:{denominator:0.####} on {next.Date:yyyy-MM-dd} and {others} after it: "
            + $"they were divided by {(closeJumps ? ratio : 1 / ratio):0.######}."))
        {
            LastDate = last.Date,
            Rows = end - first,
        });
        return true;
    }

    /// <summary>The split that lies between closes and ranges; null where their distance is no split's or changes from day to day.</summary>
    private static double? RatioOf(ReadOnlySpan<Bar> bars)
    {
        var distances = new double[bars.Length];
        for (var i = 0; i < distances.Length; i++) distances[i] = Distance(bars[i]);
        Array.Sort(distances);
        var (middle, quarter) = (distances[distances.Length / 2], distances.Length / 4);
        var ratio = SplitBasis.Nearest(Math.Exp(middle));
        if (distances[^(quarter + 1)] - distances[quarter] > Spread || Math.Abs(Math.Log(ratio) - middle) > Near) return null;
        // A hundred is a matter of pence and pounds, which repair knows.
        return Math.Max(ratio, 1 / ratio) is > 90 and < 110 ? null : ratio;
    }

    private static bool IsOff(Bar bar) => (bar.Close > bar.High || bar.Close < bar.Low) && Math.Abs(Distance(bar)) > Smallest;

    /// <summary>How far the close lies above the middle of its range, in log prices.</summary>
    private static double Distance(Bar bar) => Math.Log(bar.Close / Middle(bar));

    private static double Middle(Bar bar) => Math.Sqrt(bar.High * bar.Low);
}
