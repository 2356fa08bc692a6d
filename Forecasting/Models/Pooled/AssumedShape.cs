namespace OrleansStock.Forecasting.Models.Pooled;

/// <summary>The shape around a forecast volatility while few outcomes are known, and how much wider few windows make any shape.</summary>
public static class AssumedShape
{
    /// <summary>How many years of outcomes it weighs as much as: calm years are many in a pool, and wild ones are what a range is for.</summary>
    public const double PriorYears = 20;

    /// <summary>
    /// In units of the forecast volatility: Student's t with 5.5 degrees of freedom over its standard deviation, bent a little towards
    /// falls as in the ensemble, and an eighth wider, as the mean of a volatility's logarithm lies below that of the volatility, and the
    /// outcomes of few tickers say little of others.
    /// </summary>
    public static IReadOnlyList<double> Values { get; } = [-3.05, -1.82, -1.31, -0.61, 0.04, 0.67, 1.29, 1.71, 2.74];

    /// <summary>
    /// Makes a shape as wide as the predictive distribution of so few windows is: each quantile goes from the median outwards by the ratio
    /// of Student's t, with a degree of freedom less than windows and times the root of 1 + 1 / windows, to the Normal distribution.
    /// </summary>
    /// <remarks>Windows that overlap, and tickers of the same months, count as one: 35 years hold 24 windows of 365 days.</remarks>
    /// <param name="shape">Nine quantiles, ascending.</param>
    /// <param name="years">Years of outcomes that are known; those of the prior are added.</param>
    /// <param name="horizon">Trading days ahead.</param>
    public static double[] Widen(IReadOnlyList<double> shape, double years, int horizon)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var windows = (years + PriorYears) * PooledCentre.TradingDays / horizon;
        var median = shape[QuantilePlaces.Median];
        return [.. shape.Select((q, k) => median + (q - median) * Ratio(StandardNormal.Scores[k], windows))];
    }

    private static double Ratio(double score, double windows) =>
        score == 0 ? 1 : Math.Sqrt(1 + 1 / windows) * StandardNormal.Student(score, windows - 1) / score;
}
