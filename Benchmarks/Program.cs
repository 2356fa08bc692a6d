using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OrleansStock.Benchmarks;

if (args is ["peers", var prices, var points])
{
    PeerTimings.Run(prices, points, Console.Out);
    return;
}

if (args is ["fits"])
{
    FitTimings.Run(Console.Out);
    return;
}

if (args is ["mlnet", var file, var every])
{
    MlNetPeers.Run(file, int.Parse(every, CultureInfo.InvariantCulture), Console.Out);
    return;
}

// In this process: the build rules of the repository (locked packages, banned symbols) do not fit the projects that
// BenchmarkDotNet would generate.
var config = ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(10))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .HideColumns(Column.Job, Column.Toolchain, Column.WarmupCount, Column.IterationCount)
    .WithOptions(ConfigOptions.JoinSummary);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
