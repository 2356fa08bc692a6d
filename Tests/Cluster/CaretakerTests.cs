using System.Diagnostics;
using System.Runtime.CompilerServices;
using OrleansStock.Faults;

namespace OrleansStock.Tests.Cluster;

/// <summary>A run of faults that somebody kills with -9.</summary>
[Collection(nameof(WholeClusters))]
public sealed class CaretakerTests(ClusterBuilds builds)
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("silo-1.pid")] // while the script goes on starting processes
    [InlineData("files/mail")] // under load
    public async Task KilledRun_LeavesNoProcessAndNoFolder(string until)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "OrleansStock.Faults.dll");
        using var run = Process.Start(new ProcessStartInfo("dotnet", [program, builds.GetFolder(), "kill-silo"]))!;
        string? folder;
        while ((folder = FindFolder(run.Id)) is null || !Path.Exists(Path.Combine(folder, until)))
        {
            Assert.False(run.HasExited);
            await Task.Delay(50, Cancelled);
        }

        Assert.NotEmpty(FindProcesses(folder));
        run.Kill();
        await run.WaitForExitAsync(Cancelled);

        var began = Stopwatch.GetTimestamp();
        while (FindFolder(run.Id) is not null || FindProcesses(folder).Count > 0)
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < patience, $"{folder} is left, and the processes {string.Join(' ', FindProcesses(folder))}.");
            await Task.Delay(100, Cancelled);
        }
    }

    [Fact]
    public async Task Start_NobodyKeepsIt_KillsNothingWhileThisProcessLives()
    {
        var folder = $"/tmp/{Guid.NewGuid():N}";
        var start = new ProcessStartInfo("sleep", ["600"]);
        start.Environment["CLUSTER_DIR"] = folder;
        start.Environment[Caretaker.Variable] = folder;
        using var cared = Process.Start(start)!;
        StartAndForget(folder);

        for (var i = 0; i < 20; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(100, Cancelled);
        }

        Assert.Equal([cared.Id], FindProcesses(folder));
        cared.Kill();

        // Not inlined, so that no local of this method's keeps it.
        [MethodImpl(MethodImplOptions.NoInlining)]
        static void StartAndForget(string mark) => Caretaker.Start(mark, "true");
    }

    private static string? FindFolder(int run) => Directory.GetDirectories(Path.GetTempPath(), $"orleansstock-faults-{run}-*").SingleOrDefault();

    private static List<int> FindProcesses(string folder)
    {
        var found = new List<int>();
        foreach (var process in Directory.GetDirectories("/proc").Where(p => int.TryParse(Path.GetFileName(p), out _)))
        {
            try
            {
                if (File.ReadAllText(Path.Combine(process, "environ")).Split('\0').Contains($"CLUSTER_DIR={folder}"))
                    found.Add(int.Parse(Path.GetFileName(process)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It has ended, or is somebody else's.
            }
        }

        return found;
    }
}
