using System.Globalization;
using System.Text;

namespace OrleansStock.WebFrontend.Odds;

/// <summary>A price as people write it: with the thousands and decimals of their country. Programs write plain numbers, see <see cref="PriceInput"/>.</summary>
internal static class TypedPrice
{
    /// <summary>What a price must look like, for a person.</summary>
    public const string Form = "Enter a price above 0, such as 123.45 or 1,250.";

    // Digits of one group of thousands.
    private const int Group = 3;

    /// <summary>
    /// Reads a price. The last sign of two kinds separates the decimals: 1,000.50 and 1.000,50. One sign with three digits after it is read
    /// either way (1,000 or 1.000); the reading nearer to the price spoken of is taken.
    /// </summary>
    /// <param name="text">What was typed; may be null.</param>
    /// <param name="near">The price spoken of, above 0.</param>
    /// <param name="price">Above 0 where there is one.</param>
    public static bool TryParse(string? text, decimal near, out decimal price)
    {
        price = 0;
        if (text is null) return false;
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text.Trim())
        {
            // Thousands apart by a space of any kind or an apostrophe, as in France and in Switzerland; a dollar or euro sign says nothing new.
            if (char.IsWhiteSpace(sign) || sign is '\'' or '\u2019' || char.GetUnicodeCategory(sign) == UnicodeCategory.CurrencySymbol) continue;
            plain.Append(sign);
        }

        var digits = plain.ToString();
        var (point, comma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        if (point < 0 && comma < 0) return PriceInput.TryParse(digits, out price);
        if (point >= 0 && comma >= 0) return TryRead(digits, Math.Max(point, comma), out price);
        var sole = Math.Max(point, comma);
        // The same sign twice can only part thousands.
        if (digits.IndexOf(digits[sole], StringComparison.Ordinal) != sole) return TryRead(digits, digits.Length, out price);
        if (!IsGrouped(digits, sole)) return TryRead(digits, sole, out price);
        if (!TryRead(digits, sole, out var asDecimal)) return TryRead(digits, digits.Length, out price);
        price = TryRead(digits, digits.Length, out var asWhole) && Distance(asWhole) < Distance(asDecimal) ? asWhole : asDecimal;
        return true;

        double Distance(decimal value) => Math.Abs(Math.Log((double)(value / near)));
    }

    // Three digits behind the sign, one to three before it.
    private static bool IsGrouped(string digits, int sign) => digits.Length - sign - 1 == Group && sign is > 0 and <= Group && digits[0] != '0';

    /// <summary>Whether thousands are parted as people do: by threes or, as in India, by twos before the last three; the first part may be shorter.</summary>
    private static bool IsParted(string[] parts)
    {
        if (parts[^1].Length != Group || parts[0].Length == 0) return false;
        return new[] { Group, Group - 1 }.Any(size => parts[0].Length <= size && parts[1..^1].All(part => part.Length == size));
    }

    /// <param name="digits">Digits and signs.</param>
    /// <param name="decimals">Where the decimals' sign is; the length where there is none.</param>
    /// <param name="price">The price.</param>
    private static bool TryRead(string digits, int decimals, out decimal price)
    {
        price = 0;
        var whole = digits[..decimals].Split('.', ',');
        if (whole.Length > 1 && !IsParted(whole)) return false;
        var fraction = decimals < digits.Length ? digits[(decimals + 1)..] : "";
        return fraction.All(char.IsAsciiDigit) && PriceInput.TryParse(
            string.Create(CultureInfo.InvariantCulture, $"{string.Concat(whole)}.{(fraction.Length == 0 ? "0" : fraction)}"), out price);
    }
}
