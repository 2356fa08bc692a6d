using System.Globalization;

namespace OrleansStock.WebFrontend.Odds;

/// <summary>A price as a person or a program types it.</summary>
internal static class PriceInput
{
    /// <summary>What a price must look like, for a person.</summary>
    public const string Form = "Give a price above 0 as a plain number, such as 123.45.";

    // No price of any market comes near it.
    private const decimal MaxPrice = 1_000_000_000_000_000m;

    // Nothing but digits, a point and blanks around them: no sign, no thousands (1,5 is a mistake and not 15), no exponent.
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>Reads a price above 0 that a decimal can hold.</summary>
    public static bool TryParse(string? text, out decimal price) =>
        decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out price) && price is > 0 and <= MaxPrice;
}
