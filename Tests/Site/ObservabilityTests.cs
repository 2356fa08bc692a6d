using System.Text.RegularExpressions;
using OrleansStock.Tests.MarketData.Yahoo;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace OrleansStock.Tests.Site;

/// <summary>What a running site says of itself, and the files that rely on it.</summary>
[Collection(nameof(OperationsSite))]
public sealed partial class ObservabilityTests(OperationsSite site)
{
    private static readonly string folder = Path.Combine(SharedData.RepositoryRoot, "deploy", "observability");

    // Labels that Prometheus adds to what it scrapes.
    private static readonly string[] labelsOfPrometheus = ["instance", "job"];

    // Every label there may be: none of them can hold a symbol or a user.
    private static readonly HashSet<string> allowedLabels =
    [
        // Ours.
        "model", "horizon", "outcome", "queue", "caller",
        // What every series carries.
        "le", "otel_scope_name", "service_name", "service_version", "service_instance_id",
        // HTTP: the route is a template, never a path.
        "http_request_method", "http_response_status_code", "http_route", "url_scheme",
        "network_protocol_name", "network_protocol_version", "network_transport", "network_type", "network_peer_address",
        "server_address", "server_port", "error_type", "http_connection_state", "aspnetcore_authentication_result", "tls_protocol_version",
        // Orleans: types and states, see TelemetrySetup.
        "Context", "Direction", "ConnectionDirection", "MessageDirection", "Phase", "Status", "status", "type", "via",
        "directory", "grain_type", "locator", "provider_type_name", "state_name", "state_type",
        // The runtime.
        "cpu_mode", "gc_heap_generation", "error_type",
    ];

    /// <summary>Does what makes every metric move: predicts, lets an outcome come, lets a refresh fail, reads a forecast twice.</summary>
    private async Task<(PrometheusText Before, PrometheusText After, string Symbol)> LiveAsync()
    {
        var before = await PrometheusText.ReadAsync(site.AdministratorApi);
        var symbol = $"M{Guid.NewGuid():N}"[..12].ToUpperInvariant();
        site.Yahoo.ServeGenerated(symbol, 400, SiteFixture.LastDay);
        using var recorded = await SiteVisitor.PredictAsync(site.PersonApi, symbol, Guid.NewGuid().ToString());
        Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        // Recorded today it would be a look back, which no record counts.
        await site.BackdateAsync(symbol, SiteFixture.LastDay);
        for (var i = 0; i < 2; i++) await site.PersonApi.GetStringAsync($"/api/v1/tickers/{symbol}/forecast?model=random-walk", Cancelled);
        site.Yahoo.ServeGenerated(symbol, 410, SiteFixture.LastDay.AddDays(14));
        using (await RefreshAsync(symbol)) site.Yahoo.Serve(symbol, StandInReply.WebPage());
        using (await RefreshAsync(symbol))
        {
            // Known tickers, silos and coverage are gauges that are set every 15 seconds.
            for (var i = 0; i < 80; i++)
            {
                var after = await PrometheusText.ReadAsync(site.AdministratorApi);
                const string failed = "orleansstock_refreshes_failed_total";
                if (after.Names.Contains("orleansstock_model_coverage") && after.Sum(failed) > before.Sum(failed)) return (before, after, symbol);
                await Task.Delay(500, Cancelled);
            }

            Assert.Fail("The coverage of models or the refresh that failed does not show.");
            return default;
        }
    }

    [Fact]
    public async Task Metrics_AfterAJourney_CountItAndNameNoSymbolAndNoUser()
    {
        var (before, after, symbol) = await LiveAsync();

        double Rise(string name, params (string, string)[] labels) => after.Sum(name, labels) - before.Sum(name, labels);
        Assert.Equal(2, Rise("orleansstock_downloads_total", ("outcome", "ok")));
        Assert.Equal(1, Rise("orleansstock_downloads_total", ("outcome", "failed")));
        Assert.Equal(1, Rise("orleansstock_refreshes_failed_total"));
        Assert.Equal(1, Rise("orleansstock_fits_total", ("model", "random-walk")));
        Assert.Equal(1, Rise("orleansstock_fit_duration_seconds_count", ("model", "random-walk")));
        Assert.Equal(1, Rise("orleansstock_predictions_written_total"));
        Assert.Equal(1, Rise("orleansstock_outcomes_resolved_total"));
        // The first reading asks the grain, which has it; the second is within the web's two seconds.
        Assert.Equal(2, Rise("orleansstock_forecast_cache_hits_total"));
        Assert.Equal(1, Rise("orleansstock_forecast_cache_misses_total"));
        Assert.Equal(0, after.Sum("orleansstock_queue_length"));
        Assert.Equal(1, after.Sum("orleansstock_silos_active"));
        Assert.InRange(after.Sum("orleansstock_model_coverage", ("model", "random-walk"), ("horizon", "10")), 0, 1);

        Assert.Empty(after.Samples.SelectMany(s => s.Labels.Keys).ToHashSet().Except(allowedLabels));
        string[] secrets = [symbol, site.Person.UserName, site.Administrator.UserName, "example.org"];
        Assert.DoesNotContain(
            after.Samples.SelectMany(s => s.Labels.Values), value => secrets.Any(secret => value.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Metrics_AfterAJourney_NoSeriesStandsTwice()
    {
        // Two instruments whose names meet once the unit is appended would give one series twice; Prometheus drops one of the two values.
        var (_, metrics, _) = await LiveAsync();

        var series = metrics.Samples.Select(s => $"{s.Name}{{{string.Join(',', s.Labels.OrderBy(l => l.Key, StringComparer.Ordinal))}}}").ToList();
        Assert.Empty(series.GroupBy(s => s).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.True(series.Count > 100, $"Only {series.Count} series were read.");
    }

    [Fact]
    public async Task DashboardAndAlerts_EveryMetricAndLabel_IsOneThatTheProcessEmits()
    {
        var (_, metrics, _) = await LiveAsync();
        var queries = DashboardQueries().Concat(AlertQueries()).ToList();

        Assert.True(queries.Count > 25, $"Only {queries.Count} queries were found.");
        foreach (var (where, query) in queries)
        {
            var used = MetricsOf(query).ToList();
            Assert.True(used.Count > 0, $"{where}: {query} names no metric.");
            foreach (var (metric, labels) in used)
            {
                Assert.True(metrics.Names.Contains(metric), $"{where}: the process emits no {metric}.");
                var known = metrics.Samples.Where(s => s.Name == metric).SelectMany(s => s.Labels.Keys).Concat(labelsOfPrometheus).ToHashSet();
                Assert.True(labels.All(known.Contains), $"{where}: {metric} has no label {string.Join(", ", labels.Where(l => !known.Contains(l)))}.");
            }

            // What is grouped by must be a label of something in the query.
            var labelsOfAll = used.SelectMany(u => metrics.Samples.Where(s => s.Name == u.Metric))
                .SelectMany(s => s.Labels.Keys).Concat(labelsOfPrometheus).ToHashSet();
            foreach (Match grouping in Grouping().Matches(query))
                Assert.All(grouping.Groups["labels"].Value.Split(',', StringSplitOptions.TrimEntries), label => Assert.Contains(label, labelsOfAll));
        }
    }

    [Fact]
    public async Task Docs_MetricsPage_NamesEveryMetricOfOurs()
    {
        var (_, metrics, _) = await LiveAsync();
        var page = await File.ReadAllTextAsync(Path.Combine(SharedData.RepositoryRoot, "docs", "observability.md"), Cancelled);

        var ours = metrics.Names.Where(n => n.StartsWith("orleansstock_", StringComparison.Ordinal)).Select(n => Suffix().Replace(n, "")).ToHashSet();
        Assert.All(ours, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
        Assert.All(Regex.Matches(page, "`(orleansstock_[a-z0-9_]+)`"), named => Assert.Contains(named.Groups[1].Value, ours));
    }

    [Fact]
    public async Task Log_RequestThatWarns_IsOneJsonObjectALineWithTheRequestsTraceId()
    {
        const string trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var symbol = $"W{Guid.NewGuid():N}"[..12].ToUpperInvariant();
        site.Yahoo.Serve(symbol, StandInReply.WebPage());
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/tickers/{symbol}");
        request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
        using var answer = await site.PersonApi.SendAsync(request, Cancelled);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);

        // The line is written before the answer, but its way through the pipe takes a moment.
        for (var i = 0; i < 1000 && !site.Log.Any(l => l.Contains(symbol, StringComparison.Ordinal)); i++) await Task.Delay(50, Cancelled);
        var lines = site.Log.Select(l => JsonDocument.Parse(l).RootElement).ToList();

        var line = lines.First(l => l.GetProperty("Message").GetString()!.Contains(symbol, StringComparison.Ordinal));
        Assert.Equal("Warning", line.GetProperty("LogLevel").GetString());
        Assert.Contains(line.GetProperty("Scopes").EnumerateArray(), s => s.TryGetProperty("TraceId", out var id) && id.GetString() == trace);
    }

    private Task<HttpResponseMessage> RefreshAsync(string symbol) =>
        site.Administrator.SubmitAsync($"/ops?ticker={symbol}", new Dictionary<string, string>(), "symbol");

    private static IEnumerable<(string Where, string Query)> DashboardQueries()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "grafana-dashboard.json")));
        foreach (var panel in dashboard.RootElement.GetProperty("panels").EnumerateArray())
        {
            foreach (var target in panel.GetProperty("targets").EnumerateArray())
                yield return ($"panel {panel.GetProperty("title").GetString()}", target.GetProperty("expr").GetString()!);
        }
    }

    private static IEnumerable<(string Where, string Query)> AlertQueries()
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        var alerts = yaml.Deserialize<AlertFile>(File.ReadAllText(Path.Combine(folder, "alerts.yml")));
        foreach (var rule in alerts.Groups.SelectMany(g => g.Rules))
        {
            Assert.Contains(rule.Labels["severity"], new[] { "critical", "warning", "info" });
            Assert.True(rule.Annotations["summary"].Length > 10 && rule.Annotations["action"].Length > 10, $"{rule.Alert} says nothing.");
            yield return ($"alert {rule.Alert}", rule.Expr);
        }
    }

    /// <summary>The metrics of a PromQL query, with the labels that their selectors ask for.</summary>
    private static IEnumerable<(string Metric, IReadOnlyList<string> Labels)> MetricsOf(string query)
    {
        var bare = Range().Replace(Grouping().Replace(Text().Replace(query, "\"\""), ""), "");
        foreach (Match name in Selector().Matches(bare))
        {
            if (name.Groups["name"].Value is "and" or "or" or "unless" or "bool" or "offset") continue;
            yield return (name.Groups["name"].Value, [.. LabelOfSelector().Matches(name.Groups["labels"].Value).Select(m => m.Groups[1].Value)]);
        }
    }

    [GeneratedRegex("""
        "[^"]*"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Text();

    [GeneratedRegex(@"\b(by|without|on|ignoring)\s*\((?<labels>[^)]*)\)")]
    private static partial Regex Grouping();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Range();

    // A name that is no function's and no label's.
    [GeneratedRegex(@"(?<![a-zA-Z0-9_:.{,])(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?![a-zA-Z0-9_:]|\s*\()\s*(\{(?<labels>[^}]*)\})?")]
    private static partial Regex Selector();

    [GeneratedRegex(@"([a-zA-Z_][a-zA-Z0-9_]*)\s*(=~|!~|!=|=)")]
    private static partial Regex LabelOfSelector();

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex Suffix();

    private sealed class AlertFile
    {
        public List<Group> Groups { get; set; } = [];
    }

    private sealed class Group
    {
        public string Name { get; set; } = "";
        public string Interval { get; set; } = "";
        public List<Rule> Rules { get; set; } = [];
    }

    private sealed class Rule
    {
        public string Alert { get; set; } = "";
        public string Expr { get; set; } = "";
        public string For { get; set; } = "";
        public Dictionary<string, string> Labels { get; set; } = [];
        public Dictionary<string, string> Annotations { get; set; } = [];
    }
}
