using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Cluster;

/// <summary>Writes to a user's predictions, asked again where that can help. The user is always the authenticated one, never one from a request.</summary>
internal static class PredictionCalls
{
    /// <summary>Records a prediction, see <see cref="IPredictionLogGrain.Predict"/>.</summary>
    public static async Task<PredictionReceipt> PredictAsync(this IGrainFactory grains, string userId, Symbol symbol, string modelId, RequestId requestId)
    {
        CallId.Begin();
        return await grains.RepeatAsync(g => g.GetPredictionLog(userId).Predict(symbol, modelId, requestId));
    }

    /// <summary>Deletes a prediction.</summary>
    /// <returns>Whether it was there.</returns>
    public static Task<bool> DeletePredictionAsync(this IGrainFactory grains, string userId, long id)
    {
        var attempts = 0;
        return grains.RepeatAsync(async g =>
        {
            // What a second attempt no longer finds was deleted by the first, whose answer was lost.
            var again = Interlocked.Increment(ref attempts) > 1;
            return await g.GetPredictionLog(userId).Delete(id) || again;
        });
    }
}
