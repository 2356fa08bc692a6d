using System.Globalization;
using OrleansStock.Forecasting.Numerics;

namespace OrleansStock.Forecasting.Scoring;

/// <summary>The one plain sentence about a score. It never claims a skill that chance explains as well.</summary>
public static class Verdicts
{
    /// <summary>Fewer independent windows than this show nothing either way.</summary>
    public const double FewestWindows = 5;

    /// <summary>The sentence.</summary>
    /// <param name="modelId">The model's id.</param>
    /// <param name="horizon">Trading days ahead.</param>
    /// <param name="origins">How many forecasts were scored.</param>
    /// <param name="independentWindows">How many windows of that length do not overlap.</param>
    /// <param name="crps">Mean CRPS of the model.</param>
    /// <param name="baselineCrps">The same of the random walk.</param>
    /// <param name="dieboldMariano">The statistic of their difference; NaN where there is none.</param>
    public static string Of(string modelId, int horizon, int origins, double independentWindows, double crps, double baselineCrps, double dieboldMariano)
    {
        if (modelId == ForecastModels.BaselineId) return "This is the random walk, against which the other models are measured.";
        if (origins == 0)
            return string.Create(CultureInfo.InvariantCulture, $"The history is too short to have tested {horizon} days ahead.");
        if (independentWindows < FewestWindows)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"Too little history to judge {horizon} days ahead: it holds {independentWindows:0.#} separate windows of that length.");
        }

        // With few windows the statistic has fatter tails than the Normal: Student's t with as many degrees of freedom.
        var bar = StandardNormal.StudentTwoSided95(independentWindows - 1);
        var percent = 100 * Math.Abs(1 - crps / baselineCrps);
        if (dieboldMariano > bar && crps < baselineCrps)
            return string.Create(CultureInfo.InvariantCulture, $"Better than the random walk on this ticker: its error was {percent:0.0} % smaller, more than chance explains.");
        if (dieboldMariano < -bar && crps > baselineCrps)
            return string.Create(CultureInfo.InvariantCulture, $"Worse than the random walk on this ticker: its error was {percent:0.0} % larger.");
        return "No better than the random walk on this ticker.";
    }
}
