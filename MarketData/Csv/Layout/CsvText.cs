using System.Text;
using System.Text.Unicode;

namespace OrleansStock.MarketData.Csv.Layout;

/// <summary>The bytes of a file as UTF-8, whatever they came as.</summary>
internal static class CsvText
{
    // How much of the beginning tells the encoding of a file without a byte order mark.
    private const int Sample = 4096;

    // Spreadsheets of western and central Europe, Korea, China, Japan, Taiwan, Russia: in the order of how much they accept, least first where it matters.
    private static readonly int[] CodePages = [1252, 1250, 1251, 949, 54936, 932, 950];

    /// <summary>Gives UTF-8 without a byte order mark.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="name">The encoding's name where it had to be found out; null for UTF-8.</param>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes, string file, out string? name)
    {
        name = null;
        var span = bytes.Span;
        if (span.StartsWith<byte>([0xEF, 0xBB, 0xBF])) return bytes[3..];
        if (span.StartsWith<byte>([0xFF, 0xFE, 0, 0])) return Convert(Encoding.UTF32, span[4..]);
        if (span.StartsWith<byte>([0xFF, 0xFE])) return Convert(Encoding.Unicode, span[2..]);
        if (span.StartsWith<byte>([0xFE, 0xFF])) return Convert(Encoding.BigEndianUnicode, span[2..]);
        if (Utf16(span) is { } utf16)
        {
            name = utf16.WebName;
            return Convert(utf16, span);
        }
        if (Utf8.IsValid(span)) return bytes;

        // One byte a letter, or two: the encoding in which the header can be read is the right one.
        ReadOnlyMemory<byte> first = default;
        foreach (var page in CodePages)
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(page);
            if (encoding is null) continue;
            var start = Convert(encoding, span[..Math.Min(span.Length, Sample)]);
            if (first.IsEmpty) (first, name) = (Convert(encoding, span), encoding.WebName);
            if (CsvTable.FindHeader(start, file) is null) continue;
            name = encoding.WebName;
            return Convert(encoding, span);
        }
        return first;
    }

    private static Encoding? Utf16(ReadOnlySpan<byte> span)
    {
        var sample = span[..Math.Min(span.Length & ~1, 256)];
        if (sample.Length < 16) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }
        // Latin letters and digits have one byte of zero in two.
        if (even == 0 && odd * 4 > sample.Length) return Encoding.Unicode;
        return odd == 0 && even * 4 > sample.Length ? Encoding.BigEndianUnicode : null;
    }

    private static byte[] Convert(Encoding encoding, ReadOnlySpan<byte> span) => Encoding.UTF8.GetBytes(encoding.GetString(span));
}
