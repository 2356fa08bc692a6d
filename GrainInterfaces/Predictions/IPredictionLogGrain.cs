using Orleans.Concurrency;
using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>One user's predictions: an immutable ledger in a table that this grain alone writes.</summary>
[Alias("OrleansStock.IPredictionLogGrain")]
public interface IPredictionLogGrain : IGrainWithStringKey
{
    /// <summary>Records the forecast of a ticker. The answer means that it is committed.</summary>
    /// <param name="symbol">The ticker.</param>
    /// <param name="modelId">A model's id.</param>
    /// <param name="requestId">The caller's id of this request: the same id twice is one record and the same answer.</param>
    /// <exception cref="TickerException">There is no forecast to record.</exception>
    /// <exception cref="RequestConflictException">The id was used for another symbol or model, or its record was deleted.</exception>
    /// <exception cref="TransientWriteException">It is unknown whether it was written; send the same id again.</exception>
    [AlwaysInterleave, Alias("Predict"), OpenToWebs(WebCaller.OwnUser)]
    Task<PredictionReceipt> Predict(Symbol symbol, string modelId, RequestId requestId);

    /// <summary>
    /// The same for a caller whose API token was valid a while ago and was not looked up since: the insert reads the token's row,
    /// so that what is created was asked for with a valid token. Any other answer says nothing about the token.
    /// </summary>
    /// <param name="symbol">The ticker.</param>
    /// <param name="modelId">A model's id.</param>
    /// <param name="requestId">The caller's id of this request.</param>
    /// <param name="tokenId">The id of the caller's API token, never the token itself.</param>
    /// <exception cref="TokenRevokedException">The token is no longer valid; nothing was written.</exception>
    /// <remarks>New after 3ffa334; see <see cref="EarlierBuild"/> for what a silo of that build answers.</remarks>
    [AlwaysInterleave, Alias("PredictByToken"), OpenToWebs(WebCaller.OwnUser)]
    Task<PredictionReceipt> Predict(Symbol symbol, string modelId, RequestId requestId, string tokenId);

    /// <summary>The same with one more horizon than those of the model.</summary>
    /// <param name="symbol">The ticker.</param>
    /// <param name="modelId">A model's id.</param>
    /// <param name="requestId">The caller's id of this request; it belongs to the horizon too.</param>
    /// <param name="horizon">The horizon.</param>
    /// <param name="tokenId">The id of the caller's API token where it was not looked up since; null where the caller is signed in.</param>
    /// <remarks>New after 3ffa334; see <see cref="EarlierBuild"/> for what a silo of that build answers.</remarks>
    [AlwaysInterleave, Alias("PredictAt"), OpenToWebs(WebCaller.OwnUser)]
    Task<PredictionReceipt> PredictAt(Symbol symbol, string modelId, RequestId requestId, HorizonChoice horizon, string? tokenId);

    /// <summary>Records what a person forecasts without a model, as a prediction whose model is called <c>own</c>.</summary>
    /// <param name="own">The forecast.</param>
    /// <param name="requestId">The caller's id of this request: the same id with the same range is one record and the same answer.</param>
    /// <param name="tokenId">The id of the caller's API token where it was not looked up since; null where the caller is signed in.</param>
    /// <exception cref="TickerException">The ticker has no prices to begin from, or the range lies beyond what can be meant.</exception>
    /// <exception cref="RequestConflictException">The id was used for something else, or a newer close has come.</exception>
    /// <remarks>New after 3ffa334; see <see cref="EarlierBuild"/> for what a silo of that build answers.</remarks>
    [AlwaysInterleave, Alias("PredictOwn"), OpenToWebs(WebCaller.OwnUser)]
    Task<PredictionReceipt> PredictOwn(OwnForecast own, RequestId requestId, string? tokenId);

    /// <summary>What is in memory, for an operator: counts and times, no prediction.</summary>
    [AlwaysInterleave, Alias("GetState"), OpenToWebs(WebCaller.Nobody)]
    Task<PredictionLogState> GetState();

    /// <summary>One page, newest first.</summary>
    /// <param name="before">Only predictions with a smaller <see cref="PredictionRecord.Id"/>; null for the newest.</param>
    /// <param name="limit">1 to 200.</param>
    [AlwaysInterleave, Alias("GetPage"), OpenToWebs(WebCaller.OwnUser)]
    Task<PredictionPage> GetPage(long? before, int limit);

    /// <summary>One page of the predictions that are asked for, with their notes.</summary>
    /// <param name="query">Which.</param>
    /// <remarks>New after 3ffa334; see <see cref="EarlierBuild"/> for what a silo of that build answers.</remarks>
    [AlwaysInterleave, Alias("Find"), OpenToWebs(WebCaller.OwnUser)]
    Task<FoundPredictions> Find(PredictionQuery query);

    /// <summary>What the user has written beside a prediction; null where nothing.</summary>
    /// <remarks>New after 3ffa334, as the following two are.</remarks>
    [AlwaysInterleave, Alias("GetNote"), OpenToWebs(WebCaller.OwnUser)]
    Task<string?> GetNote(long id);

    /// <summary>Writes, replaces or removes that note. It is private, and no part of what is sealed.</summary>
    /// <param name="id">The prediction's number.</param>
    /// <param name="note">At most 2,000 characters; null or empty to remove it.</param>
    /// <returns>False where no prediction has that number.</returns>
    [AlwaysInterleave, Alias("SetNote"), OpenToWebs(WebCaller.OwnUser)]
    Task<bool> SetNote(long id, string? note);

    /// <summary>How the user's own ranges have held.</summary>
    [AlwaysInterleave, Alias("GetCalibration"), OpenToWebs(WebCaller.OwnUser)]
    Task<OwnCalibration> GetCalibration();

    /// <summary>One prediction, or null where none has that number.</summary>
    [AlwaysInterleave, Alias("Get"), OpenToWebs(WebCaller.OwnUser)]
    Task<PredictionRecord?> Get(long id);

    /// <summary>What a prediction is in the tree over the ledger; null where none has that number, or none was made of it yet.</summary>
    [AlwaysInterleave, Alias("GetSealed"), OpenToWebs(WebCaller.OwnUser)]
    Task<SealedRecord?> GetSealed(long id);

    /// <summary>The link by which a prediction is shared; null where it is not.</summary>
    /// <param name="id">The prediction's number.</param>
    /// <exception cref="TransientWriteException">The database cannot be used right now.</exception>
    /// <remarks>New after 3ffa334, as the next two; see <see cref="EarlierBuild"/> for what a silo of that build answers.</remarks>
    [AlwaysInterleave, Alias("GetLink"), OpenToWebs(WebCaller.OwnUser)]
    Task<PredictionLink?> GetLink(long id);

    /// <summary>Shares a prediction by a link; one that is there stays.</summary>
    /// <param name="id">The prediction's number.</param>
    /// <returns>The link; null where none has that number.</returns>
    /// <exception cref="TransientWriteException">It is unknown whether it was written; sharing again does no harm.</exception>
    [AlwaysInterleave, Alias("Share"), OpenToWebs(WebCaller.OwnUser)]
    Task<PredictionLink?> Share(long id);

    /// <summary>Ends the sharing of a prediction: its link opens nothing from now on.</summary>
    /// <param name="id">The prediction's number.</param>
    /// <returns>Whether it was shared.</returns>
    /// <exception cref="TransientWriteException">It is unknown whether it was written; asking again does no harm.</exception>
    [AlwaysInterleave, Alias("Unshare"), OpenToWebs(WebCaller.OwnUser)]
    Task<bool> Unshare(long id);

    /// <summary>Deletes a prediction; false where none has that number.</summary>
    [AlwaysInterleave, Alias("Delete"), OpenToWebs(WebCaller.OwnUser)]
    Task<bool> Delete(long id);
}
