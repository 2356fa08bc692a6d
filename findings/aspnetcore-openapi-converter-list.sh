#!/usr/bin/env bash
# Microsoft.AspNetCore.OpenApi 10.0.15, a type whose JSON a converter writes (JsonConverter<T> in the options).
# What the converter writes cannot be known, and nothing says so: alone the type is described as {}, which takes anything, and a
# list of it as an array without "items". Generated clients get an untyped member and lose the data without an error. A schema
# transformer that describes the type reaches the lone one, but the list still has no "items": it has to be set on the list.
# Seen: the two lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false
#:package Microsoft.AspNetCore.OpenApi@10.0.15
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new BarConverter()));
builder.Services.AddOpenApi("plain");
builder.Services.AddOpenApi("told", options => options.AddSchemaTransformer((schema, context, _) =>
{
    if (context.JsonTypeInfo.Type == typeof(Bar)) schema.Type = JsonSchemaType.Object;
    return Task.CompletedTask;
}));
var app = builder.Build();
app.MapOpenApi();
app.MapGet("/history", () => TypedResults.Ok(new History(new Bar(1), [new Bar(2)])));
await app.StartAsync();
using var client = new HttpClient();
foreach (var name in new[] { "plain", "told" })
{
    var schemas = JsonNode.Parse(await client.GetStringAsync($"{app.Urls.First()}/openapi/{name}.json"))!["components"]!["schemas"]!;
    Console.WriteLine($"{name}: Bar {schemas["Bar"]?.ToJsonString() ?? "none"}, list {schemas["History"]!["properties"]!["bars"]!.ToJsonString()}");
}

await app.StopAsync();

public readonly record struct Bar(double Close);

public sealed record History(Bar Last, IReadOnlyList<Bar> Bars);

internal sealed class BarConverter : JsonConverter<Bar>
{
    public override Bar Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, Bar value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("c", value.Close);
        writer.WriteEndObject();
    }
}
CS
expected='plain: Bar {}, list {"type":"array"}
told: Bar {"type":"object"}, list {"type":"array"}'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
