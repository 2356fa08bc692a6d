using System.Collections.Concurrent;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Predictions;

/// <summary>
/// What predictions keep of forecasts, one copy per silo. The ticker, which may live on another silo, is asked once in
/// <see cref="Timeouts.Grains.RecordableFresh"/>; while its version is the one held here, the answer is that version alone.
/// </summary>
public sealed class RecordableForecasts(IGrainFactory grains, TimeProvider time)
{
    // About 2 kB each: 4 MB at most. Who predicts more than this within a day's forecasts pays for asking anew.
    private const int Capacity = 2_000;

    private readonly ConcurrentDictionary<(Symbol Symbol, string ModelId), Held> held = new();

    /// <summary>The ticker's forecast as it is now, without its path.</summary>
    /// <exception cref="TickerException">There is no forecast.</exception>
    public async Task<TickerForecast> GetAsync(Symbol symbol, string modelId)
    {
        var asked = time.GetTimestamp();
        var known = held.GetValueOrDefault((symbol, modelId));
        if (known is not null && time.GetElapsedTime(known.Asked, asked) < Timeouts.Grains.RecordableFresh) return known.Forecast;
        var ticker = grains.GetTicker(symbol);
        RecordableForecast answer;
        try
        {
            answer = await ticker.GetRecordable(modelId, known?.Version);
        }
        catch (Exception e) when (EarlierBuild.IsWithoutMethod(e))
        {
            // A rolling upgrade from 3ffa334 is under way.
            return await ticker.GetForecast(modelId);
        }

        var forecast = answer.Forecast ?? known!.Forecast;
        if (held.Count >= Capacity) held.Clear();
        held[(symbol, modelId)] = new Held(answer.Version, forecast, asked);
        return forecast;
    }

    private sealed record Held(string Version, TickerForecast Forecast, long Asked);
}
