using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace OrleansStock.Forecasting;

/// <summary>
/// A ticker symbol in upper case: <c>^[A-Z0-9^][A-Z0-9.^=&amp;\-]{0,19}$</c>. The grammar is checked before a file, a database
/// or the network is touched; what is not a symbol cannot become one.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly partial record struct Symbol : IComparable<Symbol>
{
    /// <summary>The longest symbol, in characters.</summary>
    public const int MaxLength = 20;

    /// <summary>More text than this is refused unread: a symbol with blanks around it is never so long.</summary>
    private const int MaxTextLength = 4 * MaxLength;

    private readonly string? text;

    private Symbol(string text) => this.text = text;

    /// <summary>Trims and upper-cases a symbol as a person or a program gave it.</summary>
    /// <param name="text">The text as given; may be null.</param>
    /// <param name="symbol">The symbol where the answer is true.</param>
    /// <returns>Whether the text is a symbol.</returns>
    public static bool TryParse(string? text, out Symbol symbol)
    {
        symbol = default;
        if (!TryNormalize(text, out var normal)) return false;
        symbol = new Symbol(normal);
        return true;
    }

    /// <summary>Trims and upper-cases a symbol as a person or a program gave it.</summary>
    /// <param name="text">The text as given.</param>
    /// <exception cref="FormatException">The text is not a symbol.</exception>
    public static Symbol Parse(string text) => TryParse(text, out var symbol) ? symbol : throw new FormatException("The text is not a ticker symbol.");

    /// <summary>Trims and upper-cases a symbol as a person or a program gave it.</summary>
    /// <param name="text">The text as given; may be null.</param>
    /// <param name="symbol">The symbol in upper case where the answer is true, else null.</param>
    /// <returns>Whether the text is a symbol.</returns>
    public static bool TryNormalize(string? text, [NotNullWhen(true)] out string? symbol)
    {
        symbol = null;
        // The length is looked at before anything walks the text: 10 kB of input costs nothing.
        if (text is null || text.Length > MaxTextLength) return false;
        // Before upper-casing: U+017F, for one, would become an S.
        if (!Ascii.IsValid(text)) return false;
        var upper = text.Trim(' ', '\t').ToUpperInvariant();
        if (!Grammar().IsMatch(upper)) return false;
        symbol = upper;
        return true;
    }

    /// <summary>By characters, whatever the culture.</summary>
    /// <param name="other">The other symbol.</param>
    public int CompareTo(Symbol other) => string.CompareOrdinal(text, other.text);

    /// <summary>The symbol in upper case; empty for the default value, which is no symbol.</summary>
    public override string ToString() => text ?? "";

    /// <summary>Whether the first comes before the second.</summary>
    public static bool operator <(Symbol left, Symbol right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first comes before the second, or is the second.</summary>
    public static bool operator <=(Symbol left, Symbol right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first comes after the second.</summary>
    public static bool operator >(Symbol left, Symbol right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first comes after the second, or is the second.</summary>
    public static bool operator >=(Symbol left, Symbol right) => left.CompareTo(right) >= 0;

    // \z and not $: the latter lets a final newline pass.
    [GeneratedRegex(@"^[A-Z0-9^][A-Z0-9.^=&\-]{0,19}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grammar();

    /// <summary>Writes a symbol as its text, and reads only what is one.</summary>
    public sealed class Converter : JsonConverter<Symbol>
    {
        /// <inheritdoc/>
        public override Symbol Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Symbol.TryParse(reader.GetString(), out var symbol)
                ? symbol
                : throw new JsonException("The value is not a ticker symbol.");

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, Symbol value, JsonSerializerOptions options)
        {
            ArgumentNullException.ThrowIfNull(writer);
            writer.WriteStringValue(value.ToString());
        }
    }
}
