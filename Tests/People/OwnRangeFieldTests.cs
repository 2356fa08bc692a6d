using OrleansStock.Forecasting;

namespace OrleansStock.Tests.People;

/// <summary>A range of one's own that only the ticker knows to be wrong: the API says which of its prices it is.</summary>
public sealed class OwnRangeFieldTests(SiteFixture site)
{
    [Theory]
    [InlineData(0.001, 1.1, "low")]
    [InlineData(0.9, 1_000, "high")]
    public async Task PredictOwn_PriceBeyondReason_IsReportedUnderItsField(double low, double high, string field)
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        var close = (await api.GetJsonAsync("/api/v1/tickers/SHARED/history")).GetProperty("bars").EnumerateArray().Last().GetProperty("close").GetDouble();

        Assert.Equal(field, await FieldAsync(new { symbol = "SHARED", requestId = "f1", horizon = 5, low = low * close, median = close, high = high * close }));

        var all = Quantiles.Names.Select((name, k) => (name, Price: close * (low + (high - low) * k / 8))).ToDictionary(q => q.name, q => q.Price);
        Assert.Equal("quantiles", await FieldAsync(new { symbol = "SHARED", requestId = "f2", horizon = 5, quantiles = all }));

        async Task<string> FieldAsync(object range)
        {
            using var answer = await api.PostAsJsonAsync("/api/v1/predictions/own", range, Cancelled);
            var problem = await ApiAnswers.ProblemAsync(answer, HttpStatusCode.BadRequest);
            return Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name;
        }
    }

    /// <summary>The days that are meant where nothing is given are no value of the field, or a date would be a second horizon.</summary>
    [Fact]
    public async Task Form_OfNoHorizon_LeavesRoomForADate()
    {
        using var visitor = site.NewVisitor();
        await visitor.RegisterAsync();
        await visitor.SignInAsync();

        var empty = (await visitor.GetPageAsync("/tickers/SHARED/own")).QuerySelector("#horizon")!;
        var given = (await visitor.GetPageAsync("/tickers/SHARED/own?horizon=7")).QuerySelector("#horizon")!;

        Assert.Equal(("", "10"), (empty.GetAttribute("value") ?? "", empty.GetAttribute("placeholder")));
        Assert.Equal("7", given.GetAttribute("value"));
    }
}
