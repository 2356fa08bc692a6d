using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Tests.Forecasting;

namespace OrleansStock.Tests.Grains.Horizons;

/// <summary>What a model would have said on earlier days, beside what happened.</summary>
[Collection("grain cluster")]
public sealed class PastForecastsTests(GrainCluster cluster)
{
    [Fact]
    public async Task GetPast_LongHistory_IsWhatTheModelSaidThenAndWhatHappened()
    {
        var bars = GeneratedSeries.Garch(900, 7, "BEFORE").Bars.ToArray();
        cluster.Source.ServeBars("BEFORE", bars);

        var past = await cluster.Client.GetTicker("BEFORE").GetPast("random-walk");

        Assert.Equal(("BEFORE", "random-walk", 60, 14), (past.Symbol.ToString(), past.ModelId, past.Horizon, past.Forecasts.Count));
        Assert.Equal(bars[^1].Date, past.Forecasts[^1].TargetDate);
        // No window overlaps the next.
        Assert.Equal(past.Forecasts.SkipLast(1).Select(f => f.TargetDate), past.Forecasts.Skip(1).Select(f => f.Origin));
        var one = past.Forecasts[3];
        var at = Array.FindIndex(bars, b => b.Date == one.Origin);
        Assert.Equal((Price.Round(bars[at].Close), Price.Round(bars[at + 60].Close)), (one.CloseAtOrigin, one.Actual));
        // The same as a forecast made on that day, which knew nothing of what came later.
        var then = new PriceSeries(Symbol.Parse("BEFORE"), bars.AsSpan(..(at + 1)).ToArray());
        var model = ForecastModels.Find("random-walk")!;
        var forecast = model.Forecast(model.Fit(then, [60], cancellationToken: TestContext.Current.CancellationToken), then);
        Assert.Equal(forecast.Horizons[0].LogReturns.Select(r => Price.Round(bars[at].Close * Math.Exp(r))), one.Quantiles);
    }

    [Fact]
    public async Task GetPast_AskedByMany_IsComputedOnce()
    {
        cluster.Source.Serve("BEFORES");
        var ticker = cluster.Client.GetTicker("BEFORES");
        await ticker.GetForecast("theta");
        var fits = cluster.Fits;

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ticker.GetPast("theta")));
        await ticker.GetPast("theta");

        Assert.All(answers, past => Assert.Equal(14, past.Forecasts.Count));
        Assert.Equal(1, cluster.Fits - fits);
    }

    [Fact]
    public async Task GetPast_ShortHistory_IsEmpty()
    {
        cluster.Source.Serve("BEFORENONE", bars: 100);

        Assert.Empty((await cluster.Client.GetTicker("BEFORENONE").GetPast("random-walk")).Forecasts);
    }
}
