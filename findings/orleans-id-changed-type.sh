#!/usr/bin/env bash
# Microsoft.Orleans.Serialization 10.4.2.
# A member whose type changes from int to double under the same [Id] is not refused: the field's bytes are read as the other type and
# give a wrong number without an exception, in both directions. Widening to long is read rightly, so a change of type that was tried
# once and worked proves nothing about the next. During a rolling upgrade the two sides understand different numbers.
# Seen: "42 as long: 42; 42 as double: another number, no exception".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.Orleans.Serialization@10.4.2
#:package Microsoft.Orleans.CodeGenerator@10.4.2
#:package Microsoft.Extensions.DependencyInjection@10.0.15
#:property PublishAot=false
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Serialization;

using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
var bytes = services.GetRequiredService<Serializer<Before>>().SerializeToArray(new Before { Count = 42 });
string Read<T>(Func<T, object> value)
{
    try
    {
        return FormattableString.Invariant($"{value(services.GetRequiredService<Serializer<T>>().Deserialize(bytes)!)}");
    }
    catch (Exception e)
    {
        return e.GetType().Name;
    }
}

var wide = Read<Widened>(v => v.Count);
var real = Read<Changed>(v => v.Count);
Console.WriteLine($"42 as long: {wide}; 42 as double: {(double.TryParse(real, out var number) && number != 42 ? "another number, no exception" : real)}");

[GenerateSerializer]
public sealed class Before
{
    [Id(0)]
    public int Count { get; set; }
}

[GenerateSerializer]
public sealed class Widened
{
    [Id(0)]
    public long Count { get; set; }
}

[GenerateSerializer]
public sealed class Changed
{
    [Id(0)]
    public double Count { get; set; }
}
CS
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "42 as long: 42; 42 as double: another number, no exception" ] || { echo "It behaves otherwise now." >&2; exit 1; }
