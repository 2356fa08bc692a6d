using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Repair;

/// <summary>Splits that the source reports and whose jump is still in the prices: the rows before are put on the new basis.</summary>
internal sealed class ReportedSplits : IRepairRule
{
    // Ratios below 7:5 are within what a market does in a day; beyond 10,000 a ratio is an error of the source.
    private static readonly double Smallest = Math.Log(1.4), Largest = Math.Log(10_000);

    // The jump may come a day or two beside the reported date.
    private const int DaysBeside = 2;

    // What is left of the jump: 0.08 in a calm stock, else five deviations, and never more than a third of the split.
    private const double CalmMiss = 0.08, NoiseMiss = 5;

    public Bar[] Apply(Bar[] bars, RepairJob job)
    {
        foreach (var split in job.Splits) Apply(bars, split, job);
        return bars;
    }

    private static void Apply(Bar[] bars, Split split, RepairJob job)
    {
        var ratio = split.Numerator / split.Denominator;
        var size = Math.Log(ratio);
        if (!(Math.Abs(size) >= Smallest) || Math.Abs(size) > Largest) return;
        var at = JumpOf(bars, split.Date, size);
        if (at < 0) return;

        var start = StartOf(bars, at, size);
        var old = bars[start];
        var adjustment = bars[at].AdjustedClose / bars[at].Close;
        for (var i = at - 1; i >= start; i--)
        {
            bars[i] = PriceUnit.Rescale(bars[i], 1 / ratio, ratio, adjustment);
            // Dividends further back move the adjustment away from that of the split's day, step by step.
            adjustment = bars[i].AdjustedClose / bars[i].Close;
        }
        var days = at - start == 1 ? "day" : RepairJob.Days(at - start);
        var name = RepairJob.Text($"{split.Numerator:0.####}:{split.Denominator:0.####} of {split.Date:yyyy-MM-dd}");
        var sentence = RepairJob.Text($"The split {name} had not been applied to the {days} before it; their prices were divided by {ratio:0.######}.");
        job.Trail.Add(new(old.Date, DataRule.SplitNotApplied, DataAction.Repaired, old, bars[start], sentence)
        {
            LastDate = at - start > 1 ? bars[at - 1].Date : null,
            Rows = at - start,
            Factor = 1 / ratio,
        });
    }

    /// <summary>The first bar on the new basis, where the jump is still in the prices; -1 where it is not.</summary>
    private static int JumpOf(Bar[] bars, DateOnly date, double size)
    {
        var first = Array.FindIndex(bars, bar => bar.Date >= date);
        if (first < 0) first = bars.Length;
        var at = -1;
        var least = double.MaxValue;
        for (var i = Math.Max(1, first - DaysBeside); i <= first + DaysBeside && i < bars.Length; i++)
        {
            var miss = Math.Abs(Math.Log(bars[i].Close / bars[i - 1].Close) + size);
            // The split shows at the opening; a market that falls by as much does so in the course of days.
            var gap = Math.Log(bars[i].Open / bars[i - 1].Close) + size;
            if (miss > Tolerance(bars, i, size) || Math.Abs(gap) > Math.Abs(size) / 2 || miss >= least) continue;
            (at, least) = (i, miss);
        }
        return at;
    }

    /// <summary>The first bar on the old basis: where only a stretch is, the way in shows the opposite jump.</summary>
    private static int StartOf(Bar[] bars, int at, double size)
    {
        for (var i = at - 1; i > 0; i--)
        {
            var miss = Math.Abs(Math.Log(bars[i].Close / bars[i - 1].Close) - size);
            var gap = Math.Log(bars[i].Open / bars[i - 1].Close) - size;
            if (miss <= Math.Abs(size) / 3 && miss <= Tolerance(bars, i, size) && Math.Abs(gap) <= Math.Abs(size) / 2) return i;
        }
        return 0;
    }

    private static double Tolerance(Bar[] bars, int i, double size) =>
        Math.Min(Math.Max(CalmMiss, NoiseMiss * DailyNoise.Around(bars, i)), Math.Abs(size) / 3);
}
