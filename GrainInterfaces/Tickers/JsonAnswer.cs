using System.Security.Cryptography;
using System.Text.Json;

namespace OrleansStock.GrainInterfaces;

/// <summary>An answer that was serialised once.</summary>
/// <param name="Version">Changes whenever the bytes do; serves as ETag.</param>
/// <param name="Utf8">The JSON in UTF-8; null where the caller holds this version.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.JsonAnswer")]
public sealed record JsonAnswer([property: Id(0)] string Version, [property: Id(1)] byte[]? Utf8)
{
    /// <summary>Serialises a forecast; equal forecasts have equal versions, on every silo of one release.</summary>
    /// <param name="forecast">The forecast.</param>
    public static JsonAnswer Of(TickerForecast forecast)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(forecast, WireJson.Default.TickerForecast);
        // The tag hashes the bytes themselves: a release that says more about the same forecast gets another tag.
        return new JsonAnswer($"{forecast.ModelId}-{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(..12))}", bytes);
    }
}
