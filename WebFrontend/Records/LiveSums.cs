using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.WebFrontend.Records;

/// <summary>How a number of predictions came out.</summary>
/// <param name="Resolved">How many.</param>
/// <param name="Ranges">How often each range held the outcome, narrowest first.</param>
/// <param name="Crps">Mean CRPS in log return: twice the mean pinball loss over the nine quantiles.</param>
/// <param name="BaselineCrps">The same of the random walk on the same outcomes.</param>
/// <param name="CrpsSkill">1 - crps / baselineCrps: above 0 is better than the random walk; null where that is 0.</param>
/// <param name="Pit">How many outcomes lay in each tenth of their forecast (probability integral transform).</param>
public sealed record LiveSums(
    long Resolved, IReadOnlyList<RangeHeld> Ranges, double Crps, double BaselineCrps, double? CrpsSkill, IReadOnlyList<long> Pit)
{
    /// <summary>What sums say.</summary>
    /// <param name="sums">The sums, of one prediction at least.</param>
    public static LiveSums Of(OutcomeSums sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        return new LiveSums(
            sums.Resolved,
            [
                .. OutcomeSums.RangeLevels.Zip(sums.Held, (level, held) => new RangeHeld(
                    level, held, (double)held / sums.Resolved, sums.StandardError(level))),
            ],
            sums.CrpsSum / sums.Resolved, sums.BaselineCrpsSum / sums.Resolved,
            double.IsFinite(sums.CrpsSkill) ? sums.CrpsSkill : null, sums.Tenths);
    }
}

/// <summary>How often a range held the outcome.</summary>
/// <param name="Level">The probability that the range states, 0..1.</param>
/// <param name="Held">How many outcomes it held.</param>
/// <param name="Share">The same as a share, 0..1.</param>
/// <param name="StandardError">How far that share strays from the level by chance (binomial): sqrt(level (1 - level) / resolved).</param>
public sealed record RangeHeld(double Level, long Held, double Share, double StandardError);
