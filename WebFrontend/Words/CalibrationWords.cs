using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Words;

/// <summary>A person's own calibration in words.</summary>
public static class CalibrationWords
{
    private const double Headline = 0.8;

    /// <summary>The sentence that stands above the rest, on the 80 % ranges.</summary>
    /// <param name="calibration">With one outcome or more.</param>
    public static string Describe(OwnCalibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        var range = calibration.Ranges.First(r => r.Stated == Headline);
        var n = calibration.Resolved;
        var (held, error) = (range.Share(n), range.Error(n));
        // One's own outcomes seldom are independent, and the sentence says that it takes them so.
        var (fewest, most) = ExactBinomial.Explained(n, Headline);
        var differs = range.Held < fewest ? "fewer" : range.Held > most ? "more" : null;
        var verdict = differs is null ? "that is as good as they say, within chance"
            : $"that is {differs} than they say, by more than chance explains if the outcomes were independent";
        return $"Of your 80 % ranges {Display.Share(held)} held ({Display.Count(n)} resolved, standard error {Display.Share(error)}): {verdict}.";
    }
}
