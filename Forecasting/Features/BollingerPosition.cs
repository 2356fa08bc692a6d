namespace OrleansStock.Forecasting.Features;

/// <summary>Where a price lies between its Bollinger bands (%b).</summary>
public static class BollingerPosition
{
    /// <summary>
    /// (price - lower band) / (upper band - lower band), the bands being the mean of the last prices plus and minus a
    /// multiple of their standard deviation with divisor n (John Bollinger, "Bollinger on Bollinger Bands", 2001).
    /// </summary>
    /// <param name="values">Prices, oldest first.</param>
    /// <param name="period">Length of the mean in bars, 1 or more.</param>
    /// <param name="width">Distance of a band from the mean, in standard deviations.</param>
    /// <returns>One value per input: 0 at the lower band, 1 at the upper; NaN for the first period - 1; 0.5 where the prices are all the same.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period is below 1.</exception>
    public static double[] Compute(ReadOnlySpan<double> values, int period = 20, double width = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        var position = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (i < period - 1)
            {
                position[i] = double.NaN;
                continue;
            }

            // Each window on its own: running sums would carry the rounding of a price of years ago.
            var mean = 0.0;
            foreach (var v in values.Slice(i - period + 1, period)) mean += v / period;
            var squares = 0.0;
            foreach (var v in values.Slice(i - period + 1, period)) squares += (v - mean) * (v - mean);
            var deviation = Math.Sqrt(squares / period);
            position[i] = deviation > 1e-12 * mean ? 0.5 + (values[i] - mean) / (2 * width * deviation) : double.IsNaN(deviation) ? double.NaN : 0.5;
        }

        return position;
    }
}
