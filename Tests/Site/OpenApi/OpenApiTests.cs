namespace OrleansStock.Tests.Site.OpenApi;

public sealed class OpenApiTests(SiteFixture site) : IDisposable
{
    private readonly HttpClient anonymous = new() { BaseAddress = site.BaseUrl };

    public void Dispose() => anonymous.Dispose();

    [Fact]
    public async Task OpenApi_Document_NamesEveryCallOfTheContract()
    {
        var paths = (await anonymous.GetJsonAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject().Select(p => p.Name).ToHashSet();

        Assert.Superset(
            new HashSet<string>
            {
                "/api/v1/symbols", "/api/v1/tickers/{symbol}", "/api/v1/tickers/{symbol}/history", "/api/v1/tickers/{symbol}/forecast",
                "/api/v1/tickers/{symbol}/scorecard", "/api/v1/tickers/{symbol}/odds", "/api/v1/models",
                "/api/v1/predictions", "/api/v1/predictions/{id}", "/api/v1/predictions.csv",
            },
            paths);
        using var page = await anonymous.GetAsync("/api", Cancelled);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("TickerSummary", "symbol"), InlineData("TickerForecast", "symbol"), InlineData("PredictionRecord", "symbol")]
    [InlineData("PredictionRecord", "requestId"), InlineData("SymbolSuggestion", "symbol")]
    public async Task OpenApi_ValuesThatAreATextInJson_AreDescribedAsStrings(string record, string member)
    {
        var schemas = (await anonymous.GetJsonAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas");

        Assert.Equal("string", schemas.GetProperty(record).GetProperty("properties").GetProperty(member).GetProperty("type").GetString());
        Assert.DoesNotContain(schemas.EnumerateObject(), s => s.Name is "Symbol" or "RequestId" || s.Name.StartsWith("Quantiles", StringComparison.Ordinal));
    }
}
