#!/usr/bin/env bash
# Microsoft.AspNetCore.OpenApi 10.0.15 with XML comments (GenerateDocumentationFile).
# A member's summary becomes its description, and a <see cref="..."/> in it becomes the C# signature of what it refers to,
# type, class and nullability included, though the document names that member otherwise (camelCase, no class). Readers of the
# API see "bool Quote.Stale" where the JSON has "stale". A <c>...</c> becomes a code span, but its entities stay as they are in
# XML: "&amp;" arrives as "&amp;".
# Seen: the two lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false
#:package Microsoft.AspNetCore.OpenApi@10.0.15
#:property GenerateDocumentationFile=true
#:property NoWarn=CS1591
using System.Text.Json.Nodes;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddOpenApi();
var app = builder.Build();
app.MapOpenApi();
app.MapGet("/quote", () => TypedResults.Ok(new Quote("a", true)));
await app.StartAsync();
using var client = new HttpClient();
var document = JsonNode.Parse(await client.GetStringAsync(app.Urls.First() + "/openapi/v1.json"))!;
foreach (var (name, member) in document["components"]!["schemas"]!["Quote"]!["properties"]!.AsObject())
    Console.WriteLine($"{name}: {member!["description"]}");
await app.StopAsync();

/// <summary>A quote.</summary>
public sealed record Quote
{
    public Quote(string why, bool stale) => (Why, Stale) = (why, stale);

    /// <summary>Null unless <see cref="Stale"/>.</summary>
    public string? Why { get; init; }

    /// <summary>Such as <c>A&amp;B</c>.</summary>
    public bool? Stale { get; init; }
}
CS
expected='why: Null unless bool? Quote.Stale.
stale: Such as `A&amp;B`.'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
