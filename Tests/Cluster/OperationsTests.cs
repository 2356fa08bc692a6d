using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OrleansStock.Faults;
using OrleansStock.Faults.Traces;
using OrleansStock.Tests.MarketData;
using OrleansStock.Tests.MarketData.Yahoo;
using OrleansStock.Tests.Site;

namespace OrleansStock.Tests.Cluster;

/// <summary>An operator at a cluster of processes.</summary>
[Collection(nameof(WholeClusters))]
public sealed class OperationsTests(ClusterBuilds builds, ITestOutputHelper output)
{
    private const string Root = "POST /api/v1/predictions/";
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Drain_SiloThatHoldsATicker_TickerMovesWithAllItHeld()
    {
        var name = $"op{Guid.NewGuid():N}"[..12];
        await using var collector = await TraceCollector.StartAsync();
        await using var yahoo = await YahooStandIn.StartAsync();
        yahoo.ServeGenerated("MOVE", 2500, SiteFixture.LastDay);
        await using var cluster = await LocalCluster.StartAsync(builds.GetFolder(), 2, 1, SiteFixture.SettingsFor(yahoo).Concat(collector.Settings)
            .Concat(new Dictionary<string, string>
        {
            ["MarketData__Source"] = "Yahoo",
            ["Admin__Email"] = $"{name}@example.org",
        }).ToDictionary());
        using var administrator = new SiteVisitor(cluster.BaseUrl) { UserName = name };
        await administrator.RegisterAsync();
        await administrator.SignInAsync();
        using (var confirmed = await administrator.SubmitAsync(
            await SiteMail.FindLinkAsync(Path.Combine(cluster.Folder, "files"), administrator.Email, "/account/confirm-email"),
            new Dictionary<string, string>(), formContaining: "code"))
            Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        using var api = await administrator.GetTokenClientAsync();
        using (var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/predictions") 
            { Content = JsonContent.Create(new { symbol = "MOVE", model = "ensemble", requestId = "cold" }) })
        {
            request.Headers.Add("traceparent", $"00-{Trace}-00f067aa0ba902b7-01");
            using var recorded = await api.SendAsync(request, Cancelled);
            Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        }

        await SeeTheWholeWayAsync(collector);
        await SeeTheSilosMetricsAsync(cluster);

        // Find it, have its silo leave, find it again.
        var held = await WhereaboutsAsync(api);
        var before = held.GetProperty("silo").GetString()!;
        var holder = (await administrator.GetPageAsync("/ops?ticker=MOVE")).GetElementById("holder")!.TextContent;
        // Orleans' dashboard lives on calls of Orleans' own, which silos take from webs one by one.
        string[] views =
        [
            "DashboardCounters", "ClusterStats", "TopGrainMethods", "Reminders",
            $"HistoricalStats/{before}", $"SiloProperties/{before}", $"SiloMetadata/{before}", $"SiloCounters/{before}",
        ];
        foreach (var view in views)
        {
            using var shown = await administrator.Http.GetAsync($"/ops/orleans/{view}", Cancelled);
            Assert.Equal((view, HttpStatusCode.OK), (view, shown.StatusCode));
        }

        using (var drained = await administrator.SubmitAsync("/ops", new Dictionary<string, string> { ["silo"] = before }, "silo"))
            Assert.Contains("it is leaving", await drained.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        for (var i = 0; i < 300 && cluster.IsAlive(holder); i++) await Task.Delay(100, Cancelled);
        Assert.False(cluster.IsAlive(holder));
        await api.GetStringAsync("/api/v1/tickers/MOVE", Cancelled);
        var after = await WhereaboutsAsync(api);
        Assert.NotEqual(before, after.GetProperty("silo").GetString());
        Assert.Equal(2500, after.GetProperty("state").GetProperty("bars").GetInt32());
        Assert.Equal(held.GetProperty("state").GetProperty("fingerprint").GetString(), after.GetProperty("state").GetProperty("fingerprint").GetString());
        Assert.Equal(held.GetProperty("state").GetProperty("storedFits").GetRawText(), after.GetProperty("state").GetProperty("storedFits").GetRawText());
        Assert.StartsWith("[\"ensemble", after.GetProperty("state").GetProperty("storedFits").GetRawText(), StringComparison.Ordinal);

        // The last one stays.
        using var refused = await administrator.SubmitAsync("/ops", new Dictionary<string, string> { ["silo"] = after.GetProperty("silo").GetString()! },
            "silo");
        Assert.Contains("the only active silo", await refused.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        var operations = (await api.GetFromJsonAsync<JsonElement>("/api/v1/ops", Cancelled)).GetProperty("database").GetProperty("operations").EnumerateArray();
        Assert.Equal(["refused: it is the only active silo", "it is leaving"], operations.Select(o => o.GetProperty("outcome").GetString()));
    }

    private async Task SeeTheWholeWayAsync(TraceCollector collector)
    {
        (string Service, string Span)[] way =
        [
            ("orleansstock-web", Root), ("orleansstock-web", "IPredictionLogGrain/Predict"), ("orleansstock-silo", "IPredictionLogGrain/Predict"),
            ("orleansstock-silo", "ITickerGrain/GetRecordable"),
            ("orleansstock-silo", "download"), ("orleansstock-silo", "GET"), ("orleansstock-silo", "fit ensemble"), ("orleansstock-silo", "insert prediction"),
            ("orleansstock-silo", "Execute"),
        ];
        var spans = await collector.GetTraceAsync(Trace, way, Cancelled);
        var tree = collector.Show(Trace);
        output.WriteLine(tree);
        Assert.All(way, hop => Assert.True(spans.Any(s => s.Service == hop.Service && s.Name == hop.Span), $"There is no {hop} in\n{tree}"));
    }

    private static async Task SeeTheSilosMetricsAsync(LocalCluster cluster)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{cluster.Read("silo-1.ports").Split(' ')[2]}") };
        var metrics = await PrometheusText.ReadAsync(client);
        for (var i = 0; i < 60 && metrics.Sum("orleansstock_silos_active") != 2; i++)
        {
            // The gauge is set every 15 seconds.
            await Task.Delay(500, Cancelled);
            metrics = await PrometheusText.ReadAsync(client);
        }

        Assert.Equal(2, metrics.Sum("orleansstock_silos_active"));
        Assert.DoesNotContain(metrics.Samples.SelectMany(s => s.Labels.Values), v => v.Contains('@', StringComparison.Ordinal) || v == "MOVE");
    }

    private static async Task<JsonElement> WhereaboutsAsync(HttpClient api) =>
        (await api.GetFromJsonAsync<JsonElement>("/api/v1/ops/tickers/MOVE", Cancelled)).GetProperty("held");
}
