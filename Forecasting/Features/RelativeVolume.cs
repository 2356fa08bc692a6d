namespace OrleansStock.Forecasting.Features;

/// <summary>How busy the last days were.</summary>
public static class RelativeVolume
{
    /// <summary>ln(mean volume of the last few bars / mean volume of more of them).</summary>
    /// <param name="bars">Bars, oldest first.</param>
    /// <param name="shortPeriod">Length of the recent mean in bars, 1 or more.</param>
    /// <param name="longPeriod">Length of the mean it is compared with, above <paramref name="shortPeriod"/>.</param>
    /// <returns>One value per bar; NaN for the first longPeriod - 1; 0 where either mean is 0, as where the source has no volume.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length is below 1, or the long one not above the short one.</exception>
    public static double[] Compute(ReadOnlySpan<Bar> bars, int shortPeriod = 5, int longPeriod = 60)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shortPeriod, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(longPeriod, shortPeriod);
        var relative = new double[bars.Length];
        double recent = 0, all = 0;
        for (var i = 0; i < bars.Length; i++)
        {
            // Sums of whole numbers below 2^53: exact, so that taking one out again leaves nothing behind.
            recent += bars[i].Volume - (i >= shortPeriod ? bars[i - shortPeriod].Volume : 0);
            all += bars[i].Volume - (i >= longPeriod ? bars[i - longPeriod].Volume : 0);
            relative[i] = i < longPeriod - 1 ? double.NaN : recent > 0 && all > 0 ? Math.Log(recent * longPeriod / (all * shortPeriod)) : 0;
        }

        return relative;
    }
}
