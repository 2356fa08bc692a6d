using OrleansStock.Forecasting.Views;

namespace OrleansStock.Forecasting.Scoring;

/// <summary>How one forecast at one horizon came out.</summary>
/// <param name="Crps">Of the forecast, in log return; see <see cref="PinballLoss.Crps"/>.</param>
/// <param name="BaselineCrps">The same of the random walk, whose width is the standard deviation of daily log returns up to the origin.</param>
/// <param name="Narrowest">Place in <see cref="OutcomeSums.RangeLevels"/> of the narrowest range that held the outcome; their count where none did.</param>
/// <param name="Tenth">The tenth of the forecast in which the outcome lay, from 0; see <see cref="ForecastOdds.TenthOf"/>.</param>
public readonly record struct OutcomeScore(double Crps, double BaselineCrps, int Narrowest, int Tenth)
{
    /// <summary>Scores a forecast.</summary>
    /// <param name="forecast">What was forecast.</param>
    /// <param name="actual">The realised log return.</param>
    /// <param name="baselineDeviation">Standard deviation of daily log returns up to the origin, 0 or more.</param>
    public static OutcomeScore Of(ReturnDistribution forecast, double actual, double baselineDeviation)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var q = forecast.LogReturns;
        var narrowest = actual >= q.P25 && actual <= q.P75 ? 0
            : actual >= q.P10 && actual <= q.P90 ? 1
            : actual >= q.P05 && actual <= q.P95 ? 2
            : actual >= q.P01 && actual <= q.P99 ? 3
            : OutcomeSums.RangeLevels.Count;
        return new OutcomeScore(
            PinballLoss.Crps(q, actual),
            PinballLoss.Crps(ReturnDistribution.RandomWalk(baselineDeviation, forecast.LeadTime).LogReturns, actual),
            narrowest, ForecastOdds.TenthOf(forecast, actual));
    }
}
