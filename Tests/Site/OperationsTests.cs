using AngleSharp.Dom;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Site;

/// <summary>What administrators see and do, and nobody else.</summary>
[Collection(nameof(OperationsSite))]
public sealed class OperationsTests(OperationsSite site)
{
    private Task<JsonElement> GetJsonAsync(string path) => site.AdministratorApi.GetFromJsonAsync<JsonElement>(path, Cancelled);

    private async Task<IReadOnlyList<JsonElement>> GetOperationsAsync() =>
        [.. (await GetJsonAsync("/api/v1/ops")).GetProperty("database").GetProperty("operations").EnumerateArray()];

    private async Task<string> PredictAsync(string symbol)
    {
        using var response = await SiteVisitor.PredictAsync(site.PersonApi, symbol, Guid.NewGuid().ToString());
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return symbol;
    }

    private async Task<string> PostAsync(string page, string form, Dictionary<string, string> fields)
    {
        using var response = await site.Administrator.SubmitAsync(page, fields, form);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await SiteVisitor.ParseAsync(response)).QuerySelector(".notice.success")!.TextContent;
    }

    [Theory]
    [InlineData("/ops")]
    [InlineData("/ops?ticker=SHARED")]
    [InlineData("/ops/orleans")]
    [InlineData("/ops/orleans/")]
    [InlineData("/ops/orleans/index.min.js")]
    [InlineData("/ops/orleans/version")]
    [InlineData("/ops/orleans/DashboardCounters")]
    [InlineData("/ops/orleans/GrainState?grainId=user/x&grainType=OrleansStock.Grains.Predictions.PredictionLogGrain")]
    [InlineData("/api/v1/ops")]
    [InlineData("/api/v1/ops/tickers/SHARED")]
    [InlineData("/api/v1/ops/users/nobody")]
    [InlineData("/metrics")]
    public async Task Operations_WhoIsNoAdministrator_IsRefused(string path)
    {
        var forPrograms = path.StartsWith("/api", StringComparison.Ordinal) || path == "/metrics";
        using var anonymous = site.NewVisitor();
        using var person = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.BaseUrl };
        using var toStranger = await anonymous.Http.SendAsync(Request(path), Cancelled);
        using var asPerson = Request(path);
        asPerson.Headers.Add("Cookie", site.Person.CookieHeader);
        using var toPerson = await person.SendAsync(asPerson, Cancelled);
        using var toAdministrator = await site.Administrator.Http.SendAsync(Request(path), Cancelled);

        Assert.Equal(forPrograms ? HttpStatusCode.Unauthorized : HttpStatusCode.Redirect, toStranger.StatusCode);
        if (!forPrograms) Assert.Equal("/account/login", new Uri(site.BaseUrl, toStranger.Headers.Location!).AbsolutePath);
        Assert.Equal(HttpStatusCode.Forbidden, toPerson.StatusCode);
        Assert.Equal(path.EndsWith("nobody", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, toAdministrator.StatusCode);
        if (forPrograms)
        {
            using var request = Request(path);
            using var toToken = await site.PersonApi.SendAsync(request, Cancelled);
            Assert.Equal(HttpStatusCode.Forbidden, toToken.StatusCode);
        }

        // As it comes through a proxy on this machine: loopback alone opens nothing.
        static HttpRequestMessage Request(string path)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("X-Forwarded-For", "203.0.113.7");
            return request;
        }
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.OK)]
    [InlineData("Host", "127.0.0.1", HttpStatusCode.OK)]
    [InlineData("X-Forwarded-For", "127.0.0.1", HttpStatusCode.Unauthorized)]
    [InlineData("X-Forwarded-Proto", "https", HttpStatusCode.Unauthorized)]
    [InlineData("X-Original-For", "127.0.0.1", HttpStatusCode.Unauthorized)]
    [InlineData("Forwarded", "for=127.0.0.1", HttpStatusCode.Unauthorized)]
    [InlineData("Via", "1.1 proxy", HttpStatusCode.Unauthorized)]
    [InlineData("Host", "rebound.example.org", HttpStatusCode.Unauthorized)]
    public async Task Metrics_FromLoopback_AreServedUnlessSomethingPassedTheRequestOn(string? header, string? value, HttpStatusCode expected)
    {
        using var anonymous = site.NewVisitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        if (header is not null) request.Headers.TryAddWithoutValidation(header, value);

        using var response = await anonymous.Http.SendAsync(request, Cancelled);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("/ops?handler=Refresh", "symbol", "FORGED")]
    [InlineData("/ops?handler=Drain", "silo", "127.0.0.1:1@1")]
    public async Task Action_WithoutTheFormsToken_DoesNothing(string action, string field, string value)
    {
        using var content = new FormUrlEncodedContent([KeyValuePair.Create(field, value)]);

        using var response = await site.Administrator.Http.PostAsync(action, content, Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain(await GetOperationsAsync(), o => o.GetProperty("target").GetString() == value);
    }

    [Fact]
    public async Task Page_Ticker_NamesTheSiloAndTheStateWithoutPrices()
    {
        site.Yahoo.ServeGenerated("WHERE", 400, SiteFixture.LastDay);
        var before = await GetJsonAsync("/api/v1/ops/tickers/WHERE");
        await PredictAsync("WHERE");

        var after = await GetJsonAsync("/api/v1/ops/tickers/where");
        var page = await site.Administrator.GetPageAsync("/ops?ticker=where");

        // Looking wakes nothing.
        Assert.Equal(JsonValueKind.Null, before.GetProperty("held").ValueKind);
        Assert.Equal(JsonValueKind.Null, before.GetProperty("known").ValueKind);
        var silo = Assert.Single((await GetJsonAsync("/api/v1/ops")).GetProperty("cluster").GetProperty("silos").EnumerateArray());
        Assert.Equal(silo.GetProperty("address").GetString(), after.GetProperty("held").GetProperty("silo").GetString());
        Assert.Equal(silo.GetProperty("name").GetString(), page.GetElementById("holder")!.TextContent);
        var state = after.GetProperty("held").GetProperty("state");
        Assert.Equal(400, state.GetProperty("bars").GetInt32());
        Assert.Equal("2024-03-28", state.GetProperty("lastDate").GetString());
        Assert.StartsWith("random-walk-", Assert.Single(state.GetProperty("forecasts").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal(
            [
                "symbol", "bars", "lastDate", "source", "fetchedAt", "fingerprint", "staleReason", "failures", "nextCheckAt", "refreshing", "underWay",
                "forecasts", "storedFits",
            ],
            state.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task Page_User_ShowsCountsAndNoAddress()
    {
        site.Yahoo.ServeGenerated("MINE", 400, SiteFixture.LastDay);
        await PredictAsync("MINE");

        var user = await GetJsonAsync($"/api/v1/ops/users/{site.Person.UserName}");
        var page = (await site.Administrator.GetPageAsync($"/ops?user={site.Person.UserName}")).Body!.InnerHtml;
        using var dashboard = await site.Administrator.Http.GetAsync(
            "/ops/orleans/GrainState?grainId=" + Uri.EscapeDataString("ticker/MINE") + "&grainType=OrleansStock.Grains.Tickers.TickerGrain", Cancelled);
        var inspected = await dashboard.Content.ReadAsStringAsync(Cancelled);

        Assert.True(user.GetProperty("predictions").GetInt64() > 0);
        Assert.Equal(user.GetProperty("predictions").GetInt64(), user.GetProperty("held").GetProperty("state").GetProperty("lastId").GetInt64());
        Assert.DoesNotContain(site.Person.Email, user.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(site.Person.Email, page, StringComparison.OrdinalIgnoreCase);
        // What the Orleans dashboard can look into is the same redacted state.
        Assert.Contains("MINE", inspected, StringComparison.Ordinal);
        Assert.DoesNotContain("Close", inspected, StringComparison.OrdinalIgnoreCase);
        using var trace = await site.Administrator.Http.GetAsync("/ops/orleans/Trace", Cancelled);
        Assert.Equal(HttpStatusCode.Forbidden, trace.StatusCode);
    }

    [Fact]
    public async Task Page_RefreshATicker_AsksTheSourceResolvesOutcomesAndIsWrittenDown()
    {
        site.Yahoo.ServeGenerated("AGAIN", 400, SiteFixture.LastDay);
        await PredictAsync("AGAIN");
        // Recorded today it would be a look back, which no record counts.
        await site.BackdateAsync("AGAIN", SiteFixture.LastDay);
        var first = site.Yahoo.Requests("AGAIN");
        // Ten trading days later: the outcome of the shortest horizon has come.
        site.Yahoo.ServeGenerated("AGAIN", 410, SiteFixture.LastDay.AddDays(14));

        var notice = await PostAsync("/ops?ticker=AGAIN", "symbol", []);
        var report = (await GetJsonAsync("/api/v1/ops")).GetProperty("database");
        var metrics = await PrometheusText.ReadAsync(site.AdministratorApi);

        Assert.Contains("last bar 2024-04-11", notice, StringComparison.Ordinal);
        Assert.True(site.Yahoo.Requests("AGAIN") > first);
        var entry = report.GetProperty("operations").EnumerateArray().First(o => o.GetProperty("target").GetString() == "AGAIN");
        Assert.Equal(site.Administrator.UserName, entry.GetProperty("userName").GetString());
        Assert.Equal("refresh ticker", entry.GetProperty("action").GetString());
        Assert.Equal("last bar 2024-04-11", entry.GetProperty("outcome").GetString());
        var log = (await site.Administrator.GetPageAsync("/ops")).QuerySelector("section[aria-labelledby=log]")!.TextContent;
        Assert.Contains("AGAIN", log, StringComparison.Ordinal);
        var count = report.GetProperty("outcomes").EnumerateArray()
            .Single(o => o.GetProperty("modelId").GetString() == "random-walk" && o.GetProperty("horizon").GetInt32() == 10);
        Assert.True(count.GetProperty("resolved").GetInt64() >= 1);
        Assert.Equal(count.GetProperty("resolved").GetInt64(), metrics.Sum("orleansstock_outcomes_resolved_total"));
        // What is kept about a person is given to that person.
        using var mine = await site.Administrator.Http.GetAsync("/account/my-data", Cancelled);
        Assert.Contains("\"AGAIN\"", await mine.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_RefreshWhileTheSourceIsOut_SaysSo()
    {
        site.Yahoo.Serve("OUT", StandInReply.WebPage());

        var notice = await PostAsync("/ops?ticker=OUT", "symbol", []);

        Assert.Contains("failed", notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_DrainTheOnlySilo_IsRefusedAndWrittenDown()
    {
        var notice = await PostAsync("/ops", "silo", []);

        Assert.Contains("the only active silo", notice, StringComparison.Ordinal);
        var entry = (await GetOperationsAsync()).First(o => o.GetProperty("action").GetString() == "drain silo");
        Assert.StartsWith("refused", entry.GetProperty("outcome").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_RunningSite_HasEveryPart()
    {
        site.Yahoo.ServeGenerated("BUSY", 400, SiteFixture.LastDay);
        for (var i = 0; i < 3; i++) await PredictAsync("BUSY");
        // Recorded today they would be look backs, which are never overdue.
        await site.BackdateAsync("BUSY", SiteFixture.LastDay);

        var report = await GetJsonAsync("/api/v1/ops");

        var load = Assert.Single(report.GetProperty("cluster").GetProperty("silos").EnumerateArray()).GetProperty("load");
        Assert.True(load.GetProperty("memoryBytes").GetInt64() > 10_000_000);
        Assert.Contains(
            load.GetProperty("activations").EnumerateArray(), a => a.GetProperty("type").GetString() == "TickerGrain" && a.GetProperty("count").GetInt32() > 0);
        var busy = load.GetProperty("busiestTickers").EnumerateArray().Single(t => t.GetProperty("symbol").GetString() == "BUSY");
        Assert.True(busy.GetProperty("callsPerMinute").GetDouble() is > 1 and <= 3, busy.GetRawText());
        Assert.Equal(1000, report.GetProperty("cluster").GetProperty("priceSource").GetProperty("requestsPerSecond").GetDouble());
        Assert.True(report.GetProperty("cluster").GetProperty("priceSource").GetProperty("requests").GetInt64() > 0);
        var database = report.GetProperty("database");
        Assert.Equal(database.GetProperty("requiredSchemaVersion").GetInt32(), database.GetProperty("schemaVersion").GetInt32());
        Assert.True(database.GetProperty("tickers").GetProperty("known").GetInt64() > 0);
        Assert.True(database.GetProperty("outcomesOverdue").GetInt64() > 0);
    }
}
