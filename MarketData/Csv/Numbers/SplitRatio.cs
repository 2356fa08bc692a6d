using System.Globalization;
using System.Text;

namespace OrleansStock.MarketData.Csv.Numbers;

/// <summary>A split as a cell writes it in two numbers: 4:1, 4/1, 4-for-1, 4 for 1.</summary>
internal static class SplitRatio
{
    private static readonly string[] Marks = [":", "/", "-for-", " for "];

    /// <summary>Reads a cell.</summary>
    /// <param name="utf8">The cell, trimmed, UTF-8.</param>
    /// <param name="ratio">New shares for each old one.</param>
    /// <returns>False where the cell is no such pair.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out double ratio)
    {
        ratio = double.NaN;
        if (utf8.Length > 40) return false;
        var text = Encoding.UTF8.GetString(utf8).ToLowerInvariant();
        foreach (var mark in Marks)
        {
            if (text.Split(mark) is not [var front, var back]) continue;
            if (!TryNumber(front, out var after) || !TryNumber(back, out var before)) return false;
            ratio = after / before;
            return true;
        }
        return false;
    }

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value > 0;
}
