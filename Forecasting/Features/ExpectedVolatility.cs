namespace OrleansStock.Forecasting.Features;

/// <summary>
/// The volatility expected over the days ahead, at each bar of a series from what is known there: a geometric mean of
/// variances over several spans, as a regression on log variances (Corsi's HAR, 2009) with fixed weights gives it. One
/// pass over time.
/// </summary>
/// <remarks>
/// The weights were set once, on the tuning split that docs/forecasting.md states; they add up to 1, so that a series
/// that is twice as wild gets exactly twice the volatility. Nothing is estimated per ticker.
/// </remarks>
public sealed class ExpectedVolatility
{
    /// <summary>The horizons at which weights are stated; those between are interpolated in the logarithm of the horizon.</summary>
    private static readonly double[] anchors = [10, 60, 365];

    /// <summary>Weights at the anchors: range variance with half-lives 3, 10 and 130 days, squared returns with 60, and all of them.</summary>
    private static readonly double[][] weights =
    [
        [0.40, 0.12, 0.05, 0.40, 0.03],
        [0.03, 0.26, 0.09, 0.40, 0.22],
        [0.00, 0.24, 0.06, 0.30, 0.40],
    ];

    /// <summary>Weight of the share of falls in the last weeks' variance (Barndorff-Nielsen's downside semivariance).</summary>
    private static readonly double[] downsideWeights = [0.13, 0.05, 0];

    /// <summary>Weight of the same weeks of the last four quarters: results come every 63 trading days.</summary>
    private static readonly double[] quarterWeights = [0.08, 0, 0];

    /// <summary>Weight of the agitation that all tickers share.</summary>
    private static readonly double[] commonWeights = [0.25, 0, 0];

    /// <summary>
    /// Weight of the squared distance of the last weeks from the long run: a geometric mean falls short of an arithmetic
    /// one by about half the variance of the logarithms, and so most where the spans disagree.
    /// </summary>
    private static readonly double[] curvatureWeights = [0.07, 0, 0];

    /// <summary>Where that distance is cut, in log volatility.</summary>
    private const double LargestDistance = 1.5;

    /// <summary>A day counts at most as this many standard deviations: a +400 % day says little about the next year.</summary>
    private const double LargestMove = 8;

    /// <summary>Before so many returns nothing is known that a move could be too large against.</summary>
    private const int FirstCapped = 20;

    /// <summary>A suspended stock is not riskless: no span's variance falls below this share of that of all returns.</summary>
    private const double FloorShare = 0.05;

    /// <summary>The same in daily variance, for a series that never moved: 0.001 % a day.</summary>
    private const double LeastVariance = 1e-10;

    private const int Quarter = 63, Quarters = 4, QuarterSlack = 2, Year = 252;

    private readonly double[][] spans;
    private readonly double[] downside;
    private readonly double[] cumulative;

    /// <summary>Computes the spans' variances.</summary>
    /// <param name="bars">The bars, oldest first.</param>
    /// <param name="logPrices">Natural logarithms of the forecast column.</param>
    public ExpectedVolatility(ReadOnlySpan<Bar> bars, ReadOnlySpan<double> logPrices)
    {
        var range = RangeVariance.Compute(bars, logPrices);
        var n = logPrices.Length;
        spans = [new double[n], new double[n], new double[n], new double[n], new double[n]];
        downside = new double[n];
        cumulative = new double[n + 1];
        ReadOnlySpan<double> rates = [Rate(3), Rate(10), Rate(130), Rate(60), Rate(504)];
        double range3 = 0, range10 = 0, range130 = 0, range504 = 0, rangeAll = 0;
        double square10 = 0, square60 = 0, square504 = 0, squareAll = 0, falls10 = 0;
        for (var i = 1; i < n; i++)
        {
            var change = logPrices[i] - logPrices[i - 1];
            var cap = i <= FirstCapped ? double.PositiveInfinity : LargestMove * LargestMove * Math.Max(square60, LeastVariance);
            var square = Math.Min(change * change, cap);
            var day = Math.Min(range[i], cap);
            // 1/n until the rate itself is larger: a plain mean while there is little, no arbitrary seed.
            var first = 1.0 / i;
            range3 += Math.Max(rates[0], first) * (day - range3);
            range10 += Math.Max(rates[1], first) * (day - range10);
            range130 += Math.Max(rates[2], first) * (day - range130);
            range504 += Math.Max(rates[4], first) * (day - range504);
            rangeAll += first * (day - rangeAll);
            square10 += Math.Max(rates[1], first) * (square - square10);
            square60 += Math.Max(rates[3], first) * (square - square60);
            square504 += Math.Max(rates[4], first) * (square - square504);
            squareAll += first * (square - squareAll);
            falls10 += Math.Max(rates[1], first) * ((change < 0 ? square : 0) - falls10);
            cumulative[i + 1] = cumulative[i] + 0.5 * (day + square);

            // Ranges miss what happens between the trades and in the auctions: they are brought to the level of squared
            // returns by the mean of both ratios, the one of all days and the one of the last years.
            var level = 0.25 * (Math.Log((squareAll + 1e-12) / (rangeAll + 1e-12)) + Math.Log((square504 + 1e-12) / (range504 + 1e-12)));
            var floor = FloorShare * squareAll + LeastVariance;
            spans[0][i] = HalfLog(range3, floor) + level;
            spans[1][i] = HalfLog(range10, floor) + level;
            spans[2][i] = HalfLog(range130, floor) + level;
            spans[3][i] = HalfLog(square60, floor);
            spans[4][i] = HalfLog(squareAll, floor);
            var little = 1e-4 * squareAll + 1e-14;
            downside[i] = 0.5 * Math.Log((2 * falls10 + little) / (square10 + little));
        }
    }

    /// <summary>Natural logarithm of the volatility per square root of a day expected on average over the next days.</summary>
    /// <param name="bar">Bar number, 1 or more.</param>
    /// <param name="horizon">Trading days ahead, 1 or more.</param>
    /// <param name="common">The tickers' mean <see cref="Agitation"/>; 0 where it is not known.</param>
    public double Log(int bar, int horizon, double common = 0)
    {
        var (low, high, share) = Anchor(horizon);
        var sum = 0.0;
        for (var k = 0; k < spans.Length; k++) sum += Blend(weights[low][k], weights[high][k], share) * spans[k][bar];
        sum += Blend(downsideWeights[low], downsideWeights[high], share) * downside[bar];
        sum += Blend(commonWeights[low], commonWeights[high], share) * common;
        var distance = Math.Clamp(spans[1][bar] - spans[4][bar], -LargestDistance, LargestDistance);
        sum += Blend(curvatureWeights[low], curvatureWeights[high], share) * distance * distance;
        var quarterly = Blend(quarterWeights[low], quarterWeights[high], share);
        return quarterly > 0 ? sum + quarterly * SameWeeksOfLastQuarters(bar, horizon) : sum;
    }

    /// <summary>Natural logarithm of the volatility of all days up to a bar, per square root of a day: the long-run level.</summary>
    /// <param name="bar">Bar number, 1 or more.</param>
    public double LongRunLog(int bar) => spans[4][bar];

    /// <summary>How much wilder the last days were than the last three months, in log volatility.</summary>
    /// <param name="bar">Bar number, 1 or more.</param>
    public double Agitation(int bar) => spans[0][bar] - spans[3][bar];

    /// <summary>Between which anchors a horizon lies, and how far, 0..1.</summary>
    internal static (int Low, int High, double Share) Anchor(int horizon)
    {
        if (horizon <= anchors[0]) return (0, 0, 0);
        if (horizon >= anchors[^1]) return (anchors.Length - 1, anchors.Length - 1, 0);
        var low = horizon < anchors[1] ? 0 : 1;
        return (low, low + 1, Math.Log(horizon / anchors[low]) / Math.Log(anchors[low + 1] / anchors[low]));
    }

    internal static double Blend(double low, double high, double share) => low + share * (high - low);

    private double SameWeeksOfLastQuarters(int bar, int horizon)
    {
        if (bar < Year + 18) return 0;
        var sum = 0.0;
        for (var q = 1; q <= Quarters; q++)
        {
            // From two days before to two after: dates shift by a few days from quarter to quarter.
            var from = Math.Max(1, bar + 1 - q * Quarter - QuarterSlack);
            var to = Math.Min(bar + 1, bar + 1 + horizon - q * Quarter + QuarterSlack);
            sum += (cumulative[to] - cumulative[from]) / (to - from) / Quarters;
        }

        var year = (cumulative[bar + 1] - cumulative[bar - Year]) / (Year + 1);
        return Math.Clamp(0.5 * Math.Log((sum + 1e-12) / (year + 1e-12)), -1, 1);
    }

    private static double Rate(double halfLife) => 1 - Math.Pow(0.5, 1 / halfLife);

    private static double HalfLog(double variance, double floor) => 0.5 * Math.Log(Math.Max(variance, floor));
}
