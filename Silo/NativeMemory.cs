using System.Runtime.InteropServices;

namespace OrleansStock.Silo;

/// <summary>How glibc's malloc holds memory for what is not the .NET heap: SQLite, the compressors, the compiler.</summary>
internal static class NativeMemory
{
    // M_ARENA_MAX of malloc.h.
    private const int ArenaMax = -8;

    /// <summary>
    /// Bounds the arenas to one for each core, two at least. The default is eight a core, one for each thread that allocates, and
    /// an arena gives back only what is free at its end: a site under half a load grew by 1.6 MB a minute, with two arenas it is flat
    /// (docs/performance.md). An operator's <c>MALLOC_ARENA_MAX</c> takes precedence; other C libraries have no arenas.
    /// </summary>
    public static void LimitArenas()
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("MALLOC_ARENA_MAX") is { Length: > 0 }) return;
        try
        {
            // Refused where the library has no such option: then it stays as it was.
            _ = SetOption(ArenaMax, Math.Max(2, Environment.ProcessorCount));
        }
        catch (EntryPointNotFoundException)
        {
            // Not glibc.
        }
    }

    [DllImport("libc", EntryPoint = "mallopt")]
    private static extern int SetOption(int option, int value);
}
