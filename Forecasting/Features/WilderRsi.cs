namespace OrleansStock.Forecasting.Features;

/// <summary>Relative strength index (RSI).</summary>
public static class WilderRsi
{
    /// <summary>
    /// RSI with Wilder's smoothing (J. Welles Wilder, "New Concepts in Technical Trading Systems", 1978): the first
    /// average gain and loss are simple means over <paramref name="period"/> changes, later ones move by 1/period.
    /// </summary>
    /// <param name="values">Prices, oldest first.</param>
    /// <param name="period">Length in bars, 1 or more.</param>
    /// <returns>One value per input, 0..100; NaN for the first <paramref name="period"/>; 50 where nothing moved at all.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period is below 1.</exception>
    public static double[] Compute(ReadOnlySpan<double> values, int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        var rsi = new double[values.Length];
        var gain = 0.0;
        var loss = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                var change = values[i] - values[i - 1];
                if (i <= period)
                {
                    gain += Math.Max(change, 0) / period;
                    loss += Math.Max(-change, 0) / period;
                }
                else
                {
                    gain += (Math.Max(change, 0) - gain) / period;
                    loss += (Math.Max(-change, 0) - loss) / period;
                }
            }

            rsi[i] = i < period ? double.NaN : gain + loss > 0 ? 100 * gain / (gain + loss) : 50;
        }

        return rsi;
    }
}
