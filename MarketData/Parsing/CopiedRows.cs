using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Parsing;

/// <summary>Rows of days that were not traded: another day's row, written once more.</summary>
/// <remarks>
/// Tables of every day of the calendar carry Friday's row over the weekend, and feeds that have stopped go on with their last one. Read as days
/// of trading they are days without a move, and count towards a horizon.
/// </remarks>
internal sealed class CopiedRows
{
    // The same range and the same number of shares: of the 116,240 rows of RepairRealDataTests none repeats the one before it. Once may be
    // chance where few shares are traded at few prices, and twice in a row is none.
    private const long FewestShares = 1000, ManyShares = 100_000;

    // A table fills all the days that it fills. Rows on weekends are no slips of our calendar; of holidays that repeat a close by chance
    // there are a few.
    private const int FewestWithWeekends = 2, FewestHolidays = 8;
    private const double Share = 0.9;

    private readonly Bar[] bars;
    private readonly Exchange exchange;

    private CopiedRows(Bar[] bars, Exchange exchange) => (this.bars, this.exchange) = (bars, exchange);

    /// <summary>The days that were traded.</summary>
    /// <param name="bars">In ascending order of date.</param>
    /// <param name="exchange">The symbol's exchange.</param>
    /// <param name="trail">Takes a line for each row that is left out.</param>
    public static Bar[] Drop(Bar[] bars, Exchange exchange, DataTrail.Builder trail)
    {
        CopiedRows rows = new(bars, exchange);
        var fills = rows.FillsClosedDays();
        // Of nearly every file none is left out: nothing is copied for it.
        List<Bar>? kept = null;
        Bar? last = null;
        var isStopped = false;
        for (var i = 0; i < bars.Length; i++)
        {
            var bar = bars[i];
            if (fills && rows.IsClosed(i) && rows.IsFilled(i))
            {
                Left(i, "The exchange was closed: a row that repeats that of a day beside it was left out.");
                continue;
            }
            var isCopy = last is { } before && IsCopy(bar, before);
            isStopped = isCopy && (isStopped || bar.Volume >= ManyShares || (i + 1 < bars.Length && IsCopy(bars[i + 1], bar)));
            if (isStopped)
            {
                Left(i, "The row repeats the one before it, range and volume included, as of a source that has stopped: it was left out.");
                continue;
            }
            kept?.Add(bar);
            last = bar;
        }
        return kept is null ? bars : [.. kept];

        void Left(int at, string sentence)
        {
            kept ??= [.. bars.AsSpan(0, at)];
            trail.Add(new(bars[at].Date, DataRule.PhantomRow, DataAction.Dropped, bars[at], null, sentence));
        }
    }

    /// <summary>Whether the rows of closed days are those of a table that fills them.</summary>
    private bool FillsClosedDays()
    {
        if (!exchange.IsKnown) return false;
        var (filled, weekends) = (0, false);
        for (var i = 0; i < bars.Length; i++)
        {
            // Cheap, and rare.
            var isLikeANeighbour = (i > 0 && bars[i].Close.Equals(bars[i - 1].Close)) || (i + 1 < bars.Length && bars[i].Close.Equals(bars[i + 1].Close));
            if (!isLikeANeighbour || !IsClosed(i) || !IsFilled(i)) continue;
            filled++;
            weekends |= !exchange.IsInWeek(bars[i].Date);
        }
        if (filled < (weekends ? FewestWithWeekends : FewestHolidays)) return false;
        return filled >= Share * Enumerable.Range(0, bars.Length).Count(IsClosed);
    }

    private bool IsClosed(int at) => !exchange.Calendar.IsOpen(bars[at].Date);

    /// <summary>Whether a row repeats the last day of trading before it, or the next one.</summary>
    private bool IsFilled(int at)
    {
        var (before, next) = (at - 1, at + 1);
        while (before >= 0 && IsClosed(before)) before--;
        while (next < bars.Length && IsClosed(next)) next++;
        return (before >= 0 && IsSame(bars[at], bars[before])) || (next < bars.Length && IsSame(bars[at], bars[next]));
    }

    /// <summary>The close of another day, alone or with that day's whole range; a row without volume beside one with it is repair's to judge.</summary>
    private static bool IsSame(Bar bar, Bar other) =>
        bar.Close.Equals(other.Close) && bar.AdjustedClose.Equals(other.AdjustedClose) && bar.Volume == other.Volume
        && ((bar.Open.Equals(bar.Close) && bar.High.Equals(bar.Close) && bar.Low.Equals(bar.Close))
            || (bar.Open.Equals(other.Open) && bar.High.Equals(other.High) && bar.Low.Equals(other.Low)));

    private static bool IsCopy(Bar bar, Bar before) => bar.High > bar.Low && bar.Volume >= FewestShares && bar with { Date = before.Date } == before;
}
