using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Own;
using OrleansStock.GrainInterfaces;
using OrleansStock.Tests.Grains;

namespace OrleansStock.Tests.People;

/// <summary>A person's own forecast as the log of predictions records it.</summary>
[Collection("grain cluster")]
public sealed class OwnForecastGrainTests(GrainCluster cluster)
{
    private static readonly Symbol symbol = Symbol.Parse("OWNRANGE");

    [Fact]
    public async Task PredictOwn_SameRequestTwice_IsOnePredictionOfOneHorizonAndSurvivesDeactivation()
    {
        var (log, userId, close) = await NewUserAsync();
        var own = Range(close, 10);

        var first = await log.PredictOwn(own, RequestId.Parse("o1"), null);
        var second = await log.PredictOwn(own, RequestId.Parse("o1"), null);
        await cluster.DeactivateAsync(log);
        var third = await log.PredictOwn(own, RequestId.Parse("o1"), null);

        Assert.Equal((true, false, false), (first.Created, second.Created, third.Created));
        Assert.Equal([first.Record.Id, first.Record.Id], [second.Record.Id, third.Record.Id]);
        Assert.Equal(("own", 1), (first.Record.ModelId, first.Record.ModelVersion));
        var horizon = Assert.Single(third.Record.Horizons);
        Assert.Equal(10, horizon.Horizon);
        foreach (var (asked, held) in own.Prices.Zip(horizon.Quantiles)) Assert.Equal(asked, (double)held, asked * 1e-6);
        Assert.Equal(horizon.Quantiles.Median, horizon.Point);
        await using var connection = await cluster.Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM predictions WHERE user_id = @userId", new { userId }));
        Assert.NotNull((await log.GetSealed(first.Record.Id))!.Text);
    }

    [Fact]
    public async Task PredictOwn_SameRequestForAnother_IsAConflict()
    {
        var (log, _, close) = await NewUserAsync();
        await log.PredictOwn(Range(close, 7), RequestId.Parse("o1"), null);

        await Assert.ThrowsAsync<RequestConflictException>(() => log.PredictOwn(Range(close, 8), RequestId.Parse("o1"), null));
        await Assert.ThrowsAsync<RequestConflictException>(() => log.PredictOwn(Range(close * 1.01, 7), RequestId.Parse("o1"), null));
        await Assert.ThrowsAsync<RequestConflictException>(() => log.Predict(symbol, "random-walk", RequestId.Parse("o1")));
    }

    [Fact]
    public async Task PredictOwn_AfterANewerCloseOrBeyondReason_IsRefusedAndNothingIsWritten()
    {
        var (log, _, close) = await NewUserAsync();

        await Assert.ThrowsAsync<RequestConflictException>(
            () => log.PredictOwn(Range(close, 7) with { Origin = new DateOnly(1999, 1, 4) }, RequestId.Parse("o1"), null));
        foreach (var times in new[] { 150.0, 1 / 150.0 })
        {
            var refused = await Assert.ThrowsAsync<TickerException>(() => log.PredictOwn(Range(close * times, 7), RequestId.Parse("o1"), null));
            Assert.Equal((TickerError.BadRange, times > 1 ? "high" : "low"), (refused.Error, refused.Field));
        }

        Assert.Equal(
            TickerError.BadHorizon, (await Assert.ThrowsAsync<TickerException>(() => log.PredictOwn(Range(close, 366), RequestId.Parse("o1"), null))).Error);
        Assert.Empty((await log.GetPage(null, 10)).Items);
    }

    [Fact]
    public async Task Predict_WithTheNameOfPeoplesRanges_IsNoModel()
    {
        var (log, _, _) = await NewUserAsync();
        var refused = await Assert.ThrowsAsync<TickerException>(() => log.Predict(symbol, GivenRange.ModelId, RequestId.Parse("o1")));
        Assert.Equal(TickerError.UnknownModel, refused.Error);
    }

    private async Task<(IPredictionLogGrain Log, string UserId, double Close)> NewUserAsync()
    {
        cluster.Source.Serve(symbol.ToString());
        var userId = await cluster.AddUserAsync();
        var forecast = await cluster.Client.GetTicker(symbol).GetForecast("random-walk");
        return (cluster.Client.GetPredictionLog(userId), userId, forecast.OriginPrice);
    }

    private static OwnForecast Range(double middle, int days)
    {
        var filled = GivenRange.Fill(Math.Log(middle * 0.9), Math.Log(middle), Math.Log(middle * 1.2));
        return new OwnForecast(symbol, HorizonChoice.Of(days), Quantiles.Create<double>([.. filled.AsList().Select(Math.Exp)]), null);
    }
}
