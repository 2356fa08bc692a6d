using System.Globalization;
using System.Text;
using OrleansStock.MarketData.Calendar;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.Tests.Site.Prices;

/// <summary>The site over a folder of an operator's files, good and bad ones.</summary>
public sealed class PriceFilesTests : IAsyncLifetime
{
    private const string Open = "Date,Close\n1/2/2024,1\n1/3/2024,2\n";

    private readonly TemporaryFolder data = new(), files = new();
    private SiteProcess? site;
    private HttpClient? http;

    private HttpClient Http => http!;

    public async ValueTask InitializeAsync()
    {
        foreach (var symbol in new[] { "GOOD", "M&M.NS", "FIRM.VN", "FIRM.ZZ" }) files.Write(symbol + ".csv", History());
        // Kuwait trades from Sunday to Thursday.
        files.Write("FIRM.KW.csv", History(daysEarlier: 1));
        files.Write("OPEN.csv", Open);
        // Twelve years, and a hole of three weeks a year before the end.
        var lines = History(days: 3000).Split('\n');
        files.Write("OLD.csv", string.Join('\n', lines));
        files.Write("WITH-HOLE.csv", string.Join('\n', lines[..^267].Concat(lines[^251..])));
        files.Write("prices of March.csv", History());
        site = await SiteProcess.StartAsync(data.Path, new Dictionary<string, string>
        {
            ["MarketData__Source"] = "Csv",
            ["MarketData__CsvDirectory"] = files.Path,
            ["Admin__Email"] = "operator@example.org",
        });
        http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = site.BaseUrl };
    }

    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        if (site is not null) await site.DisposeAsync();
        data.Dispose();
        files.Dispose();
    }

    [Fact]
    public async Task Ticker_FileIsBad_SaysSoAndNotTryAgain()
    {
        foreach (var path in new[] { "/api/v1/tickers/OPEN", "/api/v1/tickers/OPEN/forecast?model=random-walk" })
        {
            using var response = await Http.GetAsync(path, Cancelled);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            Assert.Null(response.Headers.RetryAfter);
            var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
            Assert.Equal(("badData", "The ticker's data cannot be used"), (problem.GetProperty("error").GetString(), problem.GetProperty("title").GetString()));
            Assert.StartsWith("OPEN.csv, line 2: a date that could be", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
        using var page = await Http.GetAsync("/tickers/OPEN", Cancelled);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Null(page.Headers.RetryAfter);
        var notice = (await SiteVisitor.ParseAsync(page)).QuerySelector(".notice.error")!.TextContent;
        Assert.Contains("The operator of this site has to repair them; trying again will not help.", notice, StringComparison.Ordinal);
        Assert.Contains("OPEN.csv, line 2: a date that could be", notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddAlert_FileIsBad_SaysSoAndNotTryAgain()
    {
        using var visitor = new SiteVisitor(site!.BaseUrl);
        using var api = await visitor.GetApiClientAsync();
        using var answer = await api.PostAsJsonAsync("/api/v1/alerts", new { kind = "range", symbol = "OPEN" }, Cancelled);

        var problem = await ApiAnswers.ProblemAsync(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("badData", problem.GetProperty("error").GetString());
        Assert.StartsWith("OPEN.csv, line 2: ", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Null(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task Ticker_ThereIsNone_OffersWhatThereIs()
    {
        using var response = await Http.GetAsync("/api/v1/tickers/NOPE123", Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        Assert.Equal("There are no prices of NOPE123 here. There are prices of FIRM.KW, FIRM.VN, FIRM.ZZ, GOOD, M&M.NS and 3 more.",
            problem.GetProperty("detail").GetString());
        Assert.Equal(5, problem.GetProperty("suggestions").GetArrayLength());

        using var slip = await Http.GetAsync("/tickers/GOOF", Cancelled);
        var page = await SiteVisitor.ParseAsync(slip);
        Assert.Contains("Did you mean GOOD?", page.QuerySelector(".notice.error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/tickers/GOOD']"));
    }

    [Fact]
    public async Task Ticker_SymbolWithAnAmpersand_IsServedEverywhere()
    {
        var summary = await Http.GetFromJsonAsync<JsonElement>("/api/v1/tickers/M%26M.NS", Cancelled);
        Assert.Equal(("M&M.NS", "INR"), (summary.GetProperty("symbol").GetString(), summary.GetProperty("currency").GetString()));
        var found = await Http.GetFromJsonAsync<JsonElement>("/api/v1/symbols?q=m%26m", Cancelled);
        Assert.Contains(found.EnumerateArray(), one => one.GetProperty("symbol").GetString() == "M&M.NS");
        using var csv = await Http.GetAsync("/api/v1/tickers/M%26M.NS/history.csv", Cancelled);
        Assert.Equal("M_M.NS-history.csv", csv.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var forecast = await Http.GetFromJsonAsync<JsonElement>("/api/v1/tickers/M%26M.NS/forecast?model=random-walk", Cancelled);
        Assert.Equal("M&M.NS", forecast.GetProperty("symbol").GetString());

        using var visitor = new SiteVisitor(site!.BaseUrl);
        var page = await visitor.GetPageAsync("/tickers/M%26M.NS?model=random-walk");
        Assert.Equal("M&M.NS", page.QuerySelector("h1")!.TextContent);
        var links = page.QuerySelectorAll("a[href*='M%26M.NS']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains("/api/v1/tickers/M%26M.NS/history.csv", links);
        Assert.Contains(links, link => link.StartsWith("/tickers/M%26M.NS?model=", StringComparison.Ordinal));
        Assert.Contains(links, link => link.StartsWith("/predict?symbol=M%26M.NS", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Links, link => link.GetAttribute("href")!.Contains("M&M", StringComparison.Ordinal));

        using var shown = await visitor.Http.GetAsync("/tickers?symbol=m%26m.ns", Cancelled);
        Assert.Equal("/tickers/M%26M.NS", shown.RequestMessage!.RequestUri!.AbsolutePath);
        using var api = await visitor.GetApiClientAsync();
        using var recorded = await SiteVisitor.PredictAsync(api, "M&M.NS", "r-1");
        Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        Assert.Contains(",M&M.NS,INR,", await api.GetStringAsync("/api/v1/predictions.csv", Cancelled), StringComparison.Ordinal);
        Assert.NotNull((await visitor.GetPageAsync("/predictions")).QuerySelector("a[href*='M%26M.NS'], td, th"));
    }

    [Theory]
    [InlineData("FIRM.KW", "Asia/Kuwait")]
    [InlineData("FIRM.ZZ", null)]
    public async Task Ticker_CurrencyIsNotKnown_SaysSoAndNotDollars(string symbol, string? zone)
    {
        var summary = await Http.GetFromJsonAsync<JsonElement>($"/api/v1/tickers/{symbol}", Cancelled);
        Assert.Equal((null, zone), (summary.GetProperty("currency").GetString(), summary.GetProperty("timeZone").GetString()));
        var assumptions = summary.GetProperty("dataQuality").GetProperty("assumptions").EnumerateArray().Select(one => one.GetString()!).ToList();
        Assert.Contains(assumptions, one => one.Contains("currency is not known", StringComparison.Ordinal));

        var page = await SiteVisitor.ParseAsync(await Http.GetAsync($"/tickers/{symbol}?model=random-walk", Cancelled));
        Assert.Contains("(currency unknown)", page.QuerySelector(".price-now")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("USD", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("New_York", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var assumption in assumptions) Assert.Contains(page.QuerySelectorAll("li"), item => item.TextContent == assumption);
    }

    [Theory]
    [InlineData("GOOD", false)]
    [InlineData("FIRM.VN", true)]
    public async Task Forecast_HolidaysAreNotKnown_SaysSoBesideTheDate(string symbol, bool isHabit)
    {
        var forecast = await Http.GetFromJsonAsync<JsonElement>($"/api/v1/tickers/{symbol}/forecast?model=random-walk", Cancelled);
        Assert.All(forecast.GetProperty("horizons").EnumerateArray(), horizon => Assert.Equal(isHabit, horizon.TryGetProperty("expectedDateIsHabit", out _)));
        var page = await SiteVisitor.ParseAsync(await Http.GetAsync($"/tickers/{symbol}?model=random-walk", Cancelled));
        Assert.Equal(isHabit, page.QuerySelector("td[data-label='On or about']")!.TextContent.Contains("estimated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ticker_HistoryIsLongerThanTheYearsKept_SaysHowMuchIsLeftOut()
    {
        var quality = (await Http.GetFromJsonAsync<JsonElement>("/api/v1/tickers/OLD", Cancelled)).GetProperty("dataQuality");
        var (read, tooOld) = (quality.GetProperty("rowsRead").GetInt32(), quality.GetProperty("rowsTooOld").GetInt32());
        Assert.InRange(tooOld, 1, read - 2000);
        var page = await SiteVisitor.ParseAsync(await Http.GetAsync("/tickers/OLD?model=random-walk", Cancelled));
        var facts = page.QuerySelectorAll("dl.facts div").Select(fact => fact.TextContent.Trim());
        Assert.Contains(facts, fact => fact.StartsWith("Older than we keep", StringComparison.Ordinal)
            && fact.EndsWith(tooOld.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        // The symbol is its own name, and is said once.
        Assert.Equal("OLD · OrleansStock", page.Title);
    }

    [Fact]
    public async Task Ticker_FileHasAHole_ForecastsFromWhatLiesAfterItAndSaysSo()
    {
        var summary = await Http.GetFromJsonAsync<JsonElement>("/api/v1/tickers/WITH-HOLE", Cancelled);
        Assert.Equal(250, summary.GetProperty("bars").GetInt32());
        var quality = summary.GetProperty("dataQuality");
        Assert.Contains(quality.GetProperty("counts").EnumerateArray(), count => count.GetProperty("rule").GetString() == "hole");
        var sentence = quality.GetProperty("issues").EnumerateArray().Single(issue => issue.GetProperty("rule").GetString() == "hole")
            .GetProperty("sentence").GetString()!;
        Assert.Contains("16 days of trading are missing in a row", sentence, StringComparison.Ordinal);
        var page = await SiteVisitor.ParseAsync(await Http.GetAsync("/tickers/WITH-HOLE?model=random-walk", Cancelled));
        Assert.Contains(page.QuerySelectorAll("td"), cell => cell.TextContent == sentence);
    }

    [Fact]
    public async Task Operations_FilesAreRefused_AreListedOnThePageInTheApiAndInTheLog()
    {
        using var visitor = new SiteVisitor(site!.BaseUrl) { UserName = "operator" };
        await visitor.RegisterAsync();
        await visitor.SignInAsync();
        var link = await SiteMail.FindLinkAsync(data.Path, visitor.Email, "/account/confirm-email");
        using var confirmed = await visitor.SubmitAsync(link, new Dictionary<string, string>(), formContaining: "code");
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);

        using var api = await visitor.GetTokenClientAsync();
        var load = (await api.GetFromJsonAsync<JsonElement>("/api/v1/ops", Cancelled)).GetProperty("cluster").GetProperty("silos")[0].GetProperty("load");
        var refused = load.GetProperty("refusedFiles").EnumerateArray().ToList();
        Assert.Equal(["OPEN.csv", "prices of March.csv"], refused.Select(file => file.GetProperty("file").GetString()));
        Assert.Equal(2, refused[0].GetProperty("line").GetInt64());
        Assert.Equal(2, load.GetProperty("refusedFileCount").GetInt32());

        var page = await visitor.GetPageAsync("/ops");
        var rows = page.QuerySelector("#refused")!.NextElementSibling!.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("OPEN.csv, line 2: a date that could be", rows[0], StringComparison.Ordinal);
        Assert.Contains(site.Log, line => line.Contains("A price file is refused: OPEN.csv, line 2", StringComparison.Ordinal));

        // The tables that run out, as of today.
        var ending = CalendarAge.All.Where(age => age.RunsOut(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime))).ToList();
        Assert.Equal(ending.Select(age => (age.Calendar, $"{age.CheckedUntil:yyyy-MM-dd}")), load.GetProperty("endingCalendars").EnumerateArray()
            .Select(one => (one.GetProperty("calendar").GetString()!, one.GetProperty("checkedUntil").GetString()!)));
        Assert.Equal(
            ending.GroupBy(age => age.CheckedUntil, age => age.Calendar)
                .Select(day => $"Checked until {Display.Date(day.Key)}: {string.Join(", ", day)}"),
            page.QuerySelectorAll("#calendars ~ dl.facts > div").Select(day => $"{day.Children[0].TextContent}: {day.Children[1].TextContent}"));
    }

    /// <summary>Days on which New York trades, a day earlier where told.</summary>
    private static string History(int daysEarlier = 0, int days = 400)
    {
        var calendar = TradingCalendar.Of("GOOD");
        StringBuilder text = new("Date,Open,High,Low,Close,Volume\n");
        foreach (var bar in YahooPayload.Series(days, SiteFixture.LastDay, seed: 7).Where(bar => calendar.IsTradingDay(bar.Date)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{bar.Date.AddDays(-daysEarlier):yyyy-MM-dd},").Append(
                CultureInfo.InvariantCulture, $"{bar.Open},{bar.High},{bar.Low},{bar.Close},{bar.Volume}\n");
        }
        return text.ToString();
    }
}
