using System.Reflection;
using NetArchTest.Rules;

namespace OrleansStock.Tests.Architecture;

/// <summary>
/// No namespace needs, over however many steps, one that needs it: whoever reads one of them can stop at what it uses. A
/// namespace and its child are two.
/// </summary>
public sealed class NamespaceCycleTests
{
    /// <summary>Composition roots: they name what they put together, and what they put together may use the namespace they stand in.</summary>
    private static readonly string[] compositionRoots =
    [
        // Registers each model and hands them out; the models use the types of the root namespace.
        "OrleansStock.Forecasting.ForecastModels",
        // Registers each store; the stores use the database of the root namespace.
        "OrleansStock.Storage.OrleansStorage",
        // Runs each protocol; the protocols throw the exception of the root namespace.
        "OrleansStock.Backtest.CommandLine",
    ];

    [Theory]
    [InlineData("OrleansStock.Forecasting")]
    [InlineData("OrleansStock.Telemetry")]
    [InlineData("OrleansStock.MarketData")]
    [InlineData("OrleansStock.GrainInterfaces")]
    [InlineData("OrleansStock.Grains")]
    [InlineData("OrleansStock.Storage")]
    [InlineData("OrleansStock.Silo")]
    [InlineData("OrleansStock.WebFrontend")]
    [InlineData("OrleansStock.Backtest")]
    public void Namespaces_OfAnAssembly_FormNoCycle(string assembly)
    {
        var cycles = Cycles(Uses(Assembly.Load(assembly)));
        Assert.True(cycles.Count == 0, string.Join('\n', cycles));
    }

    [Fact]
    public void Cycles_TwoThatNeedEachOther_AreFound()
    {
        var uses = new Dictionary<string, Dictionary<string, string>>
        {
            ["A"] = new() { ["B"] = "A.X" },
            ["B"] = new() { ["C"] = "B.Y", ["D"] = "B.Y" },
            ["C"] = new() { ["A"] = "C.Z" },
            ["D"] = [],
        };
        Assert.Equal(["A (A.X) -> B (B.Y) -> C (C.Z) -> A"], Cycles(uses));
        Assert.Empty(Cycles(new() { ["A"] = new() { ["B"] = "" }, ["B"] = [] }));
    }

    [Fact]
    public void Uses_KnownNamespaces_AreFound()
    {
        var uses = Uses(typeof(OrleansStock.Forecasting.PriceSeries).Assembly);
        Assert.Contains("OrleansStock.Forecasting.Calibration", uses["OrleansStock.Forecasting.Models.Ensemble"].Keys);
        Assert.Contains("OrleansStock.Forecasting.Features", uses["OrleansStock.Forecasting.Models.BoostedTrees"].Keys);
        Assert.Contains("OrleansStock.Forecasting", uses["OrleansStock.Forecasting.Features"].Keys);
    }

    /// <summary>Per namespace those that it uses, each with a type that does.</summary>
    private static Dictionary<string, Dictionary<string, string>> Uses(Assembly assembly)
    {
        var types = assembly.GetTypes().Where(t => t.Namespace?.StartsWith("OrleansStock.", StringComparison.Ordinal) == true).ToLookup(t => t.Namespace!);
        var uses = types.ToDictionary(n => n.Key, _ => new Dictionary<string, string>());
        foreach (var used in types)
        {
            string[] names = [.. used.Select(t => t.FullName!.Split('`')[0].Replace('+', '/')).Distinct()];
            foreach (var user in Types.InAssembly(assembly).That().HaveDependencyOnAny(names).GetTypes())
            {
                if (user.Namespace is not { } from || from == used.Key || !uses.TryGetValue(from, out var found)) continue;
                if (!compositionRoots.Contains(Outermost(user).FullName)) found.TryAdd(used.Key, user.FullName!);
            }
        }

        return uses;
    }

    /// <summary>One cycle through each namespace that is on any, told as a person can follow it.</summary>
    private static List<string> Cycles(Dictionary<string, Dictionary<string, string>> uses)
    {
        var told = new HashSet<string>();
        var cycles = new List<string>();
        foreach (var start in uses.Keys.Order(StringComparer.Ordinal))
        {
            // Breadth first: the shortest way back.
            var before = new Dictionary<string, string>();
            var open = new Queue<string>([start]);
            while (open.TryDequeue(out var at) && !before.ContainsKey(start))
                foreach (var next in uses[at].Keys.Order(StringComparer.Ordinal))
                    if (before.TryAdd(next, at)) open.Enqueue(next);
            if (!before.TryGetValue(start, out var last)) continue;
            List<string> way = [last];
            while (way[^1] != start) way.Add(before[way[^1]]);
            way.Reverse();
            if (way.Any(told.Contains)) continue;
            told.UnionWith(way);
            cycles.Add(string.Join(" -> ", way.Select((n, i) => $"{n} ({uses[n][i + 1 < way.Count ? way[i + 1] : start]})")) + $" -> {start}");
        }

        return cycles;
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
