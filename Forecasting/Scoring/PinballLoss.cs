namespace OrleansStock.Forecasting.Scoring;

/// <summary>Losses of quantile forecasts.</summary>
public static class PinballLoss
{
    /// <summary>Pinball (quantile) loss: max(level (y - q), (level - 1)(y - q)) (Koenker and Bassett, 1978).</summary>
    /// <param name="level">Probability of the quantile, 0..1.</param>
    /// <param name="quantile">The quantile that was forecast.</param>
    /// <param name="actual">The outcome, in the same unit.</param>
    public static double Of(double level, double quantile, double actual)
    {
        var error = actual - quantile;
        return error >= 0 ? level * error : (level - 1) * error;
    }

    /// <summary>
    /// Continuous ranked probability score, as twice the mean pinball loss over the nine levels (Gneiting and Ranjan,
    /// 2011: the integral over all levels, here as a sum).
    /// </summary>
    /// <param name="quantiles">The nine quantiles.</param>
    /// <param name="actual">The outcome, in the same unit.</param>
    public static double Crps(Quantiles<double> quantiles, double actual)
    {
        var values = quantiles.AsSpan();
        var sum = 0.0;
        for (var k = 0; k < values.Length; k++) sum += Of(Quantiles.Levels[k], values[k], actual);
        return 2 * sum / Quantiles.Count;
    }
}
