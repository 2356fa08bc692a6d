using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Orleans.Diagnostics;
using OrleansStock.GrainInterfaces;
using OrleansStock.Telemetry;

namespace OrleansStock.Silo;

/// <summary>Traces, metrics and logs of every process of the service; docs/observability.md.</summary>
public static class TelemetrySetup
{
    // Orleans takes every interface whose namespace begins with "Orleans" for its own, ours too, and counts their calls to the runtime.
    private static readonly string[] sourcesOfCalls = [ActivitySources.ApplicationGrainActivitySourceName, ActivitySources.RuntimeActivitySourceName];

    private static readonly string[] sourcesOfPackages =
        [ActivitySources.StorageActivitySourceName, ActivitySources.LifecycleActivitySourceName, "MySqlConnector", "System.Net.Http"];

    private static readonly string[] metersOfPackages =
        ["Microsoft.Orleans", "System.Runtime", "System.Net.Http", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "MySqlConnector"];

    // Without the addresses of silos: each restart would begin a new series, and none would ever end.
    private static readonly string[] labelsOfOrleans =
    [
        "type", "status", "Status", "Direction", "ConnectionDirection", "MessageDirection", "Context", "Phase", "directory", "grain_type", "locator",
        "provider_type_name", "state_name", "state_type", "via",
    ];

    // Each instrument takes its room at once, 90 bytes a series: with the library's 2,000 it was 43 MB. The most seen is 64, of
    // Orleans' grain types; requests have a series for each route, method and status.
    private const int MostSeries = 200;
    private const int MostSeriesOfRequests = 1000;

    /// <summary>
    /// Adds metrics, traces where a collector is named (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>), and the format of the log:
    /// JSON with trace ids in a cluster, or where <c>Logging__Console__FormatterName</c> says so.
    /// </summary>
    /// <param name="builder">The host.</param>
    /// <param name="cluster">Says whether this is a cluster.</param>
    /// <param name="serviceName">The process's name in traces, unless <c>OTEL_SERVICE_NAME</c> gives another.</param>
    /// <param name="traces">What this process adds to the traces.</param>
    /// <param name="metrics">What this process adds to the metrics, such as an endpoint to scrape.</param>
    public static void AddTelemetry(
        this IHostApplicationBuilder builder,
        ClusterSettings cluster,
        string serviceName,
        Action<TracerProviderBuilder>? traces = null,
        Action<MeterProviderBuilder>? metrics = null)
    {
        var formatter = builder.Configuration["Logging:Console:FormatterName"];
        if (string.IsNullOrEmpty(formatter) && cluster.Mode != ClusterMode.Embedded) builder.Logging.AddJsonConsole();
        var logsJson = string.IsNullOrEmpty(formatter) ? cluster.Mode != ClusterMode.Embedded : formatter == ConsoleFormatterNames.Json;
        builder.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.IncludeScopes = true;
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "O";
        });
        builder.Logging.Configure(logging => logging.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);

        var exports = !string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.Clear().AddService(
                builder.Configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } name ? name : serviceName,
                serviceVersion: typeof(TelemetrySetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion)
                .AddEnvironmentVariableDetector())
            .WithMetrics(meters =>
            {
                meters.AddMeter([Meters.Name, .. metersOfPackages]);
                meters.AddView(static instrument => new MetricStreamConfiguration
                {
                    TagKeys = instrument.Meter.Name == "Microsoft.Orleans" ? labelsOfOrleans : null,
                    CardinalityLimit = instrument.Meter.Name == "Microsoft.AspNetCore.Hosting" ? MostSeriesOfRequests : MostSeries,
                });
                metrics?.Invoke(meters);
                if (exports) meters.AddOtlpExporter();
            });
        if (exports)
        {
            telemetry.WithTracing(tracing =>
            {
                tracing.AddSource([Meters.Name, .. sourcesOfCalls, .. sourcesOfPackages]);
                tracing.SetSampler(new ParentBasedSampler(new RequestSampler(ShareOf(builder.Configuration["OTEL_TRACES_SAMPLER_ARG"]))));
                traces?.Invoke(tracing);
                tracing.AddOtlpExporter();
            });
        }
        else if (logsJson)
        {
            // No collector gathers traces. Their ids travel from web to grain all the same: they tie the log lines of one request together.
            ActivitySource.AddActivityListener(new ActivityListener
            {
                ShouldListenTo = static source => sourcesOfCalls.Contains(source.Name),
                Sample = static (ref options) => options.Parent == default ? ActivitySamplingResult.None : ActivitySamplingResult.PropagationData,
            });
        }
    }

    private static double ShareOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return 1;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
            ? share
            : throw ClusterSettings.Wrong("OTEL_TRACES_SAMPLER_ARG", $"'{text}' is not a share from 0 to 1.");
    }

    /// <summary>Samples requests and scheduled work of our own. Calls between silos begin no trace.</summary>
    /// <param name="share">The share that is sampled, 0..1.</param>
    private sealed class RequestSampler(double share) : Sampler
    {
        private readonly TraceIdRatioBasedSampler chosen = new(share);

        // The name of a grain call is its interface and method, with a slash between them.
        public override SamplingResult ShouldSample(in SamplingParameters parameters) =>
            parameters.Name.Contains('/', StringComparison.Ordinal) ? new SamplingResult(SamplingDecision.Drop) : chosen.ShouldSample(parameters);
    }
}
