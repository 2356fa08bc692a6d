using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace OrleansStock.Forecasting;

/// <summary>The grammar of ticker symbols, checked before a file, a database or the network is touched.</summary>
public static partial class Symbol
{
    /// <summary>The longest symbol, in characters.</summary>
    public const int MaxLength = 15;

    /// <summary>Trims and upper-cases a symbol as a person or a program gave it.</summary>
    /// <param name="text">The text as given; may be null.</param>
    /// <param name="symbol">The symbol in upper case where the answer is true, else null.</param>
    /// <returns>Whether the text is a symbol: <c>^[A-Z0-9^][A-Z0-9.^=\-]{0,14}$</c>.</returns>
    public static bool TryNormalize(string? text, [NotNullWhen(true)] out string? symbol)
    {
        symbol = null;
        // The length is looked at before anything walks the text: 10 kB of input costs nothing.
        if (text is null || text.Length > 4 * MaxLength) return false;
        // Before upper-casing: U+017F, for one, would become an S.
        if (!Ascii.IsValid(text)) return false;
        var upper = text.Trim(' ', '\t').ToUpperInvariant();
        if (!Grammar().IsMatch(upper)) return false;
        symbol = upper;
        return true;
    }

    // \z and not $: the latter lets a final newline pass.
    [GeneratedRegex(@"^[A-Z0-9^][A-Z0-9.^=\-]{0,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
