#!/usr/bin/env bash
# Microsoft.Orleans.Serialization 10.4.2.
# A member that older bytes lack has its initialiser's value in a class. In a record with a primary constructor it has none: neither the
# initialiser of a property in its body nor the default of a parameter is run, and it is 0 or null, also under a type that cannot be null.
# So "public int Days { get; init; } = 10", added to such a record during a rolling upgrade, is 0 in each message of the older side. (The
# class finds no symbol: what a record's constructor declares is not where a class looks for it.)
# System.Text.Json, with which the same record is read beside it, takes the parameter's default.
# Seen: the four lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.Orleans.Serialization@10.4.2
#:package Microsoft.Orleans.CodeGenerator@10.4.2
#:package Microsoft.Extensions.DependencyInjection@10.0.15
#:property PublishAot=false
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Serialization;

using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
var older = services.GetRequiredService<Serializer<Older>>().SerializeToArray(new Older("MSFT"));
T Read<T>() => services.GetRequiredService<Serializer<T>>().Deserialize(older)!;
void Tell(string name, string symbol, int days, string? model) => Console.WriteLine($"{name}: {symbol}, {days}, {model ?? "null"}");

var inClass = Read<NewerClass>();
Tell("class", inClass.Symbol, inClass.Days, inClass.Model);
var inBody = Read<NewerBody>();
Tell("record's body", inBody.Symbol, inBody.Days, inBody.Model);
var inParameters = Read<NewerParameters>();
Tell("record's parameters", inParameters.Symbol, inParameters.Days, inParameters.Model);
var json = JsonSerializer.Deserialize<NewerParameters>("""{"Symbol":"MSFT"}""")!;
Tell("record's parameters, JSON", json.Symbol, json.Days, json.Model);

[GenerateSerializer]
public sealed record Older([property: Id(0)] string Symbol);

[GenerateSerializer]
public sealed class NewerClass
{
    [Id(0)]
    public string Symbol { get; set; } = "";

    [Id(1)]
    public int Days { get; set; } = 10;

    [Id(2)]
    public string Model { get; set; } = "ensemble";
}

[GenerateSerializer]
public sealed record NewerBody([property: Id(0)] string Symbol)
{
    [Id(1)]
    public int Days { get; init; } = 10;

    [Id(2)]
    public string Model { get; init; } = "ensemble";
}

[GenerateSerializer]
public sealed record NewerParameters([property: Id(0)] string Symbol, [property: Id(1)] int Days = 10, [property: Id(2)] string Model = "ensemble");
CS
expected="class: , 10, ensemble
record's body: MSFT, 0, null
record's parameters: MSFT, 0, null
record's parameters, JSON: MSFT, 10, ensemble"
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
