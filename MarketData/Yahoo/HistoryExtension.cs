using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Repair;

namespace OrleansStock.MarketData.Yahoo;

/// <summary>Puts the newest days of a source behind a held history. Pure.</summary>
internal static class HistoryExtension
{
    /// <summary>The held history with the tail behind it, repaired; null where the two do not fit.</summary>
    /// <param name="held">What is held, repaired.</param>
    /// <param name="tail">What the source gave from a little before <paramref name="from"/> on, as it came.</param>
    /// <param name="from">The first day of the overlap; a day of the held history.</param>
    /// <param name="reason">Why they do not fit; null where they do.</param>
    public static PriceHistory? Extend(PriceHistory held, PriceHistory tail, DateOnly from, out string? reason)
    {
        var last = held.Bars[^1].Date;
        if (tail.Splits.FirstOrDefault(split => split.Date > last) is { Numerator: > 0 } split)
        {
            reason = $"There was a split on {split.Date:yyyy-MM-dd}.";
            return null;
        }
        // The prices would be in another unit.
        if (tail.Currency != held.Currency || tail.TimeZone != held.TimeZone)
        {
            reason = "The currency or the time zone has changed.";
            return null;
        }

        // Repaired in the context of what lies before: what was wrong in the overlap when it was first read is wrong again.
        var merged = (tail with
        {
            Bars = [.. held.Bars.Where(bar => bar.Date < from), .. tail.Bars.Where(bar => bar.Date >= from)],
            Splits = [.. held.Splits.Where(one => one.Date < from), .. tail.Splits.Where(one => one.Date >= from)],
            Dividends = [.. held.Dividends.Where(one => one.Date < from), .. tail.Dividends.Where(one => one.Date >= from)],
            Version = held.Version,
        }).Repair();

        var heldOverlap = held.Bars.Where(bar => bar.Date >= from).ToArray();
        var newOverlap = merged.Bars.Where(bar => bar.Date >= from && bar.Date <= last).ToArray();
        reason = heldOverlap[0].Date == newOverlap.FirstOrDefault().Date
            ? HistoryUpdate.DifferenceOf(heldOverlap, newOverlap)
            : HistoryUpdate.Gone(heldOverlap[0].Date);
        if (reason is not null) return null;

        var trail = TrailOf(held.Trail, merged.Trail, last);
        var bars = Join(held.Bars, merged.Bars, last);
        var added = merged.Issues.Where(issue => issue.Action == DataAction.Dropped && issue.Date > last).ToArray();
        var quality = held.Quality with
        {
            RowsDropped = held.Quality.RowsDropped + added.Where(issue => issue.Rule != DataRule.DoubledDay).Sum(issue => issue.Rows),
            DuplicatesMerged = held.Quality.DuplicatesMerged + added.Where(issue => issue.Rule == DataRule.DoubledDay).Sum(issue => issue.Rows),
            RowsUnfinished = tail.Quality.RowsUnfinished,
            RowsRepaired = trail.RowsOf(DataAction.Repaired),
            RowsFlagged = trail.RowsOf(DataAction.Flagged),
        };
        quality = quality with { RowsRead = bars.Count + quality.RowsDropped + quality.DuplicatesMerged + quality.RowsUnfinished + quality.RowsTooOld };
        return merged with { Bars = bars, Trail = trail, Quality = quality };
    }

    /// <summary>
    /// Where the difference is noise, what was held stays as it is to the last bit, so that nothing is fitted anew for it; volumes and ranges may be
    /// corrected.
    /// </summary>
    private static List<Bar> Join(IReadOnlyList<Bar> held, IReadOnlyList<Bar> merged, DateOnly last)
    {
        List<Bar> bars = new(merged.Count);
        var i = 0;
        foreach (var bar in merged)
        {
            if (bar.Date > last)
            {
                bars.Add(bar);
                continue;
            }
            while (i < held.Count && held[i].Date < bar.Date) i++;
            var before = i < held.Count && held[i].Date == bar.Date ? held[i] : bar;
            var isNoise = HistoryUpdate.Same(before.Open, bar.Open) && HistoryUpdate.Same(before.High, bar.High) && HistoryUpdate.Same(before.Low, bar.Low);
            bars.Add(isNoise ? before with { Volume = bar.Volume } : bar);
        }
        return bars;
    }

    /// <summary>Flags are found anew in the whole; what was changed or left out before is no longer in it and is kept from the held trail.</summary>
    private static DataTrail TrailOf(DataTrail held, DataTrail merged, DateOnly last)
    {
        DataTrail.Builder builder = new();
        builder.AddAll(new(
            [.. held.Issues.Where(issue => issue.Action != DataAction.Flagged)],
            [.. held.Counts.Where(count => count.Action != DataAction.Flagged)]));
        builder.AddAll(new(
            [.. merged.Issues.Where(issue => issue.Action == DataAction.Flagged)],
            [.. merged.Counts.Where(count => count.Action == DataAction.Flagged)]));
        foreach (var issue in merged.Issues)
        {
            if (issue.Action != DataAction.Flagged && (issue.LastDate ?? issue.Date) > last) builder.Add(issue);
        }
        return builder.Build();
    }
}
