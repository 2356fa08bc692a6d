using System.Globalization;

namespace OrleansStock.WebFrontend.Odds;

/// <summary>A price as a person or a program types it.</summary>
internal static class PriceInput
{
    /// <summary>What a price must look like, for a person.</summary>
    public const string Form = "Give a price above 0 as a plain number, such as 123.45.";

    // No price of any market comes near it.
    private const decimal MaxPrice = 1_000_000_000_000_000m;

    /// <summary>Reads a price above 0 that a decimal can hold. Thousands are not separated: 1,5 is a mistake and not 15.</summary>
    public static bool TryParse(string? text, out decimal price) =>
        decimal.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out price) && price is > 0 and <= MaxPrice;
}
