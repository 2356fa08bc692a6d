using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Tests.Forecasting.Models;

/// <summary>What <c>Benchmarks/short.sh</c> measures over all tickers and cuts, on the wild ones that are at hand and the shortest cut.</summary>
public sealed class YoungTickerTests
{
    private const int Bars = 250, Every = 63, Horizon = 365;

    [Fact]
    public void Ensemble_WildTickersWithAYearOfBars_IsNotBelowTheRandomWalkAt365DaysByAStandardError()
    {
        // One pair of losses per ticker and year: windows of a year overlap.
        var losses = new Dictionary<(string, int), (double Ensemble, double RandomWalk)>();
        foreach (var symbol in new[] { "GME", "TQQQ", "BTC-USD", "FNMA", "COIN" })
        {
            var series = SharedPrices.Load(symbol);
            for (var origin = 750; origin + Horizon < series.Count; origin += Every)
            {
                var young = new PriceSeries(series.Symbol, series.Bars[(origin - Bars + 1)..(origin + 1)], series.Column);
                var outcome = Math.Log(series.Prices[origin + Horizon] / series.Prices[origin]);
                var key = (symbol, series.Bars[origin].Date.Year);
                var (ensemble, randomWalk) = losses.GetValueOrDefault(key);
                losses[key] = (ensemble + Loss(ForecastModels.DefaultId, young, outcome), randomWalk + Loss(ForecastModels.BaselineId, young, outcome));
            }
        }

        Assert.True(losses.Count > 30);
        double[] gains = [.. losses.Values.Select(l => l.RandomWalk - l.Ensemble)];
        var mean = gains.Average();
        var error = Math.Sqrt(gains.Sum(g => (g - mean) * (g - mean)) / (gains.Length - 1) / gains.Length);
        Assert.True(mean > -error, $"gain {mean:F5}, standard error {error:F5}");
    }

    private static double Loss(string modelId, PriceSeries series, double outcome) => PinballLoss.Crps(
        ForecastModels.Find(modelId)!.WalkForward(series, [series.Count - 1], [Horizon], cancellationToken: TestContext.Current.CancellationToken)[0]
            .Horizons[0].LogReturns, outcome);
}
