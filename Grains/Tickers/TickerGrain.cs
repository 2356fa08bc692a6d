using Microsoft.Extensions.Logging;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Alerts;
using OrleansStock.Grains.Calibration;
using OrleansStock.Grains.Predictions;
using OrleansStock.Grains.Requests;
using OrleansStock.Grains.State;
using OrleansStock.Grains.Tickers.Horizons;
using OrleansStock.Grains.Tickers.Memory;
using OrleansStock.Grains.Tickers.Record;
using OrleansStock.MarketData;
using OrleansStock.Storage.Alerts;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Record;
using OrleansStock.Storage.Tickers;

namespace OrleansStock.Grains.Tickers;

/// <inheritdoc cref="ITickerGrain"/>
/// <remarks>
/// All methods interleave, but turns of one grain never run at the same time. A cold reader waits for the download
/// (<see cref="HistoryCache"/>) and the fit (<see cref="ForecastCache"/>); what must be written is written behind the
/// readers (<see cref="TickerRefresh"/>).
/// </remarks>
internal sealed class TickerGrain(
    [PersistentState("ticker-history")] IPersistentState<TickerHistoryState> historyState,
    [PersistentState("ticker-fits")] IPersistentState<TickerFitsState> fitsState,
    IPriceSource source,
    FitPool fitPool,
    CalibrationPools pools,
    TickerTraffic traffic,
    TickerMemory memory,
    OutcomeStore outcomes,
    AlertStore alerts,
    RecordStore records,
    TickerDirectory directory,
    NewWork newWork,
    TimeProvider time,
    ILogger<TickerGrain> logger) : Grain, ITickerGrain
{
    // What the table of the last days on the ticker's page shows.
    private const int RecentBars = 10;

    // The activation, its parts and its places in tables; measured from heap dumps.
    private const int FixedBytes = 6_000;

    private Symbol symbol;
    private bool isRead;
    private TickerTraffic.Counter calls = null!;
    private HistoryCache history = null!;
    private ForecastCache forecasts = null!;
    private TickerRefresh refresh = null!;
    private LiveRecord record = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        symbol = GrainKeys.SymbolOf(this.GetPrimaryKeyString());
        calls = traffic.Open(symbol);
        var histories = new CachedState<TickerHistoryState>(historyState, DeactivateOnIdle, logger, isKept: false);
        var fits = new CachedState<TickerFitsState>(fitsState, DeactivateOnIdle, logger);
        var stored = historyState.RecordExists && histories.Value.Days.Length > 0
            ? new HeldHistory(histories.Value.ToHistory(symbol), histories.Value.FetchedAt)
            : null;
        histories.LetGo();
        history = new HistoryCache(symbol, stored, source, memory, traffic, new UnknownSymbolHelp(directory), newWork, time, logger);
        forecasts = new ForecastCache(history, fits, fitPool, pools);
        record = new LiveRecord(symbol, records, time, logger);
        var resolver = new OutcomeResolver(outcomes, records, time, logger);
        var look = new AlertLook(symbol, alerts, async () => (await forecasts.MakeAsync(ForecastCache.ModelOf(ForecastModels.DefaultId))).Forecast, logger);
        refresh = new TickerRefresh(symbol, history, histories, fits, resolver, look, pools, directory, time, logger) { Resolved = record.Forget };
        history.Downloaded = () =>
        {
            memory.Resize(GrainContext, Bytes, history.Held is not null);
            _ = refresh.BeginDuties();
        };
        // Last: an activation that fails is never told that it ends, and would keep its place.
        memory.Enter(GrainContext, Bytes, history.Held is not null);
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        traffic.Close(symbol, calls);
        // The next refresh does what the silo's shutdown leaves no time for.
        await refresh.FinishAsync().WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        memory.Leave(GrainContext);
    }

    public async Task<TickerSummary> GetSummary()
    {
        CountCall();
        return (await history.GetAsync()).Summarise(history.StaleReason, history.IsOld);
    }

    public async Task<TickerView> GetView(string modelId, string? knownVersion)
    {
        var held = await history.GetAsync();
        TickerAnswer? answer = null;
        ForecastProblem? problem = null;
        try
        {
            answer = await GetAnswer(modelId);
            held = history.Held ?? held;
        }
        catch (TickerException e)
        {
            problem = new ForecastProblem(e.Error, e.Message, e.RetryAfter);
        }

        var lived = await record.GetAsync(modelId);
        var staleReason = history.StaleReason;
        var version = TickerView.VersionOf(held.Fingerprint, held.FetchedAt, staleReason, answer?.Version, problem, lived);
        return new TickerView(version, version == knownVersion ? null : new TickerViewContent
        {
            Summary = held.Summarise(staleReason, history.IsOld),
            Forecast = answer?.Forecast,
            Scorecard = answer?.Scorecard,
            Problem = problem,
            History = held.Chart,
            Recent = held.Bars.Slice(Math.Max(0, held.Bars.Count - RecentBars), held.Bars.Count),
            Record = lived,
        });
    }

    public async Task<TickerHistory> GetHistory(DateOnly? from, DateOnly? to)
    {
        CountCall();
        var held = await history.GetAsync();
        var first = from is { } f ? held.Bars.FirstFrom(f) : 0;
        var end = to is { } t && t < DateOnly.MaxValue ? held.Bars.FirstFrom(t.AddDays(1)) : held.Bars.Count;
        bool IsWithin(DateOnly date) => end > first && date >= held.Bars[first].Date && date <= held.Bars[end - 1].Date;
        var splits = held.History.Splits.Where(s => IsWithin(s.Date)).ToList();
        var dividends = held.History.Dividends.Where(d => IsWithin(d.Date)).ToList();
        return new TickerHistory
        {
            Symbol = symbol,
            Currency = held.History.Currency,
            Stale = history.StaleReason is not null,
            Bars = held.Bars.Slice(first, end),
            SplitDays = [.. splits.Select(s => s.Date.DayNumber)],
            SplitShares = [.. splits.SelectMany(s => (double[])[s.Numerator, s.Denominator])],
            DividendDays = [.. dividends.Select(d => d.Date.DayNumber)],
            DividendAmounts = [.. dividends.Select(d => d.Amount)],
        };
    }

    public async Task<TickerForecast> GetForecast(string modelId) => (await GetAnswer(modelId)).Forecast;

    public async Task<TickerScorecard> GetScorecard(string modelId) => (await GetAnswer(modelId)).Scorecard;

    public async Task<JsonAnswer> GetForecastJson(string modelId, string? knownVersion)
    {
        var answer = await GetAnswer(modelId);
        return answer.Version == knownVersion ? new JsonAnswer(answer.Version, null) : answer.Json;
    }

    public async Task<RecordableForecast> GetRecordable(string modelId, string? knownVersion)
    {
        var answer = await GetAnswer(modelId);
        await refresh.EnsureKnownAsync();
        return new RecordableForecast(answer.Version, answer.Version == knownVersion ? null : answer.Forecast with { Path = [] });
    }

    public async Task<TickerForecast> GetForecastAt(string modelId, HorizonChoice horizon)
    {
        var (forecast, held) = await GetAt(modelId, horizon);
        // It looks through the whole history.
        return await Task.Run(() => OwnHorizons.Explain(forecast, held.ToSeries()));
    }

    public async Task<TickerForecast> GetRecordableAt(string modelId, HorizonChoice horizon)
    {
        var (forecast, _) = await GetAt(modelId, horizon);
        await refresh.EnsureKnownAsync();
        return forecast with { Path = [], Explanation = [] };
    }

    public async Task<TickerPast> GetPast(string modelId)
    {
        CountCall();
        var past = await forecasts.GetPastAsync(ForecastCache.ModelOf(modelId));
        memory.Resize(GrainContext, Bytes, history.Held is not null);
        return past;
    }

    public IAsyncEnumerable<ForecastProgress> FollowForecast(string modelId, CancellationToken cancellationToken = default)
    {
        CountCall();
        return forecasts.FollowAsync(ForecastCache.ModelOf(modelId), cancellationToken);
    }

    public async Task Refresh()
    {
        await refresh.RunAsync(force: false);
        if (!isRead) memory.Demote(GrainContext);
    }

    public async Task<RefreshResult> RefreshNow()
    {
        await refresh.RunAsync(force: true);
        return new RefreshResult(history.Held?.Origin, history.FailureMessage);
    }

    public Task<TickerState> GetState() => Task.FromResult(new TickerState
    {
        Symbol = symbol,
        Bars = history.Held?.Bars.Count ?? 0,
        LastDate = history.Held?.Origin,
        Source = history.Held?.History.Source,
        FetchedAt = history.Held?.FetchedAt,
        Fingerprint = history.Held?.Fingerprint,
        StaleReason = history.StaleReason,
        Failures = history.Failures,
        NextCheckAt = history.NextCheckAt,
        Refreshing = history.IsDownloading,
        UnderWay = forecasts.UnderWay,
        Forecasts = forecasts.Versions,
        StoredFits = forecasts.StoredFits,
    });

    public async Task<bool?> HasChangedSince(DateOnly origin, string fingerprint)
    {
        var bars = (await history.GetAsync()).Bars;
        var count = bars.FirstFrom(origin.AddDays(1));
        return count == 0 ? null : bars[count - 1].Date != origin || !Vintage.Same(fingerprint, Vintage.Of(bars.Slice(0, count)));
    }

    private void CountCall()
    {
        isRead = true;
        calls.Count();
        memory.Touch(GrainContext);
    }

    private long Bytes => FixedBytes + (history.Held?.Bytes ?? 0) + forecasts.Bytes;

    private async Task<(TickerForecast Forecast, HeldHistory Held)> GetAt(string modelId, HorizonChoice horizon)
    {
        while (true)
        {
            var answer = await GetAnswer(modelId);
            // A newer history may have come while the forecast was made.
            if (history.Held is not { } held || held.Fingerprint != answer.Fingerprint) continue;
            var forecast = answer.Forecast;
            return (OwnHorizons.Add(forecast, OwnHorizons.DaysOf(horizon, forecast, held.Calendar), held.Calendar), held);
        }
    }

    private async Task<TickerAnswer> GetAnswer(string modelId)
    {
        CountCall();
        var model = ForecastCache.ModelOf(modelId);
        if (forecasts.Find(model) is { } held) return held;
        var answer = await forecasts.MakeAsync(model);
        memory.Resize(GrainContext, Bytes, history.Held is not null);
        return answer;
    }
}
