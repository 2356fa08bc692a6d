using Dapper;
using Microsoft.Data.Sqlite;
using MimeKit;
using OrleansStock.Storage.Alerts;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Site.Mine;

/// <summary>Alerts by page and API, their mail, and its link that stops them.</summary>
public sealed class AlertTests(SiteFixture site)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alert_CrossedAndMailed_IsStoppedWithOneClickWithoutSigningIn()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        var alert = await AddAsync(api, new { kind = "above", symbol = "SHARED", price = "123456", repeats = true });
        var id = alert.GetProperty("id").GetString()!;
        var page = await visitor.GetPageAsync("/alerts");
        Assert.Contains("a close at 123,456.00", page.QuerySelector("table tbody")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".notice.warn"));

        await StoreMailAsync(visitor.UserName, id);
        var link = await SiteMail.FindLinkAsync(site.DataDirectory, visitor.Email, "/alerts/stop");
        var mail = await FindMailAsync(visitor.Email, "/alerts/stop");
        Assert.Contains(link, mail.Headers[HeaderId.ListUnsubscribe], StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers[HeaderId.ListUnsubscribePost]);
        Assert.Contains("SHARED closed at 200,000.00", mail.TextBody, StringComparison.Ordinal);

        using var program = new HttpClient { BaseAddress = site.BaseUrl };
        // A program that looks at links changes nothing; the post of RFC 8058 does.
        using (var looked = await program.GetAsync(link, Cancelled)) Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        Assert.Equal(1, (await api.GetJsonAsync("/api/v1/alerts")).GetArrayLength());
        using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using (var stopped = await program.PostAsync(link, body, Cancelled)) Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        Assert.Equal(0, (await api.GetJsonAsync("/api/v1/alerts")).GetArrayLength());
        using var forged = await program.PostAsync("/alerts/stop?token=AAAA", body, Cancelled);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
    }

    /// <summary>The page writes prices as the reader's country does, so its form reads them so, as that of the odds does.</summary>
    [Theory]
    [InlineData("1.250,50", "a close at 1,250.50 USD or above", null)]
    [InlineData("$1,250", "a close at 1,250.00 USD or above", null)]
    [InlineData("100.125", "a close at 100.125 USD or above", null)]
    [InlineData("0.5", "a close at 0.5000 USD or above", "It is so already with the close of 28 Mar 2024")]
    public async Task Form_PriceAsPeopleWriteIt_WaitsForThatPrice(string typed, string waits, string? told)
    {
        using var visitor = site.NewVisitor();
        await visitor.RegisterAsync();
        await visitor.SignInAsync();

        using var answer = await visitor.SubmitAsync(
            "/alerts?symbol=SHARED", new Dictionary<string, string> { ["kind"] = "above", ["price"] = typed }, formContaining: "price");
        var page = await SiteVisitor.ParseAsync(answer);

        Assert.Contains(waits, page.QuerySelector("table tbody")!.TextContent, StringComparison.Ordinal);
        var notice = page.QuerySelector(".notice.success")!.TextContent;
        if (told is null) Assert.Equal("The alert waits.", notice);
        else Assert.Contains(told, notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alerts_OfAnotherPersonOrBeyondTheLimit_AreRefused()
    {
        using var owner = site.NewVisitor();
        using var ownersApi = await owner.GetApiClientAsync();
        var id = (await AddAsync(ownersApi, new { kind = "range", symbol = "SHARED" })).GetProperty("id").GetString();
        using var other = site.NewVisitor();
        using var othersApi = await other.GetApiClientAsync();

        using (var deleted = await othersApi.DeleteAsync("/api/v1/alerts/" + id, Cancelled)) await ApiAnswers.ProblemAsync(deleted, HttpStatusCode.NotFound);
        for (var i = 0; i < 50; i++) await AddAsync(othersApi, new { kind = "range", symbol = "SHARED" });
        using var full = await othersApi.PostAsJsonAsync("/api/v1/alerts", new { kind = "outcome" }, Cancelled);
        Assert.StartsWith(
            "You have 50 alerts already", (await ApiAnswers.ProblemAsync(full, HttpStatusCode.Conflict)).GetProperty("detail").GetString(),
            StringComparison.Ordinal);
        Assert.Equal(1, (await ownersApi.GetJsonAsync("/api/v1/alerts")).GetArrayLength());
    }

    [Fact]
    public async Task Alert_RangeOfOldPrices_NamesNoPastDayAsTheEndOfItsWait()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        await AddAsync(api, new { kind = "range", symbol = "SHARED" });

        var page = (await visitor.GetPageAsync("/alerts")).QuerySelector("table tbody")!.TextContent;

        Assert.DoesNotContain("until", page, StringComparison.Ordinal);
        Assert.Contains("no close after that of 28 Mar 2024 has come yet", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", "SHARED", "1", null, null, "kind")]
    [InlineData(null, "SHARED", "1", null, null, "kind")]
    [InlineData("above", "!", "1", null, null, "symbol")]
    [InlineData("range", null, null, null, null, "symbol")]
    [InlineData("above", "SHARED", "-1", null, null, "price")]
    [InlineData("below", "SHARED", "1e2", null, null, "price")]
    [InlineData("odds-below", "SHARED", null, 50, 10, "price")]
    [InlineData("odds-above", "SHARED", "1", 0, null, "percent")]
    [InlineData("odds-above", "SHARED", "1", 100, null, "percent")]
    [InlineData("odds-above", "SHARED", "1", null, null, "percent")]
    [InlineData("odds-above", "SHARED", "1", 50, 11, "horizon")]
    public async Task AddAlert_NotUnderstood_NamesTheField(string? kind, string? symbol, string? price, int? percent, int? horizon, string field)
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        using var answer = await api.PostAsJsonAsync("/api/v1/alerts", new { kind, symbol, price, percent, horizon }, Cancelled);
        var problem = await ApiAnswers.ProblemAsync(answer, HttpStatusCode.BadRequest);
        Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(e => e.Name));
    }

    [Fact]
    public async Task AddAlert_TickerThatCannotBeServed_IsRefusedAsByOtherCallsAndSaidOnThePage()
    {
        var away = $"A{Guid.NewGuid():N}"[..12].ToUpperInvariant();
        site.Yahoo.Serve(away, StandInReply.WebPage());
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        using (var unknown = await api.PostAsJsonAsync("/api/v1/alerts", new { kind = "above", symbol = away + "X", price = "1" }, Cancelled))
        {
            var problem = await ApiAnswers.ProblemAsync(unknown, HttpStatusCode.NotFound);
            Assert.Equal("unknownSymbol", problem.GetProperty("error").GetString());
            Assert.Equal(JsonValueKind.Array, problem.GetProperty("suggestions").ValueKind);
        }

        using (var answer = await api.PostAsJsonAsync("/api/v1/alerts", new { kind = "range", symbol = away }, Cancelled))
        {
            var problem = await ApiAnswers.ProblemAsync(answer, HttpStatusCode.ServiceUnavailable);
            Assert.Equal("sourceUnavailable", problem.GetProperty("error").GetString());
            Assert.NotNull(answer.Headers.RetryAfter);
        }

        using var page = await visitor.SubmitAsync(
            "/alerts", new Dictionary<string, string> { ["kind"] = "above", ["symbol"] = away + "X", ["price"] = "1" }, formContaining: "kind");
        Assert.Contains(away + "X", (await SiteVisitor.ParseAsync(page)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddAlert_AnyPercentage_ComesBackAsItWasSent()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        for (var percent = 1; percent <= 99; percent++)
        {
            var alert = await AddAsync(api, new { kind = "odds-above", symbol = "SHARED", price = "100", percent, horizon = 60 });
            Assert.Equal(percent, alert.GetProperty("percent").GetDouble());
            Assert.Equal(percent, (await api.GetJsonAsync("/api/v1/alerts"))[0].GetProperty("percent").GetDouble());
            using var deleted = await api.DeleteAsync("/api/v1/alerts/" + alert.GetProperty("id").GetString(), Cancelled);
            Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        }
    }

    [Fact]
    public async Task AddAlert_OutcomesTwice_IsAConflictAndNeedsNoDate()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        var alert = await AddAsync(api, new { kind = "outcome" });
        Assert.Equal(JsonValueKind.Null, alert.GetProperty("basisDate").ValueKind);
        using var again = await api.PostAsJsonAsync("/api/v1/alerts", new { kind = "outcome" }, Cancelled);
        var problem = await ApiAnswers.ProblemAsync(again, HttpStatusCode.Conflict);
        Assert.Equal("You are told of each outcome of your predictions already.", problem.GetProperty("detail").GetString());
        using var page = await visitor.SubmitAsync("/alerts", new Dictionary<string, string> { ["kind"] = "outcome" }, formContaining: "kind");
        var said = (await SiteVisitor.ParseAsync(page)).QuerySelector("[role=alert]")!.TextContent;
        Assert.Contains("already", said, StringComparison.Ordinal);
        Assert.Equal(1, (await api.GetJsonAsync("/api/v1/alerts")).GetArrayLength());
        Assert.DoesNotContain("0001-01-01", await visitor.Http.GetStringAsync("/account/my-data", Cancelled), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> AddAsync(HttpClient api, object alert)
    {
        using var answer = await api.PostAsJsonAsync("/api/v1/alerts", alert, Cancelled);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
    }

    // As a silo stores it, to a confirmed address.
    private async Task StoreMailAsync(string userName, string alertId)
    {
        await using var connection = new SqliteConnection($"Data Source={Directory.GetFiles(site.DataDirectory, "*.db").Single()}");
        await connection.OpenAsync(Cancelled);
        var user = await connection.ExecuteScalarAsync<string>("SELECT id FROM users WHERE user_name = @userName", new { userName });
        await connection.ExecuteAsync("UPDATE users SET email_confirmed = 1 WHERE id = @user", new { user });
        var detail = AlertDetail.Write(new AlertDetail(alertId, "SHARED", SiteFixture.LastDay)
        {
            Kind = AlertKind.Above, Close = 200_000, High = 123_456, Currency = "USD", Repeats = true,
        });
        await connection.ExecuteAsync(
            """
            INSERT INTO outgoing_mails (id, kind, user_id, site, detail, created_at, due_at)
            VALUES (@alertId, 'Alert', @user, @site, @detail, CAST(strftime('%s', 'now') AS INTEGER) * 1000, 0)
            """, new { alertId, user, detail, site = site.BaseUrl.GetLeftPart(UriPartial.Authority) });
    }

    private async Task<MimeMessage> FindMailAsync(string address, string text)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.DataDirectory, "mail"), "*.eml"))
        {
            var mail = await MimeMessage.LoadAsync(file, Cancelled);
            if (mail.To.ToString().Contains(address, StringComparison.OrdinalIgnoreCase) && mail.TextBody?.Contains(text, StringComparison.Ordinal) == true)
                return mail;
        }

        throw new InvalidOperationException("There is no such mail.");
    }
}
