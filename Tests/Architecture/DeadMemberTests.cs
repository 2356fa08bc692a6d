using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace OrleansStock.Tests.Architecture;

/// <summary>What others could call and nobody in the product does: types, methods, and static fields. Tests do not count.</summary>
public sealed class DeadMemberTests
{
    private static readonly string[] checkedAssemblies =
    [
        "OrleansStock.Forecasting", "OrleansStock.MarketData", "OrleansStock.Storage", "OrleansStock.Telemetry", "OrleansStock.GrainInterfaces",
        "OrleansStock.Grains", "OrleansStock.Silo", "OrleansStock.WebFrontend",
    ];

    // Programs that use them beside each other. Razor's pages are compiled into WebFrontend.
    private static readonly string[] users = [.. checkedAssemblies, "OrleansStock.Backtest", "OrleansStock.Cdk"];

    // Why each may stay; a part of the name is enough.
    private static readonly (string Name, string Reason)[] allowed =
    [
        ("Features.LogReturns.Compute", "the plain definition that tests hold the running forms against"),
        ("Numerics.SplitMix64.NextNormal", "series of Benchmarks and tests, the same on every machine"),
        ("PriceSeries.Take", "how the leak checks of every model cut a history"),
        ("Symbol.Parse", "the pair of TryParse"),
        ("ForecastOdds.OddsAbove", "the overload for a whole distribution, which Backtest's diagrams are tested with"),
        ("ExchangeCalendar.ByRulesAlone", "the table of differences shows rules without published lists beside the whole"),
        ("Storage.Database.Through", "tests put a proxy before the database, to take it away"),
    ];

    [Fact]
    public void Members_OthersMaySee_AreUsedByTheProduct()
    {
        var used = new HashSet<string>();
        var modules = users.Select(name => ModuleDefinition.ReadModule(Assembly.Load(name).Location)).ToList();
        foreach (var type in modules.SelectMany(m => m.GetTypes())) Collect(type, used);

        var dead = from module in modules
                   where checkedAssemblies.Contains(module.Assembly.Name.Name)
                   from type in module.GetTypes()
                   where IsOurs(type)
                   from name in DeadIn(type, used)
                   where !allowed.Any(a => name.Contains(a.Name, StringComparison.Ordinal))
                   select name;
        Assert.True(!dead.Any(), string.Join('\n', dead.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void DeadIn_AMemberThatOnlyATestUses_IsFound()
    {
        using var module = ModuleDefinition.ReadModule(typeof(DeadMemberTests).Assembly.Location);
        var type = module.GetTypes().Single(t => t.Name == nameof(Specimen));
        var used = new HashSet<string>();
        foreach (var user in module.GetTypes().Where(t => t.DeclaringType?.Name == nameof(SpecimenUser) || t.Name == nameof(SpecimenUser))) Collect(user, used);
        Assert.Equal([$"{type.FullName}.{nameof(Specimen.Dead)}", $"{type.FullName}.{nameof(Specimen.CallsItself)}"], DeadIn(type, used));
    }

    private static IEnumerable<string> DeadIn(TypeDefinition type, HashSet<string> used)
    {
        if (!used.Contains(type.FullName) && !IsFoundByReflection(type))
        {
            yield return type.FullName;
            yield break;
        }

        foreach (var method in type.Methods.Where(m => !m.IsPrivate && !m.IsConstructor && !m.IsSpecialName && !IsGenerated(m)))
        {
            if (method.IsVirtual && (!method.IsNewSlot || type.HasInterfaces || type.IsInterface)) continue;
            if (type.Interfaces.Count > 0 && IsOfAnInterface(method, type)) continue;
            if (IsPageHandler(method)) continue;
            if (!used.Contains(Id(method))) yield return $"{type.FullName}.{method.Name}";
        }

        foreach (var field in type.Fields.Where(f => f.IsStatic && !f.IsPrivate && !f.IsLiteral && !IsGenerated(f)))
            if (!used.Contains($"{type.FullName}::{field.Name}")) yield return $"{type.FullName}.{field.Name}";
    }

    /// <summary>Adds what a type's code, signatures and attributes name.</summary>
    private static void Collect(TypeDefinition type, HashSet<string> used)
    {
        AddType(type.BaseType);
        foreach (var i in type.Interfaces) AddType(i.InterfaceType);
        AddAttributes(type);
        foreach (var field in type.Fields)
        {
            AddType(field.FieldType);
            AddAttributes(field);
        }

        foreach (var property in type.Properties) AddAttributes(property);
        foreach (var method in type.Methods)
        {
            AddType(method.ReturnType);
            AddAttributes(method);
            foreach (var parameter in method.Parameters)
            {
                AddType(parameter.ParameterType);
                AddAttributes(parameter);
            }

            if (!method.HasBody) continue;
            foreach (var local in method.Body.Variables) AddType(local.VariableType);
            foreach (var handler in method.Body.ExceptionHandlers) AddType(handler.CatchType);
            foreach (var instruction in method.Body.Instructions) AddOperand(instruction, method);
        }

        void AddOperand(Instruction instruction, MethodDefinition from)
        {
            switch (instruction.Operand)
            {
                case MethodReference called:
                    // One that only calls itself is dead, also where a lambda or state machine of its own does the calling.
                    var id = Id(called);
                    var isInside = type.Name.Contains($"<{called.Name}>", StringComparison.Ordinal) && id.StartsWith(OuterName(type), StringComparison.Ordinal);
                    if (id != Id(from) && !isInside) used.Add(id);
                    AddType(called.DeclaringType);
                    AddType(called.ReturnType);
                    foreach (var parameter in called.Parameters) AddType(parameter.ParameterType);
                    if (called is GenericInstanceMethod generic)
                        foreach (var argument in generic.GenericArguments) AddType(argument);
                    break;
                case FieldReference field:
                    // The static constructor sets it; that is no use.
                    if (instruction.OpCode.Code != Code.Stsfld) used.Add($"{field.DeclaringType.GetElementType().FullName}::{field.Name}");
                    AddType(field.DeclaringType);
                    break;
                case TypeReference named:
                    AddType(named);
                    break;
            }
        }

        void AddType(TypeReference? named)
        {
            if (named is null) return;
            var element = named.GetElementType();
            // A type that only names itself is dead.
            if (element.FullName != type.FullName && !type.FullName.StartsWith(element.FullName + "/", StringComparison.Ordinal)) used.Add(element.FullName);
            if (named is GenericInstanceType generic)
                foreach (var argument in generic.GenericArguments) AddType(argument);
            if (named is TypeSpecification inner && inner.ElementType != named) AddType(inner.ElementType);
            if (element.DeclaringType is { } outer && outer.FullName != type.FullName) AddType(outer);
        }

        void AddAttributes(Mono.Cecil.ICustomAttributeProvider provider)
        {
            foreach (var attribute in provider.CustomAttributes)
            {
                AddType(attribute.AttributeType);
                foreach (var argument in attribute.ConstructorArguments) AddValue(argument.Value);
            }
        }

        void AddValue(object? value)
        {
            if (value is TypeReference named) AddType(named);
            if (value is CustomAttributeArgument inner) AddValue(inner.Value);
            if (value is CustomAttributeArgument[] several)
                foreach (var one in several) AddValue(one.Value);
        }
    }

    private static string Id(MethodReference method)
    {
        var element = method.GetElementMethod();
        return $"{element.DeclaringType.GetElementType().FullName}::{element.Name}/{element.Parameters.Count}";
    }

    private static string OuterName(TypeDefinition type) => type.DeclaringType is { } outer ? OuterName(outer) : type.FullName;

    private static bool IsOurs(TypeDefinition type) =>
        type.Namespace.StartsWith("OrleansStock.", StringComparison.Ordinal) && !type.IsNested && !IsGenerated(type) && !type.Name.StartsWith('<') &&
        !type.Namespace.StartsWith("OrleansCodeGen", StringComparison.Ordinal);

    private static bool IsGenerated(Mono.Cecil.ICustomAttributeProvider member) =>
        member.CustomAttributes.Any(a => a.AttributeType.Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute");

    // Grains, pages, surrogates' converters, middleware and the like are found by what they are.
    private static bool IsFoundByReflection(TypeDefinition type) =>
        type.HasInterfaces || type.BaseType is { Name: not "Object" and not "Enum" and not "ValueType" } ||
        // The compiler puts constants where they are used, and no trace of their class is left.
        type.Methods.All(m => m.IsConstructor) && type.HasFields && type.Fields.All(f => f.IsLiteral) ||
        type.Methods.Any(m => m.Name is "<Main>$" or "Main") ||
        type.CustomAttributes.Any(a => a.AttributeType.Name.StartsWith("Register", StringComparison.Ordinal));

    // Of a page or of middleware: the framework finds them by name.
    private static bool IsPageHandler(MethodDefinition method) =>
        method.Name.StartsWith("OnGet", StringComparison.Ordinal) || method.Name.StartsWith("OnPost", StringComparison.Ordinal) ||
        method.Name == "InvokeAsync";

    private static bool IsOfAnInterface(MethodDefinition method, TypeDefinition type) => method.HasOverrides || method.IsVirtual ||
        type.Interfaces.Any(i => TryResolve(i.InterfaceType)?.Methods.Any(m => m.Name == method.Name) == true);

    private static TypeDefinition? TryResolve(TypeReference type)
    {
        try
        {
            return type.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    private sealed class Specimen
    {
        internal static int Living() => 1;

        internal static int Dead() => 2;

        internal static int CallsItself() => CallsItself() + 1;
    }

    private static class SpecimenUser
    {
        internal static int Use() => Specimen.Living();
    }
}
