using System.Text.Json;
using System.Text.Json.Serialization;
using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>Writes the nine quantiles as an object with a name for each, <c>{"p01": …, "p99": …}</c>, as Backtest names its columns.</summary>
public sealed class QuantilesJsonConverter : JsonConverter<Quantiles<decimal>>
{
    /// <summary>The names, ascending.</summary>
    public static IReadOnlyList<string> Names { get; } = Quantiles.Names;

    /// <inheritdoc/>
    public override Quantiles<decimal> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var quantiles = new decimal[Names.Count];
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("Quantiles are an object.");
        for (var i = 0; i < quantiles.Length; i++)
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(Names[i]) || !reader.Read())
                throw new JsonException($"Quantile {Names[i]} is missing.");
            quantiles[i] = reader.GetDecimal();
        }

        if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject) throw new JsonException("The object has more than the nine quantiles.");
        return new Quantiles<decimal>(quantiles);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Quantiles<decimal> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        for (var i = 0; i < Names.Count; i++) writer.WriteNumber(Names[i], value.AsSpan()[i]);
        writer.WriteEndObject();
    }
}
