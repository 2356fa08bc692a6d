namespace OrleansStock.Tests.Site.Tokens;

/// <summary>What an API token may do, at every call that needs an account.</summary>
public sealed class ScopeTests(SiteFixture site)
{
    private static readonly (HttpMethod Method, string Path, string Scope)[] calls =
    [
        (HttpMethod.Get, "/api/v1/predictions", "Read"), (HttpMethod.Get, "/api/v1/predictions/1", "Read"),
        (HttpMethod.Get, "/api/v1/predictions/1/sealed", "Read"), (HttpMethod.Get, "/api/v1/predictions.csv", "Read"),
        (HttpMethod.Get, "/api/v1/predictions.json", "Read"), (HttpMethod.Get, "/api/v1/predictions/1/note", "Read"),
        (HttpMethod.Get, "/api/v1/predictions/calibration", "Read"), (HttpMethod.Put, "/api/v1/predictions/1/note", "Predict"),
        (HttpMethod.Get, "/api/v1/watchlist", "Read"), (HttpMethod.Get, "/api/v1/watchlist.csv", "Read"),
        (HttpMethod.Put, "/api/v1/watchlist/SCOPED", "Account"), (HttpMethod.Delete, "/api/v1/watchlist/SCOPED", "Account"),
        (HttpMethod.Get, "/api/v1/alerts", "Read"), (HttpMethod.Delete, "/api/v1/alerts/none", "Account"),
        (HttpMethod.Post, "/api/v1/predictions", "Predict"), (HttpMethod.Delete, "/api/v1/predictions/999", "Predict"),
    ];

    [Fact]
    public async Task Call_TokenWithoutTheScope_Is403AndChangesNothing()
    {
        site.Yahoo.ServeGenerated("SCOPED", 400, SiteFixture.LastDay);
        using var visitor = site.NewVisitor();
        await visitor.RegisterAsync();
        await visitor.SignInAsync();
        foreach (var scope in new[] { "Read", "Predict", "Account", "All" })
        {
            using var api = await visitor.GetTokenClientAsync(scope);
            // Twice: the second time this web knows the token.
            foreach (var call in calls.Concat(calls))
            {
                using var answer = await SendAsync(api, call.Method, call.Path);
                var may = scope == "All" || scope == call.Scope;
                Assert.True(may == (answer.StatusCode != HttpStatusCode.Forbidden), $"{scope}: {call.Method} {call.Path} is {answer.StatusCode}");
                if (may) continue;
                await ApiAnswers.ProblemAsync(answer, HttpStatusCode.Forbidden);
                Assert.Contains("insufficient_scope", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
            }
        }

        // What needs no account needs no scope.
        using (var nothing = await visitor.GetTokenClientAsync("Account"))
        using (var open = await nothing.GetAsync("/api/v1/tickers/SCOPED", Cancelled)) Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Fact]
    public async Task Document_EachCallOfAnAccount_NamesItsScope()
    {
        using var anybody = new HttpClient { BaseAddress = site.BaseUrl };
        var document = await anybody.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Cancelled);

        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject())
            .Where(o => o.Value.ValueKind == JsonValueKind.Object).Where(o => o.Value.TryGetProperty("security", out _)).ToList();
        Assert.True(operations.Count >= 9, $"{operations.Count}");
        Assert.All(operations, o =>
        {
            Assert.Matches("A token needs the scope `(read|predict|account)`", o.Value.GetProperty("description").GetString()!);
            Assert.True(o.Value.GetProperty("responses").TryGetProperty("403", out _), o.Value.GetProperty("operationId").GetString());
        });
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient api, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        if (path.EndsWith("/note", StringComparison.Ordinal) && method == HttpMethod.Put) request.Content = JsonContent.Create(new { text = "a note" });
        if (method == HttpMethod.Post) request.Content = JsonContent.Create(new { symbol = "SCOPED", model = "random-walk", requestId = "scoped" });
        return await api.SendAsync(request, Cancelled);
    }
}
