using OrleansStock.Forecasting;

namespace OrleansStock.MarketData.History;

/// <summary>A whole history, and whether the one held before is still true.</summary>
/// <param name="History">The history; nothing is left to merge.</param>
/// <param name="Reason">Why the held history was given up, in one sentence; null where it was not.</param>
public sealed record HistoryUpdate(PriceHistory History, string? Reason)
{
    // Sources give 32-bit floats, cut to seven digits by some: the sixth is meant.
    private const double Noise = 1e-6;

    /// <summary>The update by a source that gave a whole history.</summary>
    /// <param name="held">What was held; null where nothing was.</param>
    /// <param name="whole">What the source gave.</param>
    /// <param name="reason">Why the held history was given up; where null, the two are compared.</param>
    internal static HistoryUpdate Whole(PriceHistory? held, PriceHistory whole, string? reason = null)
    {
        if (held is null) return new(whole, null);
        var last = held.Bars[^1].Date;
        return new(whole, reason ?? DifferenceOf(held.Bars, whole.Bars.TakeWhile(bar => bar.Date <= last)));
    }

    /// <summary>
    /// The first day on which two stretches of the same days differ in close or adjusted close, as a sentence; null where they agree.
    /// Days before the later of the two beginnings are not compared.
    /// </summary>
    internal static string? DifferenceOf(IEnumerable<Bar> held, IEnumerable<Bar> fresh)
    {
        Bar[] before = [.. held], after = [.. fresh];
        if (before.Length == 0 || after.Length == 0) return "No day of the held history is left.";
        var start = before[0].Date > after[0].Date ? before[0].Date : after[0].Date;
        int i = Array.FindIndex(before, bar => bar.Date >= start), j = Array.FindIndex(after, bar => bar.Date >= start);
        if (i < 0 || j < 0) return "No day of the held history is left.";
        for (; i < before.Length && j < after.Length; i++, j++)
        {
            if (before[i].Date != after[j].Date) return before[i].Date < after[j].Date ? Gone(before[i].Date) : Added(after[j].Date);
            if (!Same(before[i].Close, after[j].Close)) return $"The close of {before[i].Date:yyyy-MM-dd} has changed.";
            if (!Same(before[i].AdjustedClose, after[j].AdjustedClose)) return $"The adjusted close of {before[i].Date:yyyy-MM-dd} has changed.";
        }
        if (i < before.Length) return Gone(before[i].Date);
        return j < after.Length ? Added(after[j].Date) : null;
    }

    /// <summary>The sentence for a row that is held and that the source no longer gives.</summary>
    internal static string Gone(DateOnly date) => $"The row of {date:yyyy-MM-dd} is gone.";

    /// <summary>Whether two prices are the same but for float noise.</summary>
    internal static bool Same(double a, double b) => Math.Abs(a - b) <= Noise * Math.Abs(b);

    private static string Added(DateOnly date) => $"A row of {date:yyyy-MM-dd} was added.";
}
