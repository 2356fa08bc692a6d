using System.Net;
using Orleans.Runtime;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage;

namespace OrleansStock.Tests.Site;

/// <summary>What people and programs get while the cluster answers with errors of its own: the same everywhere, and what is known is shown.</summary>
public sealed class ClusterAwayTests
{
    private const string Sentence = "We cannot answer right now";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnyPageOrCall_GrainThrowsAnOrleansException_Is503WithRetryAfter()
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite);
        using var visitor = new SiteVisitor(site.BaseUrl);
        using var api = await visitor.GetApiClientAsync();

        site.Calls.Failure = _ => new OrleansException("No place for the grain.");

        foreach (var path in new[] { "/tickers/AWAY", "/predictions", "/predictions/1" })
        {
            using var page = await visitor.Http.GetAsync(path, Cancelled);
            Assert.Equal((path, HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(5)), (path, page.StatusCode, page.Headers.RetryAfter?.Delta));
            Assert.Contains("Not available right now", await page.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        }

        foreach (var path in new[] { "/api/v1/tickers/AWAY", "/api/v1/tickers/AWAY/forecast", "/api/v1/tickers/AWAY/odds?above=1", "/api/v1/predictions/1" })
        {
            using var answer = await api.GetAsync(path, Cancelled);
            Assert.Equal((path, HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(5)), (path, answer.StatusCode, answer.Headers.RetryAfter?.Delta));
            Assert.Contains(Sentence, await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        }

        using (var home = await visitor.Http.GetAsync("/", Cancelled)) Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Fact]
    public async Task PredictionPage_TickerThrowsAnOrleansException_ShowsTheRecordAndSaysWhyTheRestIsMissing()
    {
        await using var site = await SiteOverSilo.StartAsync(StorageEngine.Sqlite);
        site.Source.Serve("KEPT");
        using var visitor = new SiteVisitor(site.BaseUrl);
        using var api = await visitor.GetApiClientAsync();
        using (var recorded = await SiteVisitor.PredictAsync(api, "KEPT", "r")) Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);

        foreach (var failure in new Exception[] { new OrleansException("No place for the grain."), new Microsoft.Data.Sqlite.SqliteException("full", 13) })
        {
            site.Calls.Failure = call => call.Grain is ITickerGrain ? failure : null;
            using var response = await visitor.Http.GetAsync("/predictions/1", Cancelled);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var page = await SiteVisitor.ParseAsync(response);
            Assert.Contains("KEPT", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(Sentence, page.QuerySelector("section[aria-labelledby=score]")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(Sentence, page.QuerySelector("section[aria-labelledby=picture]")!.TextContent, StringComparison.Ordinal);
        }
    }
}
