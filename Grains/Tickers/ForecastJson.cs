using System.Security.Cryptography;
using System.Text.Json;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Grains.Tickers;

/// <summary>The bytes of a forecast and their version.</summary>
public static class ForecastJson
{
    /// <summary>Serialises a forecast; equal forecasts have equal versions, on every silo of one release.</summary>
    public static JsonAnswer Of(TickerForecast forecast)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(forecast, WireJson.Default.TickerForecast);
        // Of the bytes themselves: a release that says more about the same forecast has another tag.
        return new JsonAnswer($"{forecast.ModelId}-{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(..12))}", bytes);
    }
}
