using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Site.OpenApi;

/// <summary>Every call of the API answers what its OpenAPI document says, errors included.</summary>
[Collection(nameof(OperationsSite))]
public sealed class AnswersTests(OperationsSite site)
{
    private readonly List<string> differences = [];

    [Fact]
    public async Task Answers_OfEveryCall_AreAsTheDocumentDescribesThem()
    {
        using var anonymous = new HttpClient { BaseAddress = site.BaseUrl };
        // Somebody of their own: others count the predictions of the site's person.
        using var visitor = site.NewVisitor(followRedirects: true);
        using var person = await visitor.GetApiClientAsync();
        var checker = new ApiDocumentChecker(await anonymous.GetStringAsync("/openapi/v1.json", Cancelled));
        var symbol = $"D{Guid.NewGuid():N}"[..12].ToUpperInvariant();
        site.Yahoo.ServeGenerated(symbol, 900, SiteFixture.LastDay);
        site.Yahoo.ServeGenerated(symbol + "S", 30, SiteFixture.LastDay);
        site.Yahoo.Serve(symbol + "G", StandInReply.WebPage());
        const string ticker = "/api/v1/tickers/{symbol}";

        await GetAsync(anonymous, "/api/v1/symbols", "?q=" + symbol);
        await GetAsync(anonymous, "/api/v1/symbols", "?q=");
        await GetAsync(anonymous, "/api/v1/models");
        foreach (var call in new[] { "", "/history", "/history.csv", "/forecast", "/scorecard", "/progress" })
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
        await CheckAgainWithTagAsync();

        const string predictions = "/api/v1/predictions";
        foreach (var path in new[] { predictions, predictions + "/{id}", predictions + ".csv" }) await GetAsync(anonymous, path, "", "1");
        await PredictAsync(anonymous, symbol, "d1");
        foreach (var id in new[] { "d1", "d1", "d2", "" }) await PredictAsync(person, symbol, id);
        await PredictAsync(person, symbol, "d1", "linear");
        await PredictAsync(person, symbol + "X", "d3");
        await PredictAsync(person, symbol + "G", "d4");
        var page = await person.GetFromJsonAsync<JsonElement>(predictions, Cancelled);
        var newest = page.GetProperty("items")[0].GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture);
        await GetAsync(person, predictions);
        await GetAsync(person, predictions, "?limit=1");
        await GetAsync(person, predictions, "?limit=0");
        await GetAsync(person, predictions + ".csv");
        await GetAsync(person, predictions + "/{id}", "", newest);
        await GetAsync(person, predictions + "/{id}", "", "999999");
        await CheckLedgerAsync(newest);
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

        Assert.Equal([], differences);
        // Nothing is left out: each call succeeded once.
        Assert.Equal([], checker.Calls.Where(call => !checker.Seen.Any(seen => seen.StartsWith($"{call} 2", StringComparison.Ordinal))));
        Assert.Superset(
            new HashSet<string>(
            [
                .. new[] { 304, 400, 404, 503 }.Select(s => $"GET {ticker}/forecast {s}"),
                .. new[] { 400, 401, 404, 409, 503 }.Select(s => $"POST {predictions} {s}"),
            ]),
            checker.Seen.ToHashSet());

        Task GetAsync(HttpClient api, string path, string query = "", string value = "") => SendAsync(api, HttpMethod.Get, path, query, value);

        async Task SendAsync(HttpClient api, HttpMethod method, string path, string query, string value, HttpContent? content = null, string? tag = null)
        {
            var address = Regex.Replace(path, @"\{\w+\}", Uri.EscapeDataString(value)) + query;
            using var request = new HttpRequestMessage(method, address) { Content = content };
            if (tag is not null) request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(tag));
            using var answer = await api.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
            differences.AddRange(await checker.CheckAsync($"{method} {path}", answer, Cancelled));
        }

        async Task PredictAsync(HttpClient api, string predicted, string id, string? model = null)
        {
            using var content = JsonContent.Create(new { symbol = predicted, model, requestId = id });
            await SendAsync(api, HttpMethod.Post, predictions, "", "", content);
        }

        async Task CheckLedgerAsync(string id)
        {
            foreach (var number in new[] { id, "999999" }) await GetAsync(person, predictions + "/{id}/sealed", "", number);
            var leaf = (await person.GetFromJsonAsync<JsonElement>($"{predictions}/{id}/sealed", Cancelled)).GetProperty("leafHash").GetString()!;
            HttpStatusCode status;
            do
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Cancelled);
                using var proof = await anonymous.GetAsync($"/api/v1/ledger/proof/{leaf}", Cancelled);
                status = proof.StatusCode;
            }
            while (status == HttpStatusCode.NotFound);
            foreach (var hash in new[] { leaf, new string('0', 64), "none" }) await GetAsync(anonymous, "/api/v1/ledger/proof/{leaf}", "", hash);
            var heads = await anonymous.GetFromJsonAsync<JsonElement>("/api/v1/ledger/heads", Cancelled);
            var size = heads[0].GetProperty("treeSize").GetInt64().ToString(CultureInfo.InvariantCulture);
            foreach (var sizes in new[] { $"?from={size}&to={size}", "?from=1&to=999999999", "?from=0&to=1" })
                await GetAsync(anonymous, "/api/v1/ledger/consistency", sizes);
            foreach (var query in new[] { "", "?limit=1", "?limit=0" }) await GetAsync(anonymous, "/api/v1/ledger/heads", query);
            foreach (var query in new[] { "", "?start=0&count=1", "?count=0" }) await GetAsync(anonymous, "/api/v1/ledger/leaves", query);
        }

        async Task CheckAgainWithTagAsync()
        {
            using var first = await anonymous.GetAsync($"/api/v1/tickers/{symbol}/forecast", Cancelled);
            await SendAsync(anonymous, HttpMethod.Get, ticker + "/forecast", "", symbol, tag: first.Headers.ETag!.Tag);
        }
    }

    [Theory]
    [InlineData("""{"isDefault":true}""", "is not described")]
    [InlineData("""{"id":"a","version":"1","name":"n","description":"d","minimumBars":1,"isDefault":true,"rangeOrigin":"r","record":null}""", "version")]
    [InlineData("""{"id":"a","version":1,"name":"n","description":"d","minimumBars":1,"isDefault":true,"rangeOrigin":"r","record":null,"more":1}""", "more")]
    [InlineData("""{"id":"a","version":1,"name":"n","description":"d","minimumBars":1,"isDefault":true,"rangeOrigin":"r"}""", "record")]
    public async Task Checker_AnswerThatIsNotAsDescribed_Says(string model, string difference)
    {
        using var anonymous = new HttpClient { BaseAddress = site.BaseUrl };
        var checker = new ApiDocumentChecker(await anonymous.GetStringAsync("/openapi/v1.json", Cancelled));
        using var answer = new HttpResponseMessage(difference == "is not described" ? HttpStatusCode.Conflict : HttpStatusCode.OK)
        {
            Content = new StringContent($"[{model}]", new MediaTypeHeaderValue("application/json")),
        };

        var said = await checker.CheckAsync("GET /api/v1/models", answer, Cancelled);

        Assert.Contains(said, s => s.Contains(difference, StringComparison.Ordinal));
    }
}
