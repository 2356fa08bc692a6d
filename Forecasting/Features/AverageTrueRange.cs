namespace OrleansStock.Forecasting.Features;

/// <summary>Average true range (ATR).</summary>
public static class AverageTrueRange
{
    /// <summary>
    /// Wilder's average ("New Concepts in Technical Trading Systems", 1978) of the true range: the largest of high less
    /// low, and of the distances of both from the close before. The first average is the simple mean over
    /// <paramref name="period"/> bars, the first bar's range being high less low; later ones move by 1/period.
    /// </summary>
    /// <param name="bars">Bars, oldest first; one whose high or low is no positive number counts with the move of its close.</param>
    /// <param name="period">Length in bars, 1 or more.</param>
    /// <returns>One value per bar in the unit of the bars' prices; NaN for the first period - 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period is below 1.</exception>
    public static double[] Compute(ReadOnlySpan<Bar> bars, int period = 14)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        var atr = new double[bars.Length];
        var mean = 0.0;
        for (var i = 0; i < bars.Length; i++)
        {
            var bar = bars[i];
            var before = i > 0 ? bars[i - 1].Close : bar.Close;
            var usable = bar.Low > 0 && bar.High >= bar.Low && double.IsFinite(bar.High);
            var range = usable
                ? Math.Max(bar.High, i > 0 ? before : bar.High) - Math.Min(bar.Low, i > 0 ? before : bar.Low)
                : Math.Abs(bar.Close - before);
            mean += i < period ? range / period : (range - mean) / period;
            atr[i] = i < period - 1 ? double.NaN : mean;
        }

        return atr;
    }
}
