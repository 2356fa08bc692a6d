using System.Globalization;

namespace OrleansStock.MarketData.Csv;

/// <summary>The mark of a file's state: another one means that the file has to be read again.</summary>
internal static class CsvFileVersion
{
    // Changes with what is read from the same bytes, so that what an earlier build read, perhaps wrongly, is read anew.
    private const string Reading = "read-5";

    /// <summary>The mark of a file as it is now.</summary>
    public static string Of(string path)
    {
        FileInfo file = new(path);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{Reading}-{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}") : "absent";
    }
}
