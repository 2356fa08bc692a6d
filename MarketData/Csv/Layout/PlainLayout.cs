using System.Text;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.MarketData.Csv.Layout;

/// <summary>
/// The layout of nearly every file: commas, cells with quotes or without, ISO dates in one direction, plain decimal points, only columns that
/// are known. It is read in one pass over the bytes; whatever is not exactly so is left to <see cref="CsvReading"/>, which decides over the
/// whole file.
/// </summary>
internal static class PlainLayout
{
    private const int MaxColumns = 7;
    private const int LongestHeader = 128;

    // As BarAssembler has them.
    private const double SmallestPrice = 1e-9;
    private const double LargestPrice = 1e15;

    /// <summary>Reads a file; null where its layout is another, or anything in it needs a judgement.</summary>
    /// <param name="utf8">The file.</param>
    public static Bar[]? Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith<byte>([0xEF, 0xBB, 0xBF])) utf8 = utf8[3..];
        Span<sbyte> roles = stackalloc sbyte[MaxColumns];
        var end = utf8.IndexOfAny((byte)'\n', (byte)'\r');
        if (end <= 0 || end > LongestHeader) return null;
        var columns = Header(utf8[..end], roles);
        if (columns == 0) return null;
        utf8 = utf8[end..];
        // Old spreadsheets end lines with a carriage return alone.
        var lines = Math.Max(utf8.Count((byte)'\n'), utf8.Count((byte)'\r')) + 1;
        if (lines > CsvTable.MaxRows) return null;

        var bars = new Bar[lines];
        var count = 0;
        Span<double> cells = stackalloc double[(int)ColumnRole.AdjustedClose + 1];
        var hasAdjusted = roles[..columns].Contains((sbyte)ColumnRole.AdjustedClose);
        var points = Points.None;
        while (!utf8.IsEmpty)
        {
            if (utf8[0] is (byte)'\n' or (byte)'\r')
            {
                utf8 = utf8[1..];
                continue;
            }
            // Lines that end in both ways.
            if (count == lines) return null;
            cells.Fill(double.NaN);
            var day = default(DateOnly);
            long volume = 0;
            for (var column = 0; column < columns; column++)
            {
                var role = (ColumnRole)roles[column];
                var isQuoted = !utf8.IsEmpty && utf8[0] == '"';
                if (isQuoted) utf8 = utf8[1..];
                var isRead = role switch
                {
                    ColumnRole.Date => TryDay(ref utf8, out day),
                    ColumnRole.Volume => TryWhole(ref utf8, out volume),
                    _ => TryPrice(ref utf8, out cells[(int)role], ref points),
                };
                if (!isRead) return null;
                if (isQuoted)
                {
                    if (utf8.IsEmpty || utf8[0] != '"') return null;
                    utf8 = utf8[1..];
                }
                if (column < columns - 1)
                {
                    if (utf8.IsEmpty || utf8[0] != ',') return null;
                    utf8 = utf8[1..];
                }
            }
            if (!utf8.IsEmpty && utf8[0] is not ((byte)'\n' or (byte)'\r')) return null;

            var close = cells[(int)ColumnRole.Close];
            var open = Or(cells[(int)ColumnRole.Open], close);
            bars[count++] = new(
                day,
                open,
                Or(cells[(int)ColumnRole.High], Math.Max(open, close)),
                Or(cells[(int)ColumnRole.Low], Math.Min(open, close)),
                close,
                hasAdjusted ? cells[(int)ColumnRole.AdjustedClose] : close,
                volume);
        }
        if (count == 0 || points == Points.Open) return null;
        if (count < bars.Length) Array.Resize(ref bars, count);
        return IsOneWay(bars) ? bars : null;
    }

    private static double Or(double value, double absent) => double.IsNaN(value) ? absent : value;

    private static int Header(ReadOnlySpan<byte> line, Span<sbyte> roles)
    {
        var columns = 0;
        var seen = 0;
        foreach (var range in line.Split((byte)','))
        {
            if (columns == MaxColumns || RoleOf(Unquoted(line[range])) is not { } role || (seen & (1 << (int)role)) != 0) return 0;
            seen |= 1 << (int)role;
            roles[columns++] = (sbyte)role;
        }
        const int needed = (1 << (int)ColumnRole.Date) | (1 << (int)ColumnRole.Close);
        return (seen & needed) == needed ? columns : 0;
    }

    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> word) =>
        word.Length >= 2 && word[0] == '"' && word[^1] == '"' ? word[1..^1] : word;

    private static ColumnRole? RoleOf(ReadOnlySpan<byte> word)
    {
        if (Ascii.EqualsIgnoreCase(word, "date"u8)) return ColumnRole.Date;
        if (Ascii.EqualsIgnoreCase(word, "open"u8)) return ColumnRole.Open;
        if (Ascii.EqualsIgnoreCase(word, "high"u8)) return ColumnRole.High;
        if (Ascii.EqualsIgnoreCase(word, "low"u8)) return ColumnRole.Low;
        if (Ascii.EqualsIgnoreCase(word, "close"u8)) return ColumnRole.Close;
        if (Ascii.EqualsIgnoreCase(word, "volume"u8)) return ColumnRole.Volume;
        var isAdjusted = Ascii.EqualsIgnoreCase(word, "adj close"u8) || Ascii.EqualsIgnoreCase(word, "adjclose"u8)
            || Ascii.EqualsIgnoreCase(word, "adjusted_close"u8);
        return isAdjusted ? ColumnRole.AdjustedClose : null;
    }

    private static bool TryDay(ref ReadOnlySpan<byte> utf8, out DateOnly day)
    {
        day = default;
        if (utf8.Length < 10 || utf8[4] != '-' || utf8[7] != '-') return false;
        if (!TryDigits(utf8[..4], out var year) || !TryDigits(utf8[5..7], out var month) || !TryDigits(utf8[8..10], out var date)) return false;
        if (year is < 1800 or > 2200 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month)) return false;
        day = new(year, month, date);
        utf8 = utf8[10..];
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit((char)c)) return false;
            value = value * 10 + c - '0';
        }
        return true;
    }

    private static bool TryWhole(ref ReadOnlySpan<byte> utf8, out long value)
    {
        value = 0;
        var at = 0;
        while (at < utf8.Length && at < 19 && (uint)(utf8[at] - '0') <= 9) value = value * 10 + utf8[at++] - '0';
        if (at is 0 or 19) return false;
        utf8 = utf8[at..];
        return true;
    }

    private static bool TryPrice(ref ReadOnlySpan<byte> utf8, out double value, ref Points points)
    {
        value = double.NaN;
        var length = PlainNumber.LengthOf(utf8, out var point);
        if (length == 0) return false;
        if (points != Points.Decimal && point >= 0) points = PlainNumber.IsOpen(utf8[..length], point) ? Points.Open : Points.Decimal;
        value = PlainNumber.Read(utf8[..length], point);
        utf8 = utf8[length..];
        return value is >= SmallestPrice and <= LargestPrice;
    }

    /// <summary>What the points of a file's prices are.</summary>
    private enum Points
    {
        /// <summary>There are none.</summary>
        None,

        /// <summary>Each could stand between thousands.</summary>
        Open,

        /// <summary>One at least can only be a decimal sign, and so are all.</summary>
        Decimal,
    }

    /// <summary>Puts the oldest bar first; false where the dates are in no order, or one comes twice.</summary>
    private static bool IsOneWay(Bar[] bars)
    {
        if (bars.Length > 1 && bars[0].Date > bars[1].Date) Array.Reverse(bars);
        for (var i = 1; i < bars.Length; i++)
        {
            if (bars[i].Date <= bars[i - 1].Date) return false;
        }
        return true;
    }
}
