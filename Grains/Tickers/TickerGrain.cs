using System.Data.Common;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Orleans.Storage;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Calibration;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.History;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Tickers;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Tickers;

/// <inheritdoc cref="ITickerGrain"/>
/// <remarks>
/// All methods interleave, but turns of one grain never run at the same time, so plain fields are safe between awaits.
/// The single flights are the tasks in <see cref="refresh"/> and <see cref="flights"/>: who comes while one runs, waits
/// for the same one. What is served lies in <see cref="held"/> and <see cref="answers"/>, which change only after the
/// state was written or its write was given up.
/// </remarks>
internal sealed class TickerGrain(
    [PersistentState("ticker-history")] IPersistentState<TickerHistoryState> historyState,
    [PersistentState("ticker-fits")] IPersistentState<TickerFitsState> fitsState,
    IPriceSource source,
    FitPool fitPool,
    CalibrationPools pools,
    TickerTraffic traffic,
    OutcomeStore outcomeStore,
    TickerDirectory directory,
    TimeProvider time,
    ILogger<TickerGrain> logger) : Grain, ITickerGrain
{
    // How long readers wait for a refresh where older data is held; from then on they get the older data at once.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan RecheckAfterNoNews = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LastRetry = TimeSpan.FromMinutes(30);

    private string symbol = "";
    private TickerTraffic.Counter? calls;
    private HeldHistory? held;
    private Task? refresh;
    private TickerException? failure;
    private int failures;
    private DateTimeOffset nextCheck = DateTimeOffset.MinValue;
    private Task patience = Task.CompletedTask;
    private readonly Dictionary<string, Flight> flights = [];
    private readonly Dictionary<string, Answer> answers = [];

    private sealed record Flight(Task<Answer> Task, ProgressBoard Board);

    private sealed record Answer(string Fingerprint, string? StaleReason, TickerForecast Forecast, TickerScorecard Scorecard, JsonAnswer Json);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        symbol = GrainKeys.SymbolOf(this.GetPrimaryKeyString());
        calls = traffic.Open(symbol);
        if (historyState.RecordExists && historyState.State.Days.Length > 0) held = new HeldHistory(historyState.State.ToHistory(symbol), historyState.State.FetchedAt);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (calls is not null) traffic.Close(symbol, calls);
        return Task.CompletedTask;
    }

    public async Task<TickerSummary> GetSummary()
    {
        calls?.Count();
        return (await GetHistoryInHand(null)).Summarise(StaleReason);
    }

    public async Task<TickerHistory> GetHistory(DateOnly? from, DateOnly? to)
    {
        calls?.Count();
        var history = await GetHistoryInHand(null);
        var bars = history.Series.Bars;
        var first = from is { } f ? LowerBound(bars, f) : 0;
        var end = to is { } t && t < DateOnly.MaxValue ? LowerBound(bars, t.AddDays(1)) : bars.Length;
        return new TickerHistory
        {
            Symbol = symbol,
            Currency = history.History.Currency,
            Stale = StaleReason is not null,
            Bars = first < end ? bars[first..end].ToArray() : [],
        };
    }

    public async Task<TickerForecast> GetForecast(string modelId) => (await GetAnswer(modelId)).Forecast;

    public async Task<TickerScorecard> GetScorecard(string modelId) => (await GetAnswer(modelId)).Scorecard;

    public async Task<JsonAnswer> GetForecastJson(string modelId, string? knownVersion)
    {
        var json = (await GetAnswer(modelId)).Json;
        return json.Version == knownVersion ? new JsonAnswer(json.Version, null) : json;
    }

    public async IAsyncEnumerable<ForecastProgress> FollowForecast(string modelId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var model = ModelOf(modelId);
        if (TryGetAnswer(modelId) is not null)
        {
            yield return new ForecastProgress(ForecastStage.Ready, "The forecast is ready.", 1);
            yield break;
        }

        var board = Start(model).Board;
        while (true)
        {
            var (progress, changed) = board.Read();
            yield return progress;
            if (progress.Stage is ForecastStage.Ready or ForecastStage.Failed) yield break;
            await changed.WaitAsync(cancellationToken);
        }
    }

    public async Task<RefreshResult> RefreshNow()
    {
        if (refresh is null) BeginRefresh();
        if (refresh is { } running) await running;
        if (held is { } history) await ResolveOutcomes(history);
        return new RefreshResult(held?.Series.Origin, failure?.Message);
    }

    public Task<TickerState> GetState() => Task.FromResult(new TickerState
    {
        Symbol = symbol,
        Bars = held?.Series.Count ?? 0,
        LastDate = held?.Series.Origin,
        Source = held?.History.Source,
        FetchedAt = held?.FetchedAt,
        Fingerprint = held?.Fingerprint,
        StaleReason = StaleReason,
        Failures = failures,
        NextCheckAt = nextCheck == DateTimeOffset.MinValue ? null : nextCheck,
        Refreshing = refresh is not null,
        UnderWay = [.. flights.Keys.Order(StringComparer.Ordinal)],
        Forecasts = [.. answers.Values.Select(a => a.Json.Version).Order(StringComparer.Ordinal)],
        StoredFits = [.. fitsState.State.ByModel.OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => $"{f.Key} {f.Value.ModelVersion}{(f.Value.Fingerprint == held?.Fingerprint ? "" : " (of an older history)")}")],
    });

    public async Task Refresh()
    {
        var history = await GetHistoryInHand(null);
        if (refresh is { } running) await running;
        await ResolveOutcomes(held ?? history);
        await SaveToDirectory();
    }

    public async Task<bool?> HasChangedSince(DateOnly origin, string fingerprint)
    {
        var series = (await GetHistoryInHand(null)).Series;
        var count = LowerBound(series.Bars, origin.AddDays(1));
        return count == 0 ? null : series.Bars[count - 1].Date != origin || !Vintage.Same(fingerprint, Vintage.Of(series.Bars[..count]));
    }

    private string? StaleReason => failure?.Message ?? (IsPatienceOver() ? $"{source.Name} is taking long to answer." : null);

    private bool IsPatienceOver() => refresh is not null && held is not null && patience.IsCompleted;

    private async Task<Answer> GetAnswer(string modelId)
    {
        calls?.Count();
        var model = ModelOf(modelId);
        if (TryGetAnswer(modelId) is { } answer)
        {
            Meters.ForecastCacheHits.Add(1);
            return answer;
        }

        Meters.ForecastCacheMisses.Add(1);
        return await Start(model).Task;
    }

    private static IForecastModel ModelOf(string modelId) => ForecastModels.Find(modelId)
        ?? throw new TickerException(TickerError.UnknownModel, $"There is no model '{modelId}'; there are {string.Join(", ", ForecastModels.All.Select(m => m.Id))}.");

    /// <summary>The answer in memory, where it is of the history in hand and no newer bar can exist.</summary>
    private Answer? TryGetAnswer(string modelId) =>
        held is not null && (refresh is null ? !IsCheckDue() : IsPatienceOver()) && answers.TryGetValue(modelId, out var answer)
            && answer.Fingerprint == held.Fingerprint && answer.StaleReason == StaleReason
            ? answer
            : null;

    private Flight Start(IForecastModel model)
    {
        if (flights.TryGetValue(model.Id, out var flight))
        {
            Meters.SingleFlightHits.Add(1);
            return flight;
        }

        var board = new ProgressBoard();
        flight = new Flight(Fly(model, board), board);
        // A flight that ended at once has left already; only one under way can be joined.
        if (!flight.Task.IsCompleted) flights[model.Id] = flight;
        return flight;
    }

    private async Task<Answer> Fly(IForecastModel model, ProgressBoard board)
    {
        try
        {
            var history = await GetHistoryInHand(board);
            board.Report(ForecastStage.HistoryReady, $"{history.Series.Count:N0} trading days up to {history.Series.Origin:yyyy-MM-dd} from {history.History.Source}.", 0.3);
            var answer = await GetAnswerFor(model, history, board);
            board.Report(ForecastStage.Ready, "The forecast is ready.", 1);
            return answer;
        }
        catch (Exception e)
        {
            board.Report(ForecastStage.Failed, e is TickerException ? e.Message : "The forecast failed; please try again.", 1);
            throw;
        }
        finally
        {
            flights.Remove(model.Id);
        }
    }

    private async Task<Answer> GetAnswerFor(IForecastModel model, HeldHistory history, ProgressBoard board)
    {
        var staleReason = StaleReason;
        if (answers.TryGetValue(model.Id, out var known) && known.Fingerprint == history.Fingerprint && known.StaleReason == staleReason)
            return known;

        var (fit, poolVersion) = fitsState.State.ByModel.TryGetValue(model.Id, out var stored) && stored.Fingerprint == history.Fingerprint && stored.ModelVersion == model.Version
            ? (stored.ToFit(), stored.PoolVersion)
            : await Fit(model, history, board);
        var answer = await Task.Run(() => Compose(model, fit, poolVersion, history, staleReason));
        if (ReferenceEquals(history, held)) answers[model.Id] = answer;
        return answer;
    }

    private async Task<(ModelFit Fit, string? PoolVersion)> Fit(IForecastModel model, HeldHistory history, ProgressBoard board)
    {
        string? poolVersion = null;
        if (model is IPooledModel pooled)
        {
            (poolVersion, var pool) = await pools.GetAsync();
            model = pooled.With(pool);
        }

        board.Report(ForecastStage.Queued, "Waiting for a free processor.", 0.3);
        ModelFit fit;
        try
        {
            fit = await fitPool.RunAsync(model.Id, () =>
            {
                var shown = -1;
                return model.Fit(history.Series, ForecastModels.Horizons, share =>
                {
                    var percent = (int)(share * 100);
                    if (percent == shown) return;
                    shown = percent;
                    board.Report(ForecastStage.Fitting, $"Computing features, fitting and scoring {model.Name}: {percent} %.", 0.3 + 0.65 * share);
                });
            });
        }
        catch (InsufficientHistoryException e)
        {
            throw new TickerException(TickerError.TooShort, $"{symbol} has {e.Bars} trading days of history; {model.Name} needs at least {e.MinimumBars}.");
        }

        if (ReferenceEquals(history, held))
        {
            fitsState.State.ByModel[model.Id] = StoredFit.From(fit, history.Fingerprint, poolVersion);
            await WriteCache(fitsState);
        }

        return (fit, poolVersion);
    }

    private Answer Compose(IForecastModel model, ModelFit fit, string? poolVersion, HeldHistory history, string? staleReason)
    {
        var forecast = model.Forecast(fit, history.Series);
        var wire = new TickerForecast
        {
            Symbol = symbol,
            Name = history.History.Name,
            Currency = history.History.Currency,
            ModelId = model.Id,
            ModelVersion = model.Version,
            Origin = forecast.Origin,
            CloseAtOrigin = Price.Round(forecast.OriginPrice),
            OriginPrice = forecast.OriginPrice,
            Stale = staleReason is not null,
            Horizons = [.. forecast.Horizons.Select(d => ToPrices(d, forecast, history.Calendar) with { Inputs = d.Inputs.Count > 0 ? d.Inputs : null })],
            Path = [.. forecast.Path.Select(d => ToPrices(d, forecast, history.Calendar))],
            HistoryFingerprint = Vintage.Of(history.Series.Bars),
            Source = history.History.Source,
            PoolVersion = poolVersion,
            Explanation = RangeExplanation.Of(forecast, history.Series),
        };
        return new Answer(history.Fingerprint, staleReason, wire, ToWire(fit.Scorecard, forecast.Origin), ForecastJson.Of(wire));
    }

    private static PriceDistribution ToPrices(ReturnDistribution distribution, Forecast forecast, TradingCalendar calendar) => new()
    {
        LeadTime = distribution.LeadTime,
        ExpectedDate = calendar.After(forecast.Origin, distribution.LeadTime),
        Quantiles = [.. distribution.LogReturns.Select(r => Price.Round(forecast.OriginPrice * Math.Exp(r)))],
        Point = Price.Round(forecast.OriginPrice * Math.Exp(distribution.Point)),
        LogReturns = distribution.LogReturns,
        PointLogReturn = distribution.Point,
    };

    private TickerScorecard ToWire(Scorecard scorecard, DateOnly origin)
    {
        static double? Finite(double x) => double.IsFinite(x) ? x : null;
        return new TickerScorecard
        {
            Symbol = symbol,
            ModelId = scorecard.ModelId,
            ModelVersion = scorecard.ModelVersion,
            BaselineId = ForecastModels.BaselineId,
            Origin = origin,
            Horizons =
            [
                .. scorecard.Horizons.Select(s => new HorizonScorecard
                {
                    Horizon = s.Horizon,
                    Origins = s.Origins,
                    IndependentWindows = Finite(s.IndependentWindows),
                    Crps = Finite(s.Crps),
                    BaselineCrps = Finite(s.BaselineCrps),
                    CrpsSkill = Finite(s.CrpsSkill),
                    DieboldMariano = Finite(s.DieboldMariano),
                    Coverage50 = Finite(s.Coverage50),
                    Coverage80 = Finite(s.Coverage80),
                    Coverage90 = Finite(s.Coverage90),
                    Coverage98 = Finite(s.Coverage98),
                    BelowP05 = Finite(s.BelowP05),
                    AboveP95 = Finite(s.AboveP95),
                    Coverage90ByVolatility = [.. s.Coverage90ByVolatility.Select(Finite)],
                    Mae = Finite(s.Mae),
                    LastPriceMae = Finite(s.LastPriceMae),
                    MaeRatio = Finite(s.MaeRatio),
                    DirectionHitRate = Finite(s.DirectionHitRate),
                    AlwaysUpHitRate = Finite(s.AlwaysUpHitRate),
                    Verdict = s.Verdict,
                }),
            ],
        };
    }

    private bool IsCheckDue()
    {
        var now = time.GetUtcNow();
        return now >= nextCheck && (held is null || failure is not null || source.MayHaveNewBar(held.History.Stamp, now));
    }

    /// <summary>The newest history that can be had: fresh where possible, else what is held, marked stale.</summary>
    /// <exception cref="TickerException">Nothing is held and nothing can be had.</exception>
    private async Task<HeldHistory> GetHistoryInHand(ProgressBoard? board)
    {
        if (refresh is not null) Meters.SingleFlightHits.Add(1);
        else if (IsCheckDue()) BeginRefresh();

        if (refresh is { } running)
        {
            board?.Report(ForecastStage.Downloading, $"Getting the price history of {symbol} from {source.Name}.", 0.05);
            if (held is null) await running;
            else await Task.WhenAny(running, patience);
        }

        if (held is not null) return held;
        throw failure is { } f
            ? new TickerException(f.Error, f.Message, f.RetryAfter is null ? null : nextCheck - time.GetUtcNow()) { Suggestions = f.Suggestions }
            : new TickerException(TickerError.SourceUnavailable, $"{source.Name} cannot be reached.");
    }

    private void BeginRefresh()
    {
        patience = Task.Delay(Patience, time);
        refresh = Load();
    }

    private async Task Load()
    {
        using var activity = Meters.Activities.StartActivity("download");
        activity?.SetTag("symbol", symbol);
        using var underWay = traffic.BeginDownload();
        try
        {
            // Off the grain's scheduler: parsing and mending ten years of bars is work that no turn should do. Never gone
            // on with at once, not even where the source has failed by now: this task must be in its field before it is
            // taken out of it.
            var before = held?.History;
            var loaded = await Task.Run(async () =>
            {
                var update = await source.UpdateHistoryAsync(symbol, before);
                if (update.Reason is not null) logger.LogInformation("History of {Symbol} was loaded anew: {Reason}", symbol, update.Reason);
                return new HeldHistory(update.History, time.GetUtcNow());
            }).ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.ContinueOnCapturedContext);

            var changed = held?.Fingerprint != loaded.Fingerprint;
            Meters.Downloads.Add(1, changed ? Meters.Outcomes.Ok : Meters.Outcomes.Unchanged);
            if (changed || held?.History.Version != loaded.History.Version)
            {
                historyState.State = TickerHistoryState.From(loaded.History, loaded.FetchedAt);
                await WriteCache(historyState);
            }

            held = loaded;
            if (changed) answers.Clear();
            if (changed) await ResolveOutcomes(loaded);
            // Nobody's forecast waits for it: what this ticker lends, others get tomorrow.
            if (changed) pools.LendAsync(loaded.Series).Ignore();
            failure = null;
            failures = 0;
            // On a holiday the bar that can exist does not: look again, but not with every request.
            nextCheck = source.MayHaveNewBar(loaded.History.Stamp, time.GetUtcNow()) ? time.GetUtcNow() + RecheckAfterNoNews : DateTimeOffset.MinValue;
        }
        catch (PriceSourceException e)
        {
            var pause = PauseAfterFailure(e.RetryAfter);
            failure = e.Error == PriceSourceError.UnknownSymbol ? await ToUnknownSymbol(e) : ToTickerException(e, pause);
            CountFailure(e.Error == PriceSourceError.RateLimited ? Meters.Outcomes.RateLimited : Meters.Outcomes.Failed);
            activity?.SetStatus(ActivityStatusCode.Error, e.Error.ToString());
            logger.LogWarning("History of {Symbol} cannot be had: {Error}: {Message} Next attempt in {Pause}.", symbol, e.Error, e.Message, pause);
        }
        catch (Exception e) when (e is not InconsistentStateException)
        {
            // A defect of ours must not become a download with every request.
            var pause = PauseAfterFailure(null);
            failure = new TickerException(TickerError.BadData, $"The history of {symbol} could not be read.");
            CountFailure(Meters.Outcomes.Failed);
            activity?.SetStatus(ActivityStatusCode.Error);
            logger.LogError(e, "History of {Symbol} could not be read. Next attempt in {Pause}.", symbol, pause);
        }
        finally
        {
            refresh = null;
        }

        await SaveToDirectory();

        void CountFailure(KeyValuePair<string, object?> outcome)
        {
            Meters.Downloads.Add(1, outcome);
            if (held is not null) Meters.RefreshesFailed.Add(1);
        }
    }

    /// <summary>
    /// Writes what came beside every prediction of this ticker whose bar is there, whoever it belongs to. Both closes are
    /// taken from today's history, so a split between them changes nothing. What cannot be written now is found again by
    /// the next refresh.
    /// </summary>
    private async Task ResolveOutcomes(HeldHistory history)
    {
        try
        {
            var outcomes = new List<Outcome>();
            foreach (var open in await outcomeStore.GetOpenOutcomesAsync(symbol))
            {
                var bars = history.Series.Bars;
                var at = LowerBound(bars, open.Origin);
                // The origin's row may have been taken out of the history since; then nothing can be said.
                if (at == bars.Length || bars[at].Date != open.Origin || at + open.Horizon >= bars.Length) continue;
                var target = bars[at + open.Horizon];
                outcomes.Add(new Outcome(open.Origin, open.Horizon, Math.Log(target.Close / bars[at].Close), target.Date));
            }

            var resolved = await outcomeStore.ResolveAsync(symbol, outcomes, time.GetUtcNow());
            if (resolved > 0) Meters.OutcomesResolved.Add(resolved);
        }
        catch (DbException e)
        {
            logger.LogWarning(e, "Outcomes of {Symbol} could not be written; the next refresh tries again.", symbol);
        }
    }

    /// <summary>Writes name and time of the next refresh to the table of known tickers; an unknown symbol is not one.</summary>
    private async Task SaveToDirectory()
    {
        if (held is null) return;
        var now = time.GetUtcNow();
        // Spread over half an hour by symbol, or all of an exchange's tickers would ask in the same second.
        var spread = TimeSpan.FromSeconds(StableHash(symbol) % 1800);
        var next = failures == 0
            ? TradingCalendar.Of(symbol, held.History.TimeZone).NextCloseAfter(now) + spread
            : now + TimeSpan.FromHours(Math.Min(Math.Pow(2, failures - 1), 7 * 24));
        try
        {
            await directory.SaveAsync(new KnownTicker
            {
                Symbol = symbol,
                Name = held.History.Name,
                Exchange = held.History.Exchange,
                LastDate = held.Series.Origin,
                NextRefreshAt = next,
                Failures = failures,
            });
        }
        catch (DbException e)
        {
            logger.LogWarning(e, "{Symbol} could not be written to the known tickers; the next refresh does.", symbol);
        }
    }

    // string.GetHashCode differs from process to process.
    private static uint StableHash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        return hash;
    }

    private TimeSpan PauseAfterFailure(TimeSpan? asked)
    {
        var pause = TimeSpan.FromSeconds(Math.Min(FirstRetry.TotalSeconds * Math.Pow(2, failures++), LastRetry.TotalSeconds));
        if (asked > pause) pause = asked.Value;
        nextCheck = time.GetUtcNow() + pause;
        return pause;
    }

    private async Task<TickerException> ToUnknownSymbol(PriceSourceException e)
    {
        var suggestions = e.Suggestions.Select(s => new SymbolSuggestion(s.Symbol, s.Name, s.Exchange)).ToList();
        try
        {
            if (suggestions.Count == 0)
            {
                // By its beginning, as somebody types it: known tickers and, behind them, the source's own search, remembered.
                var found = await GrainFactory.GetSymbolSearch().Search(symbol[..Math.Min(3, symbol.Length)]);
                suggestions.AddRange(SymbolSuggestions.ClosestFirst(symbol, found.Where(f => f.Symbol != symbol)
                    .Select(f => new SymbolMatch(f.Symbol, f.Name, f.Exchange)))
                    .Select(f => new SymbolSuggestion(f.Symbol, f.Name, f.Exchange)));
            }
        }
        catch (Exception search) when (search is DbException or TickerException)
        {
            // Then without suggestions: that the symbol is unknown is the answer.
        }

        var hint = suggestions.Count == 0 ? "" : $" Did you mean {string.Join(", ", suggestions.Select(s => s.Symbol))}?";
        return new TickerException(TickerError.UnknownSymbol, e.Message + hint) { Suggestions = suggestions };
    }

    // What a source says of its trouble may name hosts and ports; that is for the log.
    private TickerException ToTickerException(PriceSourceException e, TimeSpan pause) => e.Error switch
    {
        PriceSourceError.NoData or PriceSourceError.BadData => new TickerException(TickerError.BadData, e.Message),
        PriceSourceError.RateLimited => new TickerException(TickerError.SourceUnavailable, $"{source.Name} asks us to wait before the next request.", pause),
        _ => new TickerException(TickerError.SourceUnavailable, $"{source.Name} cannot be reached right now.", pause),
    };

    /// <summary>
    /// Writes state that can be had again: where the database is away, the grain serves from memory and goes on. Only a
    /// conflict ends the activation, for then another one owns the row.
    /// </summary>
    private async Task WriteCache<T>(IPersistentState<T> state)
    {
        try
        {
            await state.WriteStateAsync();
        }
        catch (InconsistentStateException)
        {
            DeactivateOnIdle();
            throw;
        }
        catch (Exception e)
        {
            logger.LogWarning(e, "State of {Symbol} could not be written; it is served from memory.", symbol);
        }
    }

    /// <summary>The first bar that is not before a date.</summary>
    private static int LowerBound(ReadOnlySpan<Bar> bars, DateOnly date)
    {
        int low = 0, high = bars.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (bars[middle].Date < date) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
