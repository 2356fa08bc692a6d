using CsCheck;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Models.RandomWalk;
using OrleansStock.Forecasting.Views;

namespace OrleansStock.Tests.Forecasting.Views;

public sealed class ForecastExplanationTests
{
    private static readonly Gen<(double[], double, double, int)> ranges =
        Gen.Double[-0.5, 0.5].Array[Quantiles.Count].Select(Gen.Double[1e-4, 0.2], Gen.Double[1e-4, 0.2], Gen.Int[1, 400]);

    [Theory]
    [InlineData("ensemble")]
    [InlineData("linear")]
    [InlineData("mlp")]
    public void Of_AnyModel_AddsUpExactly(string modelId)
    {
        var series = GeneratedSeries.Garch(900);
        var model = ForecastModels.Find(modelId)!;
        var forecast = model.Forecast(model.Fit(series, ForecastModels.Horizons, cancellationToken: TestContext.Current.CancellationToken), series);
        var explained = ForecastModels.Explain(forecast, series);
        for (var h = 0; h < 3; h++)
        {
            var e = explained[h]!;
            var q = forecast.Horizons[h].LogReturns;
            Assert.Equal(ForecastModels.Horizons[h], e.Horizon);
            Assert.Equal(Math.Log(q.P95 - q.P05), e.LongRun + e.CurrentVolatility + e.Calibration, 1e-12);
            Assert.Equal(q.P95 - q.P05, e.Width, 1e-12);
            Assert.Equal(q.Median, e.Drift);
        }
    }

    [Fact]
    public void Of_AnyRangeAndVolatilities_AddsUpExactly() => ranges.Sample((quantiles, usual, now, horizon) =>
    {
        Array.Sort(quantiles);
        var q = new Quantiles<double>(quantiles);
        if (ForecastExplanation.Of(new ReturnDistribution(horizon, q, 0), usual, now) is not { } e) return;
        Assert.Equal(Math.Log(q.P95 - q.P05), e.LongRun + e.CurrentVolatility + e.Calibration, 1e-12);
        Assert.Equal(q.P95 - q.P05, e.Width, 1e-12);
        Assert.Equal(now / usual, Math.Exp(e.CurrentVolatility), 1e-9);
        Assert.Equal(q.Median, e.Drift);
    });

    [Fact]
    public void Of_RandomWalkAtItsOwnVolatility_LeavesNothingToCalibrate()
    {
        var e = ForecastExplanation.Of(ReturnDistribution.RandomWalk(0.02, 60), 0.02, 0.02)!;
        Assert.Equal((0, 0), (e.Drift, e.CurrentVolatility));
        Assert.Equal(0, e.Calibration, 1e-12);
        Assert.Equal(Math.Log(2), ForecastExplanation.Of(ReturnDistribution.RandomWalk(0.02, 60), 0.02, 0.04)!.CurrentVolatility, 1e-12);
    }

    [Fact]
    public void Of_PriceThatNeverMoved_IsNull()
    {
        Assert.Null(ForecastExplanation.Of(ReturnDistribution.RandomWalk(0, 60), 0.02, 0.02));
        var series = GeneratedSeries.Constant(300);
        var model = ForecastModels.Find(ForecastModels.DefaultId)!;
        var fit = model.Fit(series, [10], cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(ForecastModels.Explain(model.Forecast(fit, series), series), Assert.Null);
    }

    [Fact]
    public void Of_OtherOrigin_Throws()
    {
        var series = GeneratedSeries.Garch(300);
        var model = new RandomWalkModel();
        var forecast = model.Forecast(model.Fit(series, [10], cancellationToken: TestContext.Current.CancellationToken), series);
        Assert.Throws<ArgumentException>(() => ForecastModels.Explain(forecast, series.Take(299)));
    }
}
