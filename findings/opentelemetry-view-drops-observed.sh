#!/usr/bin/env bash
# OpenTelemetry 1.20.1.
# A view that leaves a tag out adds up the series that it makes one of, unless they are observed: an ObservableCounter or an
# ObservableUpDownCounter whose callback gives a value for each silo is, without the silo's tag, the value of the one that was observed
# last. A counter with the same numbers and the same view has the sum, which is what OpenTelemetry's data model says of an attribute that is
# taken away. Nothing is logged, and where one series is much larger than the others (the newest, often) a dashboard looks right. Leave
# tags of observed instruments alone, or add up in the callback.
# Seen: the two lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package OpenTelemetry@1.20.1
#:package OpenTelemetry.Exporter.InMemory@1.20.1
#:property PublishAot=false
using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;

string Collect(string[]? tagsKept)
{
    List<Metric> exported = [];
    using var meter = new Meter("Probe");
    using var provider = Sdk.CreateMeterProviderBuilder()
        .AddMeter("Probe")
        .AddView(_ => new MetricStreamConfiguration { TagKeys = tagsKept })
        .AddInMemoryExporter(exported)
        .Build();
    KeyValuePair<string, object?> Silo(string name) => new("silo", name);
    Measurement<long>[] Observe() => [new(10, Silo("a")), new(20, Silo("b")), new(3, Silo("c"))];
    meter.CreateObservableCounter("observed_counter", Observe);
    meter.CreateObservableUpDownCounter("observed_up_down", Observe);
    var counter = meter.CreateCounter<long>("counter");
    foreach (var measurement in Observe()) counter.Add(measurement.Value, measurement.Tags);
    provider.ForceFlush();
    List<string> lines = [];
    foreach (var metric in exported.OrderBy(m => m.Name))
    {
        List<long> sums = [];
        foreach (ref readonly var point in metric.GetMetricPoints()) sums.Add(point.GetSumLong());
        lines.Add($"{metric.Name} {string.Join(" ", sums)}");
    }

    return string.Join(", ", lines);
}

Console.WriteLine($"with the tag: {Collect(null)}");
Console.WriteLine($"without the tag: {Collect([])}");
CS
expected='with the tag: counter 10 20 3, observed_counter 10 20 3, observed_up_down 10 20 3
without the tag: counter 33, observed_counter 3, observed_up_down 3'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
