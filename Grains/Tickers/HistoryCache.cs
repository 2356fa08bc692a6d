using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Requests;
using OrleansStock.Grains.Tickers.Memory;
using OrleansStock.MarketData;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Tickers;

/// <summary>A ticker's history in memory: single-flight download, stale-while-revalidate, back-off after a failure.</summary>
/// <remarks>It belongs to one grain, whose turns never run at the same time: plain fields are safe between awaits.</remarks>
internal sealed class HistoryCache(
    Symbol symbol,
    HeldHistory? stored,
    IPriceSource source,
    TickerMemory memory,
    TickerTraffic traffic,
    UnknownSymbolHelp help,
    NewWork newWork,
    TimeProvider time,
    ILogger logger)
{
    private Task? download;
    private Task patience = Task.CompletedTask;
    private TickerException? failure;
    private DateTimeOffset nextCheck = DateTimeOffset.MinValue;

    /// <summary>The history; null where none was loaded yet.</summary>
    public HeldHistory? Held { get; private set; } = stored;

    /// <summary>Called on the grain's turn after each download, successful or not; the download's readers wait for it.</summary>
    public Action Downloaded { get; set; } = () => { };

    /// <summary>Why a newer bar that should exist is not there, or how old the last one is; null where what is held is fresh.</summary>
    public string? StaleReason
    {
        get
        {
            var reason = failure?.Message ?? (IsPatienceOver ? $"{source.Name} is taking long to answer." : Held?.MissingSentence);
            var age = Held?.Age.SentenceAt(time.GetUtcNow());
            return age is null || reason is null ? age ?? reason : $"{age} {reason}";
        }
    }

    /// <summary>Whether what is held is so old that a forecast from it is a look back.</summary>
    public bool IsOld => Held is { } held && time.GetUtcNow() >= held.Age.OldFrom;

    /// <summary>
    /// Whether the bar of the last session should be there and is not. Of prices that are old none is expected: the ticker is suspended or gone.
    /// </summary>
    public bool IsBarMissing => Held is { } held && !IsOld && source.MayHaveNewBar(held.History.Stamp, time.GetUtcNow());

    /// <summary>Why the last download failed; null where it did not.</summary>
    public string? FailureMessage => failure?.Message;

    /// <summary>Whether the last download failed for a reason that says nothing about the symbol: the source is away, or asks for a pause.</summary>
    public bool IsSourceAway => failure is { Error: TickerError.SourceUnavailable };

    /// <summary>Downloads that failed in a row, as far as this activation knows.</summary>
    public int Failures { get; private set; }

    /// <summary>The earliest time at which readers ask the source again; null where they may ask now.</summary>
    public DateTimeOffset? NextCheckAt => nextCheck == DateTimeOffset.MinValue ? null : nextCheck;

    /// <summary>Whether a download is under way.</summary>
    public bool IsDownloading => download is not null;

    /// <summary>Whether what is held can be served without asking the source.</summary>
    public bool IsServable => Held is not null && (download is null ? !IsCheckDue() : IsPatienceOver);

    private bool IsPatienceOver => download is not null && Held is not null && patience.IsCompleted;

    /// <summary>The newest history there is: fresh where possible, else what is held, marked stale.</summary>
    /// <param name="board">Told of a download that is waited for; null where nobody watches.</param>
    /// <exception cref="TickerException">Nothing is held and the source gives nothing.</exception>
    public async Task<HeldHistory> GetAsync(ProgressBoard? board = null)
    {
        // A ticker that nobody has asked for before is new work, which has a budget; what is held is free.
        if (Held is null && download is null && IsCheckDue() && await newWork.AdmitAsync(symbol) is { } unknown)
        {
            failure = await help.ToExceptionAsync(symbol, new PriceSourceException(PriceSourceError.UnknownSymbol, unknown));
            nextCheck = time.GetUtcNow() + Timeouts.Grains.RecheckAfterNoNews;
        }

        if (download is not null) Meters.SingleFlightHits.Add(1);
        else if (IsCheckDue()) BeginDownload();

        if (download is { } running)
        {
            board?.Report(ForecastStage.Downloading, $"Getting the price history of {symbol} from {source.Name}.", 0.05);
            if (Held is null) await running;
            else await Task.WhenAny(running, patience);
        }

        if (Held is not null) return Held;
        throw failure is { } f
            ? new TickerException(f.Error, f.Message, f.RetryAfter is null ? null : nextCheck - time.GetUtcNow()) { Suggestions = f.Suggestions }
            : new TickerException(TickerError.SourceUnavailable, $"{source.Name} cannot be reached.");
    }

    /// <summary>Asks the source now, or joins the download under way, and waits for its end.</summary>
    public Task DownloadAsync()
    {
        if (download is null) BeginDownload();
        return download ?? Task.CompletedTask;
    }

    /// <summary>Waits for the end of the download under way, if any.</summary>
    public Task SettleAsync() => download ?? Task.CompletedTask;

    private bool IsCheckDue()
    {
        var now = time.GetUtcNow();
        return now >= nextCheck && (Held is null || failure is not null || source.MayHaveNewBar(Held.History.Stamp, now));
    }

    private void BeginDownload()
    {
        patience = Task.Delay(Timeouts.Grains.Download, time);
        download = LoadAsync();
    }

    private async Task LoadAsync()
    {
        using var activity = Meters.Activities.StartActivity("download");
        activity?.SetTag("symbol", symbol.ToString());
        using var underWay = traffic.BeginDownload();
        // To keep a known ticker fresh is the service's work, whoever reads it first.
        if (Held is not null) default(Caller).Flow();
        try
        {
            // Off the grain's scheduler: parsing and repairing ten years of bars would hold up every other turn. The forced
            // yield lets the caller put this task into its field before the end of this method takes it out.
            var before = Held?.History;
            var loaded = await Task.Run(async () =>
            {
                using var admission = await memory.AdmitAsync();
                var update = await source.UpdateHistoryAsync(symbol.ToString(), before);
                if (update.Reason is not null) logger.LogInformation("History of {Symbol} was reloaded: {Reason}", symbol, update.Reason);
                return new HeldHistory(update.History, time.GetUtcNow());
            }).ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.ContinueOnCapturedContext);

            Meters.Downloads.Add(1, Held?.Fingerprint != loaded.Fingerprint ? Meters.Outcomes.Ok : Meters.Outcomes.Unchanged);
            Held = loaded;
            failure = null;
            Failures = 0;
            // On a holiday the expected bar does not exist: the source is asked again, but not with every request.
            var now = time.GetUtcNow();
            nextCheck = source.MayHaveNewBar(loaded.History.Stamp, now) ? now + Timeouts.Grains.RecheckAfterNoNews : DateTimeOffset.MinValue;
        }
        catch (PriceSourceException e)
        {
            var isUnknown = e.Error == PriceSourceError.UnknownSymbol;
            // One such answer about a ticker that is held may be the source's mistake: the scheduler's growing pauses find out.
            var pause = BackOff(
                isUnknown && source.IsRemote && Held is null ? Timeouts.Grains.UnknownRemembered : e.RetryAfter,
                e.Error == PriceSourceError.RateLimited ? Meters.Outcomes.RateLimited : Meters.Outcomes.Failed);
            if (isUnknown && source.IsRemote && Held is null) await newWork.RememberUnknownAsync(symbol, e.Message);
            failure = isUnknown ? await help.ToExceptionAsync(symbol, e) : ToTickerException(e, pause);
            activity?.SetStatus(ActivityStatusCode.Error, e.Error.ToString());
            logger.LogWarning("History of {Symbol} could not be loaded: {Error}: {Message} Next attempt in {Pause}.", symbol, e.Error, e.Message, pause);
        }
        catch (Exception e)
        {
            // A defect of ours must not cost a download with every request.
            var pause = BackOff(null, Meters.Outcomes.Failed);
            failure = new TickerException(TickerError.BadData, $"The history of {symbol} could not be read.");
            activity?.SetStatus(ActivityStatusCode.Error);
            logger.LogError(e, "History of {Symbol} could not be read. Next attempt in {Pause}.", symbol, pause);
        }
        finally
        {
            download = null;
        }

        Downloaded();
    }

    private TimeSpan BackOff(TimeSpan? asked, KeyValuePair<string, object?> outcome)
    {
        Meters.Downloads.Add(1, outcome);
        if (Held is not null) Meters.RefreshesFailed.Add(1);
        var pause = RefreshSchedule.PauseAfter(Failures++, asked);
        nextCheck = time.GetUtcNow() + pause;
        return pause;
    }

    // A source's own error text may name hosts and ports, so it goes to the log only.
    private TickerException ToTickerException(PriceSourceException e, TimeSpan pause) => e.Error switch
    {
        PriceSourceError.NoData or PriceSourceError.BadData => new TickerException(TickerError.BadData, e.Message),
        PriceSourceError.BadAnswer =>
            new TickerException(TickerError.SourceUnavailable, $"{source.Name} gave an answer that cannot be read.", pause),
        PriceSourceError.RateLimited =>
            new TickerException(TickerError.SourceUnavailable, $"{source.Name} asks us to wait before the next request.", pause),
        _ => new TickerException(TickerError.SourceUnavailable, $"{source.Name} cannot be reached right now.", pause),
    };
}
