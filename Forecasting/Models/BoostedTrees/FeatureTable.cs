namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>
/// What the trees may look at, at every bar from the bars up to it only: each without a unit, so that it means the same
/// at any price and in any year. 0 stands where the history is too short for a value.
/// </summary>
internal sealed class FeatureTable
{
    private static readonly int[] returnSpans = [1, 5, 10, 21, 63, 126, 252];
    private static readonly int[] averages = [10, 50, 200];

    /// <summary>Computes all of them.</summary>
    public FeatureTable(SeriesView view)
    {
        var bars = view.Series.Bars;
        var prices = view.Series.Prices;
        var logs = view.LogPrices;
        var n = logs.Length;
        // The volatility in units of which moves are measured, and the long-run one with which it is compared itself.
        var daily = new double[n];
        var longRun = new double[n];
        for (var i = 0; i < n; i++) (daily[i], longRun[i]) = (view.Volatility.Trailing(i, 1), view.Volatility.StandardDeviation(i));

        var found = new List<double[]>();
        foreach (var span in returnSpans) found.Add(Column(i => i < span ? 0 : (logs[i] - logs[i - span]) / (daily[i] * Math.Sqrt(span))));
        foreach (var period in averages)
        {
            var ema = ExponentialMovingAverage.Compute(prices, period);
            found.Add(Column(i => (logs[i] - Math.Log(ema[i])) / (daily[i] * Math.Sqrt(period))));
        }

        var rsi = WilderRsi.Compute(prices, 14);
        found.Add(Column(i => rsi[i] / 100 - 0.5));
        var (line, signal) = Macd.Compute(prices);
        var close = prices.ToArray();
        found.Add(Column(i => line[i] / (close[i] * daily[i])));
        found.Add(Column(i => (line[i] - signal[i]) / (close[i] * daily[i])));
        var position = BollingerPosition.Compute(prices);
        found.Add(Column(i => position[i] - 0.5));
        var atr = AverageTrueRange.Compute(bars);
        var closes = bars.ToArray();
        found.Add(Column(i => Math.Log(atr[i] / (closes[i].Close * daily[i]))));
        var volume = RelativeVolume.Compute(bars);
        found.Add(Column(i => volume[i]));

        var ranges = RangeVariance.Compute(bars, logs);
        foreach (var halfLife in new[] { 3.0, 10, 40 })
        {
            var variance = Smoothed(ranges, halfLife);
            found.Add(Column(i => 0.5 * Math.Log(variance[i]) - Math.Log(daily[i])));
        }

        found.Add(Column(i => Math.Log(daily[i] / longRun[i])));
        found.Add(Column(i => Math.Log(view.Volatility.Trailing(i, 10_000) / longRun[i])));
        var high = new double[n];
        for (var i = 0; i < n; i++)
        {
            high[i] = logs[i];
            for (var k = Math.Max(0, i - 251); k < i; k++) high[i] = Math.Max(high[i], logs[k]);
        }

        found.Add(Column(i => (logs[i] - high[i]) / (daily[i] * Math.Sqrt(252))));
        Columns = [.. found];

        double[] Column(Func<int, double> value)
        {
            var column = new double[n];
            for (var i = 0; i < n; i++) column[i] = value(i) is var v && double.IsFinite(v) ? v : 0;
            return column;
        }
    }

    /// <summary>What a person reads, in the order of the columns.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. returnSpans.Select(s => $"return over {s} d"),
        .. averages.Select(p => $"gap to EMA {p}"),
        "RSI 14", "MACD", "MACD less its signal", "Bollinger position", "ATR 14", "volume of 5 d",
        "range volatility 3 d", "range volatility 10 d", "range volatility 40 d", "volatility against all days",
        "two years' volatility against all days", "fall from the year's high",
    ];

    /// <summary>One array per feature, one value per bar.</summary>
    public IReadOnlyList<double[]> Columns { get; }

    private static double[] Smoothed(double[] values, double halfLife)
    {
        var weight = 1 - Math.Pow(0.5, 1 / halfLife);
        var smooth = new double[values.Length];
        for (var i = 1; i < values.Length; i++) smooth[i] = smooth[i - 1] + Math.Max(weight, 1.0 / i) * (values[i] - smooth[i - 1]);
        return smooth;
    }
}
