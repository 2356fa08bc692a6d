#!/usr/bin/env bash
# Microsoft.Orleans.Serialization 10.4.2.
# Two collections of .NET come back from the wire as something else, without an exception. A BitArray's length is rounded up to whole
# bytes, so the bits of ten trading days are sixteen. A ReadOnlyDictionary over a dictionary that ignores case comes back minding it;
# Dictionary, SortedDictionary, ImmutableDictionary, FrozenDictionary and ConcurrentDictionary all keep their comparers, so one takes it
# for granted.
# Seen: "10 bits: 16; MSFT in a dictionary of msft: True, in a FrozenDictionary: True, in a ReadOnlyDictionary: False".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.Orleans.Serialization@10.4.2
#:package Microsoft.Extensions.DependencyInjection@10.0.15
#:property PublishAot=false
using System.Collections;
using System.Collections.Frozen;
using System.Collections.ObjectModel;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
var serializer = services.GetRequiredService<Serializer>();
T There<T>(T value) => serializer.Deserialize<T>(serializer.SerializeToArray(value))!;

var bits = There(new BitArray(10, true));
var prices = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["msft"] = 1 };
Console.WriteLine($"10 bits: {bits.Length}; MSFT in a dictionary of msft: {There(prices).ContainsKey("MSFT")}, "
    + $"in a FrozenDictionary: {There(prices.ToFrozenDictionary(prices.Comparer)).ContainsKey("MSFT")}, "
    + $"in a ReadOnlyDictionary: {There(new ReadOnlyDictionary<string, int>(prices)).ContainsKey("MSFT")}");
CS
expected='10 bits: 16; MSFT in a dictionary of msft: True, in a FrozenDictionary: True, in a ReadOnlyDictionary: False'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
