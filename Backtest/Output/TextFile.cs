using System.Text;

namespace OrleansStock.Backtest.Output;

/// <summary>Files that are written whole or not at all.</summary>
public static class TextFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="argument">The argument that named it, for the message.</param>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="BacktestException">It cannot be written.</exception>
    public static void Write(string argument, string path, string text) => Write(argument, path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file.</summary>
    /// <param name="argument">The argument that named it, for the message.</param>
    /// <param name="path">The file.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="BacktestException">It cannot be written.</exception>
    public static void Write(string argument, string path, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            File.WriteAllBytes(path + ".part", content);
            File.Move(path + ".part", path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BacktestException($"{argument}: {e.Message}", e);
        }
    }
}
