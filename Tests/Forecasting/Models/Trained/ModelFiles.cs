using System.IO.Compression;
using OrleansStock.Forecasting;

namespace OrleansStock.Tests.Forecasting.Models.Trained;

/// <summary>Changes to the files of trained models.</summary>
internal static class ModelFiles
{
    /// <summary>The bytes of a file that the product embeds.</summary>
    /// <param name="resource">The name of the file.</param>
    public static MemoryStream Embedded(string resource)
    {
        var bytes = new MemoryStream();
        using var stream = typeof(PriceSeries).Assembly.GetManifestResourceStream(resource)!;
        stream.CopyTo(bytes);
        return bytes;
    }

    /// <summary>Writes another manifest into a file.</summary>
    /// <param name="bytes">The file, changed in place.</param>
    /// <param name="entry">The name of the manifest's entry.</param>
    /// <param name="change">What becomes of its text; it must change.</param>
    public static void ChangeManifest(MemoryStream bytes, string entry, Func<string, string> change)
    {
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text;
            using (var reader = new StreamReader(archive.GetEntry(entry)!.Open())) text = reader.ReadToEnd();
            var changed = change(text);
            Assert.NotEqual(text, changed);
            archive.GetEntry(entry)!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
            writer.Write(changed);
        }

        bytes.Position = 0;
    }
}
