namespace OrleansStock.Forecasting.Numerics;

/// <summary>The standard Normal distribution at the nine probabilities of <see cref="Quantiles.Levels"/>.</summary>
public static class StandardNormal
{
    private static readonly double[] scores =
    [
        -2.3263478740408411, -1.6448536269514729, -1.2815515655446004, -0.67448975019608171, 0,
        0.67448975019608171, 1.2815515655446004, 1.6448536269514722, 2.3263478740408408,
    ];

    /// <summary>The nine quantiles, ascending (tabulated to 17 digits; a test integrates the density up to each).</summary>
    public static ReadOnlySpan<double> Scores => scores;

    /// <summary>The 97.5 % quantile.</summary>
    public const double TwoSided95 = 1.9599639845400545;

    /// <summary>The 97.5 % quantile of Student's t; within 1 % from 3 degrees of freedom on.</summary>
    /// <param name="degreesOfFreedom">1 or more; below that it is taken as 1.</param>
    public static double StudentTwoSided95(double degreesOfFreedom) => Student(TwoSided95, degreesOfFreedom);

    /// <summary>The quantile of Student's t at the probability of a Normal score, by the expansion of Abramowitz and Stegun 26.7.5.</summary>
    /// <param name="score">The standard Normal quantile of that probability.</param>
    /// <param name="degreesOfFreedom">1 or more; below that it is taken as 1.</param>
    public static double Student(double score, double degreesOfFreedom)
    {
        var v = Math.Max(1, degreesOfFreedom);
        return score
            + (Math.Pow(score, 3) + score) / (4 * v)
            + (5 * Math.Pow(score, 5) + 16 * Math.Pow(score, 3) + 3 * score) / (96 * v * v)
            + (3 * Math.Pow(score, 7) + 19 * Math.Pow(score, 5) + 17 * Math.Pow(score, 3) - 15 * score) / (384 * v * v * v);
    }

    /// <summary>
    /// The probability of a value above a score: Q(z) = erfc(z / sqrt 2) / 2, by the rational Chebyshev approximation of
    /// erfc in Press et al., "Numerical Recipes" (2nd edition, 6.2); relative error below 1.2e-7 everywhere.
    /// </summary>
    /// <param name="score">Any number, infinities included.</param>
    public static double Upper(double score)
    {
        var z = Math.Abs(score) / Math.Sqrt(2);
        if (double.IsPositiveInfinity(z)) return score > 0 ? 0 : 1;
        var t = 1 / (1 + 0.5 * z);
        ReadOnlySpan<double> c = [-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277];
        var polynomial = 0.0;
        for (var k = c.Length - 1; k >= 0; k--) polynomial = polynomial * t + c[k];
        var tail = t * Math.Exp(-z * z + polynomial) / 2;
        return score >= 0 ? tail : 1 - tail;
    }
}
