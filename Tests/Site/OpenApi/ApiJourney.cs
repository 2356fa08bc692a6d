using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OrleansStock.Forecasting;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Site.OpenApi;

/// <summary>Makes every call of the API once with success, and with the errors that a test can bring about, and keeps the answers.</summary>
public sealed class ApiJourney(OperationsSite site) : IAsyncLifetime
{
    private readonly List<RecordedAnswer> answers = [];

    /// <summary>The answers, in the order in which they came.</summary>
    internal IReadOnlyList<RecordedAnswer> Answers => answers;

    /// <summary>The site's OpenAPI document.</summary>
    internal string Document { get; private set; } = "";

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        using var anonymous = new HttpClient { BaseAddress = site.BaseUrl };
        Document = await anonymous.GetStringAsync("/openapi/v1.json", Cancelled);
        // Somebody of their own: others count the predictions of the site's person.
        using var visitor = site.NewVisitor(followRedirects: true);
        using var person = await visitor.GetApiClientAsync();
        var symbol = $"D{Guid.NewGuid():N}"[..12].ToUpperInvariant();
        site.Yahoo.ServeGenerated(symbol, 900, SiteFixture.LastDay);
        site.Yahoo.ServeGenerated(symbol + "S", 30, SiteFixture.LastDay);
        site.Yahoo.Serve(symbol + "G", StandInReply.WebPage());
        const string ticker = "/api/v1/tickers/{symbol}";

        await GetAsync(anonymous, "/api/v1/symbols", "?q=" + symbol);
        await GetAsync(anonymous, "/api/v1/symbols", "?q=");
        await GetAsync(anonymous, "/api/v1/models");
        foreach (var record in new[] { "", "?horizon=10", "?horizon=0", "?model=none" }) await GetAsync(anonymous, "/api/v1/record", record);
        foreach (var call in new[] { "", "/history", "/history.csv", "/forecast", "/scorecard", "/past", "/progress" })
        {
            await GetAsync(anonymous, ticker + call, "", symbol);
            await GetAsync(anonymous, ticker + call, "", "not a symbol");
            if (call == "/progress") continue;
            await GetAsync(anonymous, ticker + call, "", symbol + "X");
            await GetAsync(anonymous, ticker + call, "", symbol + "G");
        }

        foreach (var model in new[] { "random-walk", "boosted-trees", "mlp" }) await GetAsync(anonymous, ticker + "/forecast", "?model=" + model, symbol);
        await GetAsync(anonymous, ticker + "/forecast", "?model=none", symbol);
        await GetAsync(anonymous, ticker + "/forecast", "?model=boosted-trees", symbol + "S");
        await GetAsync(anonymous, ticker + "/scorecard", "?model=boosted-trees", symbol + "S");
        await GetAsync(anonymous, ticker + "/history", "?from=2024-02-01&to=2024-01-01", symbol);
        foreach (var price in new[] { "100", "0.01", "100000", "nothing" }) await GetAsync(anonymous, ticker + "/odds", "?above=" + price, symbol);
        string[] questions = ["below=100", "above=50&below=200", "above=100&by=2024-06-28", "above=200&below=50", "below=100&by=2030-01-01", "above=9&by=x"];
        foreach (var query in questions)
            await GetAsync(anonymous, ticker + "/odds", "?" + query, symbol);
        foreach (var query in new[] { "horizon=120", "date=2024-09-02", "horizon=0", "date=2030-01-01", "horizon=x" })
            await GetAsync(anonymous, ticker + "/forecast", "?" + query, symbol);
        await GetAsync(anonymous, ticker + "/odds", "?above=100&horizon=120", symbol);
        await GetAsync(anonymous, ticker + "/history", "?from=yesterday", symbol);
        await GetAgainWithTagAsync();
        foreach (var known in new[] { symbol, "NEVER.ASKED", "not a symbol" }) await GetAsync(anonymous, ticker + "/record", "", known);

        const string predictions = "/api/v1/predictions";
        string[] reads =
            [predictions, predictions + "/{id}", predictions + "/{id}/note", predictions + "/calibration", predictions + ".csv", predictions + ".json"];
        foreach (var path in reads) await GetAsync(anonymous, path, "", "1");
        await PredictAsync(anonymous, symbol, "d1");
        foreach (var id in new[] { "d1", "d1", "d2", "" }) await PredictAsync(person, symbol, id);
        await PredictAsync(person, symbol, "d1", "linear");
        await PredictAsync(person, symbol + "X", "d3");
        await PredictAsync(person, symbol + "G", "d4");
        var page = await person.GetFromJsonAsync<JsonElement>(predictions, Cancelled);
        await SendWithoutOneMemberAsync();
        var newest = page.GetProperty("items")[0].GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture);
        await GetAsync(person, predictions);
        await GetAsync(person, predictions, "?limit=1");
        await GetAsync(person, predictions, "?limit=0");
        await GetAsync(person, predictions, "?limit=many");
        await GetAsync(person, predictions, "?cursor=none");
        foreach (var body in new[] { "{", "null", """{"symbol":5,"requestId":"d5"}""" }) await PostAsync(body, "application/json");
        foreach (var more in new[] { "\"horizon\":7", "\"date\":\"2024-09-02\"", "\"horizon\":366", "\"horizon\":7,\"date\":\"2024-09-02\"" })
            await PostAsync($$"""{"symbol":"{{symbol}}","requestId":"d{{more.Length}}-own",{{more}}}""", "application/json");
        await PostAsync("{}", "text/plain");
        await PostAsync($$"""{"symbol":"{{new string('x', 70_000)}}"}""", "application/json");
        foreach (var filter in new[] { $"?symbol={symbol}&model=linear&q=x", "?state=waiting&sort=due&dueFrom=2024-01-01&dueTo=2024-12-31", "?state=lost" })
            await GetAsync(person, predictions, filter);
        const string own = predictions + "/own";
        foreach (var range in new[] { "5,\"median\":100,\"low\":90,\"high\":110", "5,\"median\":100", "400,\"median\":100,\"low\":90,\"high\":110" })
            foreach (var _ in new[] { 1, 2 }) await PostAsync($$"""{"symbol":"{{symbol}}","requestId":"d-own","horizon":{{range}}}""", "application/json", own);
        await PostAsync($$"""{"symbol":"{{symbol}}","requestId":"d-own","horizon":5,"median":1,"low":0.5,"high":2}""", "application/json", own);
        await PostAsync($$"""{"symbol":"{{symbol}}X","requestId":"d-x","horizon":5,"median":100,"low":90,"high":110}""", "application/json", own);
        await PostAsync("{}", "text/plain", own);
        await SendAsync(anonymous, HttpMethod.Post, own, "", "", JsonContent.Create(new { symbol }));
        foreach (var api in new[] { anonymous, person }) await GetAsync(api, "/api/v1/people/me");
        await GetAsync(anonymous, "/api/v1/people");
        await NameAsync(anonymous, "Journey");
        foreach (var name in new[] { "!", null, "Journey " + symbol }) await NameAsync(person, name);
        await NameAsync(site.AdministratorApi, "journey " + symbol);
        await SendAsync(person, HttpMethod.Put, "/api/v1/people/me/name", "", "", new StringContent("{}", new MediaTypeHeaderValue("text/plain")));
        await GetAsync(anonymous, "/api/v1/people");
        foreach (var name in new[] { "journey " + symbol, "nobody" }) await GetAsync(anonymous, "/api/v1/people/{name}", "", name);
        await GetAsync(anonymous, "/api/v1/people");
        foreach (var api in new[] { anonymous, person, person }) await SendAsync(api, HttpMethod.Delete, "/api/v1/people/me/name", "", "");
        const string note = predictions + "/{id}/note";
        var last = (await person.GetFromJsonAsync<JsonElement>(predictions, Cancelled)).GetProperty("items")[0].GetProperty("id").ToString();
        foreach (var (id, text) in new[] { (last, "a note"), (newest, "a note"), ("999999", "x"), (newest, new string('x', 2_001)) })
            await SendAsync(person, HttpMethod.Put, note, "", id, JsonContent.Create(new { text }));
        await SendAsync(anonymous, HttpMethod.Put, note, "", newest, JsonContent.Create(new { text = "x" }));
        await SendAsync(person, HttpMethod.Put, note, "", newest, new StringContent("{}", new MediaTypeHeaderValue("text/plain")));
        await GetAsync(person, note, "", newest);
        await GetAsync(person, note, "", "999999");
        await GetAsync(person, predictions, "?limit=1");
        await GetAsync(person, predictions + "/calibration");
        await GetAsync(person, predictions + ".json");
        const string alerts = "/api/v1/alerts";
        await SendAsync(anonymous, HttpMethod.Post, alerts, "", "", JsonContent.Create(new { kind = "above", symbol, price = "1000" }));
        foreach (var (kind, price) in new[] { ("above", "1000"), ("range", ""), ("odds-above", "200"), ("outcome", ""), ("above", "none") })
            await SendAsync(person, HttpMethod.Post, alerts, "", "", JsonContent.Create(new { kind, symbol, price, percent = 50 }));
        foreach (var refused in new[] { symbol + "X", symbol + "G" })
            await SendAsync(person, HttpMethod.Post, alerts, "", "", JsonContent.Create(new { kind = "range", symbol = refused }));
        await SendAsync(person, HttpMethod.Post, alerts, "", "", new StringContent("{}", new MediaTypeHeaderValue("text/plain")));
        foreach (var api in new[] { anonymous, person }) await GetAsync(api, alerts);
        var alert = (await person.GetFromJsonAsync<JsonElement>(alerts, Cancelled))[0].GetProperty("id").GetString()!;
        foreach (var api in new[] { anonymous, person, person }) await SendAsync(api, HttpMethod.Delete, alerts + "/{alert}", "", alert);
        foreach (var api in new[] { anonymous, person })
            foreach (var method in new[] { HttpMethod.Put, HttpMethod.Get, HttpMethod.Delete, HttpMethod.Get })
                await SendAsync(api, method, alerts + "/weekly", "", "");
        const string watchlist = "/api/v1/watchlist", watched = watchlist + "/{symbol}";
        foreach (var api in new[] { anonymous, person })
        {
            foreach (var text in new[] { symbol, "not a symbol" }) await SendAsync(api, HttpMethod.Put, watched, "", text);
            await GetAsync(api, watchlist);
            await GetAsync(api, watchlist + ".csv");
            foreach (var text in new[] { symbol, symbol, "not a symbol" }) await SendAsync(api, HttpMethod.Delete, watched, "", text);
        }

        foreach (var notes in new[] { "", "?notes=true", "?notes=1" }) await GetAsync(person, predictions + ".csv", notes);
        await GetAsync(person, predictions + "/{id}", "", newest);
        await GetAsync(person, predictions + "/{id}", "", "999999");
        foreach (var api in new[] { anonymous, person, person }) await SendAsync(api, HttpMethod.Delete, predictions + "/{id}", "", newest);

        foreach (var api in new[] { anonymous, person, site.AdministratorApi })
        {
            await GetAsync(api, "/api/v1/ops");
            await GetAsync(api, "/api/v1/ops/tickers/{symbol}", "", symbol);
            await GetAsync(api, "/api/v1/ops/users/{userName}", "", visitor.UserName);
        }

        await GetAsync(site.AdministratorApi, "/api/v1/ops/tickers/{symbol}", "", "NEVER.ASKED");
        await GetAsync(site.AdministratorApi, "/api/v1/ops/tickers/{symbol}", "", "not a symbol");
        await GetAsync(site.AdministratorApi, "/api/v1/ops/users/{userName}", "", "nobody");

        // A tree is sealed every minute; a site over a silo of the test's own seals when it is told to.
        const string ledger = "/api/v1/ledger";
        await using var sealing = await SiteOverSilo.StartAsync(StorageEngine.Sqlite, "SEALED");
        await PredictAsync(sealing.Api, "SEALED", "d1", "random-walk");
        await sealing.SealAsync();
        await GetAsync(sealing.Api, ledger + "/heads");
        await GetAsync(sealing.Api, ledger + "/heads", "?limit=0");
        await GetAsync(sealing.Api, ledger + "/heads", "?before=first");
        await GetAsync(sealing.Api, ledger + "/leaves");
        await GetAsync(sealing.Api, ledger + "/leaves", "?count=0");
        foreach (var id in new[] { "1", "999999" }) await GetAsync(sealing.Api, predictions + "/{id}/sealed", "", id);
        await GetAsync(anonymous, predictions + "/{id}/sealed", "", "1");
        const string share = predictions + "/{id}/share";
        foreach (var id in new[] { "1", "999999" })
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Get }) await SendAsync(sealing.Api, method, share, "", id);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Delete }) await SendAsync(anonymous, method, share, "", "1");
        var token = (await sealing.Api.GetFromJsonAsync<JsonElement>(predictions + "/1/share", Cancelled)).GetProperty("token").GetString()!;
        foreach (var call in new[] { "", "/sealed", "/outcomes" })
            foreach (var opened in new[] { token, "nothing" }) await GetAsync(sealing.Api, "/api/v1/shared/{token}" + call, "", opened);
        foreach (var _ in new[] { 1, 2 }) await SendAsync(sealing.Api, HttpMethod.Delete, share, "", "1");
        var leaf = (await sealing.Api.GetFromJsonAsync<JsonElement>(predictions + "/1/sealed", Cancelled)).GetProperty("leafHash").GetString()!;
        foreach (var hash in new[] { leaf, new string('0', leaf.Length), "none" }) await GetAsync(sealing.Api, ledger + "/proof/{leaf}", "", hash);
        foreach (var trees in new[] { "?from=1&to=1", "?from=1&to=9", "?from=2&to=1", "?from=1", "" })
            await GetAsync(sealing.Api, ledger + "/consistency", trees);

        Task GetAsync(HttpClient api, string path, string query = "", string value = "") => SendAsync(api, HttpMethod.Get, path, query, value);

        async Task SendAsync(HttpClient api, HttpMethod method, string path, string query, string value, HttpContent? content = null, string? tag = null)
        {
            var address = Regex.Replace(path, @"\{\w+\}", Uri.EscapeDataString(value)) + query;
            using var request = new HttpRequestMessage(method, address) { Content = content };
            if (tag is not null) request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(tag));
            var sent = content?.Headers.ContentType?.MediaType == "application/json" ? await content.ReadAsStringAsync(Cancelled) : null;
            using var answer = await api.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
            answers.Add(await RecordedAnswer.ReadAsync($"{method} {path}", answer, Cancelled) with { Sent = sent });
        }

        // Each body whole, and without one member at a time.
        async Task SendWithoutOneMemberAsync()
        {
            const string range = "\"median\":100,\"low\":90,\"high\":110";
            var nine = string.Join(',', Quantiles.Names.Select((name, k) => $"\"{name}\":{90 + k}"));
            (HttpMethod Method, string Path, string Body)[] bodies =
            [
                (HttpMethod.Post, predictions, $$"""{"symbol":"{{symbol}}","model":"linear","requestId":"w{0}","horizon":7,"date":null}"""),
                (HttpMethod.Post, predictions + "/own", $$"""{"symbol":"{{symbol}}","requestId":"wo{0}","horizon":5,"date":null,{{range}},"origin":null}"""),
                (HttpMethod.Post, predictions + "/own", $$$"""{"symbol":"{{{symbol}}}","requestId":"wq{0}","date":"2024-04-05","quantiles":{{{{nine}}}}}"""),
                (HttpMethod.Put, predictions + "/{id}/note", """{"text":"a note"}"""),
                (HttpMethod.Put, "/api/v1/people/me/name", $$"""{"name":"Whole {{symbol}}"}"""),
                (HttpMethod.Post, "/api/v1/alerts", """{"kind":"outcome"}"""),
                (HttpMethod.Post, "/api/v1/alerts",
                    $$"""{"kind":"odds-below","symbol":"{{symbol}}","price":"100","percent":29,"horizon":60,"repeats":true}"""),
            ];
            foreach (var (method, path, body) in bodies)
            {
                var members = JsonNode.Parse(body)!.AsObject().Select(m => m.Key);
                foreach (var (left, i) in members.Prepend("").Select((left, i) => (left, i)))
                {
                    var sent = JsonNode.Parse(body.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))!.AsObject();
                    sent.Remove(left);
                    await SendAsync(person, method, path, "", "1", new StringContent(sent.ToJsonString(), new MediaTypeHeaderValue("application/json")));
                }
            }

            foreach (var name in Quantiles.Names)
            {
                var sent = JsonNode.Parse(bodies[2].Body.Replace("{0}", name, StringComparison.Ordinal))!.AsObject();
                sent["quantiles"]!.AsObject().Remove(name);
                await PostAsync(sent.ToJsonString(), "application/json", bodies[2].Path);
            }
        }

        async Task PredictAsync(HttpClient api, string predicted, string id, string? model = null)
        {
            using var content = JsonContent.Create(new { symbol = predicted, model, requestId = id });
            await SendAsync(api, HttpMethod.Post, predictions, "", "", content);
        }

        Task NameAsync(HttpClient api, string? name) =>
            SendAsync(api, HttpMethod.Put, "/api/v1/people/me/name", "", "", JsonContent.Create(new { name }));

        async Task PostAsync(string body, string media, string path = predictions)
        {
            using var content = new StringContent(body, new MediaTypeHeaderValue(media));
            await SendAsync(person, HttpMethod.Post, path, "", "", content);
        }

        async Task GetAgainWithTagAsync()
        {
            using var first = await anonymous.GetAsync($"/api/v1/tickers/{symbol}/forecast", Cancelled);
            await SendAsync(anonymous, HttpMethod.Get, ticker + "/forecast", "", symbol, tag: first.Headers.ETag!.Tag);
            using var other = new HttpClient { BaseAddress = site.BaseUrl };
            other.DefaultRequestHeaders.IfMatch.Add(new EntityTagHeaderValue("\"other\""));
            await GetAsync(other, ticker + "/forecast", "", symbol);
        }
    }
}
