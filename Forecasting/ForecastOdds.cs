using OrleansStock.Forecasting.Numerics;

namespace OrleansStock.Forecasting;

/// <summary>Answers "what are the odds that it closes above X by then" from the nine quantiles of a forecast.</summary>
public static class ForecastOdds
{
    /// <summary>No odds are stated beyond this and its complement: nine quantiles do not know more.</summary>
    public const double Least = 0.0005;

    /// <summary>The odds that the price at a horizon of the forecast lies above a price.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="price">A price on the basis of the origin's, above 0.</param>
    /// <param name="horizon">Trading days ahead; one of the forecast's horizons or of the lead times of its path.</param>
    /// <returns>A probability, <see cref="Least"/> .. 1 - <see cref="Least"/>.</returns>
    /// <exception cref="ArgumentException">The price is not a positive number, or the forecast has no such horizon.</exception>
    public static double OddsAbove(Forecast forecast, double price, int horizon)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        if (!(price > 0) || !double.IsFinite(price)) throw new ArgumentException("A price is a number above 0.", nameof(price));
        var distribution = forecast.Horizons.Concat(forecast.Path).FirstOrDefault(d => d.LeadTime == horizon)
            ?? throw new ArgumentException($"The forecast says nothing about {horizon} days ahead.", nameof(horizon));
        return OddsAbove(distribution, Math.Log(price / forecast.OriginPrice));
    }

    /// <summary>
    /// The odds that the log return lies above a value. Between two quantiles the Normal score of the probability moves
    /// evenly with the log return: exact for a lognormal price, monotone for any. Beyond the 1 % and 99 % quantiles the
    /// outermost segment goes on as it is, as far as <see cref="Least"/>.
    /// </summary>
    /// <param name="distribution">The forecast at one lead time.</param>
    /// <param name="logReturn">ln(price / price at the origin).</param>
    /// <returns>A probability; where several quantiles lie on the value itself, the middle of their probabilities.</returns>
    public static double OddsAbove(ReturnDistribution distribution, double logReturn)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        if (double.IsNaN(logReturn)) throw new ArgumentException("The log return is not a number.", nameof(logReturn));
        var q = distribution.LogReturns;
        var scores = StandardNormal.Scores;
        int below = 0, notAbove = 0;
        while (below < q.Length && q[below] < logReturn) below++;
        notAbove = below;
        while (notAbove < q.Length && q[notAbove] <= logReturn) notAbove++;
        double score;
        if (notAbove > below)
        {
            // On one quantile it is that quantile's probability; on several, as of a price that never moved, their middle.
            score = (scores[below] + scores[notAbove - 1]) / 2;
        }
        else
        {
            var segment = Math.Clamp(below - 1, 0, q.Length - 2);
            var width = q[segment + 1] - q[segment];
            // A segment without width outside of which the value lies: as far out as is stated.
            score = width > 0
                ? scores[segment] + (logReturn - q[segment]) / width * (scores[segment + 1] - scores[segment])
                : logReturn < q[segment] ? double.NegativeInfinity : double.PositiveInfinity;
        }

        return Math.Clamp(StandardNormal.Upper(score), Least, 1 - Least);
    }
}
