using System.Runtime.InteropServices;

namespace OrleansStock.Silo;

/// <summary>Files of the service are for its own account alone: folders 0700, files 0600.</summary>
public static class OwnFiles
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    // What the service itself puts into its data folder: a folder may be shared with what is none of our business.
    private static readonly string[] ofTheService = ["orleansstock.db*", "*.secret", "mail"];

    /// <summary>What this process makes from here on is closed to others.</summary>
    public static void MakeFilesPrivate()
    {
        if (!OperatingSystem.IsWindows()) _ = SetMask((uint)Others);
    }

    /// <summary>Closes what an earlier build left open, and says so.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="logger">Takes the lines.</param>
    public static void CloseExisting(string folder, ILogger logger)
    {
        if (OperatingSystem.IsWindows()) return;
        try
        {
            var closed = 0;
            // A folder for everybody's files, such as /tmp, is nobody's to close.
            if (!File.GetUnixFileMode(folder).HasFlag(UnixFileMode.StickyBit)) closed += Close(folder);
            foreach (var pattern in ofTheService)
            {
                foreach (var path in Directory.EnumerateFileSystemEntries(folder, pattern))
                {
                    closed += Close(path);
                    if (Directory.Exists(path)) closed += Directory.EnumerateFiles(path, "*.eml").Sum(Close);
                }
            }

            if (closed == 0) return;
            logger.LogInformation("{Count} files and folders of {Folder} could be read by others on this machine; they are closed now.", closed, folder);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            logger.LogWarning("The data folder {Folder} cannot be closed to others on this machine: {Message}", folder, e.Message);
        }
    }

    private static int Close(string path)
    {
        if (OperatingSystem.IsWindows()) return 0;
        var mode = File.GetUnixFileMode(path);
        if ((mode & Others) == UnixFileMode.None) return 0;
        File.SetUnixFileMode(path, mode & ~Others);
        return 1;
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mode);
}
