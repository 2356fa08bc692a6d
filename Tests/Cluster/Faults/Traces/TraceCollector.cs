using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OrleansStock.Faults.Traces;

/// <summary>An OpenTelemetry collector for tests: takes spans over OTLP (HTTP, protobuf) on loopback and shows a trace as a tree.</summary>
internal sealed class TraceCollector : IAsyncDisposable
{
    public sealed record Span(
        string Service, string Trace, string Id, string Parent, string Name, ulong Start, ulong End, bool Failed,
        IReadOnlyDictionary<string, string> Attributes);

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Span> spans = new();

    private TraceCollector(WebApplication app) => this.app = app;

    /// <summary>The settings that make a process of the service send its spans here, soon.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        ["OTEL_BSP_MAX_QUEUE_SIZE"] = "50000",
    };

    public static async Task<TraceCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var collector = new TraceCollector(app);
        app.MapPost("/v1/traces", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            collector.Take(body.ToArray());
        });
        app.MapPost("/v1/metrics", () => { });
        await app.StartAsync();
        return collector;
    }

    /// <summary>
    /// The spans of a trace once it is whole: each hop is there, and the parent of every span but the first. Every process
    /// sends its spans when they end, in batches of its own, so the first that ends last may well come before others. What
    /// there is after half a minute, where it never gets whole.
    /// </summary>
    public async Task<IReadOnlyList<Span>> GetTraceAsync(string trace, IReadOnlyCollection<(string Service, string Span)> hops, CancellationToken cancelled)
    {
        for (var i = 0; ; i++)
        {
            var all = spans.Values.Where(s => s.Trace == trace).ToList();
            var ids = all.Select(s => s.Id).ToHashSet();
            var whole = hops.All(h => all.Any(s => s.Service == h.Service && s.Name == h.Span)) && all.Count(s => !ids.Contains(s.Parent)) == 1;
            if (whole || i == 300) return all;
            await Task.Delay(100, cancelled);
        }
    }

    /// <summary>The spans of a trace as a tree: when each began and how long it took, in milliseconds since the trace began, and in which process.</summary>
    public string Show(string trace)
    {
        var all = spans.Values.Where(s => s.Trace == trace).ToList();
        var began = all.Select(s => s.Start).DefaultIfEmpty().Min();
        var ids = all.Select(s => s.Id).ToHashSet();
        var text = new StringBuilder("  began     took  process, span\n");
        foreach (var root in all.Where(s => !ids.Contains(s.Parent)).OrderBy(s => s.Start)) Append(root, 0);
        return text.ToString();

        void Append(Span span, int depth)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(span.Start - began) / 1e6,7:F1}  {(span.End - span.Start) / 1e6,7:F1}  ")
                .Append(' ', 2 * depth).Append(span.Service.Replace("orleansstock-", "", StringComparison.Ordinal))
                .Append(": ").Append(Describe(span)).Append(span.Failed ? " (failed)" : "").Append('\n');
            foreach (var child in all.Where(s => s.Parent == span.Id).OrderBy(s => s.Start)) Append(child, depth + 1);
        }
    }

    private static string Describe(Span span) => span.Attributes.GetValueOrDefault("url.full") is { } url ? $"{span.Name} {new Uri(url).AbsolutePath}"
        : span.Attributes.GetValueOrDefault("db.statement") is { } sql ? $"{span.Name}: {Cut(OnOneLine(sql))}"
        : span.Name;

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text) => text.Length <= 60 ? text : text[..57] + "...";

    // ExportTraceServiceRequest.resource_spans = 1; ResourceSpans.resource = 1, .scope_spans = 2; ScopeSpans.spans = 2.
    private void Take(byte[] request)
    {
        foreach (var resourceSpans in Messages(request, 1))
        {
            var service = Messages(resourceSpans, 1).SelectMany(r => Attributes(r, 1)).FirstOrDefault(a => a.Key == "service.name").Value ?? "?";
            foreach (var span in Messages(resourceSpans, 2).SelectMany(s => Messages(s, 2))) Take(service, span);
        }
    }

    // Span: trace_id = 1, span_id = 2, parent_span_id = 4, name = 5, start = 7, end = 8, attributes = 9, status = 15; Status.code = 3, 2 for an error.
    private void Take(string service, byte[] span)
    {
        string Hex(int field) => Convert.ToHexStringLower(Messages(span, field).FirstOrDefault() ?? []);
        ulong Time(int field) => Fields(span).First(f => f.Number == field).Fixed;
        var name = Encoding.UTF8.GetString(Messages(span, 5).First());
        var failed = Messages(span, 15).SelectMany(Fields).Any(f => f is (3, null, 2));
        var taken = new Span(service, Hex(1), Hex(2), Hex(4), name, Time(7), Time(8), failed, Attributes(span, 9).ToDictionary(a => a.Key, a => a.Value));
        spans[taken.Id] = taken;
    }

    // KeyValue: key = 1, value = 2; AnyValue: string_value = 1. Values of other kinds are not needed.
    private static IEnumerable<KeyValuePair<string, string>> Attributes(byte[] message, int field) =>
        from pair in Messages(message, field)
        from value in Messages(pair, 2)
        from text in Messages(value, 1)
        select KeyValuePair.Create(Encoding.UTF8.GetString(Messages(pair, 1).First()), Encoding.UTF8.GetString(text));

    private static IEnumerable<byte[]> Messages(byte[] message, int field) =>
        Fields(message).Where(f => f.Number == field && f.Bytes is not null).Select(f => f.Bytes!);

    /// <summary>The fields of a protobuf message: a varint tag, then by its wire type a varint, eight bytes, a length and bytes, or four bytes.</summary>
    private static List<(int Number, byte[]? Bytes, ulong Fixed)> Fields(byte[] message)
    {
        var fields = new List<(int, byte[]?, ulong)>();
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message, ref at);
            var number = (int)(tag >> 3);
            switch (tag & 7)
            {
                case 0:
                    fields.Add((number, null, Varint(message, ref at)));
                    break;
                case 1:
                    fields.Add((number, null, BinaryPrimitives.ReadUInt64LittleEndian(message.AsSpan(at))));
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    fields.Add((number, message[at..(at + length)], 0));
                    at += length;
                    break;
                default:
                    at += 4;
                    break;
            }
        }

        return fields;
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        var value = 0ul;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80) return value;
        }
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
