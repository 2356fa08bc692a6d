namespace OrleansStock.Forecasting.Views;

/// <summary>
/// How the 90 % range at one horizon came about. In logarithms the parts add up exactly:
/// <c>ln(p95/p05) = exp(LongRun + CurrentVolatility + Calibration)</c>, and the median lies at <c>Drift</c>.
/// </summary>
/// <param name="Horizon">Trading days ahead.</param>
/// <param name="Drift">The median as log return: where the centre of the range lies against the last price.</param>
/// <param name="LongRun">Logarithm of the width, in log return, that the volatility of all days would give: Normal, grown with the root of time.</param>
/// <param name="CurrentVolatility">What the volatility expected for these days adds to that; above 0 when the days ahead look wilder than usual.</param>
/// <param name="Calibration">What the model's shape, pool and record add: above 0 where outcomes have spread wider than the volatility alone says.</param>
public sealed record ForecastExplanation(int Horizon, double Drift, double LongRun, double CurrentVolatility, double Calibration)
{
    /// <summary>The width of the 90 % range in log return: ln(p95 / p05).</summary>
    public double Width => Math.Exp(LongRun + CurrentVolatility + Calibration);

    /// <summary>Explains one distribution.</summary>
    /// <param name="distribution">The forecast.</param>
    /// <param name="longRunVolatility">Standard deviation of all daily log returns, above 0.</param>
    /// <param name="currentVolatility">Volatility per root of a day expected over the horizon, above 0.</param>
    /// <returns>The explanation; null where the range has no width or a volatility is 0, as of a price that never moved.</returns>
    public static ForecastExplanation? Of(ReturnDistribution distribution, double longRunVolatility, double currentVolatility)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        var q = distribution.LogReturns;
        var width = q.P95 - q.P05;
        if (!(width > 0) || !(longRunVolatility > 0) || !(currentVolatility > 0)) return null;
        var longRun = Math.Log((Quantiles.Normal.P95 - Quantiles.Normal.P05) * longRunVolatility * Math.Sqrt(distribution.LeadTime));
        var current = Math.Log(currentVolatility / longRunVolatility);
        // Calibration is the remainder by definition, so that the parts add up to the last bit.
        return new ForecastExplanation(distribution.LeadTime, q.Median, longRun, current, Math.Log(width) - longRun - current);
    }
}
