#!/usr/bin/env bash
# Microsoft.Orleans.Server 10.4.2, grain storage with the serializer that it takes unless told (JsonGrainStorageSerializer: memory, ADO.NET).
# A grain's state whose properties have initialisers does not come back as it was written. A value that is its type's default is not
# written at all, so a switch that starts as true and was set to false is true after the next activation, a limit set to 0 is its initial
# 10, and a name set to null has its initial name. A list that the initialiser fills is added to instead of replaced: it grows by its
# first elements with each load, and an emptied one is full again. Nothing fails, and as long as the grain is active all looks right. The
# reference of the class says that it uses Newtonsoft.Json, and nothing of the settings that do this. OrleansGrainStorageSerializer does
# neither, and goes by [Id].
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.Orleans.Server@10.4.2
#:package Microsoft.Orleans.CodeGenerator@10.4.2
#:property PublishAot=false
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;
using Orleans.Serialization;
using Orleans.Storage;

// The host is built, so that its services are what a silo has, and never started.
var builder = Host.CreateApplicationBuilder();
builder.UseOrleans(silo => silo.UseLocalhostClustering().AddMemoryGrainStorageAsDefault());
using var host = builder.Build();

void Tell(string name, IGrainStorageSerializer serializer)
{
    Settings Load(Settings state) => serializer.Deserialize<Settings>(serializer.Serialize(state))!;
    var set = Load(new Settings { IsOn = false, Limit = 0, Name = null });
    var twice = Load(Load(new Settings()));
    var emptied = Load(new Settings { Days = [] });
    Console.WriteLine($"{name}: false is {set.IsOn}, 0 is {set.Limit}, null is {set.Name ?? "null"}, "
        + $"1 2 loaded twice is {string.Join(" ", twice.Days)}, none is {(emptied.Days.Count == 0 ? "none" : string.Join(" ", emptied.Days))}");
}

Tell("as it is", host.Services.GetRequiredService<IGrainStorageSerializer>());
Tell("Orleans' own", new OrleansGrainStorageSerializer(host.Services.GetRequiredService<Serializer>()));

[GenerateSerializer]
public sealed class Settings
{
    [Id(0)]
    public bool IsOn { get; set; } = true;

    [Id(1)]
    public int Limit { get; set; } = 10;

    [Id(2)]
    public string? Name { get; set; } = "unnamed";

    [Id(3)]
    public List<int> Days { get; set; } = [1, 2];
}
CS
expected="as it is: false is True, 0 is 10, null is unnamed, 1 2 loaded twice is 1 2 1 2 1 2, none is 1 2
Orleans' own: false is False, 0 is 0, null is null, 1 2 loaded twice is 1 2, none is none"
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
