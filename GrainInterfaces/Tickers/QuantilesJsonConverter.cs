using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrleansStock.GrainInterfaces;

/// <summary>Writes the nine quantiles as an object with a name for each, <c>{"p01": …, "p99": …}</c>, as Backtest names its columns.</summary>
public sealed class QuantilesJsonConverter : JsonConverter<IReadOnlyList<decimal>>
{
    /// <summary>The names, in the order of <see cref="PriceDistribution.Probabilities"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = Forecasting.Quantiles.Names;

    /// <inheritdoc/>
    public override IReadOnlyList<decimal> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var quantiles = new decimal[Names.Count];
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("Quantiles are an object.");
        for (var i = 0; i < quantiles.Length; i++)
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(Names[i]) || !reader.Read())
                throw new JsonException($"Quantile {Names[i]} is missing.");
            quantiles[i] = reader.GetDecimal();
        }

        if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject) throw new JsonException("There is more than the nine quantiles.");
        return quantiles;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<decimal> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        for (var i = 0; i < Names.Count; i++) writer.WriteNumber(Names[i], value[i]);
        writer.WriteEndObject();
    }
}
