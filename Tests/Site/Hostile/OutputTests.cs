using OrleansStock.Tests.MarketData;

namespace OrleansStock.Tests.Site.Hostile;

/// <summary>What leaves the site does no harm where it arrives: in a spreadsheet, in a log, in a browser, under the eyes of a stranger.</summary>
public sealed class OutputTests(SiteFixture site)
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@A1")]
    public async Task Csv_CellThatBeginsAsAFormula_IsText(string currency)
    {
        // The one cell whose text comes from outside: what the price source calls the currency.
        var symbol = "CSV" + (int)currency[0];
        site.Yahoo.ServeBars(symbol, OrleansStock.Tests.MarketData.Yahoo.YahooPayload.Series(400, SiteFixture.LastDay, 1), currency);
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        using var recorded = await SiteVisitor.PredictAsync(api, symbol, "1");
        Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);

        var lines = (await api.GetStringAsync("/api/v1/predictions.csv", Cancelled)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(lines[1..]);
        Assert.All(lines[1..], line => Assert.Equal("'" + currency, line.Split(',')[3].Trim('"')));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@A1")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\0=1")]
    public async Task Csv_NoteThatBeginsAsAFormula_IsText(string note)
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        site.Yahoo.ServeGenerated("CSVNOTE", 400, SiteFixture.LastDay);
        using var recorded = await SiteVisitor.PredictAsync(api, "CSVNOTE", "1");
        Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        using var noted = await api.PutAsJsonAsync("/api/v1/predictions/1/note", new { text = note }, Cancelled);
        Assert.True(noted.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.BadRequest, noted.StatusCode.ToString());

        var lines = (await api.GetStringAsync("/api/v1/predictions.csv?notes=true", Cancelled)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(4, lines.Length);
        // Refused, or with an apostrophe before it; a spreadsheet looks behind a quote.
        Assert.All(lines[1..], line => Assert.True(line.Split(',')[^1].Trim('"') is "" or ['\'', ..], line));
    }

    [Theory]
    [InlineData("simple")]
    [InlineData("json")]
    public async Task Log_LineBreaksInWhatAStrangerSends_ForgeNoRecord(string formatter)
    {
        using var data = new TemporaryFolder();
        await using var loud = await SiteProcess.StartAsync(data.Path, new Dictionary<string, string>(SiteFixture.SettingsFor(site.Yahoo))
        {
            ["Logging__Console__FormatterName"] = formatter,
            // Off as installed: each request with its path as it was decoded.
            ["Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics"] = "Information",
        });
        using var client = new HttpClient { BaseAddress = loud.BaseUrl };
        foreach (var path in new[] { "/nothing%0Aforged-record", "/nothing%0D%0Aforged-record", "/api/v1/tickers/A%0Aforged-record" })
        {
            using var answer = await client.GetAsync(path, Cancelled);
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }

        await loud.StopAsync();

        Assert.Contains(loud.Log, line => line.Contains("forged-record", StringComparison.Ordinal));
        // A line that continues a record is indented, or the record is one line.
        Assert.DoesNotContain(loud.Log, line => line.StartsWith("forged-record", StringComparison.Ordinal));
        if (formatter == "json") Assert.All(loud.Log.Where(l => l.Contains("forged-record", StringComparison.Ordinal)), l => JsonDocument.Parse(l).Dispose());
    }

    [Fact]
    public async Task Name_WithALineBreak_IsOneLine()
    {
        using var visitor = site.NewVisitor();
        await visitor.RegisterAsync();
        await visitor.SignInAsync();
        using var made = await visitor.SubmitAsync("/account/tokens", new Dictionary<string, string>
        {
            ["Name"] = "first\r\nforged\tname", ["Scopes"] = "Read", ["CurrentPassword"] = SiteVisitor.Password,
        });
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);

        using var all = JsonDocument.Parse(await visitor.Http.GetStringAsync("/account/my-data", Cancelled));

        Assert.Equal("first  forged name", Assert.Single(all.RootElement.GetProperty("apiTokens").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Https_EveryAnswer_CarriesStrictTransportSecurity()
    {
        using var data = new TemporaryFolder();
        await using var behind = await SiteProcess.StartAsync(
            data.Path, new Dictionary<string, string>(SiteFixture.SettingsFor(site.Yahoo)) { ["Proxy__KnownNetworks"] = "127.0.0.0/8,::1/128" });
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = behind.BaseUrl };
        // A page, one that is held, a file, an answer of the API, refusals and what has to log in.
        foreach (var path in new[] { "/", "/models", "/favicon.ico", "/healthz/live", "/api/v1/models", "/api/v1/tickers/..", "/nothing", "/account", "/api/" })
        {
            Assert.Equal("max-age=31536000; includeSubDomains", await ReadAsync(path, "https"));
            Assert.Equal("", await ReadAsync(path, "http"));
        }

        async Task<string> ReadAsync(string path, string scheme)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("X-Forwarded-Proto", scheme);
            request.Headers.Add("X-Forwarded-For", "203.0.113.7");
            using var answer = await client.SendAsync(request, Cancelled);
            return answer.Headers.TryGetValues("Strict-Transport-Security", out var values) ? string.Join(", ", values) : "";
        }
    }

    [Fact]
    public async Task Error_OfOurs_SaysNothingOfTheInside()
    {
        await using var broken = await SiteOverSilo.StartAsync(StorageEngine.Sqlite, "FINE");
        broken.Source.Break("BROKEN", new InvalidOperationException("SELECT inside FROM users"));
        using var recorded = await SiteVisitor.PredictAsync(broken.Api, "FINE", "1");
        using (var answer = await broken.Api.GetAsync("/api/v1/tickers/BROKEN/history", Cancelled)) await AssertSilentAsync(answer);
        using (var answer = await broken.Visitor.Http.GetAsync("/tickers/BROKEN", Cancelled)) await AssertSilentAsync(answer);

        // No such time: a defect, in the middle of a page.
        await broken.TamperAsync("UPDATE users SET created_at = 9000000000000000000");
        using (var answer = await broken.Visitor.Http.GetAsync("/account/my-data", Cancelled))
        {
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            await AssertSilentAsync(answer);
        }

        await using (await broken.HideLedgerAsync())
        {
            using var failed = await SiteVisitor.PredictAsync(broken.Api, "FINE", "2");
            using var list = await broken.Api.GetAsync("/api/v1/predictions", Cancelled);
            using var shown = await broken.Visitor.Http.GetAsync("/predictions", Cancelled);
            foreach (var answer in new[] { failed, list, shown }) await AssertSilentAsync(answer);
        }
    }

    private static async Task AssertSilentAsync(HttpResponseMessage answer)
    {
        Assert.InRange((int)answer.StatusCode, 400, 599);
        var text = await answer.Content.ReadAsStringAsync(Cancelled);
        foreach (var inside in new[] { "Exception", "   at ", "SELECT", "SQLite", "no such table", ".cs:", "inside" })
            Assert.DoesNotContain(inside, text, StringComparison.OrdinalIgnoreCase);
    }
}
