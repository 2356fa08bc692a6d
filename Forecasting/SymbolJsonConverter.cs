using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrleansStock.Forecasting;

/// <summary>Writes a symbol as its text, and reads only what is one.</summary>
public sealed class SymbolJsonConverter : JsonConverter<Symbol>
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
