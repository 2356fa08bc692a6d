using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Tests.Forecasting.Scoring;

/// <summary>Each loss and score a second time, written straight from its definition and sharing nothing with the product.</summary>
internal static class NaiveScores
{
    private static readonly double[] levels = [0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99];

    /// <summary>The quantiles of the standard Normal distribution, from a table.</summary>
    private static readonly double[] normal = [-2.326347874, -1.644853627, -1.281551566, -0.674489750, 0, 0.674489750, 1.281551566, 1.644853627, 2.326347874];

    /// <summary>Pinball loss: the distance, weighted by the probability of the side on which the outcome was not expected.</summary>
    public static double Pinball(double level, double quantile, double actual) => Math.Abs(actual - quantile) * (actual < quantile ? 1 - level : level);

    public static double Crps(IEnumerable<double> quantiles, double actual) => 2 * quantiles.Zip(levels, (q, level) => Pinball(level, q, actual)).Average();

    /// <summary>The random walk's at the same origin.</summary>
    public static double BaselineCrps(ScoredForecast row, int horizon) => Crps(normal.Select(z => z * row.BaselineDeviation * Math.Sqrt(horizon)), row.Actual);

    /// <summary>Share of outcomes between two quantiles, both included.</summary>
    public static double Coverage(IReadOnlyCollection<ScoredForecast> rows, double low, double high) =>
        rows.Count(r => r.Actual >= At(r, low) && r.Actual <= At(r, high)) / (double)rows.Count;

    /// <summary>Share of outcomes beyond one quantile.</summary>
    public static double Tail(IReadOnlyCollection<ScoredForecast> rows, double level) =>
        rows.Count(r => level < 0.5 ? r.Actual < At(r, level) : r.Actual > At(r, level)) / (double)rows.Count;

    public static double MaeRatio(IEnumerable<ScoredForecast> rows) =>
        rows.Sum(r => Math.Abs(r.Actual - r.Distribution.Point)) / rows.Sum(r => Math.Abs(r.Actual));

    public static double Direction(IEnumerable<ScoredForecast> rows) => rows.Average(r => Math.Sign(r.Distribution.Point) == Math.Sign(r.Actual) ? 1.0 : 0);

    /// <summary>
    /// Diebold-Mariano over the monthly means of the loss differences; the variance is Newey and West's as the double sum
    /// over all pairs of months, weighted by Bartlett's triangle.
    /// </summary>
    public static double DieboldMariano(IEnumerable<ScoredForecast> rows, int horizon)
    {
        var gains = rows.GroupBy(r => r.Origin.ToString("yyyy-MM", null)).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Average(r => BaselineCrps(r, horizon) - Crps(r.Distribution.LogReturns, r.Actual))).ToArray();
        var lag = (int)Math.Ceiling(horizon / 21.0);
        var mean = gains.Average();
        var variance =
            (from i in Enumerable.Range(0, gains.Length)
             from j in Enumerable.Range(0, gains.Length)
             select Math.Max(0, 1 - Math.Abs(i - j) / (lag + 1.0)) * (gains[i] - mean) * (gains[j] - mean)).Sum() / gains.Length;
        return mean / Math.Sqrt(variance / gains.Length);
    }

    private static double At(ScoredForecast row, double level) => row.Distribution.LogReturns.ElementAt(Array.IndexOf(levels, level));
}
