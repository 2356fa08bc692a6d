using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Words;

/// <summary>Whether the 90 % range of a model kept its word on a ticker, by a two-sided exact binomial test over the windows that do not overlap.</summary>
public static class HeldRange
{
    /// <summary>What the range is meant to hold.</summary>
    public const double Nominal = 0.9;

    /// <summary>Whether the share held differs from 90 % beyond chance; false where it is not known.</summary>
    /// <param name="horizon">The walk-forward record.</param>
    public static bool Differs(HorizonScorecard horizon)
    {
        ArgumentNullException.ThrowIfNull(horizon);
        if (horizon is not { Coverage90: { } held, IndependentWindows: { } windows }) return false;
        var n = (int)windows;
        // Rounded towards what was promised: a fraction of a window is no evidence.
        var (fewest, most) = ExactBinomial.Explained(n, Nominal);
        return held < Nominal ? Math.Ceiling(held * n) < fewest : Math.Floor(held * n) > most;
    }

    /// <summary>Whether the range held less than it says beyond chance: the model is not recommended there.</summary>
    /// <param name="horizon">The walk-forward record.</param>
    public static bool IsTooNarrow(HorizonScorecard horizon) => Differs(horizon) && horizon.Coverage90 < Nominal;

    /// <summary>What is said before everything else; null where the range kept its word.</summary>
    /// <param name="scorecard">The walk-forward record.</param>
    public static string? Describe(TickerScorecard scorecard)
    {
        ArgumentNullException.ThrowIfNull(scorecard);
        var narrow = scorecard.Horizons.Where(IsTooNarrow).ToList();
        var wide = scorecard.Horizons.Where(h => Differs(h) && !IsTooNarrow(h)).ToList();
        if (narrow.Count > 0)
        {
            return $"The 90 % range of {Display.ModelName(scorecard.ModelId)} has held too few outcomes on {scorecard.Symbol}: {Shares(narrow)}. "
                + "It is too narrow, so we do not recommend this model here; another one may have held better.";
        }

        return wide.Count > 0 ? $"The 90 % range has been wider than needed on {scorecard.Symbol}: it held {Shares(wide)}." : null;
    }

    private static string Shares(IEnumerable<HorizonScorecard> horizons) =>
        string.Join(", ", horizons.Select(h => $"{Display.Share(h.Coverage90)} at {h.Horizon} trading days"));
}
