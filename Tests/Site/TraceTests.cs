using OrleansStock.Faults.Traces;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Site;

/// <summary>One request, seen on its way through everything.</summary>
public sealed class TraceTests
{
    [Fact]
    public async Task Predict_ColdTicker_IsOneTraceFromTheWebToThePriceSourceAndTheTables()
    {
        const string root = "POST /api/v1/predictions/";
        const string trace = "7dcbe2e1a5f04b3c9d1f0a2b3c4d5e6f";
        using var data = new TemporaryFolder();
        await using var collector = await TraceCollector.StartAsync();
        await using var yahoo = await YahooStandIn.StartAsync();
        yahoo.ServeGenerated("COLD", 2500, SiteFixture.LastDay);
        await using var site = await SiteProcess.StartAsync(data.Path, SiteFixture.SettingsFor(yahoo).Concat(collector.Settings).ToDictionary());
        using var visitor = new SiteVisitor(site.BaseUrl);
        using var api = await visitor.GetApiClientAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/predictions");
        request.Content = JsonContent.Create(new { symbol = "COLD", model = "random-walk", requestId = "cold" });
        request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");

        using var answer = await api.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        string[] hops = [root, "IPredictionLogGrain/Predict", "ITickerGrain/GetRecordable", "download", "GET", "fit random-walk", "insert prediction"];
        (string Service, string Span)[] way = [.. hops.Select(hop => ("orleansstock-web", hop))];
        var spans = await collector.GetTraceAsync(trace, way, Cancelled);
        var tree = collector.Show(trace);
        TestContext.Current.TestOutputHelper!.WriteLine(tree);
        Assert.All(way, hop => Assert.True(spans.Any(s => s.Name == hop.Span), $"There is no {hop} in\n{tree}"));
        Assert.Contains(spans, s => s.Attributes.GetValueOrDefault("url.full")?.StartsWith(yahoo.BaseUrl.AbsoluteUri, StringComparison.Ordinal) == true);
        // All in one tree: each span but the first has its parent in the trace.
        var ids = spans.Select(s => s.Id).ToHashSet();
        Assert.Equal(root, Assert.Single(spans, s => !ids.Contains(s.Parent)).Name);
    }
}
