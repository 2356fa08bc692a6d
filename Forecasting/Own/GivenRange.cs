using OrleansStock.Forecasting.Numerics;

namespace OrleansStock.Forecasting.Own;

/// <summary>
/// What a person forecasts without a model: a median and the ends of an 80 % range. The ledger keeps such a forecast under a model's id that
/// no model has, so that everything that reads predictions reads it too.
/// </summary>
public static class GivenRange
{
    /// <summary>The id under which it is recorded. No model may have it.</summary>
    public const string ModelId = "own";

    /// <summary>Version of the method of <see cref="Fill"/>.</summary>
    public const int Version = 1;

    /// <summary>What pages call it in the place of a model.</summary>
    public const string Name = "Own range";

    /// <summary>What it is, in a sentence.</summary>
    public const string Description = "A range that a person gave, not a model.";

    /// <summary>
    /// The nine quantiles of a median and the 10 % and 90 % quantiles, by a two-piece Normal distribution in the logarithm of the price, joined
    /// at the median: q(t) = m + s z(t), with z the standard Normal quantile, s = (m - low) / z(0.9) below the median and (high - m) / z(0.9)
    /// above it. Each half holds half of the probability, so the three given quantiles are met exactly; with equal sides it is the Normal
    /// distribution. It is Fechner's two-piece Normal, see Wallis (2014), "The two-piece Normal, binormal, or double Gaussian distribution",
    /// Statistical Science 29(1), but for the joint: his lies at the mode.
    /// </summary>
    /// <param name="low">The 10 % quantile as a log return or as the logarithm of a price.</param>
    /// <param name="median">The median in the same unit, above it.</param>
    /// <param name="high">The 90 % quantile in the same unit, above the median.</param>
    /// <returns>Nine ascending quantiles in the same unit.</returns>
    /// <exception cref="ArgumentException">A value is not finite, or they do not ascend.</exception>
    public static Quantiles<double> Fill(double low, double median, double high)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high) || !(low < median && median < high))
            throw new ArgumentException($"A range of {low}, {median} and {high} does not ascend.", nameof(median));
        var scores = StandardNormal.Scores;
        var ninety = scores[^3];
        var quantiles = new double[Quantiles.Count];
        for (var k = 0; k < quantiles.Length; k++)
            quantiles[k] = median + scores[k] / ninety * (scores[k] < 0 ? median - low : high - median);
        return new Quantiles<double>(quantiles);
    }
}
