using OrleansStock.Forecasting;

namespace OrleansStock.MarketData.History;

/// <summary>A whole history, and how it follows from the one that was held before.</summary>
/// <param name="History">The history; nothing is left to merge.</param>
/// <param name="Kind">How it was had.</param>
/// <param name="PriceFactor">What a close of the held history is multiplied with to be on the basis of this one: 1 where the basis is the same, 0.25 after a 4:1 split; null where no single factor fits.</param>
/// <param name="NewBars">Bars later than the last one held; all of them where nothing was held.</param>
/// <param name="Reason">Why the held history was given up, in one sentence; null where it was not.</param>
public sealed record HistoryUpdate(PriceHistory History, HistoryUpdateKind Kind, double? PriceFactor, int NewBars, string? Reason)
{
    // Sources give 32-bit floats, cut to seven digits by some: the sixth is meant.
    internal const double Noise = 1e-6;

    /// <summary>Whether the whole history was loaded.</summary>
    public bool IsFullReload => Kind != HistoryUpdateKind.Extended;

    /// <summary>The update of a source that gave a whole history.</summary>
    /// <param name="held">What was held; null where nothing was.</param>
    /// <param name="whole">What the source gave.</param>
    /// <param name="reason">Why the held history was given up; null: the two are compared.</param>
    public static HistoryUpdate Whole(PriceHistory? held, PriceHistory whole, string? reason = null)
    {
        if (held is null) return new(whole, HistoryUpdateKind.First, 1, whole.Bars.Count, null);
        var last = held.Bars[^1].Date;
        var fresh = whole.Bars.Count(bar => bar.Date > last);
        reason ??= DifferenceOf(held.Bars, whole.Bars.Take(whole.Bars.Count - fresh));
        return new(whole, reason is null ? HistoryUpdateKind.Reloaded : HistoryUpdateKind.Rewritten, FactorOf(held, whole), fresh, reason);
    }

    /// <summary>The first day on which two stretches of the same days differ in close or adjusted close, said in a sentence; null where they agree. Days before the later of the two beginnings are not compared.</summary>
    internal static string? DifferenceOf(IEnumerable<Bar> held, IEnumerable<Bar> fresh)
    {
        Bar[] before = [.. held], after = [.. fresh];
        if (before.Length == 0 || after.Length == 0) return "No day of the held history is left.";
        var start = before[0].Date > after[0].Date ? before[0].Date : after[0].Date;
        int i = Array.FindIndex(before, bar => bar.Date >= start), j = Array.FindIndex(after, bar => bar.Date >= start);
        if (i < 0 || j < 0) return "No day of the held history is left.";
        for (; i < before.Length && j < after.Length; i++, j++)
        {
            if (before[i].Date != after[j].Date)
                return before[i].Date < after[j].Date ? $"The row of {before[i].Date:yyyy-MM-dd} has gone." : $"A row of {after[j].Date:yyyy-MM-dd} has come.";
            if (!Same(before[i].Close, after[j].Close)) return $"The close of {before[i].Date:yyyy-MM-dd} has changed.";
            if (!Same(before[i].AdjustedClose, after[j].AdjustedClose)) return $"The adjusted close of {before[i].Date:yyyy-MM-dd} has changed.";
        }
        if (i < before.Length) return $"The row of {before[i].Date:yyyy-MM-dd} has gone.";
        return j < after.Length ? $"A row of {after[j].Date:yyyy-MM-dd} has come." : null;
    }

    /// <summary>Whether two prices are the same but for float noise.</summary>
    internal static bool Same(double a, double b) => Math.Abs(a - b) <= Noise * Math.Abs(b);

    private static double? FactorOf(PriceHistory held, PriceHistory whole)
    {
        List<double> ratios = [];
        for (int i = 0, j = 0; i < held.Bars.Count && j < whole.Bars.Count;)
        {
            var order = held.Bars[i].Date.CompareTo(whole.Bars[j].Date);
            if (order == 0) ratios.Add(whole.Bars[j++].Close / held.Bars[i++].Close);
            else if (order < 0) i++;
            else j++;
        }
        if (ratios.Count == 0) return null;

        double[] sorted = [.. ratios.Order()];
        var factor = sorted[sorted.Length / 2];
        // Cells were corrected here and there; a new basis moves them all alike.
        if (ratios.Count(ratio => Math.Abs(ratio / factor - 1) < 1e-4) < 0.9 * ratios.Count) return null;
        if (Same(factor, 1)) return 1;
        // The splits since give the factor exactly.
        var exact = whole.Splits.Where(split => split.Date > held.Bars[^1].Date).Aggregate(1.0, (product, split) => product * split.Denominator / split.Numerator);
        return Math.Abs(factor / exact - 1) < 1e-4 ? exact : factor;
    }
}
