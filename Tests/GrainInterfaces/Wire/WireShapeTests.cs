using System.Reflection;
using Orleans.Runtime;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Operations;

namespace OrleansStock.Tests.GrainInterfaces.Wire;

/// <summary>
/// Every type and call that crosses between processes, or lies serialised in the database, has the shape that is written down in
/// <c>wire-shapes.txt</c>. A member whose type changes under its id is not refused by Orleans: an int that became a double is read as
/// another number, without an exception, by the other half of a rolling upgrade and from stored state.
/// </summary>
public sealed class WireShapeTests
{
    private const string File = "Tests/GrainInterfaces/Wire/wire-shapes.txt";

    [Fact]
    public void Shapes_AreThoseWrittenDown()
    {
        var written = System.IO.File.ReadAllLines(Path.Combine(SharedData.RepositoryRoot, File));
        var shapes = Shapes();

        var gone = written.Except(shapes).ToList();
        var added = shapes.Except(written).ToList();

        Assert.True(gone.Count == 0, "Changed or removed, which breaks a rolling upgrade and stored state; add a member or a method with a new id or "
            + $"alias instead:\n{string.Join('\n', gone)}");
        Assert.True(added.Count == 0, $"New; once released they stay, so look again and add these lines to {File}:\n{string.Join('\n', added)}");
    }

    [Fact]
    public void Shapes_SeeAChangedType()
    {
        Assert.Equal(["type Shape 0 Count Int32"], MembersOf(typeof(Before), "Shape"));
        Assert.Equal(["type Shape 0 Count Double"], MembersOf(typeof(After), "Shape"));
    }

    [Fact]
    public void Members_OfRecords_AllHaveIds()
    {
        // Orleans numbers the parameters of a record that has no ids by their order: who sorts them changes the wire.
        var without = SerialisedTypes().SelectMany(t => t.GetConstructors().SelectMany(c => c.GetParameters())
            .Where(p => t.GetProperty(p.Name!) is { } property && property.GetCustomAttribute<IdAttribute>() is null)
            .Select(p => $"{t.Name}.{p.Name}"));

        Assert.Empty(without);
    }

    private static List<string> Shapes()
    {
        var types = SerialisedTypes().ToList();
        var lines = types.SelectMany(t => MembersOf(t, t.GetCustomAttribute<AliasAttribute>()?.Alias ?? t.FullName!)).ToList();
        var calls = Assemblies().SelectMany(a => a.GetTypes()).Where(t => t.IsInterface && typeof(IAddressable).IsAssignableFrom(t))
            .SelectMany(t => t.GetMethods().Select(m => (Interface: t, Method: m))).ToList();
        lines.AddRange(calls.Select(c => $"call {AliasOf(c.Interface)} {AliasOf(c.Method)} "
            + $"({string.Join(", ", c.Method.GetParameters().Select(p => NameOf(p.ParameterType)))}) {NameOf(c.Method.ReturnType)}"));
        // An enumeration crosses as its number.
        var enums = types.SelectMany(t => Members(t).Select(m => m.Type))
            .Concat(calls.SelectMany(c => c.Method.GetParameters().Select(p => p.ParameterType).Append(c.Method.ReturnType)))
            .SelectMany(Parts).Where(t => t.IsEnum && IsOurs(t)).Distinct();
        lines.AddRange(enums.SelectMany(e => Enum.GetNames(e).Select(n => $"enum {e.Name} {n} {Convert.ToInt64(Enum.Parse(e, n), null)}")));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static IEnumerable<Type> SerialisedTypes() =>
        Assemblies().SelectMany(a => a.GetTypes()).Where(t => t.GetCustomAttribute<GenerateSerializerAttribute>() is not null);

    private static Assembly[] Assemblies() => [typeof(ITickerGrain).Assembly, typeof(SiloAgents).Assembly];

    private static IEnumerable<string> MembersOf(Type type, string name) =>
        Members(type).Select(m => $"type {name} {m.Id} {m.Name} {NameOf(m.Type)}").DefaultIfEmpty($"type {name} without members");

    private static IEnumerable<(uint Id, string Name, Type Type)> Members(Type type)
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var fields = type.GetFields(all).Select(f => (f.GetCustomAttribute<IdAttribute>(), f.Name, f.FieldType));
        var properties = type.GetProperties(all).Select(p => (p.GetCustomAttribute<IdAttribute>(), p.Name, p.PropertyType));
        return from member in fields.Concat(properties) where member.Item1 is not null select (member.Item1.Id, member.Name, member.Item3);
    }

    private static string AliasOf(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>()?.Alias ?? member.Name;

    private static string NameOf(Type type) => type switch
    {
        { IsArray: true } => $"{NameOf(type.GetElementType()!)}[]",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>",
        _ => type.Name,
    };

    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { IsArray: true } => Parts(type.GetElementType()!),
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(Parts),
        _ => [type],
    };

    private static bool IsOurs(Type type) => type.Namespace!.StartsWith("OrleansStock.", StringComparison.Ordinal);

    private sealed class Before
    {
        [Id(0)]
        public int Count { get; set; }
    }

    private sealed class After
    {
        [Id(0)]
        public double Count { get; set; }
    }
}
