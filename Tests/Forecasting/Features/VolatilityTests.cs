using OrleansStock.Forecasting.Features;

namespace OrleansStock.Tests.Forecasting.Features;

public sealed class VolatilityTests
{
    [Fact]
    public void StandardDeviation_EveryBar_EqualsTwoPassFormula()
    {
        var logs = LogReturns.LogPrices(GeneratedSeries.Prices(400));
        var volatility = new Volatility(logs);
        foreach (var bar in new[] { 2, 3, 60, 399 })
        {
            var returns = Enumerable.Range(1, bar).Select(i => logs[i] - logs[i - 1]).ToArray();
            var mean = returns.Average();
            Assert.Equal(Math.Sqrt(returns.Sum(r => (r - mean) * (r - mean)) / (bar - 1)), volatility.StandardDeviation(bar), 1e-14);
        }
    }

    [Fact]
    public void Trailing_AfterACalmYear_RisesWithHorizonAndFallsBelowTheMean()
    {
        var prices = GeneratedSeries.Prices(1000);
        for (var i = 700; i < 1000; i++) prices[i] = prices[i - 1] * (i % 2 == 0 ? 1.001 : 1 / 1.001);
        var volatility = new Volatility(LogReturns.LogPrices(prices));
        Assert.True(volatility.Trailing(999, 10) < volatility.Trailing(999, 365));
        Assert.True(volatility.Trailing(999, 365) < volatility.StandardDeviation(999));
    }

    [Fact]
    public void Trailing_SuspendedForYears_StaysAboveTheFloor()
    {
        var prices = GeneratedSeries.Prices(3000);
        Array.Fill(prices, prices[499], 500, 2500);
        var volatility = new Volatility(LogReturns.LogPrices(prices));
        Assert.True(volatility.Trailing(2999, 10) >= 0.3 * volatility.StandardDeviation(2999));
    }

    [Fact]
    public void Terciles_GeneratedSeries_EqualNaiveRanking()
    {
        var logs = LogReturns.LogPrices(GeneratedSeries.Prices(600));
        int[] bars = [60, 61, 100, 333, 599];
        var thirds = Volatility.Terciles(logs, bars);
        Assert.Equal(-1, thirds[0]);
        for (var b = 1; b < bars.Length; b++)
        {
            var values = Enumerable.Range(60, bars[b] - 59).Select(bar => Deviation(logs, bar)).ToArray();
            var share = values.Count(v => v < values[^1]) / (double)values.Length;
            Assert.Equal(Math.Min(2, (int)(3 * share)), thirds[b]);
        }
    }

    private static double Deviation(double[] logs, int bar)
    {
        var returns = Enumerable.Range(bar - 59, 60).Select(i => logs[i] - logs[i - 1]).ToArray();
        var mean = returns.Average();
        return Math.Sqrt(returns.Sum(r => (r - mean) * (r - mean)) / 59);
    }
}
