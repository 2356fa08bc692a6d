using System.Diagnostics;

namespace OrleansStock.Tests.Repository;

/// <summary>The files of the repository as git lists them: tracked ones, and new ones that nothing ignores.</summary>
internal static class SourceTree
{
    private static readonly Lazy<IReadOnlyList<string>?> files = new(List);

    /// <summary>Paths relative to the solution, with forward slashes; the test is skipped outside of a git checkout.</summary>
    public static IReadOnlyList<string> Files
    {
        get
        {
            Assert.SkipWhen(files.Value is null, "this folder is not a git checkout, or git is missing");
            return files.Value!;
        }
    }

    /// <summary>The files whose name ends in one of those.</summary>
    public static IEnumerable<string> FilesEndingIn(params string[] endings) =>
        Files.Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)));

    /// <summary>The lines of a file.</summary>
    public static string[] ReadLines(string file) => File.ReadAllLines(Path.Combine(SharedData.RepositoryRoot, file));

    private static List<string>? List()
    {
        // safe.directory: a checkout that belongs to another user is listed all the same.
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = SharedData.RepositoryRoot,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var listed = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            if (git.ExitCode != 0) return null;
            // One that is deleted and not committed is still tracked.
            return [
                .. listed.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct()
                    .Where(f => File.Exists(Path.Combine(SharedData.RepositoryRoot, f))),
            ];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
