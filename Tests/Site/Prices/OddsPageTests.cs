namespace OrleansStock.Tests.Site.Prices;

/// <summary>The odds on a ticker's page and on a prediction's, without scripts.</summary>
public sealed class OddsPageTests(SiteFixture site)
{
    [Fact]
    public async Task Odds_BetweenTwoPricesAndByADate_AreOnThePageAsTheApiSaysThem()
    {
        using var visitor = site.NewVisitor();
        using var anonymous = new HttpClient { BaseAddress = site.BaseUrl };
        var forecast = await anonymous.GetJsonAsync("/api/v1/tickers/SHARED/forecast?model=linear");
        var horizon = forecast.GetProperty("horizons")[1];
        var (low, high) = (horizon.GetProperty("quantiles").GetProperty("p25").GetRawText(), horizon.GetProperty("quantiles").GetProperty("p90").GetRawText());
        var date = horizon.GetProperty("expectedDate").GetString();
        var api = (await anonymous.GetJsonAsync($"/api/v1/tickers/SHARED/odds?model=linear&above={high}&by={date}")).GetProperty("by");

        var between = await visitor.GetPageAsync($"/tickers/SHARED?model=linear&above={low}&below={high}");
        var byDate = await visitor.GetPageAsync($"/tickers/SHARED?model=linear&above={high}&by={date}");

        var cells = between.QuerySelectorAll(".odds-table tbody tr")[1].QuerySelectorAll("td.num").Select(cell => cell.TextContent).ToList();
        Assert.Equal(["65 %", "35 %"], cells);
        Assert.Equal(["Between", "Outside"], between.QuerySelectorAll(".odds-table th.num").Select(cell => cell.TextContent));
        Assert.Contains($"at least one day: {api.GetProperty("text").GetString()};", byDate.GetElementById("odds-by")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("60 trading days (about 3 months)", byDate.GetElementById("odds-by")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("90-110")]
    [InlineData("$90 – $110")]
    public async Task Odds_TwoPricesInOneField_AreOfACloseBetweenThem(string typed)
    {
        using var visitor = site.NewVisitor();

        var page = await visitor.GetPageAsync("/tickers/SHARED?model=linear&above=" + Uri.EscapeDataString(typed));

        Assert.Equal(["Between", "Outside"], page.QuerySelectorAll(".odds-table th.num").Select(cell => cell.TextContent));
        Assert.StartsWith("Odds that it closes between 90.00 and 110.00", page.QuerySelector(".odds-table caption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Odds_OfAPriceWithThreeDecimals_AreAnsweredForThatPrice()
    {
        using var visitor = site.NewVisitor();

        var page = await visitor.GetPageAsync("/tickers/SHARED?model=linear&above=100.125");

        Assert.StartsWith("Odds that it closes above or below 100.125 USD", page.QuerySelector(".odds-table caption")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("above=100&below=90", "The second price must be above the first.")]
    [InlineData("above=100&below=x", "Enter a price above 0")]
    [InlineData("above=100&below=200&by=2024-06-28", "With a date, give one price only.")]
    [InlineData("above=100&by=2024-03-01", "The forecast reaches from")]
    [InlineData("above=100&by=soon", "The forecast reaches from")]
    public async Task Odds_QuestionWithoutAnAnswer_IsToldBesideTheFields(string query, string told)
    {
        using var visitor = site.NewVisitor();
        using var answer = await visitor.Http.GetAsync($"/tickers/SHARED?model=linear&{query}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith(told, (await SiteVisitor.ParseAsync(answer)).GetElementById("above-error")!.TextContent, StringComparison.Ordinal);
    }
}
