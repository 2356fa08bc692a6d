namespace OrleansStock.Forecasting.Features;

/// <summary>Volatilities of a series at each of its bars, each from the returns up to that bar only. One pass over time.</summary>
public sealed class Volatility
{
    /// <summary>Half-life of the fast variance, in trading days: about a month, as RiskMetrics' 0.94-0.97.</summary>
    private const double FastHalfLife = 17;

    /// <summary>Half-life of the level to which variance reverts, in trading days: two years.</summary>
    private const double SlowHalfLife = 504;

    /// <summary>Share of a variance shock that is left a day later; 0.985 halves it in 46 days.</summary>
    private const double Persistence = 0.985;

    /// <summary>
    /// A stock that was suspended for a year is not riskless: the trailing variance never falls below this share of
    /// the variance of all returns.
    /// </summary>
    private const double FloorShare = 0.1;

    private readonly double[] standardDeviation;
    private readonly double[] fast;
    private readonly double[] slow;

    /// <summary>Computes the volatilities.</summary>
    /// <param name="logPrices">Natural logarithms of the prices, oldest first.</param>
    public Volatility(ReadOnlySpan<double> logPrices)
    {
        standardDeviation = new double[logPrices.Length];
        fast = new double[logPrices.Length];
        slow = new double[logPrices.Length];
        var fastWeight = 1 - Math.Pow(0.5, 1 / FastHalfLife);
        var slowWeight = 1 - Math.Pow(0.5, 1 / SlowHalfLife);
        double mean = 0, squares = 0;
        for (var i = 1; i < logPrices.Length; i++)
        {
            // Welford's recursion: no cancellation however long the series.
            var r = logPrices[i] - logPrices[i - 1];
            var delta = r - mean;
            mean += delta / i;
            squares += delta * (r - mean);
            standardDeviation[i] = i > 1 ? Math.Sqrt(squares / (i - 1)) : 0;
            // 1/n until the weight itself is larger: a plain mean while there is little, no arbitrary seed.
            fast[i] = fast[i - 1] + Math.Max(fastWeight, 1.0 / i) * (r * r - fast[i - 1]);
            slow[i] = slow[i - 1] + Math.Max(slowWeight, 1.0 / i) * (r * r - slow[i - 1]);
        }
    }

    /// <summary>Standard deviation (n - 1) of all daily log returns up to a bar; 0 with fewer than two returns.</summary>
    /// <param name="bar">Bar number.</param>
    public double StandardDeviation(int bar) => standardDeviation[bar];

    /// <summary>
    /// The volatility per square root of a day expected on average over the next days: the fast variance, reverting
    /// geometrically to the slow one, as the variance of a GARCH(1,1) does (Tsay, "Analysis of Financial Time Series", 3.5).
    /// </summary>
    /// <param name="bar">Bar number.</param>
    /// <param name="horizon">Trading days ahead, 1 or more.</param>
    public double Trailing(int bar, int horizon)
    {
        var share = (1 - Math.Pow(Persistence, horizon)) / (horizon * (1 - Persistence));
        var variance = slow[bar] + share * (fast[bar] - slow[bar]);
        return Math.Sqrt(Math.Max(variance, FloorShare * standardDeviation[bar] * standardDeviation[bar]));
    }

    /// <summary>
    /// At each bar, the third in which the standard deviation of the last 60 returns lies among this series' own
    /// values of it up to that bar: 0 calm, 1 middle, 2 wild; -1 where there are fewer than two such values.
    /// </summary>
    /// <param name="logPrices">Natural logarithms of the prices, oldest first.</param>
    /// <param name="bars">Bar numbers to answer for, ascending.</param>
    public static int[] Terciles(ReadOnlySpan<double> logPrices, IReadOnlyList<int> bars)
    {
        // A quarter of a year: the middle horizon, over which volatility clusters.
        const int window = 60;
        var vol = new double[logPrices.Length];
        for (var i = window; i < vol.Length; i++)
        {
            var mean = (logPrices[i] - logPrices[i - window]) / window;
            var squares = 0.0;
            for (var k = i - window + 1; k <= i; k++)
            {
                var e = logPrices[k] - logPrices[k - 1] - mean;
                squares += e * e;
            }

            vol[i] = Math.Sqrt(squares / (window - 1));
        }

        var thirds = new int[bars.Count];
        for (var b = 0; b < thirds.Length; b++)
        {
            var bar = bars[b];
            if (bar < window + 1)
            {
                thirds[b] = -1;
                continue;
            }

            var below = 0;
            for (var i = window; i <= bar; i++) below += vol[i] < vol[bar] ? 1 : 0;
            thirds[b] = Math.Min(2, 3 * below / (bar - window + 1));
        }

        return thirds;
    }
}
