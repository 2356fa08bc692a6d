using System.IO.Compression;

namespace OrleansStock.WebFrontend.Held;

/// <summary>The body of an answer, in each encoding that somebody has asked for: compressed once, however often it is sent.</summary>
internal sealed class HeldBody
{
    // From here on Brotli takes several times as long for a few percent less.
    private const int BrotliQuality = 5;
    private const int BrotliWindow = 22;

    private readonly byte[] identity;
    private readonly Lazy<byte[]> brotli;
    private readonly Lazy<byte[]> gzip;

    /// <summary>Takes over the bytes.</summary>
    public HeldBody(byte[] identity)
    {
        this.identity = identity;
        brotli = new(() => Brotli(identity));
        gzip = new(() => Gzip(identity));
    }

    /// <summary>The bytes in an encoding.</summary>
    public byte[] In(BodyEncoding encoding) => encoding switch
    {
        BodyEncoding.Brotli => brotli.Value,
        BodyEncoding.Gzip => gzip.Value,
        _ => identity,
    };

    private static byte[] Brotli(byte[] bytes)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, compressed, out var length, BrotliQuality, BrotliWindow)
            ? compressed[..length]
            : throw new InvalidOperationException("Brotli's output is longer than the bound it gave.");
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(bytes);
        return compressed.ToArray();
    }
}
