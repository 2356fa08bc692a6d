#!/usr/bin/env bash
# Microsoft.Orleans.Persistence.AdoNet 10.4.2 on SQLite (Microsoft.Data.Sqlite 10.0.0).
# A string key that consists of hexadecimal digits is stored as the number that it reads as. "ADBE", "adbe" and "0ADBE" are three grains
# for the directory and one row for the storage, so the second grain starts with the state of the first. Stock symbols are full of such
# words (ADBE, FACE, BABA, ACE). "MSFT" and "msft" are told apart. A prefix with a letter beyond f is enough.
# Seen: "adbe: of ADBE; 0ADBE: of ADBE; msft: nothing; rows: 2".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.Orleans.CodeGenerator@10.4.2
#:package Microsoft.Orleans.Server@10.4.2
#:package Microsoft.Orleans.Persistence.AdoNet@10.4.2
#:package Microsoft.Data.Sqlite@10.0.0
#:property PublishAot=false
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;
using Orleans.Runtime;

var connectionString = $"Data Source={args[0]}";
using (var connection = new SqliteConnection(connectionString))
{
    connection.Open();
    // The provider brings no SQL and reads its statements from this table; names of parameters and columns are its own.
    const string row = "hash = @GrainIdHash AND type_hash = @GrainTypeHash AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND type = @GrainTypeString "
        + "AND IFNULL(ext, '') = IFNULL(@GrainIdExtensionString, '') AND service = @ServiceId";
    (string, string)[] queries =
    [
        ("ReadFromStorageKey", $"SELECT payload AS PayloadBinary, NULL AS PayloadXml, NULL AS PayloadJson, version AS Version FROM state WHERE {row};"),
        ("WriteToStorageKey", "INSERT INTO state SELECT @GrainIdHash, @GrainTypeHash, @GrainIdN0, @GrainIdN1, @GrainTypeString, @GrainIdExtensionString, "
            + $"@ServiceId, @PayloadBinary, 0 WHERE @GrainStateVersion IS NULL AND NOT EXISTS (SELECT 1 FROM state WHERE {row}); "
            + $"UPDATE state SET payload = @PayloadBinary, version = version + 1 WHERE {row} AND version = IFNULL(@GrainStateVersion, 0); "
            + $"SELECT version AS NewGrainStateVersion FROM state WHERE {row};"),
        ("ClearStorageKey", $"DELETE FROM state WHERE {row}; SELECT 0 AS NewGrainStateVersion;"),
    ];
    using var command = connection.CreateCommand();
    command.CommandText = "CREATE TABLE state (hash, type_hash, n0, n1, type, ext, service, payload, version); "
        + "CREATE TABLE OrleansQuery (QueryKey, QueryText);";
    command.ExecuteNonQuery();
    foreach (var (name, text) in queries)
    {
        command.CommandText = "INSERT INTO OrleansQuery VALUES ($name, $text)";
        command.Parameters.Clear();
        command.Parameters.AddWithValue("$name", name);
        command.Parameters.AddWithValue("$text", text);
        command.ExecuteNonQuery();
    }
}

var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.UseOrleans(silo =>
{
    silo.UseLocalhostClustering(siloPort: 21111, gatewayPort: 31111);
    silo.AddAdoNetGrainStorageAsDefault(o => (o.Invariant, o.ConnectionString) = ("System.Data.SQLite", connectionString));
});
using var host = builder.Build();
await host.StartAsync();
var grains = host.Services.GetRequiredService<IGrainFactory>();
await grains.GetGrain<INote>("ADBE").Set("of ADBE");
await grains.GetGrain<INote>("MSFT").Set("of MSFT");
var seen = new List<string>();
foreach (var key in new[] { "adbe", "0ADBE", "msft" }) seen.Add($"{key}: {await grains.GetGrain<INote>(key).Get() ?? "nothing"}");
using (var connection = new SqliteConnection(connectionString))
{
    connection.Open();
    using var command = connection.CreateCommand();
    command.CommandText = "SELECT COUNT(*) FROM state";
    seen.Add($"rows: {command.ExecuteScalar()}");
}
await host.StopAsync();
Console.WriteLine(string.Join("; ", seen));

public interface INote : IGrainWithStringKey
{
    Task Set(string text);
    Task<string?> Get();
}

[GenerateSerializer]
public sealed class Text
{
    [Id(0)]
    public string? Value { get; set; }
}

public sealed class Note([PersistentState("note")] IPersistentState<Text> state) : Grain, INote
{
    public Task Set(string text)
    {
        state.State.Value = text;
        return state.WriteStateAsync();
    }

    public Task<string?> Get() => Task.FromResult(state.State.Value);
}
CS
seen=$(cd "$work" && dotnet run probe.cs -- "$work/state.db")
echo "$seen"
[ "$seen" = "adbe: of ADBE; 0ADBE: of ADBE; msft: nothing; rows: 2" ] || { echo "It behaves otherwise now." >&2; exit 1; }
