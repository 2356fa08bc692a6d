namespace OrleansStock.Forecasting.Scoring;

/// <summary>The test of Diebold and Mariano (1995) for equal forecast accuracy.</summary>
public static class DieboldMariano
{
    /// <summary>Below this no gain counts as one: the baseline against itself, up to rounding.</summary>
    private const double Nothing = 1e-7;

    /// <summary>The lag up to which overlapping windows make monthly losses depend on each other.</summary>
    /// <param name="horizon">Trading days ahead.</param>
    public static int Lag(int horizon) => (horizon + ScoringGrid.Step - 1) / ScoringGrid.Step;

    /// <summary>
    /// Mean gain over its standard error, the latter by Newey and West (1987) with Bartlett weights.
    /// </summary>
    /// <param name="gains">Loss of the baseline less loss of the model, one value per period, in order of time.</param>
    /// <param name="lag">How many periods back gains may be correlated, 0 or more.</param>
    /// <returns>
    /// About standard Normal when the forecasts are equally good, positive in favour of the model; NaN with fewer than
    /// 2 lag + 2 periods, without any gain or with no positive variance.
    /// </returns>
    public static double Statistic(ReadOnlySpan<double> gains, int lag)
    {
        var n = gains.Length;
        if (n < 2 * lag + 2) return double.NaN;
        double mean = 0, largest = 0;
        foreach (var g in gains)
        {
            mean += g / n;
            largest = Math.Max(largest, Math.Abs(g));
        }

        if (largest < Nothing) return double.NaN;
        var variance = 0.0;
        for (var k = 0; k <= lag; k++)
        {
            var covariance = 0.0;
            for (var i = k; i < n; i++) covariance += (gains[i] - mean) * (gains[i - k] - mean) / n;
            variance += k == 0 ? covariance : 2 * (1 - k / (lag + 1.0)) * covariance;
        }

        return variance > 0 ? mean / Math.Sqrt(variance / n) : double.NaN;
    }
}
