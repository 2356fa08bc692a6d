namespace OrleansStock.Tests.Site.Access;

/// <summary>Every endpoint, from the application's own list, by everybody who can ask.</summary>
public sealed class AccessMatrixTests(WholeSite site, ITestOutputHelper output) : IClassFixture<WholeSite>
{
    [Fact]
    public async Task Endpoint_EachByEachActor_AnswersAsDeclared()
    {
        // An endpoint that is new, or was renamed, needs a decision in the table.
        Assert.Equal(site.Endpoints.Select(e => e.ToString()), AccessTable.Rules.Select(r => r.Endpoint).Order(StringComparer.Ordinal));

        List<string> wrong = [];
        var tried = 0;
        foreach (var rule in AccessTable.Rules)
        {
            var before = await site.ReadOwnersThingsAsync();
            foreach (var actor in new[] { site.Anonymous, site.Other, site.Administrator })
            {
                await TryAsync(rule, actor);
                if (await site.ReadOwnersThingsAsync() != before) wrong.Add($"{rule.Endpoint}: {actor.Name} changed what the owner has");
            }

            await TryAsync(rule, site.Owner);
            // It was the right id, or the refusals before would show nothing.
            if (rule is { Access: Access.Owner, Method: not "GET" } && await site.ReadOwnersThingsAsync() == before)
                wrong.Add($"{rule.Endpoint}: the owner could not do it");
            if (rule.Method is "GET" or "HEAD" && await site.ReadOwnersThingsAsync() != before) wrong.Add($"{rule.Endpoint}: reading changed something");
        }

        output.WriteLine($"{AccessTable.Rules.Count} endpoints, {tried} requests, {wrong.Count} wrong");
        Assert.Empty(wrong);

        async Task TryAsync(AccessRule rule, Actor actor)
        {
            tried++;
            using var answer = await SendAsync(rule, actor);
            var isRefused = actor == site.Anonymous && rule is { Access: not Access.Everyone, IsForPrograms: false };
            var leadsToLogin = !isRefused || answer.Headers.Location?.OriginalString.StartsWith("/account/login", StringComparison.Ordinal) == true;
            if ((int)answer.StatusCode != rule.Expect(actor.Name) || !leadsToLogin)
                wrong.Add($"{rule.Endpoint}: {actor.Name} got {(int)answer.StatusCode} {answer.Headers.Location}, not {rule.Expect(actor.Name)}");
            if (rule.EndsSession && actor.Name != "anonymous") await actor.Visitor.SignInAsync();
        }
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefusedAndDoesNothing()
    {
        var forms = AccessTable.Rules.Where(r => r.Method == "POST" && !r.IsForPrograms).ToList();
        var before = await site.ReadOwnersThingsAsync();
        List<string> wrong = [];
        foreach (var rule in forms)
        {
            using var answer = await SendAsync(rule, WhoMay(rule), withToken: false);
            if (answer.StatusCode != HttpStatusCode.BadRequest) wrong.Add($"{rule.Endpoint}: {(int)answer.StatusCode}");
        }

        Assert.NotEmpty(forms);
        Assert.Empty(wrong);
        Assert.Equal(before, await site.ReadOwnersThingsAsync());
    }

    [Fact]
    public async Task Api_ChangeFromAnotherSite_IsRefusedWithTheCookie()
    {
        var before = await site.ReadOwnersThingsAsync();
        foreach (var rule in AccessTable.Rules.Where(r => r.IsForPrograms && r.Method is not ("GET" or "HEAD")))
        {
            using var answer = await SendAsync(rule, WhoMay(rule), from: "https://elsewhere.example");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Equal(before, await site.ReadOwnersThingsAsync());
    }

    [Fact]
    public async Task Page_EachForm_CarriesTheToken()
    {
        var forms = 0;
        var pages = AccessTable.Rules.Where(r => r is { Method: "GET", Done: 200, IsForPrograms: false });
        foreach (var rule in pages.Where(r => !r.Target.Contains('.', StringComparison.Ordinal)))
        {
            using var answer = await SendAsync(rule, WhoMay(rule));
            var page = await SiteVisitor.ParseAsync(answer);
            foreach (var form in page.Forms.Where(f => f.GetAttribute("method")?.Equals("post", StringComparison.OrdinalIgnoreCase) == true))
            {
                forms++;
                Assert.True(form.QuerySelector("input[name=__RequestVerificationToken]") is not null, $"{rule.Target}: {form.Action}");
            }
        }

        Assert.InRange(forms, 20, int.MaxValue);
    }

    [Fact]
    public async Task Page_Each_HasNoScriptWithinIt()
    {
        var scripts = 0;
        foreach (var rule in AccessTable.Rules.Where(r => r is { Method: "GET", Done: 200, IsForPrograms: false } && r.Target != "/api/"))
        {
            using var answer = await SendAsync(rule, WhoMay(rule));
            if (answer.Content.Headers.ContentType?.MediaType != "text/html" || rule.Target.StartsWith("/ops/orleans", StringComparison.Ordinal)) continue;
            var page = await SiteVisitor.ParseAsync(answer);
            // What is data to the browser is never run.
            var run = page.QuerySelectorAll("script:not([type='application/json'], [type='application/ld+json'])");
            scripts += run.Length;
            Assert.All(run, script => Assert.True(script.HasAttribute("src"), $"{rule.Target}: {script.OuterHtml}"));
            var handlers = page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name == "style");
            Assert.True(!handlers.Any(), $"{rule.Target}: {string.Join(", ", handlers.Select(h => h.Name))}");
        }

        Assert.NotEqual(0, scripts);
    }

    [Fact]
    public async Task Page_Each_TakesAHandlerThatItHasNotForNoErrorOfOurs()
    {
        var pages = 0;
        foreach (var rule in AccessTable.Rules.Where(r => r is { Method: "GET", Done: 200, IsForPrograms: false } && site.IsPage(r.Endpoint)))
        {
            pages++;
            foreach (var method in new[] { "POST", "GET" })
            {
                var path = Fill(rule.Target);
                using var answer = await WhoMay(rule).SendAsync(method, path + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "handler=None");
                var status = (int)answer.StatusCode;
                Assert.True(status < 500, $"{method} {path}: {status}");
            }
        }

        Assert.InRange(pages, 20, int.MaxValue);
    }

    [Fact]
    public async Task File_Each_IsForEveryone()
    {
        foreach (var path in site.Files.Select(f => "/" + f.RoutePattern.RawText!.TrimStart('/')).Distinct())
        {
            using var answer = await site.Anonymous.SendAsync("GET", path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        }
    }

    private Actor WhoMay(AccessRule rule) => rule.Access switch
    {
        Access.Everyone => site.Anonymous,
        Access.Administrator => site.Administrator,
        _ => site.Owner,
    };

    private Task<HttpResponseMessage> SendAsync(AccessRule rule, Actor actor, bool withToken = true, string? from = null) => actor.SendAsync(
        rule.Method, Fill(rule.Target), rule.Form?.ToDictionary(f => f.Key, f => Fill(f.Value)),
        rule.Json ?? (rule is { IsForPrograms: true, Method: "POST" } ? AccessTable.Prediction() : null), withToken, from);

    private string Fill(string text) => site.Things.Aggregate(
        text, (filled, thing) => filled.Replace($"{{{thing.Key}}}", thing.Value, StringComparison.Ordinal));
}
