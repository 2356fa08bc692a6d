using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace OrleansStock.WebFrontend.Charts.Pictures;

/// <summary>A picture of filled areas and lines, without text, that is sent as PNG.</summary>
internal sealed class PngCanvas
{
    private const int Channels = 3;

    // Lines of a row, so that edges are not stepped.
    private const int Samples = 4;

    private static readonly byte[] signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly int width;
    private readonly int height;
    private readonly byte[] pixels;

    /// <summary>A picture of one colour.</summary>
    public PngCanvas(int width, int height, (byte R, byte G, byte B) ground)
    {
        (this.width, this.height) = (width, height);
        pixels = new byte[width * height * Channels];
        for (var i = 0; i < pixels.Length; i += Channels) (pixels[i], pixels[i + 1], pixels[i + 2]) = ground;
    }

    /// <summary>Fills a polygon.</summary>
    /// <param name="corners">Two or more, in pixels.</param>
    /// <param name="colour">Its colour.</param>
    /// <param name="opacity">0..1.</param>
    public void Fill(IReadOnlyList<(double X, double Y)> corners, (byte R, byte G, byte B) colour, double opacity)
    {
        var crossings = new List<double>();
        var cover = new double[width];
        for (var row = Math.Max(0, (int)corners.Min(c => c.Y)); row < Math.Min(height, (int)corners.Max(c => c.Y) + 1); row++)
        {
            Array.Clear(cover);
            for (var sample = 0; sample < Samples; sample++)
            {
                Cross(corners, row + (sample + 0.5) / Samples, crossings);
                for (var i = 0; i + 1 < crossings.Count; i += 2) Cover(cover, crossings[i], crossings[i + 1]);
            }

            for (var x = 0; x < width; x++)
            {
                if (cover[x] > 0) Mix(x, row, colour, opacity * Math.Min(1, cover[x] / Samples));
            }
        }
    }

    /// <summary>Draws a line of that thickness through the points.</summary>
    public void Stroke(IReadOnlyList<(double X, double Y)> points, double thickness, (byte R, byte G, byte B) colour)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var ((x1, y1), (x2, y2)) = (points[i - 1], points[i]);
            var length = Math.Sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
            if (length == 0) continue;
            var (nx, ny) = ((y2 - y1) / length * thickness / 2, (x1 - x2) / length * thickness / 2);
            Fill([(x1 + nx, y1 + ny), (x2 + nx, y2 + ny), (x2 - nx, y2 - ny), (x1 - nx, y1 - ny)], colour, 1);
        }
    }

    /// <summary>The picture as a PNG file.</summary>
    public byte[] Encode()
    {
        using var file = new MemoryStream();
        file.Write(signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        // Eight bits a channel, red, green and blue.
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR"u8, header);
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var row = 0; row < height; row++)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels, row * width * Channels, width * Channels);
            }
        }

        Chunk(file, "IDAT"u8, rows.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Cross(IReadOnlyList<(double X, double Y)> corners, double y, List<double> crossings)
    {
        crossings.Clear();
        for (var i = 0; i < corners.Count; i++)
        {
            var (a, b) = (corners[i], corners[(i + 1) % corners.Count]);
            if (a.Y <= y != b.Y <= y) crossings.Add(a.X + (y - a.Y) / (b.Y - a.Y) * (b.X - a.X));
        }

        crossings.Sort();
    }

    private static void Cover(double[] cover, double from, double to)
    {
        var (first, last) = (Math.Max(0, (int)from), Math.Min(cover.Length - 1, (int)to));
        for (var x = first; x <= last; x++) cover[x] += Math.Max(0, Math.Min(to, x + 1) - Math.Max(from, x));
    }

    private void Mix(int x, int y, (byte R, byte G, byte B) colour, double share)
    {
        var at = (y * width + x) * Channels;
        pixels[at] = Of(pixels[at], colour.R);
        pixels[at + 1] = Of(pixels[at + 1], colour.G);
        pixels[at + 2] = Of(pixels[at + 2], colour.B);

        byte Of(byte under, byte over) => (byte)Math.Round(under + share * (over - under));
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(data);
        var sum = new Crc32();
        sum.Append(kind);
        sum.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, sum.GetCurrentHashAsUInt32());
        file.Write(number);
    }
}
