using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Models.RandomWalk;

namespace OrleansStock.Tests.Forecasting.Models;

public sealed class RandomWalkModelTests() : ModelTestBase("random-walk")
{
    [Fact]
    public void WalkForward_GeneratedSeries_EqualsTheFormula()
    {
        var series = GeneratedSeries.Garch(900);
        var returns = Enumerable.Range(1, 800).Select(i => Math.Log(series.Prices[i] / series.Prices[i - 1])).ToArray();
        var mean = returns.Average();
        var deviation = Math.Sqrt(returns.Sum(r => (r - mean) * (r - mean)) / (returns.Length - 1));
        var d = Walk(series, [800], [60])[0].Horizons[0];
        Assert.Equal(0, d.Point);
        for (var k = 0; k < Quantiles.Count; k++) Assert.Equal(deviation * Math.Sqrt(60) * StandardNormal.Scores[k], d.LogReturns.AsSpan()[k], 1e-12);
    }

    [Fact]
    public void Fit_Scorecard_HasNoSkillAndSaysSo()
    {
        var score = Fit(GeneratedSeries.Garch(2000), [10]).Scorecard.Horizons[0];
        Assert.Equal(0, score.CrpsSkill, 1e-12);
        Assert.Equal(1, score.MaeRatio, 1e-12);
        Assert.True(double.IsNaN(score.DieboldMariano));
        Assert.True(double.IsNaN(score.DirectionHitRate));
        Assert.Contains("random walk", score.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void WalkForward_Msft_GivesTheReferencesNumbers()
    {
        // eval/baseline.py --models rw, MSFT at bar 750.
        var series = SharedPrices.Load("MSFT");
        var forecast = Walk(series, [750], [10])[0];
        var prices = forecast.Horizons[0].LogReturns.Select(q => forecast.OriginPrice * Math.Exp(q)).ToArray();
        var returns = Enumerable.Range(1, 750).Select(i => Math.Log(series.Prices[i] / series.Prices[i - 1])).ToArray();
        var deviation = Math.Sqrt(returns.Sum(r => Math.Pow(r - returns.Average(), 2)) / 749);
        Assert.Equal(series.Prices[750] * Math.Exp(-2.3263478740408411 * deviation * Math.Sqrt(10)), prices[0], 1e-9 * prices[0]);
        Assert.Equal(series.Prices[750], prices[4], 1e-12);
    }
}
