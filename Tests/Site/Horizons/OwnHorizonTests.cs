using OrleansStock.Tests.Storage;

namespace OrleansStock.Tests.Site.Horizons;

/// <summary>A horizon of somebody's own in the API and on the pages, without scripts.</summary>
public sealed class OwnHorizonTests(SiteFixture site) : IDisposable
{
    private readonly HttpClient anonymous = new() { BaseAddress = site.BaseUrl };

    public void Dispose() => anonymous.Dispose();

    [Fact]
    public async Task Forecast_ByDaysAndByDate_HasTheHorizon()
    {
        var byDays = await anonymous.GetJsonAsync("/api/v1/tickers/SHARED/forecast?model=random-walk&horizon=120");
        var date = byDays.GetProperty("horizons")[2].GetProperty("expectedDate").GetString();
        var byDate = await anonymous.GetJsonAsync($"/api/v1/tickers/SHARED/forecast?model=random-walk&date={date}");
        var usual = await anonymous.GetJsonAsync("/api/v1/tickers/SHARED/forecast?model=random-walk");
        var odds = await anonymous.GetJsonAsync("/api/v1/tickers/SHARED/odds?model=random-walk&above=100&horizon=120");

        Assert.Equal(120, byDays.GetProperty("ownHorizon").GetInt32());
        Assert.Equal([10, 60, 120, 365], byDays.GetProperty("horizons").EnumerateArray().Select(h => h.GetProperty("horizon").GetInt32()));
        Assert.Equal(byDays.GetRawText(), byDate.GetRawText());
        Assert.Equal([10, 60, 120, 365], odds.GetProperty("horizons").EnumerateArray().Select(h => h.GetProperty("horizon").GetInt32()));
        // Who asks as before is answered as before.
        Assert.False(usual.TryGetProperty("ownHorizon", out _));
        Assert.Equal(3, usual.GetProperty("horizons").GetArrayLength());
    }

    [Fact]
    public async Task Forecast_VersionHeld_Is304()
    {
        using var first = await anonymous.GetAsync("/api/v1/tickers/SHARED/forecast?model=random-walk&horizon=33", Cancelled);
        using var again = new HttpRequestMessage(HttpMethod.Get, first.RequestMessage!.RequestUri);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var answer = await anonymous.SendAsync(again, Cancelled);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Theory]
    [InlineData("horizon=0")]
    [InlineData("horizon=366")]
    [InlineData("horizon=-5")]
    [InlineData("horizon=ten")]
    [InlineData("horizon=1.5")]
    [InlineData("date=soon")]
    [InlineData("horizon=10&date=2024-06-28")]
    [InlineData("date=2024-03-28")]
    [InlineData("date=2030-01-01")]
    public async Task Forecast_NoSuchHorizon_Is400(string query)
    {
        using var api = await anonymous.GetAsync($"/api/v1/tickers/SHARED/forecast?model=random-walk&{query}", Cancelled);
        using var page = await anonymous.GetAsync($"/tickers/SHARED?model=random-walk&{query}", Cancelled);

        await ApiAnswers.ProblemAsync(api, HttpStatusCode.BadRequest);
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        var shown = await SiteVisitor.ParseAsync(page);
        Assert.NotEqual("", shown.GetElementById("horizon-error")!.TextContent);
        Assert.NotNull(shown.GetElementById("odds"));
    }

    [Fact]
    public async Task TickerPage_OwnDay_IsInTheTableTheOddsAndTheWayToRecordIt()
    {
        using var visitor = site.NewVisitor();
        var page = await visitor.GetPageAsync("/tickers/SHARED?model=random-walk&date=2024-09-01");

        Assert.Equal(4, page.QuerySelectorAll("table.fold tbody tr").Count(row => row.TextContent.Contains("trading days", StringComparison.Ordinal)) / 2);
        var own = page.GetElementById("own")!.TextContent;
        Assert.Contains("not expected to trade on 1 Sep 2024", own, StringComparison.Ordinal);
        Assert.Contains("30 Aug 2024", own, StringComparison.Ordinal);
        Assert.Contains("between those after 60 and 365 trading days", own, StringComparison.Ordinal);
        // It stays with every switch.
        Assert.All(page.QuerySelectorAll(".chart-tools a"), a => Assert.Contains("date=2024-09-01", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("date=2024-09-01", page.QuerySelector(".page-head a.primary")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Predict_OwnDay_IsRecordedByTheApiAndByTheForm()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        using var recorded = await api.PostAsJsonAsync(
            "/api/v1/predictions", new { symbol = "SHARED", model = "random-walk", requestId = "own", horizon = 42 }, Cancelled);
        using var repeated = await api.PostAsJsonAsync(
            "/api/v1/predictions", new { symbol = "SHARED", model = "random-walk", requestId = "own", horizon = 42 }, Cancelled);
        using var other = await api.PostAsJsonAsync(
            "/api/v1/predictions", new { symbol = "SHARED", model = "random-walk", requestId = "own", horizon = 43 }, Cancelled);
        using var wrong = await api.PostAsJsonAsync(
            "/api/v1/predictions", new { symbol = "SHARED", model = "random-walk", requestId = "wrong", horizon = 0 }, Cancelled);

        Assert.Equal(
            [HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.BadRequest],
            new[] { recorded, repeated, other, wrong }.Select(answer => answer.StatusCode));
        var horizons = (await recorded.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("horizons");
        Assert.Equal([10, 42, 60, 365], horizons.EnumerateArray().Select(h => h.GetProperty("horizon").GetInt32()));

        var page = await visitor.GetPageAsync("/predict?symbol=SHARED&model=random-walk&horizon=7");
        Assert.Equal("7", page.GetElementById("horizon")!.GetAttribute("value"));
        var entries = page.QuerySelectorAll("#predict-form input").Where(i => i.GetAttribute("type") != "radio")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        entries["ModelId"] = "random-walk";
        using var form = new FormUrlEncodedContent(entries);
        using var answer = await visitor.Http.PostAsync("/predict", form, Cancelled);
        Assert.Contains("7 trading days", (await SiteVisitor.ParseAsync(answer)).QuerySelector("table.fold")!.TextContent, StringComparison.Ordinal);
        var list = await visitor.GetPageAsync("/predictions");
        Assert.Contains("Your horizon", list.QuerySelector("table.ledger thead")!.TextContent, StringComparison.Ordinal);
        // However many different days there are: ticker, price, three horizons, that one and the way to delete it.
        Assert.Equal(7, list.QuerySelectorAll("table.ledger thead th").Length);
    }

    [Fact]
    public async Task TickerPage_OwnPredictions_AreDrawnWithoutScriptsForTheirOwnerAlone()
    {
        site.Yahoo.ServeGenerated("MYOWN", 900, SiteFixture.LastDay);
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        using var recorded = await SiteVisitor.PredictAsync(api, "MYOWN", "r1", "random-walk");
        using var stranger = site.NewVisitor();

        var own = await visitor.GetPageAsync("/tickers/MYOWN?model=random-walk&own=1");
        var theirs = await stranger.GetPageAsync("/tickers/MYOWN?model=random-walk&own=1");

        Assert.Equal(3, own.QuerySelectorAll("svg.fan line.earlier.range").Length);
        Assert.Empty(theirs.QuerySelectorAll("svg.fan line.earlier"));
    }

    [Fact]
    public async Task OwnDay_SiloOfAnEarlierBuild_Is503AndNothingIsRecorded()
    {
        await using var old = await SiteOverSilo.StartAsync(StorageEngine.Sqlite, "OLDSILO");
        // What a silo of 3ffa334 answers, word for word.
        old.Calls.Failure = call => call.InterfaceMethod.Name is "GetForecastAt" or "PredictAt" or "GetPast"
            ? new TypeLoadException("Unable to find type for type alias.")
            : null;

        using var forecast = await old.Api.GetAsync("/api/v1/tickers/OLDSILO/forecast?model=random-walk&horizon=42", Cancelled);
        using var prediction = await old.Api.PostAsJsonAsync(
            "/api/v1/predictions", new { symbol = "OLDSILO", model = "random-walk", requestId = "r1", horizon = 42 }, Cancelled);
        using var past = await old.Api.GetAsync("/api/v1/tickers/OLDSILO/past?model=random-walk", Cancelled);
        using var usual = await SiteVisitor.PredictAsync(old.Api, "OLDSILO", "r1", "random-walk");

        foreach (var answer in new[] { forecast, prediction, past })
        {
            var problem = await ApiAnswers.ProblemAsync(answer, HttpStatusCode.ServiceUnavailable);
            Assert.NotNull(answer.Headers.RetryAfter);
            Assert.Contains("being upgraded", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Created, usual.StatusCode);
    }
}
