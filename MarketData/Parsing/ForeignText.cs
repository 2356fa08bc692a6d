namespace OrleansStock.MarketData.Parsing;

/// <summary>Text that came from outside, made fit for messages, logs and pages.</summary>
internal static class ForeignText
{
    private const int MaxLength = 120;

    /// <summary>The text on one line, without control characters, at most 120 characters; null where nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.Length > MaxLength) text = text[..MaxLength];
        var clean = string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var c = source[i];
                // Surrogates too: a cut may have left half a pair, and no name or message here needs them.
                span[i] = char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' ? ' ' : c;
            }
        }).Trim();
        return clean.Length == 0 ? null : clean;
    }
}
