using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>Writes a bar with prices as they leave the system: <c>{date, open, high, low, close, adjClose, volume}</c>.</summary>
public sealed class BarJsonConverter : JsonConverter<Bar>
{
    /// <inheritdoc/>
    public override Bar Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var bar = document.RootElement;
        return new Bar(
            DateOnly.ParseExact(bar.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            bar.GetProperty("open").GetDouble(), bar.GetProperty("high").GetDouble(), bar.GetProperty("low").GetDouble(),
            bar.GetProperty("close").GetDouble(), bar.GetProperty("adjClose").GetDouble(), bar.GetProperty("volume").GetInt64());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Bar value, JsonSerializerOptions options)
    {
        Span<char> date = stackalloc char[10];
        value.Date.TryFormat(date, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.WriteStartObject();
        writer.WriteString("date", date);
        writer.WriteNumber("open", Price.Round(value.Open));
        writer.WriteNumber("high", Price.Round(value.High));
        writer.WriteNumber("low", Price.Round(value.Low));
        writer.WriteNumber("close", Price.Round(value.Close));
        writer.WriteNumber("adjClose", Price.Round(value.AdjustedClose));
        writer.WriteNumber("volume", value.Volume);
        writer.WriteEndObject();
    }
}
