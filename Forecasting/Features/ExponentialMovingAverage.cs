namespace OrleansStock.Forecasting.Features;

/// <summary>Exponential moving average (EMA).</summary>
public static class ExponentialMovingAverage
{
    /// <summary>
    /// EMA with weight 2 / (period + 1), seeded as on StockCharts' ChartSchool ("Moving Averages - Simple and
    /// Exponential"): the first value is the simple mean of the first <paramref name="period"/> values.
    /// </summary>
    /// <param name="values">Values, oldest first.</param>
    /// <param name="period">Length in bars, 1 or more.</param>
    /// <returns>One value per input; NaN for the first <paramref name="period"/> - 1, where no mean exists.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period is below 1.</exception>
    public static double[] Compute(ReadOnlySpan<double> values, int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        var ema = new double[values.Length];
        var weight = 2.0 / (period + 1);
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            if (i < period)
            {
                sum += values[i];
                ema[i] = i == period - 1 ? sum / period : double.NaN;
            }
            else
            {
                ema[i] = ema[i - 1] + weight * (values[i] - ema[i - 1]);
            }
        }

        return ema;
    }
}
