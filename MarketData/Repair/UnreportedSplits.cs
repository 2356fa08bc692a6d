using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Repair;

/// <summary>Overnight jumps by a split's usual ratio without a split that the source reports: flagged.</summary>
internal sealed class UnreportedSplits : IRepairRule
{
    private static readonly int[] UsualRatios = [2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50, 75];

    // What is a large move for a stock is learnt from its other days.
    private const int FewestBars = 20;

    // A jump of 2:1 less the day's own move, and twelve deviations.
    private const double SmallestJump = 0.6, NoiseSize = 12;

    // The close misses the ratio by 0.03 in a calm stock, else two deviations, and never by more than 0.1; the opening by no more than 0.1.
    private const double CalmMiss = 0.03, NoiseMiss = 2, LargestMiss = 0.1;

    // A day as quiet as others: a crash is neither narrow nor thinly traded.
    private const double QuietRange = 0.04, NoiseRange = 5, QuietVolume = 2.5;

    // Sources date splits a few days apart.
    private const int SplitDays = 5;

    // Trading days whose median volume is the usual one: a month.
    private const int VolumeDays = 20;

    public Bar[] Apply(Bar[] bars, RepairJob job)
    {
        if (bars.Length < FewestBars) return bars;
        for (var i = 1; i < bars.Length; i++)
        {
            var (before, bar) = (bars[i - 1], bars[i]);
            var jump = Math.Log(bar.Close / before.Close);
            if (Math.Abs(jump) < SmallestJump || Math.Min(bar.Close, before.Close) < PriceUnit.SmallestMajorPrice) continue;
            var noise = DailyNoise.Around(bars, i);
            if (Math.Abs(jump) < NoiseSize * noise || IsSpike(bars, i, jump)) continue;
            if (RatioOf(bars, i, jump, noise, job.Splits) is not { } ratio) continue;
            var multiple = jump < 0 ? $"1/{ratio} of" : $"{ratio} times";
            job.Trail.Add(new(bar.Date, DataRule.SplitNotApplied, DataAction.Flagged, bar, null,
                $"The price opened at {multiple} the close before it, as after a split not applied; the source reports none that fits: nothing was changed."));
        }
        return bars;
    }

    /// <summary>Whether the jump is a spike or its way back.</summary>
    private static bool IsSpike(Bar[] bars, int i, double jump) =>
        (i + 1 < bars.Length && Math.Abs(Math.Log(bars[i + 1].Close / bars[i - 1].Close)) < Math.Abs(jump) / 4)
        || (i > 1 && Math.Abs(Math.Log(bars[i].Close / bars[i - 2].Close)) < Math.Abs(jump) / 4);

    private static int? RatioOf(Bar[] bars, int i, double jump, double noise, IReadOnlyList<Split> splits)
    {
        var (before, bar) = (bars[i - 1], bars[i]);
        if (Math.Abs(Math.Log(bar.High / bar.Low)) > Math.Max(QuietRange, NoiseRange * noise)) return null;
        // One the other way round explains nothing: some files give old shares for new ones.
        if (splits.Any(split => Math.Abs(split.Date.DayNumber - bar.Date.DayNumber) <= SplitDays && IsTowards(split, jump))) return null;
        foreach (var ratio in UsualRatios)
        {
            var size = -Math.Sign(jump) * Math.Log(ratio);
            if (Math.Abs(jump + size) > Math.Min(LargestMiss, Math.Max(CalmMiss, NoiseMiss * noise))) continue;
            if (Math.Abs(Math.Log(bar.Open / before.Close) + size) > LargestMiss) continue;
            if (bar.Volume <= QuietVolume * (jump < 0 ? ratio : 1) * MedianVolume(bars, i)) return ratio;
        }
        return null;
    }

    private static bool IsTowards(Split split, double jump) => Math.Sign(Math.Log(split.Numerator / split.Denominator)) == -Math.Sign(jump);

    private static long MedianVolume(Bar[] bars, int before)
    {
        Span<long> volumes = stackalloc long[VolumeDays];
        var count = Math.Min(volumes.Length, before);
        for (var i = 0; i < count; i++) volumes[i] = bars[before - 1 - i].Volume;
        volumes = volumes[..count];
        volumes.Sort();
        return volumes[count / 2];
    }
}
