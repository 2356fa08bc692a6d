using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Models.Mlp;

namespace OrleansStock.Tests.Forecasting.Models;

public sealed class MlpModelTests() : ModelTestBase("mlp")
{
    [Fact]
    public void WalkForward_OtherSymbol_DrawsOtherWeights()
    {
        double Point(string symbol) => Walk(GeneratedSeries.Garch(500, symbol: symbol), [499], [10])[0].Horizons[0].Point;
        Assert.NotEqual(Point("AAA"), Point("BBB"));
    }

    [Fact]
    public void WalkForward_SeriesThatSwings_LearnsIt()
    {
        // A price that swings around its level in 40 days: where it stands says where it goes.
        var random = new SplitMix64(13);
        var prices = new double[2500];
        for (var i = 0; i < prices.Length; i++) prices[i] = Math.Exp(4 + 0.2 * Math.Sin(i * Math.PI / 20) + 0.02 * random.NextNormal());
        var score = Fit(GeneratedSeries.Of(prices), [10]).Scorecard.Horizons[0];
        Assert.True(score.MaeRatio < 0.6, $"MAE ratio {score.MaeRatio}");
        Assert.StartsWith("Better", score.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void WalkForward_GoldenSeries_GivesTheRecordedPoint()
    {
        // Recorded from version 1 of the method: a change of these numbers is a new version.
        var d = Walk(GeneratedSeries.Garch(1000), [999], [10, 60])[0].Horizons;
        Assert.Equal(-0.014714722496527544, d[0].Point, 1e-9);
        Assert.Equal(0.08589504758821515, d[1].Point, 1e-9);
    }
}
