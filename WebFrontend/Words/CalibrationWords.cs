using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Words;

/// <summary>A person's own calibration in words.</summary>
public static class CalibrationWords
{
    private const double Headline = 0.8;

    // Two standard errors: an honest range lies beyond them one time in twenty.
    private const double Beyond = 2;

    /// <summary>The sentence that stands above the rest, on the 80 % ranges.</summary>
    /// <param name="calibration">With one outcome or more.</param>
    public static string Describe(OwnCalibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        var range = calibration.Ranges.First(r => r.Stated == Headline);
        var n = calibration.Resolved;
        var (held, error) = (range.Share(n), range.Error(n));
        var verdict = Math.Abs(held - Headline) <= Beyond * error ? "that is as good as they say, within chance"
            : held < Headline ? "that is less than they say, by more than chance explains: they were too narrow"
            : "that is more than they say, by more than chance explains: they were wider than needed";
        return $"Of your 80 % ranges {Display.Share(held)} held ({Display.Count(n)} resolved, standard error {Display.Share(error)}): {verdict}.";
    }
}
