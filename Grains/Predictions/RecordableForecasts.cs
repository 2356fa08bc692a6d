using System.Collections.Concurrent;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Tickers;

namespace OrleansStock.Grains.Predictions;

/// <summary>
/// What predictions keep of forecasts, in this process: every prediction asks the ticker, which may live on another silo,
/// and as long as its version is the one held here, the answer is that version and not the whole fan.
/// </summary>
public sealed class RecordableForecasts(IGrainFactory grains)
{
    // About 2 kB each. Who predicts more than this within one day's forecasts pays for asking anew.
    private const int Capacity = 2_000;

    private readonly ConcurrentDictionary<(string Symbol, string ModelId), Held> held = new();

    private sealed record Held(string Version, TickerForecast Forecast);

    /// <summary>The ticker's forecast as it is now, without its path.</summary>
    /// <exception cref="TickerException">It cannot be had.</exception>
    public async Task<TickerForecast> GetAsync(string symbol, string modelId)
    {
        var ticker = grains.GetTicker(symbol);
        if (held.TryGetValue((symbol, modelId), out var known) && (await ticker.GetForecastJson(modelId, known.Version)).Utf8 is null) return known.Forecast;

        var forecast = await ticker.GetForecast(modelId);
        // The version is that of the whole, so it is taken before the path goes.
        var version = ForecastJson.Of(forecast).Version;
        if (held.Count >= Capacity) held.Clear();
        forecast = forecast with { Path = [] };
        held[(symbol, modelId)] = new Held(version, forecast);
        return forecast;
    }
}
