namespace OrleansStock.Forecasting.Features;

/// <summary>Daily variances from open, high, low and close: several times less noisy than squared returns.</summary>
public static class RangeVariance
{
    private const double GarmanKlass = 2 * 0.69314718055994531 - 1;

    /// <summary>
    /// The variance of each day, in squared log returns: the overnight move squared plus the range estimator of Garman
    /// and Klass ("On the Estimation of Security Price Volatilities from Historical Data", 1980, equation 20).
    /// </summary>
    /// <remarks>
    /// Open, high, low and close of a bar are on one basis, but that of an adjusted close may be another: the overnight
    /// move is therefore the whole return less the move from open to close, which no adjustment changes. A day without a
    /// range, or whose prices are not positive numbers, gives its squared return.
    /// </remarks>
    /// <param name="bars">The bars, oldest first.</param>
    /// <param name="logPrices">Natural logarithms of the forecast column.</param>
    /// <returns>One value per bar, finite and not negative; 0 for the first bar.</returns>
    public static double[] Compute(ReadOnlySpan<Bar> bars, ReadOnlySpan<double> logPrices)
    {
        if (bars.Length != logPrices.Length) throw new ArgumentException("There is one log price per bar.", nameof(logPrices));
        var variances = new double[bars.Length];
        for (var i = 1; i < bars.Length; i++)
        {
            var change = logPrices[i] - logPrices[i - 1];
            var bar = bars[i];
            // A vendor's high may lie a tick below its close.
            var high = Math.Max(bar.High, Math.Max(bar.Open, bar.Close));
            var low = Math.Min(bar.Low, Math.Min(bar.Open, bar.Close));
            if (!(low > 0) || !double.IsFinite(high) || high <= low)
            {
                variances[i] = change * change;
                continue;
            }

            var intraday = Math.Log(bar.Close / bar.Open);
            var range = Math.Log(high / low);
            var overnight = change - intraday;
            variances[i] = overnight * overnight + Math.Max(0, 0.5 * range * range - GarmanKlass * intraday * intraday);
        }

        return variances;
    }
}
