namespace OrleansStock.Forecasting.Views;

/// <summary>Answers "what are the odds that it closes above X by then" from the nine quantiles of a forecast.</summary>
public static class ForecastOdds
{
    /// <summary>No odds are stated beyond this and its complement, the outermost quantiles: what lies further out the forecast does not say.</summary>
    public const double Least = 0.01;

    /// <summary>How many parts of equal probability <see cref="TenthOf"/> tells apart.</summary>
    public const int Tenths = 10;

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
    /// evenly with the log return: exact for a lognormal price, monotone for any. Beyond the 1 % and 99 % quantiles
    /// nothing is made up: the odds stay at <see cref="Least"/> or its complement, "under 1 %" and "over 99 %".
    /// </summary>
    /// <param name="distribution">The forecast at one lead time.</param>
    /// <param name="logReturn">ln(price / price at the origin).</param>
    /// <returns>A probability; where several quantiles lie on the value itself, the middle of their probabilities.</returns>
    public static double OddsAbove(ReturnDistribution distribution, double logReturn)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        if (double.IsNaN(logReturn)) throw new ArgumentException("The log return is not a number.", nameof(logReturn));
        var q = distribution.LogReturns.AsSpan();
        var scores = StandardNormal.Scores;
        // Beyond the outermost quantiles; on them their own probability still holds.
        if (logReturn < distribution.LogReturns.P01) return 1 - Least;
        if (logReturn > distribution.LogReturns.P99) return Least;
        var below = 0;
        while (q[below] < logReturn) below++;
        var notAbove = below;
        while (notAbove < q.Length && q[notAbove] <= logReturn) notAbove++;
        // On one quantile the probability is that quantile's; on several, as for a price that never moved, it is their middle.
        var score = notAbove > below
            ? (scores[below] + scores[notAbove - 1]) / 2
            : scores[below - 1] + (logReturn - q[below - 1]) / (q[below] - q[below - 1]) * (scores[below] - scores[below - 1]);
        return Math.Clamp(StandardNormal.Upper(score), Least, 1 - Least);
    }

    /// <summary>
    /// The probability integral transform of an outcome (Dawid, 1984), rounded down to tenths: in which tenth of the forecast it lay, from 0.
    /// Over many outcomes of a calibrated model each tenth gets as many.
    /// </summary>
    /// <param name="distribution">The forecast at one lead time.</param>
    /// <param name="logReturn">The realised log return.</param>
    public static int TenthOf(ReturnDistribution distribution, double logReturn) =>
        Math.Min(Tenths - 1, (int)(Tenths * (1 - OddsAbove(distribution, logReturn))));
}
