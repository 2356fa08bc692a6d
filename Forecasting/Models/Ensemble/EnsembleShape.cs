using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Numerics;

namespace OrleansStock.Forecasting.Models.Ensemble;

/// <summary>
/// The shape of the log return over a horizon in units of its expected volatility: Student's t with variance 1, bent
/// towards falls by the first skewness term of Cornish and Fisher (1938).
/// </summary>
/// <remarks>
/// A few fixed numbers, set on the tuning split: sums of returns with stochastic volatility keep tails of about these
/// degrees of freedom, and the leverage effect gives their skewness. Quantiles estimated from a growing pool were worse
/// (docs/forecasting.md).
/// </remarks>
internal static class EnsembleShape
{
    /// <summary>Share of the pool's mean daily return that the centre takes.</summary>
    public const double DriftShare = 0.25;

    /// <summary>
    /// Share of the pool's mean return per unit of risk. With the drift about half of what the pool has seen: tickers
    /// that one has files of have survived, and their past flatters the future.
    /// </summary>
    public const double SharpeShare = 0.3;

    /// <summary>How many of its standard deviations a year's trend moves the centre (Moskowitz, Ooi and Pedersen, "Time Series Momentum", 2012), per deviation of that trend.</summary>
    private static readonly double[] momentum = [0.03, 0.06, 0.07];

    /// <summary>Where |return / volatility| is cut before it enters the pool, so that no single day decides.</summary>
    public const double LargestDeviation = 4;

    /// <summary>Upper quantiles (75, 90, 95, 99 %) of Student's t with 5.5 degrees of freedom over its standard deviation.</summary>
    private static readonly double[] upper = [0.5757067119088715, 1.1614678743053002, 1.5757280959692708, 2.5852047670359646];

    /// <summary>Beyond so many deviations the bend grows no more: single shares jump upwards as well.</summary>
    private const double LastBent = 1.7;

    /// <summary>Coefficient of (t^2 - 1) / 2: a third of the skewness.</summary>
    private static readonly double[] skew = [0.09, 0.15, 0.15];

    /// <summary>By how much more than the expected volatility returns spread, as a logarithm: volatility itself is uncertain, the more the further ahead.</summary>
    private static readonly double[] spread = [0.08, 0.04, 0.14];

    /// <summary>The nine quantiles at a horizon, ascending.</summary>
    public static double[] Quantiles(int horizon)
    {
        var (low, high, share) = ExpectedVolatility.Anchor(horizon);
        var bend = ExpectedVolatility.Blend(skew[low], skew[high], share) / 2;
        var scale = Math.Exp(ExpectedVolatility.Blend(spread[low], spread[high], share));
        var quantiles = new double[Forecasting.Quantiles.Count];
        for (var k = 0; k < quantiles.Length; k++)
        {
            const int median = Forecasting.Quantiles.Median;
            var t = k < median ? -upper[median - 1 - k] : k > median ? upper[k - median - 1] : 0;
            var bent = Math.Min(Math.Abs(t), LastBent);
            quantiles[k] = scale * (t - bend * (bent * bent - 1));
        }

        return quantiles;
    }

    /// <summary>The centre of the log return at a horizon.</summary>
    /// <param name="deviation">Expected standard deviation over the horizon.</param>
    /// <param name="trend">The last year's return in its standard deviations.</param>
    /// <param name="pool">Drift and return per risk.</param>
    /// <param name="horizon">Trading days ahead.</param>
    public static double Centre(double deviation, double trend, CalibrationPool pool, int horizon)
    {
        var (low, high, share) = ExpectedVolatility.Anchor(horizon);
        return DriftShare * pool.DailyDrift * horizon
            + SharpeShare * pool.DailySharpe * Math.Sqrt(horizon) * deviation
            + ExpectedVolatility.Blend(momentum[low], momentum[high], share) * trend * deviation;
    }

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
