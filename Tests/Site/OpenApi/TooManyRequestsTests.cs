using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Site.OpenApi;

/// <summary>Every call that a limit refuses says so in the OpenAPI document. The limits are used up, then each call is made.</summary>
public sealed class TooManyRequestsTests
{
    // A queue of writes that is full refuses a deletion; no setting makes it shorter.
    private const string Deletion = "deletePrediction";

    private const int MostMisses = 100;

    private const int MostTries = 20;

    /// <summary>What is sent to a call that takes a body.</summary>
    private static string BodyOf(string id) => id switch
    {
        "predict" => """{"symbol":"NEWEST","requestId":"r","horizon":10}""",
        "predictOwn" => """{"symbol":"NEWEST","requestId":"r","horizon":10,"low":1,"median":2,"high":3}""",
        "addAlert" => """{"kind":"above","symbol":"NEWEST","price":"1"}""",
        "showMyRecord" => """{"name":"No Name"}""",
        _ => """{"text":"t"}""",
    };

    [Fact]
    public async Task Calls_OnceTheLimitsAreUsedUp_AnswerNothingThatTheDocumentDoesNotName()
    {
        await using var yahoo = await YahooStandIn.StartAsync();
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(data.Path, new Dictionary<string, string>
        {
            ["MarketData__YahooBaseUrl"] = yahoo.BaseUrl.AbsoluteUri,
            ["RateLimits__NewPerAddress"] = "1",
            ["RateLimits__NewPerAccount"] = "1",
            ["RateLimits__PredictPerAccount"] = "1",
        });
        using var person = new SiteVisitor(site.BaseUrl);
        using var api = await person.GetApiClientAsync();
        using var anonymous = new HttpClient { BaseAddress = site.BaseUrl };
        var document = await anonymous.GetJsonAsync("/openapi/v1.json");
        SortedSet<string> described = new(StringComparer.Ordinal), seen = new(StringComparer.Ordinal);
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var call in path.Value.EnumerateObject())
            {
                var id = call.Value.GetProperty("operationId").GetString()!;
                if (call.Value.GetProperty("responses").TryGetProperty("429", out _)) described.Add(id);
                var address = path.Name.Replace("{symbol}", "NEWEST", StringComparison.Ordinal).Replace("{id}", "1", StringComparison.Ordinal)
                    .Replace("{leaf}", new string('0', 64), StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal)
                    .Replace("}", "", StringComparison.Ordinal) + id switch { "getOdds" => "?above=1", "searchSymbols" => "?q=newest", _ => "" };
                // They grow back, one of them by one a second while a refusal takes half of it: each is used up just before a call that
                // it may refuse, and again where it had grown back on a busy machine.
                var hasBody = call.Value.TryGetProperty("requestBody", out _);
                var tries = described.Contains(id) && id != Deletion ? MostTries : 1;
                for (var i = 0; i < tries && !seen.Contains(id); i++)
                {
                    if (id == "searchSymbols") await UseUpSearchesAsync();
                    if (hasBody || path.Name.Contains("{symbol}", StringComparison.Ordinal)) await UseUpNewTickersAsync();
                    if (hasBody) await UseUpAsync(_ => api.PostAsync("/api/v1/predictions", Json("{}"), Cancelled), "Wait ");
                    foreach (var client in new[] { anonymous, api })
                    {
                        using var request = new HttpRequestMessage(new HttpMethod(call.Name.ToUpperInvariant()), address);
                        if (hasBody) request.Content = Json(BodyOf(id));
                        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
                        if (answer.StatusCode != HttpStatusCode.TooManyRequests) continue;
                        seen.Add(id);
                        Assert.NotNull(answer.Headers.RetryAfter);
                    }
                }
            }
        }

        Assert.Equal(
            [
                "addAlert", "followForecast", "getForecast", "getHistory", "getHistoryCsv", "getOdds", "getPast", "getScorecard", "getTicker",
                "getTickerRecord", "predict", "predictOwn", "searchSymbols",
            ],
            seen);
        Assert.Equal(seen.Append(Deletion).Order(StringComparer.Ordinal), described);

        async Task UseUpSearchesAsync()
        {
            foreach (var client in new[] { anonymous, api })
                await UseUpAsync(i => client.GetAsync($"/api/v1/symbols?q=none{i}", Cancelled), "Searches are limited");
        }

        async Task UseUpNewTickersAsync()
        {
            await UseUpAsync(i => api.GetAsync($"/api/v1/tickers/NEVER{i}", Cancelled), "New tickers are limited");
            await UseUpAsync(i => anonymous.GetAsync($"/api/v1/tickers/NONE{i}", Cancelled), "Tickers that are here already can be read");
        }
    }

    private static StringContent Json(string text) => new(text, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));

    /// <summary>Asks until it is refused with 429 and these words.</summary>
    private static async Task UseUpAsync(Func<int, Task<HttpResponseMessage>> ask, string words)
    {
        for (var i = 0; i < MostMisses; i++)
        {
            using var answer = await ask(i);
            if (answer.StatusCode != HttpStatusCode.TooManyRequests) continue;
            if ((await answer.Content.ReadAsStringAsync(Cancelled)).Contains(words, StringComparison.Ordinal)) return;
        }

        Assert.Fail($"Nothing was refused with: {words}");
    }
}
