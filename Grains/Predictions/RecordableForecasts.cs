using System.Collections.Concurrent;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Grains.Predictions;

/// <summary>
/// What predictions keep of forecasts, one copy per silo. Every prediction asks the ticker, which may live on another
/// silo; while its version is the one held here, the answer is that version alone.
/// </summary>
public sealed class RecordableForecasts(IGrainFactory grains)
{
    // About 2 kB each: 4 MB at most. A full cache starts over, and each forecast is fetched once more.
    private const int Capacity = 2_000;

    private readonly ConcurrentDictionary<(Symbol Symbol, string ModelId), (string Version, TickerForecast Forecast)> held = new();

    /// <summary>The ticker's forecast as it is now, without its path.</summary>
    /// <exception cref="TickerException">There is no forecast.</exception>
    public async Task<TickerForecast> GetAsync(Symbol symbol, string modelId)
    {
        var ticker = grains.GetTicker(symbol);
        var known = held.TryGetValue((symbol, modelId), out var entry) ? entry : default;
        RecordableForecast answer;
        try
        {
            answer = await ticker.GetRecordable(modelId, known.Version);
        }
        catch (Exception e) when (EarlierBuild.IsWithoutMethod(e))
        {
            // A rolling upgrade from 3ffa334 is under way.
            return await ticker.GetForecast(modelId);
        }

        if (answer.Forecast is not { } forecast) return known.Forecast;
        if (held.Count >= Capacity) held.Clear();
        held[(symbol, modelId)] = (answer.Version, forecast);
        return forecast;
    }

    /// <summary>The same with one more horizon. It is asked for each time: hardly two people choose the same.</summary>
    /// <exception cref="TickerException">There is no forecast, it does not reach that far, or its silo is of an earlier build.</exception>
    public async Task<TickerForecast> GetAsync(Symbol symbol, string modelId, HorizonChoice horizon)
    {
        try
        {
            return await grains.GetTicker(symbol).GetRecordableAt(modelId, horizon);
        }
        catch (Exception e) when (EarlierBuild.IsWithoutMethod(e))
        {
            throw EarlierBuild.WithoutOwnHorizons();
        }
    }
}
