using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Tests;

/// <summary>Calls of grains by literals, for tests.</summary>
internal static class GrainCallsByText
{
    public static ITickerGrain GetTicker(this IGrainFactory grains, string symbol) => grains.GetTicker(Symbol.Parse(symbol));

    public static Task<PredictionReceipt> Predict(this IPredictionLogGrain log, string symbol, string modelId, string requestId) =>
        log.Predict(Symbol.Parse(symbol), modelId, RequestId.Parse(requestId));

    public static Task<PredictionReceipt> PredictAt(
        this IPredictionLogGrain log, string symbol, string modelId, string requestId, HorizonChoice horizon) =>
        log.PredictAt(Symbol.Parse(symbol), modelId, RequestId.Parse(requestId), horizon, null);

    public static Task<DateOnly?> GetKnownUntil(this ICalibrationGrain pool, string symbol) => pool.GetKnownUntil(Symbol.Parse(symbol));

    public static Task<bool> Contribute(this ICalibrationGrain pool, string symbol, DateOnly after, string sums) =>
        pool.Contribute(Symbol.Parse(symbol), after, sums);
}
