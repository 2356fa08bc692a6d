namespace OrleansStock.Forecasting.Features;

/// <summary>Daily log returns.</summary>
public static class LogReturns
{
    /// <summary>The natural logarithm of each price.</summary>
    /// <param name="prices">Prices, each finite and above 0.</param>
    /// <returns>One value per price.</returns>
    /// <exception cref="ArgumentException">A price is not a positive number.</exception>
    public static double[] LogPrices(ReadOnlySpan<double> prices)
    {
        var logs = new double[prices.Length];
        for (var i = 0; i < prices.Length; i++)
        {
            if (!(prices[i] > 0) || !double.IsFinite(prices[i]))
                throw new ArgumentException($"Price {i} is not a positive number.", nameof(prices));
            // The scalar logarithm on purpose: a vectorised one treats the end of the span differently from its
            // middle, so that a series cut at T would differ from the whole one in the last bit.
            logs[i] = Math.Log(prices[i]);
        }

        return logs;
    }

    /// <summary>The log return into each bar: ln(price of the bar / price of the bar before).</summary>
    /// <param name="prices">Prices, each finite and above 0.</param>
    /// <returns>One value fewer than there are prices; empty for fewer than two. Value <c>i</c> leads into bar <c>i + 1</c>.</returns>
    /// <exception cref="ArgumentException">A price is not a positive number.</exception>
    public static double[] Compute(ReadOnlySpan<double> prices)
    {
        var logs = LogPrices(prices);
        var returns = new double[Math.Max(0, logs.Length - 1)];
        for (var i = 0; i < returns.Length; i++) returns[i] = logs[i + 1] - logs[i];
        return returns;
    }
}
