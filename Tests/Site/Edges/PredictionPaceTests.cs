using OrleansStock.Tests.MarketData;

namespace OrleansStock.Tests.Site.Edges;

/// <summary>What records predictions shares one limit of the account, whether by page or by call.</summary>
public sealed class PredictionPaceTests
{
    [Fact]
    public async Task PagesAndCalls_OverTheLimitOfTheAccount_SayHowLongToWait()
    {
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(data.Path, new Dictionary<string, string>
        {
            ["MarketData__Source"] = "Sample",
            ["RateLimits__PredictPerAccount"] = "1",
        });
        using SiteVisitor person = new(site.BaseUrl), other = new(site.BaseUrl);
        await person.RegisterAsync();
        await other.RegisterAsync();
        using var api = await person.GetApiClientAsync();

        using (var first = await person.Http.GetAsync("/predict", Cancelled)) Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        foreach (var page in (string[])["/predict", "/predict/several", "/tickers/%5EGSPC/own"])
        {
            using var refused = await RefusedAsync(() => person.Http.GetAsync(page, Cancelled));
            Assert.True(refused.Headers.RetryAfter?.Delta is { TotalSeconds: >= 1 and <= 60 }, $"{page}: {refused.StatusCode}");
        }

        using var call = await RefusedAsync(() => SiteVisitor.PredictAsync(api, "^GSPC", $"{Guid.NewGuid()}"));
        Assert.StartsWith("Wait ", (await call.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("detail").GetString(), StringComparison.Ordinal);

        using var ofAnother = await other.Http.GetAsync("/predict", Cancelled);
        Assert.Equal(HttpStatusCode.OK, ofAnother.StatusCode);
    }

    // The one of a minute may have grown back on a busy machine: then it is used up by the first try.
    private static async Task<HttpResponseMessage> RefusedAsync(Func<Task<HttpResponseMessage>> send)
    {
        var answer = await send();
        for (var i = 0; i < 2 && answer.StatusCode != HttpStatusCode.TooManyRequests; i++)
        {
            answer.Dispose();
            answer = await send();
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        return answer;
    }
}
