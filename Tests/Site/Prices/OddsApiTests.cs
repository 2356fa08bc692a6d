namespace OrleansStock.Tests.Site.Prices;

/// <summary>What the odds of the API say beside those of a close above a price.</summary>
public sealed class OddsApiTests(SiteFixture site) : IDisposable
{
    private readonly HttpClient anonymous = new() { BaseAddress = site.BaseUrl };

    public void Dispose() => anonymous.Dispose();

    [Fact]
    public async Task Odds_AboveBelowAndBetween_AddUpToOne()
    {
        var prices = (await anonymous.GetJsonAsync("/api/v1/tickers/SHARED/forecast?model=linear")).GetProperty("horizons")[1].GetProperty("quantiles");
        var (low, high) = (prices.GetProperty("p25").GetRawText(), prices.GetProperty("p90").GetRawText());

        var below = await AskAsync($"below={low}");
        var between = await AskAsync($"above={low}&below={high}");
        var above = await AskAsync($"above={high}");

        Assert.Equal([0.25, 0.65, 0.1], new[] { below, between, above }.Select(a => Math.Round(OddsOf(a, 1), 2)));
        foreach (var horizon in new[] { 0, 1, 2 }) Assert.Equal(1, OddsOf(below, horizon) + OddsOf(between, horizon) + OddsOf(above, horizon), 0.011);
        Assert.Equal(0, below.GetProperty("above").GetDouble());
        Assert.Equal(low, below.GetProperty("below").GetRawText());
        // Who asks as before is answered as before.
        Assert.False(above.TryGetProperty("below", out _) || above.TryGetProperty("by", out _));
    }

    [Fact]
    public async Task Odds_BetweenPricesBeyondTheOutermostQuantiles_SayNoMoreThanThose()
    {
        var answer = await AskAsync("above=0.0001&below=999999999");

        Assert.All(
            answer.GetProperty("horizons").EnumerateArray(),
            h => Assert.Equal(("over", "over 98 %"), (h.GetProperty("beyond").GetString(), h.GetProperty("text").GetString())));
    }

    [Theory]
    [InlineData("above", "p75")]
    [InlineData("below", "p25")]
    public async Task Odds_ByADate_AreThoseOfAnyDayUntilThen(string side, string quantile)
    {
        var horizon = (await anonymous.GetJsonAsync("/api/v1/tickers/SHARED/forecast?model=linear")).GetProperty("horizons")[1];
        var price = horizon.GetProperty("quantiles").GetProperty(quantile).GetRawText();

        var answer = await AskAsync($"{side}={price}&by={horizon.GetProperty("expectedDate").GetString()}");

        var by = answer.GetProperty("by");
        Assert.Equal((horizon.GetProperty("expectedDate").GetString(), 60), (by.GetProperty("date").GetString(), by.GetProperty("tradingDays").GetInt32()));
        // By the reflection principle some twice those of the day itself, less what happens between two closes.
        Assert.InRange(by.GetProperty("odds").GetDouble(), 0.3, 0.5);
        Assert.Equal(0.25, OddsOf(answer, 1), 0.01);
    }

    [Theory]
    [InlineData("above=200&below=100", "below")]
    [InlineData("above=100&below=200&by=2024-06-28", "by")]
    [InlineData("above=100&by=2024-03-01", "by")]
    [InlineData("above=100&by=2030-03-01", "by")]
    [InlineData("above=100&by=soon", "by")]
    [InlineData("below=nothing", "below")]
    [InlineData("above=1e2", "above")]
    [InlineData("below=1E2", "below")]
    [InlineData("above=%2B100", "above")]
    [InlineData("above=1,000", "above")]
    [InlineData("by=2024-06-28", "above")]
    public async Task Odds_QuestionWithoutAnAnswer_Is400AndNamesTheParameter(string query, string parameter)
    {
        using var response = await anonymous.GetAsync($"/api/v1/tickers/SHARED/odds?{query}", Cancelled);

        var problem = await ApiAnswers.ProblemAsync(response, HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty(parameter, out _), problem.GetRawText());
    }

    private Task<JsonElement> AskAsync(string query) => anonymous.GetJsonAsync($"/api/v1/tickers/SHARED/odds?model=linear&{query}");

    private static double OddsOf(JsonElement answer, int horizon) => answer.GetProperty("horizons")[horizon].GetProperty("odds").GetDouble();
}
