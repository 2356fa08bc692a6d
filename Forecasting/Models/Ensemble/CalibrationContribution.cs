using OrleansStock.Forecasting.Calibration;

namespace OrleansStock.Forecasting.Models.Ensemble;

/// <summary>What one series lends the others: its returns, its volatility, and how far its outcomes lay from the ensemble's forecasts.</summary>
public static class CalibrationContribution
{
    /// <summary>Every seventh bar's outcome is taken: overlapping windows add little.</summary>
    private const int Stride = 7;

    /// <summary>The first bar whose forecast counts: a year, after which its volatility is its own.</summary>
    private const int FirstBar = 260;

    /// <summary>A price that moved less than this a day never traded, and lends nothing: a hundredth of a percent.</summary>
    private const double LeastDeviation = 1e-4;

    /// <summary>A ticker's reading counts for so many days after its last bar, holidays included.</summary>
    private const int ReadingDays = 7;

    /// <summary>Where |return / volatility| is cut before it enters the pool, so that no single day decides.</summary>
    internal const double LargestDeviation = 4;

    /// <summary>What one series contributes.</summary>
    /// <param name="series">The series; a contribution is dated by the bar that made it known.</param>
    /// <param name="horizons">Trading days ahead, ascending.</param>
    /// <param name="after">Only what became known after this day: what contributions up to there lack. Null for all.</param>
    public static CalibrationSums Of(PriceSeries series, IReadOnlyList<int> horizons, DateOnly? after = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(horizons);
        var sums = new CalibrationSums(horizons);
        var view = new SeriesView(series);
        var bars = series.Bars;
        if (bars.Length > 0) sums.Until = series.Origin;
        for (var i = 1; i < bars.Length; i++)
        {
            DateOnly? next = i + 1 < bars.Length ? bars[i + 1].Date : null;
            if (after is { } known && bars[i].Date <= known)
            {
                // What only the bar after the last known one tells: its reading ends on that day, not a week later, and it may have been its month's last.
                if (next > known && Counts(view, i))
                {
                    EndReading(sums, view, i, next.Value);
                    AddLevel(sums, view, i, next.Value);
                }

                continue;
            }

            var month = sums.At(bars[i].Date);
            AddReturn(month, view, i);
            if (!Counts(view, i)) continue;
            AddReading(sums, view, i, next);
            if (next is { } later) AddLevel(sums, view, i, later);
            for (var h = 0; h < horizons.Count; h++) AddOutcome(month, h, horizons[h], view, i);
        }

        return sums;
    }

    /// <summary>Whether a bar lends anything: a year of its own, and a price that moves.</summary>
    private static bool Counts(SeriesView view, int bar) => bar >= FirstBar && view.Volatility.StandardDeviation(bar) >= LeastDeviation;

    private static void AddReturn(CalibrationMonth month, SeriesView view, int bar)
    {
        var change = view.LogPrices[bar] - view.LogPrices[bar - 1];
        month.Return += change;
        month.Returns++;
        if (!Counts(view, bar)) return;
        month.Sharpe += change / Math.Exp(view.Inputs.LongRunLog(bar - 1));
        month.Sharpes++;
    }

    /// <summary>Follows the bar's reading of the market from its day on, for a week or until the next bar.</summary>
    private static void AddReading(CalibrationSums sums, SeriesView view, int bar, DateOnly? next)
    {
        var day = view.Series.Bars[bar].Date;
        var reading = view.Inputs.Reading(bar);
        sums.Follow(day, reading, 1);
        sums.Follow(day.AddDays(ReadingDays), -1 * reading, -1);
        if (next is { } later) EndReading(sums, view, bar, later);
    }

    /// <summary>Adds the long-run level at the last bar of a month; the first pool that holds it is the next month's.</summary>
    private static void AddLevel(CalibrationSums sums, SeriesView view, int bar, DateOnly next)
    {
        var day = view.Series.Bars[bar].Date;
        if (CalibrationSums.Key(next) == CalibrationSums.Key(day)) return;
        var month = sums.At(day);
        month.Level += view.Inputs.LongRunLog(bar);
        month.Levels++;
    }

    /// <summary>Takes a bar's reading out on the day of the next one instead of a week later.</summary>
    private static void EndReading(CalibrationSums sums, SeriesView view, int bar, DateOnly next)
    {
        var until = view.Series.Bars[bar].Date.AddDays(ReadingDays);
        if (next >= until) return;
        var reading = view.Inputs.Reading(bar);
        sums.Follow(next, -1 * reading, -1);
        sums.Follow(until, reading, 1);
    }

    /// <summary>How far the outcome that a bar makes known lay from the forecast's centre, in its standard deviations.</summary>
    private static void AddOutcome(CalibrationMonth month, int h, int horizon, SeriesView view, int bar)
    {
        var from = bar - horizon;
        if (from % Stride != 0 || !Counts(view, from)) return;
        var weights = EnsembleVintages.BuiltIn.At(view.Series.Bars[from].Date).At(horizon);
        var deviation = EnsembleModel.Deviation(weights, view, CalibrationPool.Prior, from);
        var centre = weights.Centre(deviation, view, from);
        month.Deviation[h] += Math.Min(Math.Abs(view.LogPrices[bar] - view.LogPrices[from] - centre) / deviation, LargestDeviation);
        month.Deviations[h]++;
    }
}
