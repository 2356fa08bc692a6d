namespace OrleansStock.Forecasting.Features;

/// <summary>Moving average convergence divergence (MACD).</summary>
public static class Macd
{
    /// <summary>
    /// The MACD line, the difference of two exponential moving averages, and its signal line, the line's own average
    /// (Gerald Appel, "Technical Analysis: Power Tools for Active Investors", 2005); averages seeded as in
    /// <see cref="ExponentialMovingAverage"/>.
    /// </summary>
    /// <param name="values">Prices, oldest first.</param>
    /// <param name="fast">Length of the faster average in bars, 1 or more.</param>
    /// <param name="slow">Length of the slower one, above <paramref name="fast"/>.</param>
    /// <param name="signal">Length of the signal's average, 1 or more.</param>
    /// <returns>Both lines in the unit of the prices, one value each; NaN for the first slow - 1 of the line and slow + signal - 2 of the signal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length is below 1, or the slow one not above the fast one.</exception>
    public static (double[] Line, double[] Signal) Compute(ReadOnlySpan<double> values, int fast = 12, int slow = 26, int signal = 9)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(slow, fast);
        var line = ExponentialMovingAverage.Compute(values, fast);
        var slower = ExponentialMovingAverage.Compute(values, slow);
        for (var i = 0; i < line.Length; i++) line[i] -= slower[i];
        var signals = new double[line.Length];
        var first = Math.Min(slow - 1, line.Length);
        signals.AsSpan(0, first).Fill(double.NaN);
        ExponentialMovingAverage.Compute(line.AsSpan(first), signal).CopyTo(signals, first);
        return (line, signals);
    }
}
