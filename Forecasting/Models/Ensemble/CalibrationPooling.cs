using OrleansStock.Forecasting.Calibration;

namespace OrleansStock.Forecasting.Models.Ensemble;

/// <summary>Makes pools of sums: means that are drawn towards the prior while there is little.</summary>
public static class CalibrationPooling
{
    /// <summary>Months of prior that the drift starts with.</summary>
    private const double DriftMonths = 36;

    /// <summary>Months of prior that the level of volatility starts with.</summary>
    private const double LevelMonths = 12;

    /// <summary>Months of prior that the width at 10 days starts with; it grows with the root of the horizon, as independent windows become few.</summary>
    private const double WidthMonths = 720;

    /// <summary>The horizon of which <see cref="WidthMonths"/> speaks, in trading days.</summary>
    private const double WidthHorizon = 10;

    /// <summary>The pool never corrects a width by more than this factor, up or down.</summary>
    private const double LargestScale = 1.5;

    /// <summary>Tickers of prior, on an ordinary day, in the mean.</summary>
    private const double MarketTickers = 4;

    /// <summary>
    /// One pool per month from the second on, each of what became known before that month's first day: later bars change
    /// no earlier pool.
    /// </summary>
    /// <param name="sums">The sums.</param>
    /// <param name="vintages">The numbers whose shape the outcomes are held against; null for those that the product embeds.</param>
    public static CalibrationTimeline Timeline(this CalibrationSums sums, EnsembleVintages? vintages = null)
    {
        ArgumentNullException.ThrowIfNull(sums);
        vintages ??= EnsembleVintages.BuiltIn;
        var pools = new List<CalibrationPool>();
        var horizons = sums.Horizons;
        var expected = new Dictionary<EnsembleTable, double[]>();
        var total = new CalibrationMonth(horizons.Count);
        double months = 0, sharpeMonths = 0, levelMonths = 0;
        var widthMonths = new double[horizons.Count];
        foreach (var (key, month) in sums.Months)
        {
            total.Add(month);
            if (month.Returns > 0) months++;
            if (month.Sharpes > 0) sharpeMonths++;
            if (month.Levels > 0) levelMonths++;
            var scales = new HorizonScale[horizons.Count];
            var table = vintages.At(CalibrationSums.FirstDayAfter(key));
            if (!expected.TryGetValue(table, out var shapes))
                expected[table] = shapes = [.. horizons.Select(h => table.At(h).MeanDeviation(CalibrationContribution.LargestDeviation))];
            for (var h = 0; h < scales.Length; h++)
            {
                if (month.Deviations[h] > 0) widthMonths[h]++;
                scales[h] = new HorizonScale(horizons[h], WidthScale(total, h, widthMonths[h], horizons[h], shapes[h]));
            }

            var prior = CalibrationPool.Prior;
            var drift = Drawn(prior.DailyDrift, months, total.Return, total.Returns);
            var sharpe = Drawn(prior.DailySharpe, sharpeMonths, total.Sharpe, total.Sharpes);
            var level = total.Levels == 0 ? 0 : levelMonths / (levelMonths + LevelMonths) * (total.Level / total.Levels - Math.Log(prior.DailyVolatility));
            pools.Add(new CalibrationPool(CalibrationSums.FirstDayAfter(key), drift, sharpe, prior.DailyVolatility * Math.Exp(level), scales));
        }

        return new CalibrationTimeline(pools, Market(sums));
    }

    /// <summary>The mean, drawn towards the prior as if that had been seen for <see cref="DriftMonths"/>.</summary>
    private static double Drawn(double prior, double months, double sum, long count) =>
        count == 0 ? prior : (DriftMonths * prior + months * sum / count) / (DriftMonths + months);

    private static double WidthScale(CalibrationMonth total, int h, double months, int horizon, double expected)
    {
        if (total.Deviations[h] == 0) return 1;
        var share = months / (months + WidthMonths * Math.Sqrt(Math.Max(1, horizon / WidthHorizon)));
        var ratio = Math.Clamp(total.Deviation[h] / total.Deviations[h] / expected, 1 / LargestScale, LargestScale);
        return Math.Exp(share * Math.Log(ratio));
    }

    private static List<KeyValuePair<DateOnly, MarketState>> Market(CalibrationSums sums)
    {
        var states = new List<KeyValuePair<DateOnly, MarketState>>(sums.Days.Count);
        MarketState sum = default;
        var count = 0;
        foreach (var (day, (more, tickers)) in sums.Days)
        {
            sum += more;
            count += tickers;
            // Without a ticker the sum is rounding error.
            states.Add(new(day, count == 0 ? default : 1 / (count + MarketTickers) * sum));
        }

        return states;
    }
}
