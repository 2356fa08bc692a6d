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
            ["RateLimits__PredictPerAccount"] = "3",
        });
        using SiteVisitor person = new(site.BaseUrl), other = new(site.BaseUrl);
        await person.RegisterAsync();
        await other.RegisterAsync();
        using var api = await person.GetApiClientAsync();

        var statuses = new List<HttpStatusCode>();
        foreach (var page in (string[])["/predict", "/predict/several", "/tickers/%5EGSPC/own", "/predict", "/predict/several", "/tickers/%5EGSPC/own"])
        {
            using var answer = await person.Http.GetAsync(page, Cancelled);
            statuses.Add(answer.StatusCode);
            Assert.Equal(answer.StatusCode == HttpStatusCode.TooManyRequests, answer.Headers.RetryAfter?.Delta is { TotalSeconds: >= 1 and <= 60 });
        }

        // Three at once; then one grows back each twenty seconds, which a busy machine may spend here.
        Assert.All(statuses.Take(3), s => Assert.Equal(HttpStatusCode.OK, s));
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses.Skip(3));
        var sentence = "";
        for (var i = 0; i < 10 && sentence.Length == 0; i++)
        {
            using var answer = await SiteVisitor.PredictAsync(api, "^GSPC", $"{Guid.NewGuid()}");
            if (answer.StatusCode != HttpStatusCode.TooManyRequests) continue;
            sentence = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("detail").GetString()!;
        }

        Assert.StartsWith("Wait ", sentence, StringComparison.Ordinal);
        using var ofAnother = await other.Http.GetAsync("/predict", Cancelled);
        Assert.Equal(HttpStatusCode.OK, ofAnother.StatusCode);
    }
}
