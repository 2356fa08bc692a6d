using System.Globalization;

namespace OrleansStock.MarketData.Csv.Layout;

/// <summary>Numbers of digits and at most one point, which need no judgement: read without a detour over text.</summary>
internal static class PlainNumber
{
    // Fifteen digits are exact in a double, and so are the powers of ten up to the twenty-second: their quotient is rounded once.
    private const int ExactDigits = 15;
    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>How long the number at the beginning is; 0 where there is none.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="point">Where its point is; -1 where it has none.</param>
    public static int LengthOf(ReadOnlySpan<byte> utf8, out int point)
    {
        point = -1;
        var at = 0;
        while (at < utf8.Length)
        {
            if ((uint)(utf8[at] - '0') > 9)
            {
                if (utf8[at] != '.' || point >= 0 || at == 0) break;
                point = at;
            }
            at++;
        }
        return point == at - 1 ? 0 : at;
    }

    /// <summary>Whether a point could stand between thousands: 123.456 could, and neither 123.45 nor 0.125 nor 1234.567.</summary>
    /// <param name="digits">The number, as <see cref="LengthOf"/> measured it.</param>
    /// <param name="point">Where its point is; it has one.</param>
    public static bool IsOpen(ReadOnlySpan<byte> digits, int point) => digits.Length - point - 1 == 3 && point <= 3 && digits[0] != '0';

    /// <summary>The value of a number.</summary>
    /// <param name="digits">The number, as <see cref="LengthOf"/> measured it.</param>
    /// <param name="point">Where its point is; -1 where it has none.</param>
    public static double Read(ReadOnlySpan<byte> digits, int point)
    {
        var count = point < 0 ? digits.Length : digits.Length - 1;
        if (count > ExactDigits) return double.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        long whole = 0;
        foreach (var c in digits)
        {
            if (c != '.') whole = whole * 10 + c - '0';
        }
        return whole / Powers[point < 0 ? 0 : digits.Length - point - 1];
    }
}
