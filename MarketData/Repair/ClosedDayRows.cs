using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Repair;

/// <summary>Rows without volume that repeat the previous close: left out where the exchange was closed, flagged where it was open.</summary>
internal sealed class ClosedDayRows : IRepairRule
{
    // Two such days in a row are a suspension and not a slip of the source; where volumes are often missing it takes ten.
    private const int SuspensionDays = 2, SuspensionDaysWithoutVolumes = 10;

    // A missing volume tells something where nine of ten open days around it, and at least five, have one.
    private const int FewestOpenDays = 5;
    private const double UsualShareWithVolume = 0.9;

    public Bar[] Apply(Bar[] bars, RepairJob job)
    {
        // How many of the bars up to each are of open days, and have a volume.
        int[] open = new int[bars.Length + 1], traded = new int[bars.Length + 1];
        for (var i = 0; i < bars.Length; i++)
        {
            var isOpen = job.Calendar.IsTradingDay(bars[i].Date);
            open[i + 1] = open[i] + (isOpen ? 1 : 0);
            traded[i + 1] = traded[i] + (isOpen && bars[i].Volume > 0 ? 1 : 0);
        }

        // Rows that stay are moved forward over those that go.
        var kept = 0;
        for (var i = 0; i < bars.Length;)
        {
            var end = i;
            while (i > 0 && end < bars.Length && IsRepeat(bars[end], bars[i - 1])) end++;
            if (end == i)
            {
                bars[kept++] = bars[i++];
                continue;
            }

            int from = Math.Max(0, i - DailyNoise.Neighbours), to = Math.Min(bars.Length, end + DailyNoise.Neighbours);
            var around = open[to] - open[from] - (open[end] - open[i]);
            var usuallyTrades = around >= FewestOpenDays && traded[to] - traded[from] >= UsualShareWithVolume * around;
            var first = kept;
            for (var j = i; j < end; j++)
            {
                if (usuallyTrades && open[j + 1] == open[j])
                {
                    job.Trail.Add(new(bars[j].Date, DataRule.PhantomRow, DataAction.Dropped, bars[j], null,
                        "The exchange was closed: a row without volume that repeats the previous close was left out."));
                    continue;
                }
                bars[kept++] = bars[j];
            }
            Flag(bars.AsSpan(first, kept - first), usuallyTrades, job);
            i = end;
        }
        return kept == bars.Length ? bars : bars[..kept];
    }

    private static void Flag(ReadOnlySpan<Bar> rows, bool usuallyTrades, RepairJob job)
    {
        var count = rows.Length;
        if (count >= SuspensionDays && (usuallyTrades || count >= SuspensionDaysWithoutVolumes))
        {
            job.Trail.Add(new(rows[0].Date, DataRule.RepeatedClose, DataAction.Flagged, rows[0], null,
                RepairJob.Text($"{count} days without volume repeat the close before them, as of a suspended stock."))
            {
                LastDate = rows[^1].Date,
                Rows = count,
            });
        }
        else if (count == 1 && usuallyTrades)
        {
            job.Trail.Add(new(rows[0].Date, DataRule.PhantomRow, DataAction.Flagged, rows[0], null,
                "A row without volume repeats the previous close: trading was halted, or the source filled a day on which the exchange was closed."));
        }
    }

    private static bool IsRepeat(Bar bar, Bar before) => bar.Volume == 0 && PriceUnit.IsFlat(bar) && PriceUnit.Same(bar.Close, before.Close);
}
