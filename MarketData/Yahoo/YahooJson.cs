using System.Globalization;
using System.Text.Json;

namespace OrleansStock.MarketData.Yahoo;

/// <summary>Steps through Yahoo's JSON without building a document.</summary>
internal static class YahooJson
{
    /// <summary>More rows than this cannot be daily bars of one listing: it is about 200 years.</summary>
    public const int MaxRows = 50_000;

    /// <summary>The answer breaks its format.</summary>
    /// <param name="symbol">The symbol asked for.</param>
    /// <param name="what">What is wrong, as the object of "has".</param>
    /// <param name="inner">The cause, or null.</param>
    public static PriceSourceException Bad(string symbol, string what, Exception? inner = null) =>
        new(PriceSourceError.BadAnswer, $"Yahoo Finance's answer for {symbol} has {what}.", inner);

    public static bool NextProperty(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    public static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string symbol)
    {
        if (!reader.Read() || reader.TokenType != type) throw Bad(symbol, $"{reader.TokenType} where {type} belongs");
    }

    public static bool EnterObject(ref Utf8JsonReader reader, string symbol, string name) => Enter(ref reader, JsonTokenType.StartObject, symbol, name);

    public static bool EnterArray(ref Utf8JsonReader reader, string symbol, string name) => Enter(ref reader, JsonTokenType.StartArray, symbol, name);

    private static bool Enter(ref Utf8JsonReader reader, JsonTokenType type, string symbol, string name)
    {
        if (reader.Read() && reader.TokenType == type) return true;
        return reader.TokenType != JsonTokenType.Null ? throw Bad(symbol, $"{reader.TokenType} for '{name}'") : false;
    }

    /// <summary>The text that follows a property's name; null for null and for anything that is not text.</summary>
    public static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String) return reader.GetString();
        reader.Skip();
        return null;
    }

    /// <summary>The number that follows a property's name; NaN for null and for anything that is not a number.</summary>
    public static double ReadNumber(ref Utf8JsonReader reader)
    {
        reader.Read();
        var value = NumberOf(ref reader);
        if (value is null) reader.Skip();
        return value ?? double.NaN;
    }

    public static List<double>? ReadNumbers(ref Utf8JsonReader reader, string symbol, string name)
    {
        if (!EnterArray(ref reader, symbol, name)) return null;
        List<double> values = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            // The body is bounded, and so must be the memory it grows into.
            if (values.Count == MaxRows) throw Bad(symbol, $"more than {MaxRows} values of '{name}'");
            values.Add(NumberOf(ref reader) ?? throw Bad(symbol, $"{reader.TokenType} in place of value {values.Count + 1} of '{name}'"));
        }
        return values;
    }

    /// <summary>A number, NaN for null; <c>Infinity</c> and the like come as text. Null for anything else.</summary>
    private static double? NumberOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.TryGetDouble(out var value) ? value : double.NaN,
        JsonTokenType.Null => double.NaN,
        JsonTokenType.String =>
            double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN,
        _ => null,
    };
}
