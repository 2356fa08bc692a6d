using System.Globalization;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Charts;

/// <summary>A split or a dividend on its day.</summary>
/// <param name="Date">The first day on the new basis, or the ex-dividend date.</param>
/// <param name="Text">What stands there: D, or the split's shares such as 4:1.</param>
public sealed record FanMark(DateOnly Date, string Text)
{
    // Below this a step between close and adjusted close is the rounding of the two columns; above it the data are wrong.
    private const double Least = 0.0005, Most = 0.5;

    /// <summary>The marks of a history. Where the source lists no dividends, close and adjusted close tell them: they drift apart on each.</summary>
    public static IReadOnlyList<FanMark> Of(TickerHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var dividends = history.Dividends.Count > 0 ? history.Dividends.Select(d => d.Date) : Told(history.Bars);
        var splits = history.Splits.Select(s => new FanMark(s.Date, string.Create(CultureInfo.InvariantCulture, $"{s.Numerator:0.##}:{s.Denominator:0.##}")));
        return [.. dividends.Select(date => new FanMark(date, "D")).Concat(splits).OrderBy(m => m.Date)];
    }

    private static IEnumerable<DateOnly> Told(IReadOnlyList<Forecasting.Bar> bars)
    {
        for (var i = 1; i < bars.Count; i++)
        {
            var share = 1 - bars[i - 1].AdjustedClose / bars[i - 1].Close / (bars[i].AdjustedClose / bars[i].Close);
            if (share is > Least and < Most) yield return bars[i].Date;
        }
    }
}
