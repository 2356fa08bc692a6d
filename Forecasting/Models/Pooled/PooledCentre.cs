namespace OrleansStock.Forecasting.Models.Pooled;

/// <summary>Where the models that forecast a volatility put the centre of a return.</summary>
public static class PooledCentre
{
    /// <summary>
    /// Return per unit of risk of a year: what shares have earned over many decades. What the pool's own tickers earned flatters
    /// the future, as those that one has files of have survived.
    /// </summary>
    public const double YearlySharpe = 0.4;

    /// <summary>
    /// Share of the variance over the horizon that the centre loses: half of it is what a median lies below a mean, and the other
    /// half was not met. Without it wild shares would rise without bound.
    /// </summary>
    public const double VarianceShare = 0.25;

    /// <summary>Trading days of a year.</summary>
    public const double TradingDays = 252;

    /// <summary>The centre of the log return.</summary>
    /// <param name="daily">The volatility expected per square root of a day.</param>
    /// <param name="horizon">Trading days ahead.</param>
    public static double Of(double daily, int horizon) => horizon * daily * (YearlySharpe / Math.Sqrt(TradingDays) - VarianceShare * daily);

    /// <summary>Puts a shape around the centre.</summary>
    /// <param name="log">Natural logarithm of the volatility expected per square root of a day.</param>
    /// <param name="horizon">Trading days ahead.</param>
    /// <param name="quantiles">The shape in units of the volatility over the horizon; then the quantiles of the log return.</param>
    /// <returns>The volatility over the horizon.</returns>
    public static double Place(double log, int horizon, Span<double> quantiles)
    {
        var daily = Math.Exp(log);
        var unit = daily * Math.Sqrt(horizon);
        var centre = Of(daily, horizon);
        for (var k = 0; k < quantiles.Length; k++) quantiles[k] = centre + unit * quantiles[k];
        return unit;
    }
}
