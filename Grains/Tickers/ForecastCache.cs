using System.Globalization;
using System.Runtime.CompilerServices;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Calibration;
using OrleansStock.Grains.State;
using OrleansStock.Grains.Tickers.Horizons;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Tickers;

/// <summary>A ticker's forecasts: answers in memory, single-flight fits, and stored fits so that nothing is fitted twice.</summary>
/// <remarks>It belongs to one grain, whose turns never run at the same time: plain fields are safe between awaits.</remarks>
internal sealed class ForecastCache(HistoryCache history, CachedState<TickerFitsState> fitsState, FitPool fitPool, CalibrationPools pools)
{
    private readonly Dictionary<string, Flight> flights = [];
    private readonly Dictionary<string, TickerAnswer> answers = [];
    private readonly Dictionary<string, (string Fingerprint, Task<TickerPast> Task)> pasts = [];

    // Twenty forecasts of nine decimals, with their dates.
    private const int PastBytes = 6_000;

    private sealed record Flight(Task<TickerAnswer> Task, ProgressBoard Board);

    /// <summary>Ids of the models whose forecast is being made.</summary>
    public IReadOnlyList<string> UnderWay => [.. flights.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Versions of the answers of the history held.</summary>
    public IReadOnlyList<string> Versions =>
        [.. answers.Values.Where(a => IsOfHeld(a.Fingerprint)).Select(a => a.Version).Order(StringComparer.Ordinal)];

    /// <summary>The stored fits, as an operator reads them.</summary>
    public IReadOnlyList<string> StoredFits => [.. fitsState.Value.ByModel.OrderBy(f => f.Key, StringComparer.Ordinal)
        .Select(f => $"{f.Key} {f.Value.ModelVersion}{(IsOfHeld(f.Value.Fingerprint) ? "" : " (of an older history)")}")];

    /// <summary>Bytes that the answers and the stored fits take, estimated.</summary>
    public long Bytes => answers.Values.Sum(a => a.Bytes) + PastBytes * pasts.Count + fitsState.Value.ByModel.Values.Sum(f => f.Bytes);

    /// <summary>The model of an id.</summary>
    /// <exception cref="TickerException">There is none.</exception>
    public static IForecastModel ModelOf(string modelId) => ForecastModels.Find(modelId) ?? throw new TickerException(
        TickerError.UnknownModel, $"There is no model '{modelId}'. Known models: {string.Join(", ", ForecastModels.All.Select(m => m.Id))}.");

    /// <summary>The forecast of a model where it is in memory and made from the newest history; null otherwise.</summary>
    public TickerAnswer? Find(IForecastModel model)
    {
        var answer = TryGet(model);
        if (answer is not null) Meters.ForecastCacheHits.Add(1);
        return answer;
    }

    /// <summary>Makes the forecast of a model, or joins those who wait for it.</summary>
    /// <exception cref="TickerException">There is no forecast.</exception>
    public async Task<TickerAnswer> MakeAsync(IForecastModel model)
    {
        Meters.ForecastCacheMisses.Add(1);
        return await Start(model).Task;
    }

    /// <summary>Follows the work towards a forecast, and starts it where needed. Ends when it is done.</summary>
    public async IAsyncEnumerable<ForecastProgress> FollowAsync(IForecastModel model, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (TryGet(model) is not null)
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

    /// <summary>What a model would have said on earlier days: computed once for each history, whoever asks.</summary>
    /// <exception cref="TickerException">There is no history, or too much is waiting.</exception>
    public async Task<TickerPast> GetPastAsync(IForecastModel model)
    {
        var held = await history.GetAsync();
        if (!pasts.TryGetValue(model.Id, out var past) || past.Fingerprint != held.Fingerprint || past.Task.IsFaulted || past.Task.IsCanceled)
            pasts[model.Id] = past = (held.Fingerprint, ComputePastAsync(model, held));
        return await past.Task;
    }

    private async Task<TickerPast> ComputePastAsync(IForecastModel model, HeldHistory held)
    {
        (model, _) = await WithPoolAsync(model);
        return await fitPool.RunAsync(model.Id, () => PastForecasts.Of(model, held.ToSeries()));
    }

    // What the model borrows from other tickers, as it is now; its version is null for a model that borrows nothing.
    private async Task<(IForecastModel Model, string? PoolVersion)> WithPoolAsync(IForecastModel model)
    {
        if (model is not IPooledModel pooled) return (model, null);
        var (version, pool) = await pools.GetAsync();
        return (pooled.With(pool), version);
    }

    private TickerAnswer? TryGet(IForecastModel model) => history is { IsServable: true, Held: { } held } ? TryGet(model, held, history.StaleReason) : null;

    private TickerAnswer? TryGet(IForecastModel model, HeldHistory held, string? staleReason) =>
        answers.TryGetValue(model.Id, out var answer) && answer.Fingerprint == held.Fingerprint && answer.StaleReason == staleReason ? answer : null;

    // Compared by the bars, not by reference: a refresh without news must not cost a fit.
    private bool IsOfHeld(string fingerprint) => history.Held?.Fingerprint == fingerprint;

    private Flight Start(IForecastModel model)
    {
        if (flights.TryGetValue(model.Id, out var flight))
        {
            Meters.SingleFlightHits.Add(1);
            return flight;
        }

        var board = new ProgressBoard();
        flight = new Flight(FlyAsync(model, board), board);
        // A flight that ended at once has left already; only one under way can be joined.
        if (!flight.Task.IsCompleted) flights[model.Id] = flight;
        return flight;
    }

    private async Task<TickerAnswer> FlyAsync(IForecastModel model, ProgressBoard board)
    {
        try
        {
            var held = await history.GetAsync(board);
            var until = held.Origin.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
            board.Report(
                ForecastStage.HistoryReady, $"{held.Bars.Count:N0} trading days up to {until} from {held.History.Source}.", 0.3);
            var answer = await GetAsync(model, held, board);
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

    private async Task<TickerAnswer> GetAsync(IForecastModel model, HeldHistory held, ProgressBoard board)
    {
        var staleReason = history.StaleReason;
        if (TryGet(model, held, staleReason) is { } known) return known;

        var stored = fitsState.Value.ByModel.GetValueOrDefault(model.Id);
        var fit = stored is not null && stored.Fingerprint == held.Fingerprint && stored.ModelVersion == model.Version && stored.IsReadable
            ? stored
            : await FitAsync(model, held, board);
        var isOld = history.IsOld;
        var answer = await Task.Run(() => TickerAnswer.Of(model, fit, held, staleReason, isOld));
        if (IsOfHeld(held.Fingerprint)) answers[model.Id] = answer;
        return answer;
    }

    private async Task<StoredFit> FitAsync(IForecastModel model, HeldHistory held, ProgressBoard board)
    {
        (model, var poolVersion) = await WithPoolAsync(model);
        board.Report(ForecastStage.Queued, "Waiting for a free processor.", 0.3);
        ModelFit fitted;
        try
        {
            fitted = await fitPool.RunAsync(model.Id, () =>
            {
                var shown = -1;
                return model.Fit(held.ToSeries(), ForecastModels.Horizons, share =>
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
            var days = e.Bars == 1 ? "day" : "days";
            throw new TickerException(
                TickerError.TooShort, $"{held.Symbol} has {e.Bars} trading {days} of history; {model.Name} needs at least {e.MinimumBars}.");
        }

        var fit = StoredFit.From(fitted, held.Fingerprint, poolVersion);
        if (IsOfHeld(held.Fingerprint))
        {
            fitsState.Value.ByModel[model.Id] = fit;
            // Write-behind: the reader does not wait for it.
            _ = fitsState.WriteAsync();
        }

        return fit;
    }
}
