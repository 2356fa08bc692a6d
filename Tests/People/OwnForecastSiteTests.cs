using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansStock.MarketData.Calendar;
using OrleansStock.Tests.Examples;
using OrleansStock.Tests.Forecasting;
using OrleansStock.Tests.Ledger;

namespace OrleansStock.Tests.People;

/// <summary>People against models, as a person, a program and a stranger use it.</summary>
public sealed class OwnForecastSiteTests
{
    private const string Symbol = "OWNSITE";

    /// <summary>While the source is late, the newest close is that of the session before: the one that has ended is known, and no forecast.</summary>
    [Fact]
    public async Task OwnRange_ForASessionThatHasEnded_IsSaidToCountInNoRecord()
    {
        const string late = "OWNLATE";
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite);
        site.Source.ServeUntil(late, 800, TradingCalendar.Of(late).LastFinishedDay(TimeProvider.System.GetUtcNow()));

        var known = await site.Visitor.GetPageAsync($"/tickers/{late}/own?horizon=1");
        var ahead = await site.Visitor.GetPageAsync($"/tickers/{late}/own?horizon=10");

        Assert.Contains("counts in no record", known.QuerySelector("#known")!.TextContent, StringComparison.Ordinal);
        Assert.Null(ahead.QuerySelector("#known"));
    }

    // The score follows the outcome within a second; what never comes ends the test and not the run.
    [Fact(Timeout = 180_000)]
    public async Task OwnRange_RecordedSealedAndResolved_StandsBesideTheModelAndInNoModelsRecord()
    {
        ExampleRun.SkipWithout("python3", "openssl");
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite);
        using var stranger = new SiteVisitor(site.BaseUrl);
        using var downloads = new Downloads();
        var bars = GeneratedSeries.Garch(820, 1, Symbol).Bars.ToArray();
        site.Source.ServeBars(Symbol, bars[..800]);
        var close = (decimal)bars[799].Close;
        Assert.Contains("No own range has come due yet", (await site.Visitor.GetPageAsync("/people/me")).Body!.TextContent, StringComparison.Ordinal);

        // A person: the preview says what it costs, and records.
        var address = FormattableString.Invariant($"/tickers/{Symbol}/own?horizon=10&low={close * 0.9m:0.00}&median={close:0.00}&high={close * 1.1m:0.00}");
        var preview = await site.Visitor.GetPageAsync(address);
        Assert.Contains("sure and wrong costs", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, preview.QuerySelectorAll("section[aria-labelledby=says] table")[1].QuerySelectorAll("tbody tr").Length);
        using (var recorded = await SubmitRangeAsync())
            Assert.Equal((HttpStatusCode.OK, "/predictions/1"), (recorded.StatusCode, recorded.RequestMessage!.RequestUri!.AbsolutePath));
        Assert.Contains("your own range", (await site.Visitor.GetPageAsync("/predictions/1")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Own range", (await site.Visitor.GetPageAsync("/predictions?model=own")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        // A program: the same question again, and the model's forecast of it.
        var wider = new { symbol = Symbol, requestId = "o2", horizon = 10, low = close * 0.5m, median = close, high = close * 2 };
        using (var again = await site.Api.PostAsJsonAsync("/api/v1/predictions/own", wider, Cancelled))
            Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        using (var answer = await SiteVisitor.PredictAsync(site.Api, Symbol, "m1", "linear")) Assert.Equal(HttpStatusCode.Created, answer.StatusCode);

        // Sealed as a forecast is: a stranger's check.
        await site.SealAsync();
        var leaf = await downloads.SaveAsync("sealed", site.Api, "/api/v1/predictions/1/sealed");
        await downloads.SaveAsync("proof", stranger.Http, $"/api/v1/ledger/proof/{leaf.GetProperty("leafHash").GetString()}");
        var (exitCode, output) = await downloads.VerifyAsync("record", "sealed", "proof");
        Assert.True(exitCode == 0, output);
        Assert.StartsWith($"The prediction of {Symbol} with own is leaf ", output, StringComparison.Ordinal);

        // Its day comes.
        var made = new DateTimeOffset(bars[799].Date.AddDays(1), default, TimeSpan.Zero).ToUnixTimeMilliseconds();
        await site.TamperAsync($"UPDATE predictions SET created_at = {made} + seq");
        site.Source.ServeBars(Symbol, bars);
        site.Source.SetNewBarDue(Symbol, true);
        JsonElement mine;
        while ((mine = await site.Api.GetFromJsonAsync<JsonElement>("/api/v1/people/me", Cancelled)).GetProperty("own").ValueKind == JsonValueKind.Null)
        {
            await stranger.GetPageAsync($"/tickers/{Symbol}?model=linear");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Assert.Equal((1, 0), (mine.GetProperty("own").GetProperty("resolved").GetInt32(), mine.GetProperty("withdrawn").GetInt32()));
        var model = Assert.Single(mine.GetProperty("models").EnumerateArray());
        Assert.Equal("linear", model.GetProperty("model").GetString());
        Assert.Equal(mine.GetProperty("own").GetProperty("crps").GetDouble(), model.GetProperty("own").GetProperty("crps").GetDouble());
        var record = await stranger.Http.GetFromJsonAsync<JsonElement>("/api/v1/record", Cancelled);
        Assert.All(record.GetProperty("scores").EnumerateArray(), s => Assert.Equal("linear", s.GetProperty("model").GetString()));
        var rows = (await site.Visitor.GetPageAsync("/people/me")).QuerySelectorAll("table tbody tr").Select(r => r.QuerySelector("th")!.TextContent.Trim());
        Assert.Equal(["You", "Linear regression"], rows);

        // Seen by nobody, then under a name, then by nobody.
        Assert.Contains("Nobody yet", (await stranger.GetPageAsync("/people")).Body!.TextContent, StringComparison.Ordinal);
        using (await site.Visitor.SendAsync("/people/me", "Show", "Name", "Ann Own")) await AssertSeenAsync(HttpStatusCode.OK, 1);
        Assert.Contains("Ann Own", (await stranger.GetPageAsync("/people/ann%20own")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"publicName\": \"Ann Own\"", await site.Visitor.Http.GetStringAsync("/account/my-data", Cancelled), StringComparison.Ordinal);
        using (await site.Visitor.SendAsync("/people/me", "Hide", "x", "")) await AssertSeenAsync(HttpStatusCode.NotFound, 0);

        // As the browser sends it: the hidden fields of the form that records.
        async Task<HttpResponseMessage> SubmitRangeAsync()
        {
            var form = preview.Forms.Single(f => f.Method == "post" && f.QuerySelector("input[name=RequestId]") is not null);
            using var content = new FormUrlEncodedContent(
                form.QuerySelectorAll<IHtmlInputElement>("input").Select(i => KeyValuePair.Create(i.Name!, i.Value)));
            return await site.Visitor.Http.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content, Cancelled);
        }

        async Task AssertSeenAsync(HttpStatusCode status, int people)
        {
            foreach (var path in (string[])["/people/Ann%20Own", "/api/v1/people/Ann%20Own"])
            {
                using var answer = await stranger.Http.GetAsync(path, Cancelled);
                Assert.Equal((path, status), (path, answer.StatusCode));
            }

            Assert.Equal(people, (await stranger.Http.GetFromJsonAsync<JsonElement>("/api/v1/people", Cancelled)).GetProperty("items").GetArrayLength());
        }
    }

    [Fact]
    public async Task OwnForecast_ByAToken_NeedsTheScopePredict()
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite, Symbol);
        using var reader = await site.Visitor.GetTokenClientAsync("Read");
        using var predictor = await site.Visitor.GetTokenClientAsync("Predict");
        var own = new { symbol = Symbol, requestId = "t1", horizon = 3, low = 50, median = 100, high = 200 };
        using var refused = await reader.PostAsJsonAsync("/api/v1/predictions/own", own, Cancelled);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var made = await predictor.PostAsJsonAsync("/api/v1/predictions/own", own, Cancelled);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        using var repeated = await predictor.PostAsJsonAsync("/api/v1/predictions/own", own, Cancelled);
        Assert.Equal(HttpStatusCode.OK, repeated.StatusCode);
        using var forbidden = await predictor.GetAsync("/api/v1/people/me", Cancelled);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }
}
