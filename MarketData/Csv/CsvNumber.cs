using System.Globalization;
using System.Text;

namespace OrleansStock.MarketData.Csv;

/// <summary>Numbers as vendors write them.</summary>
internal static class CsvNumber
{
    private const int MaxLength = 40;

    private static readonly string[] Nulls = ["", "null", "none", "nan", "na", "n/a", "#n/a", "-", "--", "inf", "-inf"];

    /// <summary>Reads a number; a cell that stands for no value gives NaN.</summary>
    /// <param name="utf8">The cell, trimmed, UTF-8.</param>
    /// <param name="delimiter">What separates the file's cells: with semicolons a comma is a decimal comma, else it groups thousands.</param>
    /// <param name="value">The number, or NaN.</param>
    /// <returns>False where the cell is neither.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, char delimiter, out double value)
    {
        if (utf8.Length <= MaxLength && double.TryParse(utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out value)) return true;
        value = double.NaN;
        if (utf8.Length > MaxLength) return false;
        Span<char> characters = stackalloc char[MaxLength];
        if (!Encoding.UTF8.TryGetChars(utf8, characters, out var length)) return false;
        ReadOnlySpan<char> text = characters[..length];
        foreach (var word in Nulls)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        var scale = 1.0;
        var digits = text.TrimStart("$€£¥ ");
        switch (digits.IsEmpty ? ' ' : digits[^1])
        {
            case 'K' or 'k': scale = 1e3; break;
            case 'M' or 'm': scale = 1e6; break;
            case 'B' or 'b': scale = 1e9; break;
        }
        if (scale != 1) digits = digits[..^1];
        if (digits.IsEmpty) return false;

        var comma = digits.LastIndexOf(',');
        var point = digits.LastIndexOf('.');
        var commaIsDecimal = comma > point && delimiter != ',' && digits.Count(',') == 1 && (point >= 0 || delimiter == ';');
        var (group, mark) = commaIsDecimal ? ('.', ',') : (',', '.');
        if (!TryUngroup(digits, group, mark, out var plain)) return false;
        if (!double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
        {
            value = double.NaN;
            return false;
        }
        value *= scale;
        return true;
    }

    /// <summary>Takes out the marks between thousands, which must stand before groups of three: anything else is not a grouped number.</summary>
    private static bool TryUngroup(ReadOnlySpan<char> text, char group, char mark, out string plain)
    {
        plain = "";
        var end = text.IndexOf(mark);
        var whole = end < 0 ? text : text[..end];
        var fraction = end < 0 ? [] : text[(end + 1)..];
        if (fraction.Contains(group)) return false;
        Span<char> buffer = stackalloc char[MaxLength + 1];
        var length = 0;
        var run = 0;
        var grouped = false;
        foreach (var c in whole)
        {
            if (c == group)
            {
                if (run is 0 or > 3 || (grouped && run != 3)) return false;
                grouped = true;
                run = 0;
                continue;
            }
            if (char.IsAsciiDigit(c)) run++;
            else if (c is not ('-' or '+')) return false;
            buffer[length++] = c;
        }
        if (grouped && run != 3) return false;
        if (end >= 0)
        {
            buffer[length++] = '.';
            fraction.CopyTo(buffer[length..]);
            length += fraction.Length;
        }
        plain = new string(buffer[..length]);
        return true;
    }
}
