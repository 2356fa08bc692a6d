using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Repair;

/// <summary>
/// Finds what sources get wrong in daily bars and mends what can only be an error. Pure: bars in, bars and a trail out.
/// </summary>
/// <remarks>
/// What could be real is flagged and not touched: a market may fall by half in a day, and a rule that "repairs" it lies about the risk.
/// A value is changed only on evidence beside the size of the move: a split that the source itself reports, a jump of a hundred that is
/// taken back, a close that lies outside the day's own range, a whole day that hangs in the air between two neighbours that agree.
/// Sizes are in log prices; "noise" is the robust daily deviation (1.4826 times the median absolute log return) of the 60 bars on each side.
/// </remarks>
public static class PriceRepair
{
    /// <summary>Changes with the rules, so that histories mended by earlier ones are loaded anew.</summary>
    internal const string Version = "repair-1";

    private const int Neighbours = 60;
    private const int SuspensionDays = 2;

    // A slip leaves the day's own move on top of the factor.
    private static readonly double LogHundred = Math.Log(100);
    private const double HundredTolerance = 0.3;

    // Below a cent the smallest step of a price is a multiple of the price, and moves of any size are real.
    private const double SmallestMajorPrice = 0.02;

    // Ratios below 7:5 are within what a market does in a day.
    private static readonly double SmallestSplit = Math.Log(1.4);
    private static readonly double[] UsualSplits = [2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50, 75];

    private static readonly double SmallestSpike = Math.Log(1.5);

    /// <summary>Mends bars.</summary>
    /// <param name="bars">Bars in strictly ascending order of date, all prices finite and above 0.</param>
    /// <param name="splits">The splits that the source reports; empty where it reports none.</param>
    /// <param name="calendar">When the symbol trades.</param>
    /// <param name="hasMinorUnit">Whether the currency is also quoted in hundredths (pence, cents, agorot): then a change of the unit that lasts is mended too.</param>
    public static RepairedBars Repair(IReadOnlyList<Bar> bars, IReadOnlyList<Split> splits, TradingCalendar calendar, bool hasMinorUnit)
    {
        DataTrail.Builder trail = new();
        var kept = DropPhantoms(bars, calendar, trail);
        MendCells(kept, trail);
        MendHundredfold(kept, splits, hasMinorUnit, trail);
        foreach (var split in splits) MendSplit(kept, split, trail);
        MendSpikes(kept, trail);
        FlagJumps(kept, splits, trail);
        FlagRanges(kept, trail);
        return new(kept, trail.Build());
    }

    /// <summary>Whether prices of that currency also come in hundredths.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="currency">ISO 4217 code; null where the source has none.</param>
    public static bool HasMinorUnit(string symbol, string? currency) =>
        currency is "GBP" or "ZAR" or "ILS" || (currency is null && Exchange.Of(symbol).TimeZone is "Europe/London" or "Africa/Johannesburg" or "Asia/Jerusalem");

    private static Bar[] DropPhantoms(IReadOnlyList<Bar> bars, TradingCalendar calendar, DataTrail.Builder trail)
    {
        // How many of the bars up to each are of open days, and have a volume: where volumes are missing anyway, none tells nothing.
        int[] open = new int[bars.Count + 1], traded = new int[bars.Count + 1];
        for (var i = 0; i < bars.Count; i++)
        {
            var isOpen = calendar.IsTradingDay(bars[i].Date);
            open[i + 1] = open[i] + (isOpen ? 1 : 0);
            traded[i + 1] = traded[i] + (isOpen && bars[i].Volume > 0 ? 1 : 0);
        }

        List<Bar> kept = new(bars.Count);
        for (var i = 0; i < bars.Count;)
        {
            var end = i;
            while (i > 0 && end < bars.Count && IsRepeat(bars[end], bars[i - 1])) end++;
            if (end == i)
            {
                kept.Add(bars[i++]);
                continue;
            }

            int from = Math.Max(0, i - Neighbours), to = Math.Min(bars.Count, end + Neighbours);
            var around = open[to] - open[from] - (open[end] - open[i]);
            var usuallyTrades = around >= 5 && traded[to] - traded[from] >= 0.9 * around;
            var left = 0;
            for (var j = i; j < end; j++)
            {
                if (usuallyTrades && open[j + 1] == open[j])
                {
                    trail.Add(new(bars[j].Date, DataRule.PhantomRow, DataAction.Dropped, bars[j], null, "The exchange was closed: a row without volume that repeats the previous close was left out."));
                    continue;
                }
                kept.Add(bars[j]);
                left++;
            }

            var first = kept.Count - left;
            if (left >= SuspensionDays && (usuallyTrades || left >= 10))
            {
                trail.Add(new(kept[first].Date, DataRule.RepeatedClose, DataAction.Flagged, kept[first], null, Text($"{left} days without volume repeat the close before them, as of a suspended stock."))
                {
                    LastDate = kept[^1].Date,
                    Rows = left,
                });
            }
            else if (left == 1 && usuallyTrades)
            {
                trail.Add(new(kept[first].Date, DataRule.PhantomRow, DataAction.Flagged, kept[first], null, "A row without volume repeats the previous close: trading was halted, or the source filled a day on which the exchange was closed."));
            }
            i = end;
        }
        return [.. kept];
    }

    private static bool IsRepeat(Bar bar, Bar before) =>
        bar.Volume == 0 && Same(bar.Open, bar.Close) && Same(bar.High, bar.Close) && Same(bar.Low, bar.Close) && Same(bar.Close, before.Close);

    // Vendors cut to seven digits and rescale.
    private static bool Same(double a, double b) => Math.Abs(a - b) <= 2e-6 * b;

    /// <summary>Single cells that slipped by a hundred against their own row.</summary>
    private static void MendCells(Bar[] bars, DataTrail.Builder trail)
    {
        for (var i = 0; i < bars.Length; i++)
        {
            var old = bars[i];
            if (Math.Max(Math.Max(old.Open, old.High), Math.Max(old.Low, old.Close)) < SmallestMajorPrice) continue;
            var mended = old with { Open = Cell(old.Open), High = Cell(old.High), Low = Cell(old.Low), AdjustedClose = Adjusted(i) };
            if (mended == old) continue;
            bars[i] = mended;
            trail.Add(new(old.Date, DataRule.HundredfoldSlip, DataAction.Repaired, old, mended, "Some of the day's prices were a hundred times off against its close and were set right."));

            double Cell(double price) => Math.Abs(Math.Abs(Math.Log(price / old.Close)) - LogHundred) > HundredTolerance ? price : price < old.Close ? price * 100 : price / 100;
        }

        // Against the neighbours' adjustments, which are alike on both sides, or differ by one dividend.
        double Adjusted(int i)
        {
            var adjusted = bars[i].AdjustedClose;
            if (i == 0 || i == bars.Length - 1) return adjusted;
            var before = Math.Log(adjusted / bars[i].Close * bars[i - 1].Close / bars[i - 1].AdjustedClose);
            var after = Math.Log(adjusted / bars[i].Close * bars[i + 1].Close / bars[i + 1].AdjustedClose);
            return Math.Abs(Math.Abs(before) - LogHundred) < HundredTolerance && Math.Abs(before - after) < HundredTolerance ? before < 0 ? adjusted * 100 : adjusted / 100 : adjusted;
        }
    }

    /// <summary>Rows, or runs of rows, whose prices are a hundred times off.</summary>
    private static void MendHundredfold(Bar[] bars, IReadOnlyList<Split> splits, bool hasMinorUnit, DataTrail.Builder trail)
    {
        // Stretches of one unit: where each begins and how many hundreds it lies above the first.
        List<(int Start, int Level)> stretches = [(0, 0)];
        for (var i = 1; i < bars.Length; i++)
        {
            var jump = Math.Log(bars[i].Close / bars[i - 1].Close);
            var error = Math.Abs(Math.Abs(jump) - LogHundred);
            if (error > HundredTolerance || error > Math.Max(0.15, 4 * Noise(bars, i))) continue;
            if (Math.Min(bars[i].Close, bars[i - 1].Close) < SmallestMajorPrice) continue;
            if (splits.Any(split => Math.Abs(split.Date.DayNumber - bars[i].Date.DayNumber) <= 5 && Math.Abs(Math.Abs(Math.Log(split.Numerator / split.Denominator)) - LogHundred) < 2 * HundredTolerance)) continue;
            stretches.Add((i, stretches[^1].Level + Math.Sign(jump)));
        }
        if (stretches.Count == 1) return;

        int End(int k) => k + 1 < stretches.Count ? stretches[k + 1].Start : bars.Length;
        // Most rows are right; of two halves the later one, which the present unit belongs to.
        var right = stretches.Select((stretch, k) => (stretch.Level, Rows: End(k) - stretch.Start, k)).GroupBy(one => one.Level)
            .OrderByDescending(group => group.Sum(one => one.Rows)).ThenByDescending(group => group.Max(one => one.k)).First().Key;

        for (var k = 0; k < stretches.Count; k++)
        {
            var (start, level) = stretches[k];
            if (level == right) continue;
            var end = End(k);
            // A stretch with the right unit on both sides; at the end of the history nothing yet tells that it is taken back.
            var comesBack = stretches.Take(k).Any(one => one.Level == right) && stretches.Skip(k + 1).Any(one => one.Level == right);
            var factor = Math.Pow(100, right - level);
            var old = bars[start];
            if (!comesBack && !hasMinorUnit)
            {
                trail.Add(new(old.Date, DataRule.HundredfoldSlip, DataAction.Flagged, old, null, Text($"The prices of {Rows(end - start)} are about a hundred times {(level > right ? "higher" : "lower")} than the rest and nothing tells which are right."))
                {
                    LastDate = end - start > 1 ? bars[end - 1].Date : null,
                    Rows = end - start,
                });
                continue;
            }

            var reference = start > 0 ? bars[start - 1] : bars[end];
            var adjustment = reference.AdjustedClose / reference.Close;
            for (var i = start; i < end; i++) bars[i] = Rescale(bars[i], factor, factor, adjustment);
            trail.Add(new(old.Date, DataRule.HundredfoldSlip, DataAction.Repaired, old, bars[start], Text($"The prices of {Rows(end - start)} were a hundred times too {(level > right ? "high" : "low")} and were {(level > right ? "divided by" : "multiplied with")} 100."))
            {
                LastDate = end - start > 1 ? bars[end - 1].Date : null,
                Rows = end - start,
                Factor = factor,
            });
        }
    }

    /// <summary>A row in another unit: the close by the factor, the other cells only where that brings them nearer to it, for a source may have mended some of them.</summary>
    private static Bar Rescale(Bar bar, double factor, double volumeFactor, double adjustment)
    {
        var close = bar.Close * factor;
        return new(bar.Date, Near(bar.Open, close), Near(bar.High, close), Near(bar.Low, close), close, Near(bar.AdjustedClose, close * adjustment), volumeFactor == factor ? bar.Volume : (long)Math.Min(1e18, Math.Round(bar.Volume * volumeFactor)));

        double Near(double price, double target) => Math.Abs(Math.Log(price * factor / target)) < Math.Abs(Math.Log(price / target)) ? price * factor : price;
    }

    /// <summary>A split that the source reports and whose jump is still in the prices.</summary>
    private static void MendSplit(Bar[] bars, Split split, DataTrail.Builder trail)
    {
        var ratio = split.Numerator / split.Denominator;
        var size = Math.Log(ratio);
        if (!(Math.Abs(size) >= SmallestSplit) || Math.Abs(size) > Math.Log(10_000)) return;

        var first = FirstNotBefore(bars, split.Date);
        var at = -1;
        var error = double.MaxValue;
        for (var i = Math.Max(1, first - 2); i <= first + 2 && i < bars.Length; i++)
        {
            var jump = Math.Log(bars[i].Close / bars[i - 1].Close) + size;
            // The split shows at the opening; a market that falls by as much does so in the course of days.
            var gap = Math.Log(bars[i].Open / bars[i - 1].Close) + size;
            if (Math.Abs(jump) > Tolerance(i) || Math.Abs(gap) > Math.Abs(size) / 2 || Math.Abs(jump) >= error) continue;
            (at, error) = (i, Math.Abs(jump));
        }
        if (at < 0) return;

        // Only a stretch before it may be on the old basis: then the way in shows the opposite jump.
        var start = 0;
        for (var i = at - 1; i > 0; i--)
        {
            var miss = Math.Abs(Math.Log(bars[i].Close / bars[i - 1].Close) - size);
            if (miss > Math.Abs(size) / 3 || miss > Tolerance(i) || Math.Abs(Math.Log(bars[i].Open / bars[i - 1].Close) - size) > Math.Abs(size) / 2) continue;
            start = i;
            break;
        }

        var old = bars[start];
        var adjustment = bars[at].AdjustedClose / bars[at].Close;
        for (var i = at - 1; i >= start; i--)
        {
            bars[i] = Rescale(bars[i], 1 / ratio, ratio, adjustment);
            // Dividends further back move the adjustment away from that of the split's day, step by step.
            adjustment = bars[i].AdjustedClose / bars[i].Close;
        }
        trail.Add(new(old.Date, DataRule.SplitNotApplied, DataAction.Repaired, old, bars[start], Text($"The split {split.Numerator:0.####}:{split.Denominator:0.####} of {split.Date:yyyy-MM-dd} had not been applied to {Rows(at - start)} before it; their prices were divided by {ratio:0.######}."))
        {
            LastDate = at - start > 1 ? bars[at - 1].Date : null,
            Rows = at - start,
            Factor = 1 / ratio,
        });

        double Tolerance(int i) => Math.Min(Math.Max(0.08, 5 * Noise(bars, i)), Math.Abs(size) / 3);
    }

    private static void MendSpikes(Bar[] bars, DataTrail.Builder trail)
    {
        for (var i = 1; i < bars.Length - 1; i++)
        {
            var (before, bar, after) = (bars[i - 1], bars[i], bars[i + 1]);
            double there = Math.Log(bar.Close / before.Close), back = Math.Log(after.Close / bar.Close);
            if (Math.Abs(there) < SmallestSpike || Math.Abs(back) < SmallestSpike || Math.Sign(there) == Math.Sign(back)) continue;
            var noise = Noise(bars, i);
            var size = Math.Min(Math.Abs(there), Math.Abs(back));
            if (size < 10 * noise || Math.Abs(there + back) > Math.Min(Math.Max(0.03, 4 * noise), size / 4)) continue;

            var level = Math.Sqrt(before.Close * after.Close);
            var isFlat = Same(bar.Open, bar.Close) && Same(bar.High, bar.Close) && Same(bar.Low, bar.Close);
            var outside = Math.Abs(Math.Log(bar.Close / Math.Clamp(bar.Close, Math.Min(bar.Low, bar.High), Math.Max(bar.Low, bar.High))));
            Bar mended;
            string what;
            if (outside > size / 2)
            {
                var close = Math.Clamp(level, Math.Min(bar.Low, bar.High), Math.Max(bar.Low, bar.High));
                mended = bar with { Close = close, AdjustedClose = Adjust(bar.AdjustedClose, close, close / bar.Close) };
                what = "The close lay far outside the day's own range and far from the days around it; it was set between theirs.";
            }
            else if (HangsInTheAir(before, bar, after, there, size) && (!isFlat || size > Math.Log(5)))
            {
                // Of a row that is a close and nothing else, only a slip of the decimal point is certain enough.
                var factor = level / bar.Close;
                mended = new(bar.Date, bar.Open * factor, bar.High * factor, bar.Low * factor, level, Adjust(bar.AdjustedClose, level, factor), bar.Volume);
                what = "The whole day lay far from the days before and after it, which agree; its prices were scaled to theirs.";
            }
            else
            {
                trail.Add(new(bar.Date, DataRule.Spike, DataAction.Flagged, bar, null, Text($"The close moved by {Percent(there)} and back the next day; it may be real and was left as it is.")));
                continue;
            }
            bars[i] = mended;
            trail.Add(new(bar.Date, DataRule.Spike, DataAction.Repaired, bar, mended, what) { Factor = mended.Close / bar.Close });

            double Adjust(double adjusted, double close, double factor)
            {
                var target = close * before.AdjustedClose / before.Close;
                return Math.Abs(Math.Log(adjusted * factor / target)) < Math.Abs(Math.Log(adjusted / target)) ? adjusted * factor : adjusted;
            }
        }
    }

    private static bool HangsInTheAir(Bar before, Bar bar, Bar after, double there, double size) => there > 0
        ? Math.Log(Math.Min(bar.Low, bar.Open) / Math.Max(Math.Max(before.High, after.High), Math.Max(before.Close, after.Close))) > size / 2
        : Math.Log(Math.Min(Math.Min(before.Low, after.Low), Math.Min(before.Close, after.Close)) / Math.Max(bar.High, bar.Open)) > size / 2;

    /// <summary>Jumps overnight by a split's usual ratio, without a split that the source reports.</summary>
    private static void FlagJumps(Bar[] bars, IReadOnlyList<Split> splits, DataTrail.Builder trail)
    {
        // What is much for a stock is learnt from its other days.
        if (bars.Length < 20) return;
        for (var i = 1; i < bars.Length; i++)
        {
            var (before, bar) = (bars[i - 1], bars[i]);
            var jump = Math.Log(bar.Close / before.Close);
            if (Math.Abs(jump) < 0.6 || Math.Min(bar.Close, before.Close) < SmallestMajorPrice) continue;
            var noise = Noise(bars, i);
            if (Math.Abs(jump) < 12 * noise) continue;
            // A spike or its way back.
            if (i + 1 < bars.Length && Math.Abs(Math.Log(bars[i + 1].Close / before.Close)) < Math.Abs(jump) / 4) continue;
            if (i > 1 && Math.Abs(Math.Log(bar.Close / bars[i - 2].Close)) < Math.Abs(jump) / 4) continue;
            foreach (var ratio in UsualSplits)
            {
                var size = -Math.Sign(jump) * Math.Log(ratio);
                if (Math.Abs(jump + size) > Math.Min(0.1, Math.Max(0.03, 2 * noise)) || Math.Abs(Math.Log(bar.Open / before.Close) + size) > 0.1) continue;
                // A day as quiet as others; a crash is neither narrow nor thinly traded.
                if (Math.Abs(Math.Log(bar.High / bar.Low)) > Math.Max(0.04, 5 * noise)) continue;
                if (bar.Volume > 2.5 * (jump < 0 ? ratio : 1) * MedianVolume(bars, i)) continue;
                if (splits.Any(split => Math.Abs(split.Date.DayNumber - bar.Date.DayNumber) <= 5)) continue;
                trail.Add(new(bar.Date, DataRule.SplitNotApplied, DataAction.Flagged, bar, null, Text($"The price opened at {(jump < 0 ? $"1/{ratio}" : $"{ratio} times")} of the close before it, as after a split that was not applied; the source reports none, so nothing was changed.")));
                break;
            }
        }
    }

    private static void FlagRanges(Bar[] bars, DataTrail.Builder trail)
    {
        foreach (var bar in bars)
        {
            if (bar.High >= Math.Max(bar.Open, bar.Close) * 0.999 && bar.Low <= Math.Min(bar.Open, bar.Close) * 1.001) continue;
            trail.Add(new(bar.Date, DataRule.RangeBroken, DataAction.Flagged, bar, null, "The open or the close lies outside the day's high and low."));
        }
    }

    /// <summary>Robust deviation of daily log returns around a bar, per day; the jump under judgement and other outliers hardly move it.</summary>
    private static double Noise(Bar[] bars, int at)
    {
        int from = Math.Max(1, at - Neighbours), to = Math.Min(bars.Length, at + Neighbours + 1);
        Span<double> sizes = stackalloc double[2 * Neighbours + 1];
        var count = 0;
        for (var i = from; i < to; i++)
        {
            if (i != at) sizes[count++] = Math.Abs(Math.Log(bars[i].Close / bars[i - 1].Close));
        }
        // Too few to tell: a lively stock's.
        if (count < 5) return 0.03;
        sizes = sizes[..count];
        sizes.Sort();
        return 1.4826 * sizes[count / 2];
    }

    private static long MedianVolume(Bar[] bars, int before)
    {
        Span<long> volumes = stackalloc long[20];
        var count = Math.Min(volumes.Length, before);
        for (var i = 0; i < count; i++) volumes[i] = bars[before - 1 - i].Volume;
        volumes = volumes[..count];
        volumes.Sort();
        return volumes[count / 2];
    }

    private static int FirstNotBefore(Bar[] bars, DateOnly date)
    {
        int low = 0, high = bars.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (bars[middle].Date < date) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static string Rows(int count) => count == 1 ? "one day" : Text($"{count} days");

    private static string Percent(double logReturn) => Text($"{100 * (Math.Exp(logReturn) - 1):+0.#;-0.#} %");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
