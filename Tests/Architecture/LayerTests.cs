using System.Reflection;
using NetArchTest.Rules;

namespace OrleansStock.Tests.Architecture;

/// <summary>Which project may know what: <c>docs/architecture.md</c> as a test.</summary>
public sealed class LayerTests
{
    /// <summary>What reads or writes outside of the process. Readers and writers of text or bytes in memory are mathematics' own.</summary>
    private static readonly string[] inputAndOutput =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.Pipes", "System.Console",
        "System.Net", "System.Data", "System.Diagnostics.Process", "System.Environment",
    ];

    private static readonly string[] clocks =
        ["System.TimeProvider", "System.Diagnostics.Stopwatch", "System.DateTime", "System.DateTimeOffset", "System.Threading.Timer"];

    private static readonly string[] engines = ["Microsoft.Data.Sqlite", "MySqlConnector", "MySql", "SQLitePCL"];

    [Fact]
    public void Forecasting_IsPureMathematics() =>
        AssertUsesNone("OrleansStock.Forecasting", ["Orleans", "Microsoft.Extensions", "Microsoft.AspNetCore", .. inputAndOutput, .. clocks]);

    [Fact]
    public void Forecasting_UsesNoProjectOfOurs() => Assert.Empty(Ours("OrleansStock.Forecasting"));

    [Theory]
    [InlineData("OrleansStock.Forecasting")]
    [InlineData("OrleansStock.MarketData")]
    [InlineData("OrleansStock.GrainInterfaces")]
    [InlineData("OrleansStock.Grains")]
    [InlineData("OrleansStock.Telemetry")]
    [InlineData("OrleansStock.Silo")]
    [InlineData("OrleansStock.WebFrontend")]
    [InlineData("OrleansStock.Backtest")]
    public void Engines_AreNamedByStorageAlone(string assembly)
    {
        AssertUsesNone(assembly, engines);
        Assert.DoesNotContain(Assembly.Load(assembly).GetReferencedAssemblies(), a => engines.Any(e => a.Name!.StartsWith(e, StringComparison.Ordinal)));
    }

    [Fact]
    public void Storage_NamesBothEngines() =>
        Assert.Subset(Assembly.Load("OrleansStock.Storage").GetReferencedAssemblies().Select(a => a.Name!).ToHashSet(), engines[..2].ToHashSet());

    [Fact]
    public void GrainInterfaces_UseNeitherGrainsNorStorage() =>
        Assert.DoesNotContain(Ours("OrleansStock.GrainInterfaces"), name => name is not "OrleansStock.Forecasting");

    [Fact]
    public void Telemetry_IsALeaf() => Assert.Empty(Ours("OrleansStock.Telemetry"));

    private static void AssertUsesNone(string assembly, params string[] names)
    {
        var users = Types.InAssembly(Assembly.Load(assembly)).That().HaveDependencyOnAny(names).GetTypes().Select(t => t.FullName);
        Assert.Empty(users);
    }

    /// <summary>Our own assemblies that one refers to.</summary>
    private static IEnumerable<string> Ours(string assembly) =>
        Assembly.Load(assembly).GetReferencedAssemblies().Select(a => a.Name!).Where(name => name.StartsWith("OrleansStock.", StringComparison.Ordinal));
}
