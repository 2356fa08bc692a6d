using System.Net.Http.Headers;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Site;

public sealed class ApiTests(SiteFixture site) : IDisposable
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private readonly HttpClient anonymous = new() { BaseAddress = site.BaseUrl };

    public void Dispose() => anonymous.Dispose();

    [Fact]
    public async Task Health_RunningSite_IsLiveAndReady()
    {
        Assert.Equal("live", await anonymous.GetStringAsync("/healthz/live", Cancelled));
        Assert.Equal("ready", await anonymous.GetStringAsync("/healthz/ready", Cancelled));
    }

    [Fact]
    public async Task Ticker_Known_IsSummarised()
    {
        var ticker = await anonymous.GetJsonAsync("/api/v1/tickers/shared");

        Assert.Equal("SHARED", ticker.GetProperty("symbol").GetString());
        Assert.Equal(900, ticker.GetProperty("bars").GetInt32());
        Assert.Equal("2024-03-28", ticker.GetProperty("lastDate").GetString());
        Assert.Equal("USD", ticker.GetProperty("currency").GetString());
        Assert.Equal(900, ticker.GetProperty("dataQuality").GetProperty("rowsRead").GetInt32());
    }

    [Theory]
    [InlineData("random-walk")]
    [InlineData("linear")]
    [InlineData("mlp")]
    public async Task Forecast_EachModel_HasOrderedQuantilesAtEachHorizon(string model)
    {
        var forecast = await anonymous.GetJsonAsync($"/api/v1/tickers/SHARED/forecast?model={model}");

        Assert.Equal(model, forecast.GetProperty("model").GetString());
        Assert.Equal("2024-03-28", forecast.GetProperty("origin").GetString());
        Assert.Equal([10, 60, 365], forecast.GetProperty("horizons").EnumerateArray().Select(h => h.GetProperty("horizon").GetInt32()));
        foreach (var horizon in forecast.GetProperty("horizons").EnumerateArray().Concat(forecast.GetProperty("path").EnumerateArray()))
        {
            var quantiles = horizon.GetProperty("quantiles").EnumerateObject().ToList();
            Assert.Equal(["p01", "p05", "p10", "p25", "p50", "p75", "p90", "p95", "p99"], quantiles.Select(q => q.Name));
            var values = quantiles.Select(q => q.Value.GetDecimal()).ToList();
            Assert.Equal(values.Order(), values);
            Assert.True(values[0] > 0);
        }
    }

    [Fact]
    public async Task Forecast_KnownTag_IsNotSentAgain()
    {
        using var first = await anonymous.GetAsync("/api/v1/tickers/SHARED/forecast?model=linear", Cancelled);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/tickers/SHARED/forecast?model=linear");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await anonymous.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        using var other = await anonymous.GetAsync("/api/v1/tickers/SHARED/forecast?model=random-walk", Cancelled);
        Assert.NotEqual(first.Headers.ETag, other.Headers.ETag);
    }

    [Theory]
    [InlineData("ensemble")]
    [InlineData("linear")]
    public async Task Forecast_Explanation_AddsUpToTheRange(string model)
    {
        var forecast = await anonymous.GetJsonAsync($"/api/v1/tickers/SHARED/forecast?model={model}");

        var explained = forecast.GetProperty("explanation").EnumerateArray().ToList();
        Assert.Equal([10, 60, 365], explained.Select(e => e.GetProperty("horizon").GetInt32()));
        foreach (var (e, horizon) in explained.Zip(forecast.GetProperty("horizons").EnumerateArray()))
        {
            var quantiles = horizon.GetProperty("quantiles");
            // Quantiles leave the system rounded to seven digits.
            double Part(string name) => e.GetProperty(name).GetDouble();
            double Price(string name) => quantiles.GetProperty(name).GetDouble();
            Assert.Equal(Math.Log(Price("p95") / Price("p05")), Part("width"), 1e-3);
            Assert.Equal(Math.Log(Part("width")), Part("longRun") + Part("currentVolatility") + Part("calibration"), 1e-12);
            Assert.Equal(Price("p50") / forecast.GetProperty("closeAtOrigin").GetDouble(), Math.Exp(Part("drift")), 1e-3);
        }
    }

    [Fact]
    public async Task Forecast_BoostedTrees_NamesItsInputsAtTheHorizonsAndOnThePage()
    {
        site.Yahoo.ServeGenerated("TREES", 2000, SiteFixture.LastDay);
        var forecast = await anonymous.GetJsonAsync("/api/v1/tickers/TREES/forecast?model=boosted-trees");

        var inputs = forecast.GetProperty("horizons")[0].GetProperty("inputs").EnumerateArray().Select(i => i.GetString()!).ToList();
        Assert.NotEmpty(inputs);
        Assert.All(forecast.GetProperty("path").EnumerateArray(), p => Assert.False(p.TryGetProperty("inputs", out _)));
        var page = System.Net.WebUtility.HtmlDecode(await anonymous.GetStringAsync("/tickers/TREES?model=boosted-trees", Cancelled));
        Assert.Contains(string.Join(", ", inputs), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Odds_OfTheForecastsOwnQuantiles_AreTheirProbabilities()
    {
        var forecast = await anonymous.GetJsonAsync("/api/v1/tickers/SHARED/forecast?model=linear");
        var last = forecast.GetProperty("horizons")[2].GetProperty("quantiles");

        foreach (var (name, odds) in new[] { ("p25", 0.75), ("p50", 0.5), ("p90", 0.1) })
        {
            var answer = await anonymous.GetJsonAsync($"/api/v1/tickers/shared/odds?model=linear&above={last.GetProperty(name).GetRawText()}");
            Assert.Equal("linear", answer.GetProperty("model").GetString());
            Assert.Equal(odds, answer.GetProperty("horizons")[2].GetProperty("odds").GetDouble(), 0.01);
            Assert.Equal($"{100 * odds:0} %", answer.GetProperty("horizons")[2].GetProperty("text").GetString());
            Assert.Equal(JsonValueKind.Null, answer.GetProperty("horizons")[2].GetProperty("beyond").ValueKind);
        }
    }

    [Theory]
    [InlineData("0.0001", "over", "over 99 %")]
    [InlineData("999999999", "under", "under 1 %")]
    public async Task Odds_BeyondTheOutermostQuantiles_SayNoMoreThanThose(string above, string beyond, string text)
    {
        var answer = await anonymous.GetJsonAsync($"/api/v1/tickers/SHARED/odds?above={above}");

        Assert.Equal([10, 60, 365], answer.GetProperty("horizons").EnumerateArray().Select(h => h.GetProperty("horizon").GetInt32()));
        Assert.All(
            answer.GetProperty("horizons").EnumerateArray(),
            h => Assert.Equal((beyond, text), (h.GetProperty("beyond").GetString(), h.GetProperty("text").GetString())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e400")]
    [InlineData("1,5")]
    [InlineData("a lot")]
    public async Task Odds_NotAPrice_Is400OnThePageToo(string above)
    {
        using var response = await anonymous.GetAsync($"/api/v1/tickers/SHARED/odds?above={above}", Cancelled);
        using var page = await anonymous.GetAsync($"/tickers/SHARED?above={above}", Cancelled);

        var problem = await ApiAnswers.ProblemAsync(response, HttpStatusCode.BadRequest);
        Assert.Contains("price above 0", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        // An empty field of the form asks nothing; the page answers for the last close. People write decimals as in their country.
        var isAsked = above is "" or "1,5";
        Assert.Equal(isAsked ? HttpStatusCode.OK : HttpStatusCode.BadRequest, page.StatusCode);
        if (!isAsked) Assert.Contains("price above 0", await page.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scorecard_Linear_StandsBesideTheBaseline()
    {
        var scorecard = await anonymous.GetJsonAsync("/api/v1/tickers/SHARED/scorecard?model=linear");

        Assert.Equal("random-walk", scorecard.GetProperty("baseline").GetString());
        var first = scorecard.GetProperty("horizons")[0];
        Assert.True(first.GetProperty("origins").GetInt32() > 0);
        Assert.True(first.GetProperty("crps").GetDouble() > 0);
        var skill = 1 - first.GetProperty("crps").GetDouble() / first.GetProperty("baselineCrps").GetDouble();
        Assert.Equal(skill, first.GetProperty("crpsSkill").GetDouble(), 1e-12);
        Assert.NotEqual("", first.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task Models_All_NameTheContractsIds()
    {
        var models = (await anonymous.GetJsonAsync("/api/v1/models")).EnumerateArray().ToList();

        Assert.Superset(new HashSet<string?> { "random-walk", "linear", "mlp" }, models.Select(m => m.GetProperty("id").GetString()).ToHashSet());
        var record = models.Single(m => m.GetProperty("id").GetString() == "ensemble").GetProperty("record");
        Assert.Equal("random-walk", record.GetProperty("baseline").GetString());
        Assert.Equal([10, 60, 365], record.GetProperty("horizons").EnumerateArray().Select(h => h.GetProperty("horizon").GetInt32()));
        Assert.All(record.GetProperty("horizons").EnumerateArray(), h => Assert.InRange(h.GetProperty("coverage90").GetDouble(), 0.5, 1));
    }

    [Fact]
    public async Task History_Range_IsServedAsJsonAndAsCsv()
    {
        var history = await anonymous.GetJsonAsync("/api/v1/tickers/SHARED/history?from=2024-03-25&to=2024-03-28");
        var csv = (await anonymous.GetStringAsync("/api/v1/tickers/SHARED/history.csv?from=2024-03-25&to=2024-03-28", Cancelled)).TrimEnd('\n').Split('\n');

        var bars = history.GetProperty("bars").EnumerateArray().ToList();
        Assert.Equal(["2024-03-25", "2024-03-26", "2024-03-27", "2024-03-28"], bars.Select(b => b.GetProperty("date").GetString()));
        Assert.Equal("Date,Open,High,Low,Close,Adj Close,Volume", csv[0]);
        Assert.Equal(5, csv.Length);
        Assert.StartsWith($"2024-03-25,{bars[0].GetProperty("open").GetRawText()},", csv[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_FromAfterTo_IsBadInput()
    {
        using var response = await anonymous.GetAsync("/api/v1/tickers/SHARED/history?from=2024-03-28&to=2024-03-01", Cancelled);
        await ApiAnswers.ProblemAsync(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("%2e%2e%2fetc%2fpasswd")]
    [InlineData("..%2F..%2Fsecret")]
    [InlineData("@evil.example")]
    [InlineData("MSFT%0d%0aX-Injected:%201")]
    [InlineData("M%C5%BFFT")]
    [InlineData("-MSFT")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTU")]
    [InlineData("A%20B")]
    [InlineData("%EF%BC%AD")]
    public async Task Ticker_NotASymbol_Is400BeforeAnythingIsTouched(string path)
    {
        var before = site.Yahoo.TotalRequests;

        using var response = await anonymous.GetAsync($"/api/v1/tickers/{path}/forecast", Cancelled);

        await ApiAnswers.ProblemAsync(response, HttpStatusCode.BadRequest);
        Assert.DoesNotContain(response.Headers, h => h.Key == "X-Injected");
        Assert.Equal(before, site.Yahoo.TotalRequests);
    }

    [Fact]
    public async Task Ticker_WithNul_IsRefusedByTheServerItself()
    {
        using var response = await anonymous.GetAsync("/api/v1/tickers/MSFT%00/forecast", Cancelled);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Ticker_TenKilobytes_Is400()
    {
        using var response = await anonymous.GetAsync($"/api/v1/tickers/{new string('A', 10 * 1024)}/forecast", Cancelled);
        await ApiAnswers.ProblemAsync(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Ticker_Unknown_Is404WithAReason()
    {
        using var response = await anonymous.GetAsync("/api/v1/tickers/NOSUCHTICKER", Cancelled);

        var problem = await ApiAnswers.ProblemAsync(response, HttpStatusCode.NotFound);
        Assert.Equal("unknownSymbol", problem.GetProperty("error").GetString());
        Assert.Contains("NOSUCHTICKER", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_UnknownModel_Is400AndNamesTheModels()
    {
        using var response = await anonymous.GetAsync("/api/v1/tickers/SHARED/forecast?model=crystal-ball", Cancelled);

        var problem = await ApiAnswers.ProblemAsync(response, HttpStatusCode.BadRequest);
        Assert.Contains("linear", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_HistoryTooShort_Is409WithBothNumbers()
    {
        site.Yahoo.ServeGenerated("YOUNG", 12, SiteFixture.LastDay);

        using var response = await anonymous.GetAsync("/api/v1/tickers/YOUNG/forecast?model=mlp", Cancelled);

        var problem = await ApiAnswers.ProblemAsync(response, HttpStatusCode.Conflict);
        Assert.Contains("12 trading days", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_SourceDown_Is503WithRetryAfterAndTheSampleStillWorks()
    {
        site.Yahoo.Serve("DOWN", StandInReply.Text("upstream is on fire", 502));

        using var response = await anonymous.GetAsync("/api/v1/tickers/DOWN/forecast", Cancelled);

        var problem = await ApiAnswers.ProblemAsync(response, HttpStatusCode.ServiceUnavailable);
        Assert.Equal("sourceUnavailable", problem.GetProperty("error").GetString());
        Assert.True(response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal("2020-04-17", (await anonymous.GetJsonAsync("/api/v1/tickers/%5EGSPC.SAMPLE/forecast")).GetProperty("origin").GetString());
    }

    [Fact]
    public async Task Forecast_TwoHundredRequestsForANewTicker_CauseOneDownload()
    {
        site.Yahoo.ServeGenerated("STAMPEDE", 800, SiteFixture.LastDay);

        const string path = "/api/v1/tickers/STAMPEDE/forecast?model=linear";
        var bodies = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => anonymous.GetStringAsync(path, Cancelled)));

        Assert.Single(bodies.Distinct());
        Assert.Equal(1, site.Yahoo.Requests("STAMPEDE"));
    }

    [Fact]
    public async Task Progress_ColdTicker_StreamsUpToReady()
    {
        // Only the newest stage is sent: the download lasts until it has been seen.
        var downloading = new TaskCompletionSource();
        var bars = YahooPayload.Series(800, SiteFixture.LastDay, 1);
        var history = new YahooPayload { Symbol = "STREAM", Bars = bars, Currency = "USD", TimeZone = "America/New_York" };
        site.Yahoo.Serve("STREAM", StandInReply.Json(history.ToJson()) with { After = downloading.Task });
        var stages = new List<string>();

        await using var stream = await anonymous.GetStreamAsync("/api/v1/tickers/STREAM/progress?model=mlp", Cancelled);
        await foreach (var item in System.Net.ServerSentEvents.SseParser.Create(stream).EnumerateAsync(Cancelled))
        {
            Assert.Equal("progress", item.EventType);
            stages.Add(JsonElement.Parse(item.Data).GetProperty("stage").GetString()!);
            if (stages[^1] == "downloading") downloading.TrySetResult();
        }

        Assert.Contains("downloading", stages);
        Assert.Contains("fitting", stages);
        Assert.Equal("ready", stages[^1]);
    }

    [Fact]
    public async Task Symbols_TooLongOrEmpty_AreBadInput()
    {
        using var empty = await anonymous.GetAsync("/api/v1/symbols?q=", Cancelled);
        using var tooLong = await anonymous.GetAsync($"/api/v1/symbols?q={new string('a', 51)}", Cancelled);

        await ApiAnswers.ProblemAsync(empty, HttpStatusCode.BadRequest);
        await ApiAnswers.ProblemAsync(tooLong, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task AnyAnswer_CarriesTheSecurityHeaders()
    {
        foreach (var path in new[] { "/", "/api/v1/models", "/nosuchpage" })
        {
            using var response = await anonymous.GetAsync(path, Cancelled);
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            foreach (var part in (string[])["script-src 'self';", "object-src 'none'", "base-uri 'none'"])
                Assert.Contains(part, policy, StringComparison.Ordinal);
            Assert.Equal("strict-origin-when-cross-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        }
    }
}
