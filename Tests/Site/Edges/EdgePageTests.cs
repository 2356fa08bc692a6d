namespace OrleansStock.Tests.Site.Edges;

/// <summary>What pages say and do at the edges: one day, one ticker, a range without measure, an address in lower case.</summary>
public sealed class EdgePageTests(SiteFixture site)
{
    [Fact]
    public async Task TickerPage_LowerCase_LeadsToTheSameWithAllThatTheAddressAsksFor()
    {
        using var visitor = site.NewVisitor();
        const string asked = "?model=random-walk&scale=log&with=linear&span=5y&above=100&past=1";

        using var answer = await visitor.Http.GetAsync("/tickers/shared" + asked, Cancelled);

        Assert.Equal("/tickers/SHARED" + asked, answer.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task TickerPage_OneDayAhead_CountsOneDay()
    {
        using var visitor = site.NewVisitor();

        var page = await visitor.GetPageAsync("/tickers/SHARED?model=random-walk&horizon=1");

        Assert.Equal(["1 trading day a day", "1 trading day a day"], page.QuerySelectorAll("table.fold tbody th")
            .Select(th => string.Join(' ', th.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(text => text.StartsWith("1 ", StringComparison.Ordinal) && text.Contains("trading", StringComparison.Ordinal)));
        Assert.DoesNotContain("1 trading days", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("low=0.5&median=1&high=900000000000000", "Your range reaches beyond a hundredth or a hundred times the last close of ")]
    [InlineData("p01=1&p05=2&p10=3&p25=4&p50=5&p75=6&p90=7&p95=8&p99=900000000000000", "Your range reaches beyond ")]
    public async Task OwnRange_BeyondReason_IsSaidBeforeItIsRecorded(string range, string sentence)
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        using var answer = await visitor.Http.GetAsync("/tickers/SHARED/own?" + range, Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await SiteVisitor.ParseAsync(answer);
        Assert.StartsWith(sentence, page.GetElementById("range-error")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.GetElementById("says"));
        Assert.NotEmpty(page.QuerySelectorAll("#range [aria-invalid]"));
    }

    [Theory]
    [InlineData("symbol", "The list is read: no ticker.")]
    [InlineData("symbol\nEDGEONE", "The list is read: 1 ticker.")]
    [InlineData("EDGEONE\nEDGETWO\nEDGEONE", "The list is read: 2 tickers.")]
    public async Task Watchlist_ListOfFew_IsCounted(string list, string sentence)
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        using var sent = await visitor.SendAsync("/watchlist", "Import", "symbols", list);

        var shown = await SiteVisitor.ParseAsync(sent);
        var notice = shown.QuerySelector(".notice.success") ?? (await visitor.GetPageAsync("/watchlist")).QuerySelector(".notice.success");
        Assert.Equal(sentence, notice!.TextContent);
    }

    [Fact]
    public async Task Watchlist_LongListOfShortLines_IsTakenAsTheFieldTakesIt()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();
        // The field counts a line break once, and a browser sends two characters for it.
        var list = string.Concat(Enumerable.Repeat("EDGELINE\r\n", 2_100));

        using var sent = await visitor.SendAsync("/watchlist", "Import", "symbols", list);

        Assert.Equal("EDGELINE", (await api.GetJsonAsync("/api/v1/watchlist")).GetProperty("items")[0].GetProperty("symbol").GetString());
    }

    [Theory]
    [InlineData("date=2024-06-071")]
    [InlineData("horizon=00000000010x")]
    public async Task TickerPage_HorizonWithMoreBehindIt_IsNotReadInPart(string query)
    {
        using var visitor = site.NewVisitor();

        using var answer = await visitor.Http.GetAsync("/tickers/SHARED?model=random-walk&" + query, Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("same-origin", HttpStatusCode.OK, "/watchlist")]
    [InlineData("cross-site", HttpStatusCode.BadRequest, "/account/login")]
    [InlineData(null, HttpStatusCode.BadRequest, "/account/login")]
    public async Task Login_FormOfASecondTab_LeadsOnWhereTheFirstHasSignedIn(string? from, HttpStatusCode status, string path)
    {
        using var visitor = site.NewVisitor();
        await visitor.RegisterAsync();
        await visitor.SignInAsync();
        using (await visitor.PressAsync("/", "/account/logout")) { }
        const string login = "/account/login?returnUrl=%2Fwatchlist";
        var second = await visitor.GetPageAsync(login);
        await visitor.SignInAsync();

        var token = second.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, login)
        {
            Content = new FormUrlEncodedContent(
                [new("UserName", visitor.UserName), new("Password", SiteVisitor.Password), new("__RequestVerificationToken", token)]),
        };
        if (from is not null) request.Headers.Add("Sec-Fetch-Site", from);
        using var answer = await visitor.Http.SendAsync(request, Cancelled);

        Assert.Equal((status, path), (answer.StatusCode, answer.RequestMessage!.RequestUri!.AbsolutePath));
    }

    /// <summary>Two tabs, and in both somebody signs out: what the second asks for is so already.</summary>
    [Theory]
    [InlineData("same-origin", HttpStatusCode.OK, "/")]
    [InlineData("cross-site", HttpStatusCode.BadRequest, "/account/logout")]
    [InlineData(null, HttpStatusCode.BadRequest, "/account/logout")]
    public async Task Logout_OfASecondTab_LeadsWhereTheFirstLed(string? from, HttpStatusCode status, string path)
    {
        using var visitor = site.NewVisitor();
        await visitor.RegisterAsync();
        await visitor.SignInAsync();
        var second = await visitor.GetPageAsync("/models");
        using (await visitor.PressAsync("/", "/account/logout")) { }

        var token = second.QuerySelector("form[action='/account/logout'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/logout")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]),
        };
        if (from is not null) request.Headers.Add("Sec-Fetch-Site", from);
        using var answer = await visitor.Http.SendAsync(request, Cancelled);

        Assert.Equal((status, path), (answer.StatusCode, answer.RequestMessage!.RequestUri!.AbsolutePath));
    }

    /// <summary>A form that is sent after the session has ended does nothing, says so, and leads back to its page.</summary>
    [Theory]
    [InlineData("/watchlist", "Add", "/watchlist")]
    [InlineData("/watchlist?add=MSFT", "Add", "/watchlist")]
    [InlineData("/alerts?symbol=MSFT", "Add", "/alerts")]
    public async Task Form_SentAfterTheSessionHasEnded_LeadsBackToItsPage(string path, string handler, string back)
    {
        using var visitor = site.NewVisitor();
        await visitor.RegisterAsync();
        await visitor.SignInAsync();
        var form = (await visitor.GetPageAsync(path)).QuerySelector($"form[action*='handler={handler}']")!;
        using (await visitor.PressAsync("/", "/account/logout")) { }

        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("symbol", "MSFT"), new("__RequestVerificationToken", token)]);
        using var answer = await visitor.Http.PostAsync(form.GetAttribute("action"), content, Cancelled);

        var page = await SiteVisitor.ParseAsync(answer);
        Assert.Equal($"/account/login?returnUrl={Uri.EscapeDataString(back)}&unsent=true", answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("has changed nothing", page.GetElementById("unsent")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(back, page.QuerySelector("input[name=returnUrl]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Predictions_DaysTheWrongWayRound_AreSaidToBe()
    {
        using var visitor = site.NewVisitor();
        using var api = await visitor.GetApiClientAsync();

        using var answer = await api.GetAsync("/api/v1/predictions?dueFrom=2026-12-02&dueTo=2026-12-01", Cancelled);

        var problem = await ApiAnswers.ProblemAsync(answer, HttpStatusCode.BadRequest);
        Assert.Equal("dueTo must not be before dueFrom.", problem.GetProperty("detail").GetString());
    }
}
