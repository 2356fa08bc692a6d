namespace OrleansStock.Tests.Site.Prices;

/// <summary>A file that ends years ago, and the sample: everything that comes from them says how old it is.</summary>
public sealed class OldPricesTests(SiteFixture site)
{
    private const string Words = "Prices end on 28 March 2024, ";

    [Fact]
    public async Task OldPrices_EverySurface_SaysThatItIsALookBack()
    {
        site.Yahoo.ServeGenerated("ENDED", 400, SiteFixture.LastDay);
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        var summary = await api.GetFromJsonAsync<JsonElement>("/api/v1/tickers/ENDED", Cancelled);
        var forecast = await api.GetFromJsonAsync<JsonElement>("/api/v1/tickers/ENDED/forecast?model=random-walk", Cancelled);
        var odds = await api.GetFromJsonAsync<JsonElement>("/api/v1/tickers/ENDED/odds?model=random-walk&above=100", Cancelled);
        foreach (var answer in new[] { summary, forecast, odds })
        {
            Assert.True(answer.GetProperty("stale").GetBoolean());
            Assert.True(answer.GetProperty("retrospective").GetBoolean());
            Assert.StartsWith(Words, answer.GetProperty("staleReason").GetString(), StringComparison.Ordinal);
        }

        var page = await visitor.GetPageAsync("/tickers/ENDED?model=random-walk");
        Assert.StartsWith(Words, page.GetElementById("age")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("this is a look back, not a forecast", page.GetElementById("age")!.TextContent, StringComparison.Ordinal);

        using var recorded = await SiteVisitor.PredictAsync(api, "ENDED", "r1");
        var record = await recorded.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        Assert.True(record.GetProperty("retrospective").GetBoolean());
        var prediction = await visitor.GetPageAsync($"/predictions/{record.GetProperty("id").GetInt64()}");
        Assert.Contains("look back", prediction.GetElementById("age")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("due", prediction.QuerySelector("td[data-label=Outcome]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("look back", (await visitor.GetPageAsync("/predictions")).QuerySelector("table.ledger")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(",true\n", await api.GetStringAsync("/api/v1/predictions.csv", Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_EverySurface_SaysThatItIsALookBack()
    {
        using var visitor = site.NewVisitor();
        var summary = await visitor.Http.GetFromJsonAsync<JsonElement>("/api/v1/tickers/%5EGSPC.SAMPLE", Cancelled);
        Assert.True(summary.GetProperty("stale").GetBoolean());
        Assert.True(summary.GetProperty("retrospective").GetBoolean());
        Assert.NotNull((await visitor.GetPageAsync("/tickers/%5EGSPC.SAMPLE")).GetElementById("age"));
    }
}
