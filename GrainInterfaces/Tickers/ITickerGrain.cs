using Orleans.Concurrency;

namespace OrleansStock.GrainInterfaces;

/// <summary>
/// One ticker: its price history, fitted models, forecasts and scorecards. It is the single flight: however many ask at
/// once, on all silos, there is one download and one fit per ticker, model and trading day. Every method interleaves:
/// readers are never queued behind a download or a fit that they do not need.
/// </summary>
/// <remarks>All methods throw <see cref="TickerException"/> where there is no data.</remarks>
[Alias("OrleansStock.ITickerGrain")]
public interface ITickerGrain : IGrainWithStringKey
{
    /// <summary>A summary of the ticker's data; loads the history where none is held or a new bar may exist.</summary>
    [AlwaysInterleave, Alias("GetSummary"), OpenToWebs(WebCaller.Anybody)]
    Task<TickerSummary> GetSummary();

    /// <summary>
    /// Everything that the ticker's page shows, in one call. A forecast that cannot be made is reported in
    /// <see cref="TickerViewContent.Problem"/>; a ticker that cannot be served throws as <see cref="GetSummary"/> does.
    /// </summary>
    /// <param name="modelId">A model's id.</param>
    /// <param name="knownVersion">The version the caller holds; where it is still current, <see cref="TickerView.Content"/> is null.</param>
    /// <remarks>New after 3ffa334; see <see cref="EarlierBuild"/> for what a silo of that build answers.</remarks>
    [AlwaysInterleave, Alias("GetView"), OpenToWebs(WebCaller.Anybody)]
    Task<TickerView> GetView(string modelId, string? knownVersion);

    /// <summary>Bars from one date to another, both included; null is open-ended.</summary>
    [AlwaysInterleave, Alias("GetHistory"), OpenToWebs(WebCaller.Anybody)]
    Task<TickerHistory> GetHistory(DateOnly? from, DateOnly? to);

    /// <summary>The forecast of a model at the last bar.</summary>
    /// <param name="modelId">A model's id.</param>
    [AlwaysInterleave, Alias("GetForecast"), OpenToWebs(WebCaller.Anybody)]
    Task<TickerForecast> GetForecast(string modelId);

    /// <summary>The same forecast as the bytes of its JSON, serialised once per fit.</summary>
    /// <param name="modelId">A model's id.</param>
    /// <param name="knownVersion">The version the caller holds; where it is still current, <see cref="JsonAnswer.Utf8"/> is null.</param>
    [AlwaysInterleave, Alias("GetForecastJson"), OpenToWebs(WebCaller.Anybody)]
    Task<JsonAnswer> GetForecastJson(string modelId, string? knownVersion);

    /// <summary>
    /// What a prediction records of the same forecast. When it answers, the ticker is in the table of known tickers, so that
    /// the scheduler comes for the outcomes.
    /// </summary>
    /// <param name="modelId">A model's id.</param>
    /// <param name="knownVersion">The version the caller holds; where it is still current, <see cref="RecordableForecast.Forecast"/> is null.</param>
    /// <remarks>New after 3ffa334; see <see cref="EarlierBuild"/> for what a silo of that build answers.</remarks>
    [AlwaysInterleave, Alias("GetRecordable"), OpenToWebs(WebCaller.Nobody)]
    Task<RecordableForecast> GetRecordable(string modelId, string? knownVersion);

    /// <summary>The same forecast with one more horizon, between those of the model.</summary>
    /// <param name="modelId">A model's id.</param>
    /// <param name="horizon">The horizon.</param>
    /// <exception cref="TickerException">Also where the forecast does not reach that far.</exception>
    /// <remarks>New after 3ffa334; see <see cref="EarlierBuild"/> for what a silo of that build answers.</remarks>
    [AlwaysInterleave, Alias("GetForecastAt"), OpenToWebs(WebCaller.Anybody)]
    Task<TickerForecast> GetForecastAt(string modelId, HorizonChoice horizon);

    /// <summary>What a prediction records of that, as <see cref="GetRecordable"/> gives it: without path and explanation.</summary>
    /// <param name="modelId">A model's id.</param>
    /// <param name="horizon">The horizon.</param>
    /// <exception cref="TickerException">Also where the forecast does not reach that far.</exception>
    /// <remarks>New after 3ffa334; see <see cref="EarlierBuild"/> for what a silo of that build answers.</remarks>
    [AlwaysInterleave, Alias("GetRecordableAt"), OpenToWebs(WebCaller.Nobody)]
    Task<TickerForecast> GetRecordableAt(string modelId, HorizonChoice horizon);

    /// <summary>The walk-forward record of a model on this ticker.</summary>
    /// <param name="modelId">A model's id.</param>
    [AlwaysInterleave, Alias("GetScorecard"), OpenToWebs(WebCaller.Anybody)]
    Task<TickerScorecard> GetScorecard(string modelId);

    /// <summary>What a model would have said on earlier days, beside what happened.</summary>
    /// <param name="modelId">A model's id.</param>
    /// <remarks>New after 3ffa334; see <see cref="EarlierBuild"/> for what a silo of that build answers.</remarks>
    [AlwaysInterleave, Alias("GetPast"), OpenToWebs(WebCaller.Anybody)]
    Task<TickerPast> GetPast(string modelId);

    /// <summary>Looks for a newer bar where one may exist, writes the outcomes now known, and sets the time of the next refresh.</summary>
    [AlwaysInterleave, Alias("Refresh"), OpenToWebs(WebCaller.Nobody)]
    Task Refresh();

    /// <summary>
    /// Asks the source now, whatever the time of the next refresh is, and writes the outcomes now known. The request
    /// budget holds here too.
    /// </summary>
    [AlwaysInterleave, Alias("RefreshNow"), OpenToWebs(WebCaller.Administrator)]
    Task<RefreshResult> RefreshNow();

    /// <summary>What is in memory, for an operator: no prices. Asks nobody.</summary>
    [AlwaysInterleave, Alias("GetState"), OpenToWebs(WebCaller.Nobody)]
    Task<TickerState> GetState();

    /// <summary>Whether the history up to an origin has changed since a prediction was made from it.</summary>
    /// <param name="origin">The prediction's origin.</param>
    /// <param name="fingerprint">The prediction's <see cref="PredictionRecord.HistoryFingerprint"/>.</param>
    /// <returns>Null where the history held does not reach back to the origin.</returns>
    [AlwaysInterleave, Alias("HasChangedSince"), OpenToWebs(WebCaller.Anybody)]
    Task<bool?> HasChangedSince(DateOnly origin, string fingerprint);

    /// <summary>Follows the work towards a forecast while it happens, and starts it where needed. Ends when it is done.</summary>
    /// <param name="modelId">A model's id.</param>
    /// <param name="cancellationToken">The caller has gone; the work goes on for others.</param>
    [AlwaysInterleave, Alias("FollowForecast"), OpenToWebs(WebCaller.Anybody)]
    IAsyncEnumerable<ForecastProgress> FollowForecast(string modelId, CancellationToken cancellationToken = default);
}
