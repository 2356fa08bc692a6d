using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Parsing;

/// <summary>Puts prices as they were traded on one split basis, where a continuous adjusted close beside them shows the splits.</summary>
/// <remarks>
/// On the day of a split, the ratio of the adjusted close to the close jumps by the split, and the close by its inverse. A dividend makes
/// the ratio jump too, by a few per cent and by no ratio of whole numbers; dividends stay what they are. Where both fall on one day, the split
/// is the ratio of whole numbers, and what is left of the jump is the dividend.
/// </remarks>
internal static class SplitBasis
{
    // Below 6:5 a jump is a dividend, or a stock dividend that is paid like one.
    private const double SmallestRatio = 1.19;

    // Between 6:5 and 3:2 a special dividend can come near a split's ratio by chance: there the match must be exact but for rounding.
    private const double SureRatio = 1.49;
    private const double ExactMatch = 5e-4;
    private const double NearMatch = 0.01;

    // A dividend that no column names beside a split. Larger ones are spin-offs, such as that of AbbVie in 2013 (2.09:1).
    private const double LargestUnnamedDividend = 0.03;

    // Beside so large a dividend nothing can be told of a split.
    private const double LargestDividend = 0.5;

    // What the price itself may move on the day of the split, in log prices.
    private const double LargestMove = 0.3;

    // A jump that is taken back within so many days is an error and no event.
    private const int SlipDays = 5;

    // Finer than any price is written.
    private const double SmallestUnit = 1e-6;

    // How many days on each side tell whether volumes were scaled already.
    private const int VolumeDays = 20;

    private static readonly double[] Ratios = [.. Ratio()];

    /// <summary>Divides what lies before each split; gives the splits in ascending order of date.</summary>
    /// <param name="bars">In ascending order of date; changed in place.</param>
    /// <param name="dividends">The dividends that the file reports.</param>
    /// <param name="trail">Takes a line for each split.</param>
    public static List<Split> Unify(Span<Bar> bars, IReadOnlyList<Dividend> dividends, DataTrail.Builder trail)
    {
        List<Split> splits = [];
        var (closeUnit, adjustedUnit, scale) = (0.0, 0.0, 1.0);
        // Nearly every file: the ratio moves by dividends alone.
        for (var i = bars.Length - 1; i > 0; i--)
        {
            var (before, bar) = (bars[i - 1], bars[i]);
            var jump = bar.AdjustedClose * before.Close / (bar.Close * before.AdjustedClose);
            if (jump is > 1 / SmallestRatio and < SmallestRatio) continue;
            // The close jumps by the inverse: what is left is the day's own move.
            var height = Math.Abs(Math.Log(jump));
            var move = Math.Abs(Math.Log(bar.AdjustedClose / before.AdjustedClose));
            if (move > Math.Min(Math.Max(LargestMove, height / 3), height / 2)) continue;
            if (closeUnit == 0) (closeUnit, adjustedUnit) = (UnitOf(bars, static one => one.Close), UnitOf(bars, static one => one.AdjustedClose));
            // What rounding alone can make of the ratio; where that is as large as a split, nothing can be told.
            var rounding = closeUnit / 2 * (1 / bar.Close + 1 / before.Close) / scale + adjustedUnit / 2 * (1 / bar.AdjustedClose + 1 / before.AdjustedClose);
            if (rounding > height / 10) continue;
            if (IsTakenBack(bars, i, jump)) continue;
            var paid = 0.0;
            foreach (var one in dividends) paid += one.Date == bar.Date ? one.Amount : 0;
            if (RatioOf(jump, paid / before.Close, rounding) is not { } ratio)
            {
                // Smaller ones are rights and warrants, which the adjusted close takes out of the price.
                if (paid == 0 && height > Math.Log(SureRatio)) trail.Add(Unexplained(bar, jump));
                continue;
            }

            var scalesVolume = IsVolumeAsTraded(bars, i, ratio);
            var old = bars[0];
            for (var j = 0; j < i; j++)
            {
                var b = bars[j];
                var volume = scalesVolume ? (long)Math.Min(1e18, Math.Round(b.Volume * ratio)) : b.Volume;
                bars[j] = new(b.Date, b.Open / ratio, b.High / ratio, b.Low / ratio, b.Close / ratio, b.AdjustedClose, volume);
            }
            var (numerator, denominator) = Words(ratio);
            scale *= ratio;
            splits.Add(new(bar.Date, numerator, denominator));
            var volumes = scalesVolume ? ", their volumes multiplied" : "";
            trail.Add(new(old.Date, DataRule.SplitNotApplied, DataAction.Repaired, old, bars[0], string.Create(
                CultureInfo.InvariantCulture,
                $"The prices are as they were traded: the adjusted close shows a split {numerator:0.####}:{denominator:0.####} on {bar.Date:yyyy-MM-dd}; "
                + $"the prices of the {i} days before it were divided by {ratio:0.######}{volumes}."))
            {
                LastDate = i > 1 ? before.Date : null,
                Rows = i,
                Factor = 1 / ratio,
            });
        }
        splits.Reverse();
        return splits;
    }

    private static DataIssue Unexplained(Bar bar, double jump) => new(
        bar.Date, DataRule.SplitNotApplied, DataAction.Flagged, bar, null, string.Create(
            CultureInfo.InvariantCulture,
            $"The adjusted close over the close changes by {jump:0.####} on this day, which is no split's ratio and too much for a "
            + $"dividend: nothing was changed."));

    /// <summary>The split that a jump shows; null where it is a dividend, or nothing that can be told.</summary>
    /// <param name="jump">By what the adjusted close over the close changed.</param>
    /// <param name="dividend">The dividend that the file reports on the day, as a part of the close before it; 0 where it reports none.</param>
    /// <param name="rounding">What rounding alone can make of the jump.</param>
    private static double? RatioOf(double jump, double dividend, double rounding)
    {
        // What the dividend leaves of the jump is the split's. It may be given per old share, or per new one.
        var perNew = dividend * Nearest(jump);
        if (Math.Min(dividend, perNew) > LargestDividend) return null;
        if (jump * (1 - dividend) is > 1 / SmallestRatio and < SmallestRatio) return null;
        var (rest, other) = (jump * (1 - dividend), jump * (1 - perNew));
        if (Miss(other) < Miss(rest)) rest = other;
        var ratio = Nearest(rest);
        var size = Math.Max(ratio, 1 / ratio);
        var left = rest / ratio - 1;
        if (Math.Abs(left) <= (size < SureRatio ? ExactMatch : NearMatch) + rounding) return ratio;
        // One that no column names: the ratio jumps by it as well, and never back.
        return size >= 2 && left > 0 && left <= LargestUnnamedDividend + rounding ? ratio : null;

        static double Miss(double one) => one > 0 ? Math.Abs(one / Nearest(one) - 1) : double.MaxValue;
    }

    /// <summary>Whether the opposite jump is near: a slip of single rows, which repair knows, and no split.</summary>
    private static bool IsTakenBack(ReadOnlySpan<Bar> bars, int at, double jump)
    {
        for (var i = Math.Max(1, at - SlipDays); i <= at + SlipDays && i < bars.Length; i++)
        {
            if (Math.Abs(Math.Log(bars[i].AdjustedClose * bars[i - 1].Close / (bars[i].Close * bars[i - 1].AdjustedClose) * jump)) < NearMatch) return true;
        }
        return false;
    }

    /// <summary>The last decimal place that the prices are written to.</summary>
    private static double UnitOf(ReadOnlySpan<Bar> bars, Func<Bar, double> price)
    {
        var unit = 1.0;
        foreach (var bar in bars)
        {
            while (unit > SmallestUnit && !IsWhole(price(bar) / unit)) unit /= 10;
        }
        return unit;

        static bool IsWhole(double value) => Math.Abs(value - Math.Round(value)) <= 1e-9 * Math.Max(1, value);
    }

    /// <summary>Whether the volumes jump by a split, as they do where they were not scaled.</summary>
    public static bool IsVolumeAsTraded(ReadOnlySpan<Bar> bars, int at, double ratio)
    {
        double before = Median(bars[Math.Max(0, at - VolumeDays)..at]), after = Median(bars[at..Math.Min(bars.Length, at + VolumeDays)]);
        // As traded, four times the shares change hands after a split of 4:1.
        return before > 0 && after > 0 && Math.Abs(Math.Log(after / before / ratio)) < Math.Abs(Math.Log(after / before));
    }

    private static double Median(ReadOnlySpan<Bar> bars)
    {
        var volumes = new long[bars.Length];
        for (var i = 0; i < volumes.Length; i++) volumes[i] = bars[i].Volume;
        Array.Sort(volumes);
        return volumes[volumes.Length / 2];
    }

    /// <summary>The ratio of a split that is nearest to a jump.</summary>
    public static double Nearest(double jump)
    {
        var best = Ratios[0];
        foreach (var ratio in Ratios)
        {
            if (Math.Abs(Math.Log(jump / ratio)) < Math.Abs(Math.Log(jump / best))) best = ratio;
        }
        return best;
    }

    private static IEnumerable<double> Ratio()
    {
        double[] small = [6 / 5.0, 5 / 4.0, 4 / 3.0, 7 / 5.0, 3 / 2.0, 8 / 5.0, 5 / 3.0, 7 / 4.0, 9 / 4.0, 7 / 3.0, 5 / 2.0, 7 / 2.0];
        double[] large = [120, 125, 150, 200, 250, 300, 400, 500, 600, 750, 1000, 1500, 2000, 2500, 5000, 10_000];
        var whole = Enumerable.Range(2, 99).Select(static n => (double)n).Concat(large);
        foreach (var ratio in small.Concat(whole))
        {
            yield return ratio;
            yield return 1 / ratio;
        }
    }

    /// <summary>A ratio as new shares for old ones.</summary>
    public static (double Numerator, double Denominator) Words(double ratio) => ratio >= 1 ? Whole(ratio) : Swap(Whole(1 / ratio));

    private static (double Numerator, double Denominator) Whole(double ratio)
    {
        for (var denominator = 1; denominator <= 5; denominator++)
        {
            var numerator = Math.Round(ratio * denominator);
            if (Math.Abs(numerator / denominator - ratio) < 1e-9) return (numerator, denominator);
        }
        return (ratio, 1);
    }

    private static (double Numerator, double Denominator) Swap((double Numerator, double Denominator) pair) => (pair.Denominator, pair.Numerator);
}
