using CsCheck;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Views;

namespace OrleansStock.Tests.Forecasting.Views;

public sealed class ForecastOddsTests
{
    private static readonly Gen<(double[], double, double)> forecasts =
        Gen.Double[-0.5, 0.5].Array[Quantiles.Count].Select(Gen.Double[-1, 1], Gen.Double[0, 0.5]);

    private static readonly ReturnDistribution bent = new(10, [-0.3, -0.18, -0.13, -0.05, 0.01, 0.06, 0.11, 0.14, 0.2], 0.01);

    [Theory]
    // Tables of the Normal distribution: 1 - Phi(z).
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.30853753872598694)]
    [InlineData(-1, 0.84134474606854293)]
    [InlineData(1.96, 0.024997895148220428)]
    // Beyond the outermost quantiles nothing is made up.
    [InlineData(-2.5, 0.99)]
    [InlineData(3, 0.01)]
    public void OddsAbove_NormalForecast_AreTheNormalTables(double deviations, double odds) =>
        Assert.Equal(odds, ForecastOdds.OddsAbove(ReturnDistribution.RandomWalk(0.02, 25), deviations * 0.02 * 5), 1e-6);

    [Fact]
    public void OddsAbove_AtEachQuantile_IsItsProbability()
    {
        for (var k = 0; k < Quantiles.Count; k++)
            Assert.Equal(1 - Quantiles.Levels[k], ForecastOdds.OddsAbove(bent, bent.LogReturns.AsSpan()[k]), 1e-6);
    }

    [Fact]
    public void OddsAbove_RisingPrice_NeverRises()
    {
        var before = 1.0;
        for (var x = -1.0; x < 1; x += 0.001)
        {
            var odds = ForecastOdds.OddsAbove(bent, x);
            Assert.InRange(odds, ForecastOdds.Least, Math.Min(before, 1 - ForecastOdds.Least));
            before = odds;
        }

        Assert.Equal(ForecastOdds.Least, before);
        Assert.Equal(1 - ForecastOdds.Least, ForecastOdds.OddsAbove(bent, double.NegativeInfinity));
    }

    [Fact]
    public void OddsAbove_AnyForecastAndPrice_AgreesWithItsQuantilesAndNeverRises() => forecasts.Sample((quantiles, x, step) =>
    {
        Array.Sort(quantiles);
        var distribution = new ReturnDistribution(10, new Quantiles<double>(quantiles), 0);
        var odds = ForecastOdds.OddsAbove(distribution, x);
        Assert.True(ForecastOdds.OddsAbove(distribution, x + step) <= odds);
        for (var k = 0; k < quantiles.Length; k++)
        {
            // Above a quantile the odds are at most that quantile's, below it at least.
            if (x > quantiles[k]) Assert.True(odds <= 1 - Quantiles.Levels[k] + 1e-6);
            if (x < quantiles[k]) Assert.True(odds >= 1 - Quantiles.Levels[k] - 1e-6);
        }
    });

    [Fact]
    public void OddsAbove_PriceThatNeverMoved_AreEvenOnItAndSureBeside()
    {
        var still = new ReturnDistribution(10, new Quantiles<double>(new double[9]), 0);
        Assert.Equal(0.5, ForecastOdds.OddsAbove(still, 0), 1e-6);
        Assert.Equal(ForecastOdds.Least, ForecastOdds.OddsAbove(still, 0.01));
        Assert.Equal(1 - ForecastOdds.Least, ForecastOdds.OddsAbove(still, -0.01));
    }

    [Fact]
    public void OddsAbove_Forecast_TakesPricesAndHorizons()
    {
        var series = GeneratedSeries.Garch(900);
        var model = ForecastModels.Find(ForecastModels.DefaultId)!;
        var forecast = model.Forecast(model.Fit(series, [10, 60], cancellationToken: TestContext.Current.CancellationToken), series);
        var median = forecast.OriginPrice * Math.Exp(forecast.Horizons[1].LogReturns.Median);
        Assert.Equal(0.5, ForecastOdds.OddsAbove(forecast, median, 60), 1e-6);
        Assert.True(ForecastOdds.OddsAbove(forecast, 2 * median, 60) > ForecastOdds.OddsAbove(forecast, 2 * median, 10) - 1e-9);
        Assert.Throws<ArgumentException>(() => ForecastOdds.OddsAbove(forecast, 0, 60));
        Assert.Throws<ArgumentException>(() => ForecastOdds.OddsAbove(forecast, double.NaN, 60));
        Assert.Throws<ArgumentException>(() => ForecastOdds.OddsAbove(forecast, 10, 61_000));
    }
}
