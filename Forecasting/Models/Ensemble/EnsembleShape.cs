using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Numerics;

namespace OrleansStock.Forecasting.Models.Ensemble;

/// <summary>
/// The shape of the log return over a horizon in units of its expected volatility: Student's t with variance 1, bent
/// towards falls by the first skewness term of Cornish and Fisher (1938).
/// </summary>
/// <remarks>
/// Theory, not a fit: sums of returns with stochastic volatility keep tails of about these degrees of freedom, and the
/// leverage effect gives their skewness. Quantiles estimated from a pool were worse on the tuning split (docs/forecasting.md).
/// </remarks>
internal static class EnsembleShape
{
    /// <summary>Sharpe ratio a year with which the centre rises: half of what shares have paid, as survivors flatter history.</summary>
    public const double Sharpe = 0.1;

    /// <summary>Share of the pool's daily drift that is taken on top.</summary>
    public const double DriftShare = 0.25;

    /// <summary>Where |return / volatility| is cut before it enters the pool, so that no single day decides.</summary>
    public const double LargestDeviation = 4;

    /// <summary>Trading days a year.</summary>
    private const double Year = 252;

    /// <summary>Upper quantiles (75, 90, 95, 99 %) of Student's t over its standard deviation, with 5, 6 and 7 degrees of freedom at 10, 60 and 365 days.</summary>
    private static readonly double[][] upper =
    [
        [0.5628892087874902, 1.1432148683731933, 1.5608497578300005, 2.6064635693843234],
        [0.5858838140515639, 1.175555645007012, 1.5866000550668862, 2.5659780062766853],
        [0.6010244994609476, 1.1958289775696165, 1.6012111689851798, 2.533731522208959],
    ];

    /// <summary>Coefficient of (t^2 - 1) / 2, the sixth part of it being a third of the skewness.</summary>
    private static readonly double[] skew = [0.07, 0.08, 0.08];

    /// <summary>The nine quantiles at a horizon, ascending.</summary>
    public static double[] Quantiles(int horizon)
    {
        var (low, high, share) = ExpectedVolatility.Anchor(horizon);
        var bend = ExpectedVolatility.Blend(skew[low], skew[high], share) / 2;
        var quantiles = new double[Forecasting.Quantiles.Count];
        for (var k = 0; k < quantiles.Length; k++)
        {
            var t = k switch
            {
                < Forecasting.Quantiles.Median => -At(Forecasting.Quantiles.Median - 1 - k),
                Forecasting.Quantiles.Median => 0,
                _ => At(k - Forecasting.Quantiles.Median - 1),
            };
            quantiles[k] = t - bend * (t * t - 1);
        }

        return quantiles;

        double At(int place) => ExpectedVolatility.Blend(upper[low][place], upper[high][place], share);
    }

    /// <summary>The centre of the log return at a horizon.</summary>
    /// <param name="deviation">Expected standard deviation over the horizon.</param>
    /// <param name="dailyDrift">The pool's mean daily log return.</param>
    /// <param name="horizon">Trading days ahead.</param>
    public static double Centre(double deviation, double dailyDrift, int horizon) =>
        DriftShare * dailyDrift * horizon + Sharpe * Math.Sqrt(horizon / Year) * deviation;

    /// <summary>The mean of |return / volatility|, each cut at <see cref="LargestDeviation"/>, that the shape itself has.</summary>
    public static double MeanDeviation(int horizon)
    {
        const int steps = 1000;
        var quantiles = Quantiles(horizon);
        var scores = StandardNormal.Scores;
        double sum = 0, weight = 0;
        for (var i = 0; i < steps; i++)
        {
            // Midpoints of Normal scores from -4 to 4, each with its density; beyond the outermost quantiles the shape
            // is taken as flat, as the outcomes are cut there as well.
            var z = -4 + 8 * (i + 0.5) / steps;
            var density = Math.Exp(-0.5 * z * z);
            var k = 0;
            while (k < scores.Length - 2 && z > scores[k + 1]) k++;
            var within = Math.Clamp((z - scores[k]) / (scores[k + 1] - scores[k]), 0, 1);
            sum += density * Math.Abs(quantiles[k] + within * (quantiles[k + 1] - quantiles[k]));
            weight += density;
        }

        return sum / weight;
    }
}
