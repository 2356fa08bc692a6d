using OrleansStock.Forecasting.Views;

namespace OrleansStock.Forecasting.Scoring;

/// <summary>How forecasts came out, as sums: two of them add up to that of both.</summary>
/// <param name="Resolved">How many forecasts.</param>
/// <param name="Held">By place in <see cref="RangeLevels"/>: how many outcomes that range held.</param>
/// <param name="CrpsSum">Sum of <see cref="OutcomeScore.Crps"/>.</param>
/// <param name="BaselineCrpsSum">Sum of <see cref="OutcomeScore.BaselineCrps"/>.</param>
/// <param name="Tenths">How many outcomes lay in each tenth of their forecast.</param>
public sealed record OutcomeSums(long Resolved, IReadOnlyList<long> Held, double CrpsSum, double BaselineCrpsSum, IReadOnlyList<long> Tenths)
{
    /// <summary>The probabilities of the central ranges, narrowest first.</summary>
    public static IReadOnlyList<double> RangeLevels { get; } = [0.5, 0.8, 0.9, 0.98];

    /// <summary>Of no forecast.</summary>
    public static OutcomeSums None { get; } = new(0, new long[RangeLevels.Count], 0, 0, new long[ForecastOdds.Tenths]);

    /// <summary>1 - CRPS / CRPS of the random walk on the same outcomes: above 0 is better. NaN where there is nothing to compare.</summary>
    public double CrpsSkill => BaselineCrpsSum > 0 ? 1 - CrpsSum / BaselineCrpsSum : double.NaN;

    /// <summary>Of one forecast.</summary>
    /// <param name="score">How it came out.</param>
    public static OutcomeSums Of(OutcomeScore score) => new(
        1,
        [.. RangeLevels.Select((_, range) => range >= score.Narrowest ? 1L : 0)],
        score.Crps, score.BaselineCrps,
        [.. Enumerable.Range(0, ForecastOdds.Tenths).Select(tenth => tenth == score.Tenth ? 1L : 0)]);

    /// <summary>Of all that are in any of some sums.</summary>
    /// <param name="parts">The sums; none may have a forecast in common.</param>
    public static OutcomeSums Total(IEnumerable<OutcomeSums> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Aggregate(None, static (a, b) => new OutcomeSums(
            a.Resolved + b.Resolved,
            [.. a.Held.Zip(b.Held, static (x, y) => x + y)],
            a.CrpsSum + b.CrpsSum, a.BaselineCrpsSum + b.BaselineCrpsSum,
            [.. a.Tenths.Zip(b.Tenths, static (x, y) => x + y)]));
    }

    /// <summary>
    /// What the share of outcomes in a range of that probability strays by where the range is right and outcomes do not depend on each other:
    /// sqrt(level (1 - level) / n), the standard error of a binomial share. NaN where there is no outcome.
    /// </summary>
    /// <param name="level">The range's probability, 0..1.</param>
    public double StandardError(double level) => Math.Sqrt(level * (1 - level) / Resolved) is var error && double.IsFinite(error) ? error : double.NaN;
}
