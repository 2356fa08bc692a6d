using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Models;
using OrleansStock.Forecasting.Models.RandomWalk;
using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Tests.Forecasting.Models;

public sealed class OwnHorizonTests
{
    private static readonly ReturnDistribution[] horizons = [Skewed(10, 0.01, 0.05), Skewed(60, -0.01, 0.11), Skewed(365, 0.08, 0.24)];

    [Fact]
    public void At_AHorizonOfTheModel_IsThatHorizonItself() => Assert.All(horizons, h => Assert.Same(h, OwnHorizon.At(horizons, h.LeadTime)));

    [Fact]
    public void At_EveryDay_IsOrderedWidensAndNeverJumps()
    {
        var before = OwnHorizon.At(horizons, 1);
        for (var days = 2; days <= 365; days++)
        {
            var now = OwnHorizon.At(horizons, days);
            Assert.Equal(days, now.LeadTime);
            Assert.Equal(now.LogReturns.Order(), now.LogReturns);
            Assert.True(now.LogReturns.P95 - now.LogReturns.P05 > before.LogReturns.P95 - before.LogReturns.P05);
            // A day's step of a root of time is largest at the second day: 0.41 of what the first was.
            for (var k = 0; k < Quantiles.Count; k++) Assert.InRange(Math.Abs(now.LogReturns.AsSpan()[k] - before.LogReturns.AsSpan()[k]), 0, 0.02);
            before = now;
        }
    }

    [Fact]
    public void At_BetweenHorizonsOfARandomWalk_IsTheRandomWalk()
    {
        ReturnDistribution[] walk = [.. ForecastModels.Horizons.Select(h => ReturnDistribution.RandomWalk(0.02, h))];

        foreach (var days in (int[])[1, 7, 11, 30, 61, 252, 364])
        {
            var expected = ReturnDistribution.RandomWalk(0.02, days).LogReturns;
            Assert.All(OwnHorizon.At(walk, days).LogReturns.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(366)]
    public void At_BeyondTheModel_IsRefused(int days) => Assert.Throws<ArgumentOutOfRangeException>(() => OwnHorizon.At(horizons, days));

    /// <summary>Walking forward on real prices, the ranges between the horizons hold about as much as those at them.</summary>
    [Theory]
    [InlineData("ensemble", 5)]
    [InlineData("ensemble", 30)]
    [InlineData("ensemble", 120)]
    [InlineData("ensemble", 250)]
    public void At_OnRealPrices_HoldsAboutWhatItSays(string modelId, int days)
    {
        var model = ForecastModels.Find(modelId)!;
        var (inside, all) = (0, 0);
        foreach (var symbol in (string[])["SPY", "MSFT", "KO", "XOM"])
        {
            var series = SharedPrices.Load(symbol);
            int[] origins = [.. ScoringGrid.Origins(series.Count, days).Where(o => o >= 750)];
            var forecasts = model.WalkForward(series, origins, ForecastModels.Horizons, cancellationToken: TestContext.Current.CancellationToken);
            foreach (var (origin, forecast) in origins.Zip(forecasts))
            {
                var range = OwnHorizon.At(forecast.Horizons, days).LogReturns;
                var outcome = Math.Log(series.Prices[origin + days] / series.Prices[origin]);
                if (outcome >= range.P05 && outcome <= range.P95) inside++;
                all++;
            }
        }

        var held = (double)inside / all;
        TestContext.Current.SendDiagnosticMessage($"{modelId} held {held:0.000} of {all} outcomes after {days} trading days.");
        Assert.InRange(held, 0.85, 0.96);
    }

    [Fact]
    public void Forecast_Path_IsOnTheSameCurve()
    {
        var series = GeneratedSeries.Garch(400, 1, "CURVE");
        var model = new RandomWalkModel();
        var forecast = model.Forecast(model.Fit(series, ForecastModels.Horizons, cancellationToken: TestContext.Current.CancellationToken), series);

        Assert.All(forecast.Path, p => Assert.Equal(p.LogReturns, OwnHorizon.At(forecast.Horizons, p.LeadTime).LogReturns));
    }

    private static ReturnDistribution Skewed(int days, double median, double scale)
    {
        var quantiles = new double[Quantiles.Count];
        double[] shape = [-3, -1.8, -1.3, -0.6, 0, 0.6, 1.2, 1.6, 2.4];
        for (var k = 0; k < quantiles.Length; k++) quantiles[k] = median + scale * shape[k];
        return new ReturnDistribution(days, new Quantiles<double>(quantiles), median);
    }
}
