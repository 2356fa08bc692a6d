using System.Globalization;

namespace OrleansStock.Forecasting.Scoring;

/// <summary>The one plain sentence about a score. It never claims a skill that chance explains as well.</summary>
public static class Verdicts
{
    /// <summary>Fewer independent windows than this show nothing either way.</summary>
    public const double FewestWindows = 5;

    private const string Baseline = "the last price with a constant range (the random walk)";

    /// <summary>What the statistic allows to be said: 1 better than the baseline, -1 worse, 0 neither.</summary>
    /// <param name="dieboldMariano">The statistic; NaN where there is none.</param>
    /// <param name="independentWindows">How many windows of that length do not overlap.</param>
    public static int Side(double dieboldMariano, double independentWindows)
    {
        if (double.IsNaN(dieboldMariano) || !(independentWindows >= FewestWindows)) return 0;
        // With few windows the statistic has fatter tails than the Normal: Student's t with as many degrees of freedom.
        return Math.Abs(dieboldMariano) > StandardNormal.StudentTwoSided95(independentWindows - 1) ? Math.Sign(dieboldMariano) : 0;
    }

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

        if (!(baselineCrps > 0)) return "The price did not move in the time that was tested: there is nothing to judge.";
        var percent = 100 * Math.Abs(1 - crps / baselineCrps);
        return Side(dieboldMariano, independentWindows) switch
        {
            > 0 when crps < baselineCrps => string.Create(CultureInfo.InvariantCulture,
                $"Better than {Baseline} on this ticker: its error was {percent:0.0} % smaller, more than chance explains."),
            < 0 when crps > baselineCrps => string.Create(CultureInfo.InvariantCulture,
                $"Worse than {Baseline} on this ticker: its error was {percent:0.0} % larger."),
            _ => $"No better than {Baseline} on this ticker.",
        };
    }
}
