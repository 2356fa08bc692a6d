#!/usr/bin/env bash
# OpenTelemetry 1.20.1 with OpenTelemetry.Exporter.Prometheus.HttpListener 1.20.1-beta.1.
# One NaN (an error over no rows, a ratio 0/0) recorded into a histogram or added to a counter makes its sum NaN until the process ends:
# every mean and rate from then on is NaN, in every exporter, whatever is recorded later. The histogram counts it in the last bucket,
# beyond the highest bound. Nothing is logged. OpenTelemetry's specification of the metrics SDK says that such values should not go into
# the sum. A gauge alone recovers, with its next value. Ask double.IsFinite before you record a quotient.
# Seen: the six lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package OpenTelemetry@1.20.1
#:package OpenTelemetry.Exporter.Prometheus.HttpListener@1.20.1-beta.1
#:property PublishAot=false
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Sockets;
using OpenTelemetry;
using OpenTelemetry.Metrics;

int FreePort()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}

var port = FreePort();
using var meter = new Meter("Probe");
using var provider = Sdk.CreateMeterProviderBuilder().AddMeter("Probe").AddPrometheusHttpListener(o => o.Port = port).Build();
var error = meter.CreateHistogram<double>("error", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [10] });
var spent = meter.CreateCounter<double>("spent");
var ratio = meter.CreateGauge<double>("ratio");
foreach (var value in new[] { 1, double.NaN, 2, 3 })
{
    error.Record(value);
    spent.Add(value);
    ratio.Record(value);
}

using var client = new HttpClient();
var metrics = await client.GetStringAsync($"http://localhost:{port}/metrics");
foreach (var line in metrics.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#') && !l.StartsWith("target_info")))
    Console.WriteLine(line.Replace("otel_scope_name=\"Probe\"", "").Replace("{,", "{").Replace("{}", ""));
CS
expected=$(cat <<'SEEN'
error_bucket{le="10"} 3
error_bucket{le="+Inf"} 4
error_sum NaN
error_count 4
ratio 3
spent_total NaN
SEEN
)
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
