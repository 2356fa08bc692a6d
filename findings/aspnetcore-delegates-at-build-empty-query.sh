#!/usr/bin/env bash
# ASP.NET Core of the .NET 10 SDK (10.0.12 here), minimal API, the same program built twice.
# A handler with an optional number takes it from the query. As delegates are made at run time, "?days=" is refused with 400, as "?days=x"
# is. With EnableRequestDelegateGenerator, which compiles the delegates with the project (and which PublishAot turns on), "?days=" is taken
# for "no number given" and answered with 200. An API that checks its clients' mistakes loses the check by a build property, without a
# warning; it is the same for a date.
# Seen: the four lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for generated in false true; do
  mkdir "$work/$generated"
  cat > "$work/$generated/probe.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
    <EnableRequestDelegateGenerator>$generated</EnableRequestDelegateGenerator>
  </PropertyGroup>
</Project>
XML
  cat > "$work/$generated/Program.cs" <<'CS'
var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
var app = builder.Build();
app.MapGet("/forecast", (int? days) => TypedResults.Ok(days ?? 10));
await app.StartAsync();
using var client = new HttpClient();
foreach (var query in new[] { "days=x", "days=" })
{
    using var answer = await client.GetAsync(app.Urls.First() + "/forecast?" + query);
    Console.WriteLine($"compiled with the project: {args[0]}, ?{query}: {(int)answer.StatusCode}");
}

await app.StopAsync();
CS
done
expected='compiled with the project: false, ?days=x: 400
compiled with the project: false, ?days=: 400
compiled with the project: true, ?days=x: 400
compiled with the project: true, ?days=: 200'
seen=$(for generated in false true; do dotnet run --project "$work/$generated" -- "$generated"; done)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
