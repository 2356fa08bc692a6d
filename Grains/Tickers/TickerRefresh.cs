using System.Data.Common;
using Microsoft.Extensions.Logging;
using OrleansStock.Forecasting;
using OrleansStock.Grains.Alerts;
using OrleansStock.Grains.Calibration;
using OrleansStock.Grains.Predictions;
using OrleansStock.Grains.State;
using OrleansStock.Storage.Tickers;

namespace OrleansStock.Grains.Tickers;

/// <summary>The refresh of a ticker: a download and, written behind its readers, each duty that follows from it once.</summary>
/// <remarks>
/// The duties find their own work: what the last run could not write, the next one does. The row in the table of known
/// tickers comes first, because the scheduler needs it to find the ticker again after a crash.
/// </remarks>
internal sealed class TickerRefresh(
    Symbol symbol,
    HistoryCache history,
    CachedState<TickerHistoryState> historyState,
    CachedState<TickerFitsState> fitsState,
    OutcomeResolver outcomes,
    AlertLook alerts,
    CalibrationPools pools,
    TickerDirectory directory,
    TimeProvider time,
    ILogger logger)
{
    private readonly TaskCompletionSource known = new();
    private (string? Fingerprint, string? Version) stored = (history.Held?.Fingerprint, history.Held?.History.Version);
    private string? lent = history.Held?.Fingerprint;
    private Task last = Task.CompletedTask;
    private bool isLastWaiting;
    private long begun;

    // Refreshes in a row in which the source had nothing for the symbol. Null until one fails: then the table tells what earlier activations
    // counted, for a ticker that nobody reads is out of memory long before its next refresh.
    private int? refusals;
    private int seenFailures;

    /// <summary>Called after outcomes were looked for.</summary>
    public Action? Resolved { get; init; }

    /// <summary>Looks for a newer bar, then does the duties, each once however many ask.</summary>
    /// <param name="force">Whether the source is asked though no newer bar is due.</param>
    /// <exception cref="GrainInterfaces.TickerException">Not forced, nothing is held and the source gives nothing.</exception>
    public async Task RunAsync(bool force)
    {
        var before = begun;
        if (force) await history.DownloadAsync();
        else await history.GetAsync();
        await history.SettleAsync();
        await (begun > before ? last : BeginDuties());
    }

    /// <summary>Begins the duties; a run that has not begun yet is joined. The task never fails.</summary>
    public Task BeginDuties()
    {
        if (isLastWaiting) return last;
        isLastWaiting = true;
        begun++;
        return last = RunDutiesAsync(last);
    }

    /// <summary>Waits until the ticker is in the table of known tickers, or the write was given up: the scheduler must find what is predicted.</summary>
    public Task EnsureKnownAsync()
    {
        if (!known.Task.IsCompleted && last.IsCompleted) _ = BeginDuties();
        return known.Task;
    }

    /// <summary>Waits until everything begun is written or given up.</summary>
    public Task FinishAsync() => Task.WhenAll(last, historyState.CatchUpAsync(), fitsState.CatchUpAsync());

    private async Task RunDutiesAsync(Task before)
    {
        // Behind the turns of the readers who wait for the same download.
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.ContinueOnCapturedContext);
        isLastWaiting = false;
        try
        {
            if (history.Held is not { } held) return;
            // SQLite's driver blocks the calling thread: on the pool it holds up no turn.
            var (failures, isSourceAway, nextCheck, isBarMissing) = (history.Failures, history.IsSourceAway, history.NextCheckAt, history.IsBarMissing);
            await Task.Run(() => SaveToDirectoryAsync(held, failures, isSourceAway, nextCheck, isBarMissing));
            known.TrySetResult();
            var write = WriteHistory(held);
            // Levels are in the shares of their day: they wait for the next bar where nobody can tell in which the prices are.
            var look = held.IsSplitUnderWay ? Task.CompletedTask : alerts.RunAsync(held.Bars, held.SharesAfter);
            await Task.WhenAll(write, fitsState.CatchUpAsync(), Task.Run(() => outcomes.ResolveAsync(held.ToSeries(), held.MissingDays)), look);
            Resolved?.Invoke();
            Lend(held);
        }
        catch (Exception e)
        {
            logger.LogError(e, "The duties after a refresh of {Symbol} failed; the next refresh repeats them.", symbol);
        }
        finally
        {
            known.TrySetResult();
        }
    }

    private Task WriteHistory(HeldHistory held)
    {
        var now = (held.Fingerprint, held.History.Version);
        if (now == stored) return historyState.CatchUpAsync();
        stored = now;
        return historyState.WriteAsync(TickerHistoryState.From(held.History, held.FetchedAt));
    }

    // Nobody waits for it: the others get this ticker's sums tomorrow.
    private void Lend(HeldHistory held)
    {
        if (lent == held.Fingerprint) return;
        lent = held.Fingerprint;
        pools.LendAsync(held.ToSeries()).Ignore();
    }

    private async Task SaveToDirectoryAsync(HeldHistory held, int failures, bool isSourceAway, DateTimeOffset? nextCheck, bool isBarMissing)
    {
        try
        {
            await CountRefusalsAsync(failures, isSourceAway);
            var now = time.GetUtcNow();
            await directory.SaveAsync(new KnownTicker
            {
                Symbol = symbol,
                Name = held.History.Name,
                Exchange = held.History.Exchange,
                LastDate = held.Origin,
                NextRefreshAt = failures == 0
                    ? RefreshSchedule.NextRefresh(symbol, held.History.TimeZone, now, isBarMissing)
                    : RefreshSchedule.NextTry(now, isSourceAway, refusals!.Value, nextCheck),
                // That the last refresh failed is told by a count above 0.
                Failures = failures == 0 ? 0 : Math.Max(1, refusals!.Value),
            });
        }
        catch (DbException e)
        {
            logger.LogWarning(e, "{Symbol} could not be written to the known tickers; the next refresh tries again.", symbol);
        }
    }

    private async Task CountRefusalsAsync(int failures, bool isSourceAway)
    {
        // The duties run without a download, too: a failure counts once.
        var added = failures >= seenFailures ? failures - seenFailures : failures;
        seenFailures = failures;
        if (failures == 0)
        {
            refusals = 0;
            return;
        }

        refusals ??= (await directory.FindAsync(symbol))?.Failures ?? 0;
        if (!isSourceAway) refusals = Math.Max(1, refusals.Value + added);
    }
}
