using System.Runtime.InteropServices;

namespace OrleansStock.Silo;

/// <summary>What glibc's malloc holds for all that is not the .NET heap: SQLite, the compressors, the compiler.</summary>
internal static class Malloc
{
    private static readonly TimeSpan interval = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Gives free pages back to the system each minute. By itself malloc gives back only what is free at the end of one of its arenas,
    /// of which each thread that allocates has its own: a site under half a load grew by one to three megabytes a minute for things
    /// that it had freed. A pass takes about a millisecond (docs/performance.md). Other C libraries have no such call.
    /// </summary>
    /// <param name="time">The clock.</param>
    /// <returns>Ends it when disposed of; null where there is nothing to do.</returns>
    public static ITimer? TrimEachMinute(TimeProvider time) =>
        OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc", typeof(Malloc).Assembly, null, out var library)
        && NativeLibrary.TryGetExport(library, "malloc_trim", out _)
            ? time.CreateTimer(static _ => _ = Trim(0), null, interval, interval)
            : null;

    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint pad);
}
