using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Tests.Forecasting;

namespace OrleansStock.Tests.Grains.Horizons;

/// <summary>A forecast at a horizon of somebody's own, and what becomes of one that was recorded.</summary>
[Collection("grain cluster")]
public sealed class OwnHorizonGrainTests(GrainCluster cluster)
{
    private static Bar[] Bars(string symbol, int count) => GeneratedSeries.Garch(count, 5, symbol).Bars.ToArray();

    [Fact]
    public async Task GetForecastAt_Days_AddsTheHorizonAndChangesNoOther()
    {
        cluster.Source.Serve("OWNDAYS");
        var ticker = cluster.Client.GetTicker("OWNDAYS");
        var usual = await ticker.GetForecast("ensemble");

        var own = await ticker.GetForecastAt("ensemble", HorizonChoice.Of(120));

        Assert.Equal(120, own.OwnHorizon);
        Assert.Equal([10, 60, 120, 365], own.Horizons.Select(h => h.LeadTime));
        Assert.Equal([10, 60, 120, 365], own.Explanation.Select(e => e.Horizon));
        Assert.Equal(usual.Horizons, own.Horizons.Where(h => h.LeadTime != 120), (a, b) => a!.Quantiles == b!.Quantiles && a.ExpectedDate == b.ExpectedDate);
        Assert.Equal(own.Horizons[2].Quantiles, own.Path.Single(p => p.LeadTime == 120).Quantiles);
        var among = await ticker.GetForecastAt("ensemble", HorizonChoice.Of(60));
        Assert.Equal((60, 3), (among.OwnHorizon, among.Horizons.Count));
    }

    [Fact]
    public async Task GetForecastAt_Date_IsTheLastTradingDayUpToIt()
    {
        cluster.Source.ServeUntil("OWNDATE", 900, new DateOnly(2024, 3, 29));
        var ticker = cluster.Client.GetTicker("OWNDATE");

        // The history has every weekday; the 6th and the 7th are a weekend.
        foreach (var (asked, expected) in new[] { ("2024-07-04", "2024-07-04"), ("2024-07-06", "2024-07-05"), ("2024-07-07", "2024-07-05") })
        {
            var own = await ticker.GetForecastAt("random-walk", HorizonChoice.Of(DateOnly.Parse(asked, CultureInfo.InvariantCulture)));
            var found = own.Horizons.Single(h => h.LeadTime == own.OwnHorizon);
            Assert.Equal(DateOnly.Parse(expected, CultureInfo.InvariantCulture), found.ExpectedDate);
        }
    }

    [Fact]
    public async Task GetForecastAt_BeyondTheForecast_IsRefusedInWords()
    {
        cluster.Source.Serve("OWNFAR");
        var ticker = cluster.Client.GetTicker("OWNFAR");
        var origin = (await ticker.GetForecast("random-walk")).Origin;

        foreach (var far in new[] { HorizonChoice.Of(0), HorizonChoice.Of(366), HorizonChoice.Of(origin), HorizonChoice.Of(origin.AddYears(2)), default })
        {
            var refused = await Assert.ThrowsAsync<TickerException>(() => ticker.GetForecastAt("random-walk", far));
            Assert.Equal(TickerError.BadHorizon, refused.Error);
            Assert.StartsWith("The forecast reaches from ", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task PredictAt_OwnHorizon_IsRecordedResolvedAndSealed()
    {
        cluster.Source.ServeBars("OWNKEPT", Bars("OWNKEPT", 800));
        var log = cluster.Client.GetPredictionLog(await cluster.AddUserAsync());

        var receipt = await log.PredictAt("OWNKEPT", "random-walk", "r1", HorizonChoice.Of(4));

        Assert.True(receipt.Created);
        Assert.Equal([4, 10, 60, 365], receipt.Record.Horizons.Select(h => h.Horizon));
        var leaf = await log.GetSealed(receipt.Record.Id);
        Assert.Contains("\"tradingDays\":4,", leaf!.Text, StringComparison.Ordinal);

        var later = Bars("OWNKEPT", 805);
        cluster.Source.ServeBars("OWNKEPT", later);
        cluster.Clock.Advance(TimeSpan.FromMinutes(16));
        cluster.Source.SetNewBarDue("OWNKEPT", true);
        await cluster.Client.GetTicker("OWNKEPT").Refresh();
        cluster.Source.SetNewBarDue("OWNKEPT", false);
        cluster.Clock.Advance(TimeSpan.FromSeconds(31));
        var resolved = Assert.Single((await log.GetPage(null, 10)).Items);
        Assert.Equal(Price.Round(later[803].Close), resolved.Horizons[0].Actual);
        Assert.Null(resolved.Horizons[1].Actual);
    }

    [Fact]
    public async Task PredictAt_SameRequest_IsOneRecordAndBelongsToItsHorizon()
    {
        cluster.Source.Serve("OWNTWICE");
        var log = cluster.Client.GetPredictionLog(await cluster.AddUserAsync());
        var days = await log.PredictAt("OWNTWICE", "random-walk", "days", HorizonChoice.Of(30));
        var date = HorizonChoice.Of(days.Record.Horizons[1].TargetDate);
        await log.PredictAt("OWNTWICE", "random-walk", "date", date);

        Assert.False((await log.PredictAt("OWNTWICE", "random-walk", "days", HorizonChoice.Of(30))).Created);
        Assert.False((await log.PredictAt("OWNTWICE", "random-walk", "date", date)).Created);
        foreach (var other in new[] { HorizonChoice.Of(31), HorizonChoice.Of(10) })
            await Assert.ThrowsAsync<RequestConflictException>(() => log.PredictAt("OWNTWICE", "random-walk", "days", other));
        await Assert.ThrowsAsync<RequestConflictException>(() => log.Predict("OWNTWICE", "random-walk", "days"));
        await Assert.ThrowsAsync<RequestConflictException>(
            () => log.PredictAt("OWNTWICE", "random-walk", "date", HorizonChoice.Of(date.Date!.Value.AddMonths(1))));
    }
}
