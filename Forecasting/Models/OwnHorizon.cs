namespace OrleansStock.Forecasting.Models;

/// <summary>A forecast between the horizons that a model was fitted and judged for.</summary>
public static class OwnHorizon
{
    /// <summary>
    /// The distribution at any number of trading days up to the longest horizon, on the same curve as the fan: between two horizons the
    /// median moves evenly with time and the distances of the quantiles from it with its square root, from 0 at the origin. At a horizon
    /// of the model it is that horizon's own. It is continuous in the days, and a range widens with them wherever the model's ranges do.
    /// </summary>
    /// <param name="horizons">The distributions at the model's horizons, ascending; not empty.</param>
    /// <param name="days">Trading days ahead, from 1 to the longest horizon.</param>
    /// <exception cref="ArgumentOutOfRangeException">The days lie outside of that.</exception>
    public static ReturnDistribution At(IReadOnlyList<ReturnDistribution> horizons, int days)
    {
        ArgumentNullException.ThrowIfNull(horizons);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, horizons[^1].LeadTime);
        var next = 0;
        while (horizons[next].LeadTime < days) next++;
        return FanPath.At(next == 0 ? null : horizons[next - 1], horizons[next], days);
    }
}
