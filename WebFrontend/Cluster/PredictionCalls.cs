using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Cluster;

/// <summary>Writes to a user's predictions, repeated where that can help. The user is always the authenticated one, never one from a request.</summary>
internal static class PredictionCalls
{
    /// <summary>Records a prediction, see <see cref="IPredictionLogGrain.Predict(Symbol, string, RequestId)"/>.</summary>
    /// <param name="grains">Whom to ask.</param>
    /// <param name="userId">The authenticated user.</param>
    /// <param name="symbol">The ticker.</param>
    /// <param name="modelId">A model's id.</param>
    /// <param name="requestId">The caller's id of this request.</param>
    /// <param name="horizon">One more horizon; null for those of the model alone.</param>
    /// <param name="token">The user's API token where it is still to be checked; null where the user is known to be signed in.</param>
    /// <exception cref="TokenRevokedException">The token is no longer valid.</exception>
    public static async Task<PredictionReceipt> PredictAsync(
        this IGrainFactory grains, string userId, Symbol symbol, string modelId, RequestId requestId, HorizonChoice? horizon = null, LateToken? token = null)
    {
        CallId.Begin();
        if (horizon is { } own) return await PredictAtAsync(grains, userId, symbol, modelId, requestId, own, token);
        if (token is not null)
        {
            try
            {
                var receipt = await grains.RepeatAsync(g => g.GetPredictionLog(userId).Predict(symbol, modelId, requestId, token.Id));
                if (receipt.Created) token.Confirm();
                return receipt;
            }
            catch (Exception e) when (EarlierBuild.IsWithoutMethod(e))
            {
                // A silo of 3ffa334 checks no token: it is asked once we have.
                if (!await token.IsValidAsync()) throw new TokenRevokedException();
            }
        }

        return await grains.RepeatAsync(g => g.GetPredictionLog(userId).Predict(symbol, modelId, requestId));
    }

    /// <summary>Records a person's own forecast, see <see cref="IPredictionLogGrain.PredictOwn"/>.</summary>
    /// <param name="grains">Whom to ask.</param>
    /// <param name="userId">The authenticated user.</param>
    /// <param name="own">The forecast.</param>
    /// <param name="requestId">The caller's id of this request.</param>
    /// <param name="token">The user's API token where it is still to be checked; null where the user is known to be signed in.</param>
    /// <exception cref="TickerException">Also where the silo is of an earlier build.</exception>
    public static async Task<PredictionReceipt> PredictOwnAsync(
        this IGrainFactory grains, string userId, OwnForecast own, RequestId requestId, LateToken? token = null)
    {
        CallId.Begin();
        try
        {
            var receipt = await grains.RepeatAsync(g => g.GetPredictionLog(userId).PredictOwn(own, requestId, token?.Id));
            if (receipt.Created) token?.Confirm();
            return receipt;
        }
        catch (Exception e) when (EarlierBuild.IsWithoutMethod(e))
        {
            throw EarlierBuild.Refusal("record a range of your own");
        }
    }

    private static async Task<PredictionReceipt> PredictAtAsync(
        IGrainFactory grains, string userId, Symbol symbol, string modelId, RequestId requestId, HorizonChoice horizon, LateToken? token)
    {
        try
        {
            var receipt = await grains.RepeatAsync(g => g.GetPredictionLog(userId).PredictAt(symbol, modelId, requestId, horizon, token?.Id));
            if (receipt.Created) token?.Confirm();
            return receipt;
        }
        catch (Exception e) when (EarlierBuild.IsWithoutMethod(e))
        {
            throw EarlierBuild.WithoutOwnHorizons();
        }
    }

    /// <summary>What a prediction is in the ledger's tree; null where it has no leaf yet, as all of an earlier build's silo.</summary>
    public static Task<SealedRecord?> GetSealedAsync(this IGrainFactory grains, string userId, long id) =>
        OrNullAsync(() => grains.RepeatAsync(g => g.GetPredictionLog(userId).GetSealed(id)));

    /// <summary>One page of a user's predictions. A silo of an earlier build gives the newest ones, and knows neither filters nor notes.</summary>
    /// <exception cref="TickerException">The silo is of an earlier build, and more was asked of it.</exception>
    public static async Task<FoundPredictions> FindPredictionsAsync(this IGrainFactory grains, string userId, PredictionQuery query)
    {
        try
        {
            return await grains.RepeatAsync(g => g.GetPredictionLog(userId).Find(query));
        }
        catch (Exception e) when (EarlierBuild.IsWithoutMethod(e))
        {
            if (!query.IsPlain) throw EarlierBuild.Refusal("filter predictions");
            long? before = query.Cursor is { } cursor ? long.Parse(cursor, CultureInfo.InvariantCulture) : null;
            var page = await grains.RepeatAsync(g => g.GetPredictionLog(userId).GetPage(before, query.Limit));
            return new FoundPredictions(page.Items, page.Next?.ToString(CultureInfo.InvariantCulture), false, new Dictionary<long, string>());
        }
    }

    /// <summary>What a user has written beside a prediction; null where nothing.</summary>
    public static async Task<string?> GetNoteAsync(this IGrainFactory grains, string userId, long id) =>
        await OrNullAsync(() => grains.RepeatAsync(g => g.GetPredictionLog(userId).GetNote(id)));

    /// <summary>Writes, replaces or removes a note; false where there is no such prediction.</summary>
    /// <exception cref="TickerException">The silo is of an earlier build.</exception>
    public static async Task<bool> SetNoteAsync(this IGrainFactory grains, string userId, long id, string? note)
    {
        try
        {
            var text = PlainText(note);
            return await grains.RepeatAsync(g => g.GetPredictionLog(userId).SetNote(id, text));
        }
        catch (Exception e) when (EarlierBuild.IsWithoutMethod(e))
        {
            throw EarlierBuild.Refusal("keep notes");
        }
    }

    /// <summary>How a user's own ranges have held; null where the silo is of an earlier build.</summary>
    public static Task<OwnCalibration?> GetCalibrationAsync(this IGrainFactory grains, string userId) =>
        OrNullAsync<OwnCalibration>(async () => await grains.RepeatAsync(g => g.GetPredictionLog(userId).GetCalibration()));

    // Control characters but line breaks and tabs are no text, and a spreadsheet reads past them.
    private static string? PlainText(string? note) =>
        note is null ? null : string.Concat(note.Where(c => !char.IsControl(c) || c is '\n' or '\r' or '\t')).Trim();

    private static async Task<T?> OrNullAsync<T>(Func<Task<T?>> call)
        where T : class
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (EarlierBuild.IsWithoutMethod(e))
        {
            return null;
        }
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
