using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Repair;

/// <summary>
/// Rows, or runs of rows, whose prices are a hundred times off: set right where the slip is taken back or the currency has a minor unit, else flagged.
/// </summary>
internal sealed class HundredfoldStretches : IRepairRule
{
    // What is left of the jump beside the hundredfold: 0.15 in a calm stock, else four deviations.
    private const double CalmMiss = 0.15, NoiseMiss = 4;

    // Sources date splits a few days apart.
    private const int SplitDays = 5;

    public Bar[] Apply(Bar[] bars, RepairJob job)
    {
        var stretches = StretchesOf(bars, job.Splits);
        if (stretches.Count == 1) return bars;

        int End(int k) => k + 1 < stretches.Count ? stretches[k + 1].Start : bars.Length;
        // Most rows are right; of two halves the later one, which is in today's unit.
        var right = stretches.Select((stretch, k) => (stretch.Level, Rows: End(k) - stretch.Start, k)).GroupBy(one => one.Level)
            .OrderByDescending(group => group.Sum(one => one.Rows)).ThenByDescending(group => group.Max(one => one.k)).First().Key;

        for (var k = 0; k < stretches.Count; k++)
        {
            var (start, level) = stretches[k];
            if (level == right) continue;
            // The right unit stands on both sides; at the end of the history nothing yet tells that the slip is taken back.
            var comesBack = stretches.Take(k).Any(one => one.Level == right) && stretches.Skip(k + 1).Any(one => one.Level == right);
            if (comesBack || job.HasMinorUnit) SetRight(bars, start, End(k), level, right, job);
            else Flag(bars, start, End(k), level > right, job);
        }
        return bars;
    }

    /// <summary>Stretches of one unit: where each begins, and how many hundreds it lies above the first.</summary>
    private static List<(int Start, int Level)> StretchesOf(Bar[] bars, IReadOnlyList<Split> splits)
    {
        List<(int Start, int Level)> stretches = [(0, 0)];
        for (var i = 1; i < bars.Length; i++)
        {
            var jump = Math.Log(bars[i].Close / bars[i - 1].Close);
            var miss = PriceUnit.MissOfHundred(jump);
            if (miss > PriceUnit.HundredTolerance || miss > Math.Max(CalmMiss, NoiseMiss * DailyNoise.Around(bars, i))) continue;
            if (Math.Min(bars[i].Close, bars[i - 1].Close) < PriceUnit.SmallestMajorPrice) continue;
            var date = bars[i].Date;
            if (splits.Any(split => IsHundredfold(split) && Math.Abs(split.Date.DayNumber - date.DayNumber) <= SplitDays)) continue;
            stretches.Add((i, stretches[^1].Level + Math.Sign(jump)));
        }
        return stretches;
    }

    private static bool IsHundredfold(Split split) => PriceUnit.MissOfHundred(Math.Log(split.Numerator / split.Denominator)) < 2 * PriceUnit.HundredTolerance;

    private static void SetRight(Bar[] bars, int start, int end, int level, int right, RepairJob job)
    {
        var old = bars[start];
        var factor = Math.Pow(100, right - level);
        var reference = start > 0 ? bars[start - 1] : bars[end];
        var adjustment = reference.AdjustedClose / reference.Close;
        for (var i = start; i < end; i++) bars[i] = PriceUnit.Rescale(bars[i], factor, 1, adjustment);
        var (error, cure) = level > right ? ("high", "divided by") : ("low", "multiplied by");
        var sentence = RepairJob.Text($"The prices of {RepairJob.Days(end - start)} were a hundred times too {error} and were {cure} 100.");
        job.Trail.Add(new(old.Date, DataRule.HundredfoldSlip, DataAction.Repaired, old, bars[start], sentence)
        {
            LastDate = LastOf(bars, start, end),
            Rows = end - start,
            Factor = factor,
        });
    }

    private static void Flag(Bar[] bars, int start, int end, bool isHigher, RepairJob job)
    {
        var side = isHigher ? "higher" : "lower";
        var days = RepairJob.Days(end - start);
        var sentence = RepairJob.Text($"The prices of {days} are about a hundred times {side} than the rest, and nothing tells which are right.");
        job.Trail.Add(new(bars[start].Date, DataRule.HundredfoldSlip, DataAction.Flagged, bars[start], null, sentence)
        {
            LastDate = LastOf(bars, start, end),
            Rows = end - start,
        });
    }

    private static DateOnly? LastOf(Bar[] bars, int start, int end) => end - start > 1 ? bars[end - 1].Date : null;
}
