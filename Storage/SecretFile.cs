using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace OrleansStock.Storage;

/// <summary>A secret of a single machine, in a file of its data folder that its owner alone can read; made where it is missing.</summary>
public static class SecretFile
{
    /// <summary>A secret that is given has as many characters or more: 32 of base64 are 192 bits.</summary>
    public const int FewestCharacters = 32;

    /// <summary>Reads the secret, or makes one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="setting">The setting that would give the secret.</param>
    /// <exception cref="OptionsValidationException">The file cannot be read or made, or is cut off.</exception>
    public static string ReadOrMake(string path, string setting)
    {
        try
        {
            if (!File.Exists(path)) Make(path);
            var secret = File.ReadAllText(path).Trim();
            return secret.Length >= FewestCharacters
                ? secret
                : throw new IOException($"it has {secret.Length} characters instead of 64; put it back, or delete it for a new key.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OptionsValidationException(
                setting, typeof(SecretFile), [$"{setting}: the file {Path.GetFileName(path)} of the data folder cannot be used: {e.Message}"]);
        }
    }

    private static void Make(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(64, lowercase: true)));
        file.Flush(flushToDisk: true);
    }
}
