using OrleansStock.Faults;
using OrleansStock.Tests;
using OrleansStock.Tests.Storage;

[assembly: AssemblyFixture(typeof(TestProcesses))]

namespace OrleansStock.Tests;

/// <summary>Whatever tests start ends with the run, also with one that is killed; a whole cluster has a caretaker of its own.</summary>
public sealed class TestProcesses
{
    /// <summary>Marks all that this process starts from here on.</summary>
    public TestProcesses()
    {
        var mark = $"tests-{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable(Caretaker.Variable, mark);
        // Never disposed: it acts when this process has ended, and by then the tests have tidied up.
        Caretaker.Start(mark, "sh", "-c", $"rm -rf '{Path.Combine(Path.GetTempPath(), MySqlServer.FolderPrefix)}'*");
    }
}
