using System.Data.Common;
using Microsoft.Extensions.Logging;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage;
using OrleansStock.Storage.Ledger;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Predictions;

/// <inheritdoc cref="IPredictionLogGrain"/>
/// <remarks>
/// The table is the truth; memory holds the newest page and the last number, and changes only after a commit. After a
/// write that failed it is unknown what the table holds, so the activation ends and the next one reads it anew.
/// </remarks>
internal sealed class PredictionLogGrain(PredictionStore store, RecordableForecasts forecasts, TimeProvider time, ILogger<PredictionLogGrain> logger) : Grain, IPredictionLogGrain, IDisposable
{
    private const int PageInMemory = 50;
    private const int MaxWaiting = 32;

    // Outcomes are written by set, ticker by ticker, past this grain: what is held in memory is read anew after a while.
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    private string userId = "";
    private long lastId;
    private readonly LinkedList<LedgerEntry> newest = [];
    private readonly Queue<(string RequestId, Guid Call)> written = new();
    private bool newestIsAll;
    private bool stale;
    private int waiting;
    private DateTimeOffset readAt;

    // Calls interleave, so that nobody waits behind another call's cold forecast; only the writes come one at a time.
    private readonly SemaphoreSlim writing = new(1, 1);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        userId = GrainKeys.UserIdOf(this.GetPrimaryKeyString());
        try
        {
            lastId = await store.GetLastIdAsync(userId);
            if (lastId > 0) Hold(await store.GetPageAsync(userId, null, PageInMemory));
            else Hold([]);
        }
        catch (DbException e)
        {
            // The driver's own exception means nothing to a caller in another process.
            logger.LogError(e, "The predictions of a user could not be read.");
            throw new TransientWriteException("The predictions cannot be read right now; please try again.");
        }
    }

    public void Dispose() => writing.Dispose();

    public async Task<PredictionReceipt> Predict(string symbol, string modelId, string requestId)
    {
        if (FindNewest(requestId) is { } known) return Repeat(known, symbol, modelId);

        TickerForecast forecast;
        try
        {
            forecast = await forecasts.GetAsync(symbol, modelId);
        }
        catch (TickerException) when (!newestIsAll)
        {
            // An old request repeated while the price source is away: its answer is in the table.
            if (await store.FindByRequestAsync(userId, requestId) is { } old) return Repeat(old, symbol, modelId);
            throw;
        }

        await EnterWriting();
        try
        {
            // The same request may have come twice and its twin been quicker.
            return FindNewest(requestId) is { } twin ? Repeat(twin, symbol, modelId) : await Append(ToEntry(forecast, lastId + 1, requestId));
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task<PredictionReceipt> Append(LedgerEntry entry)
    {
        ThrowIfStale();
        try
        {
            await store.InsertAsync(userId, entry);
        }
        catch (DbException e) when (Database.IsDuplicateKey(e))
        {
            return await Resolve(entry);
        }
        catch (DbException e) when (Database.IsMissingParent(e))
        {
            throw new RequestConflictException("The account no longer exists.");
        }
        catch (WriteQueueFullException)
        {
            // Nothing was begun, so what is in memory is still right.
            throw TooMany();
        }
        catch (Exception e)
        {
            logger.LogError(e, "A prediction could not be written; whether it was is unknown.");
            EndActivation();
            throw new TransientWriteException("The prediction could not be stored; please try again.");
        }

        lastId = entry.Id;
        newest.AddFirst(entry);
        if (newest.Count > PageInMemory)
        {
            newest.RemoveLast();
            newestIsAll = false;
        }

        if (CallId.Current is { } call)
        {
            written.Enqueue((entry.RequestId, call));
            if (written.Count > PageInMemory) written.Dequeue();
        }

        Meters.PredictionsWritten.Add(1);
        return new PredictionReceipt(ToRecord(entry), Created: true);
    }

    public Task<PredictionLogState> GetState() => Task.FromResult(new PredictionLogState
    {
        LastId = lastId,
        InMemory = newest.Count,
        InMemoryIsAll = newestIsAll,
        Waiting = waiting,
        ReadAt = readAt,
    });

    public async Task<PredictionPage> GetPage(long? before, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        await ReadAnewWhereOld();
        var held = newest.Where(e => before is null || e.Id < before).Take(limit + 1).ToList();
        // One more than asked for tells whether there is a next page.
        IReadOnlyList<LedgerEntry> entries = newestIsAll || held.Count > limit ? held : await store.GetPageAsync(userId, before, limit + 1);
        var items = entries.Take(limit).Select(ToRecord).ToArray();
        return new PredictionPage(items, entries.Count > limit ? items[^1].Id : null);
    }

    public async Task<PredictionRecord?> Get(long id)
    {
        await ReadAnewWhereOld();
        var entry = newest.FirstOrDefault(e => e.Id == id);
        if (entry is null && !newestIsAll) entry = await store.FindAsync(userId, id);
        return entry is null ? null : ToRecord(entry);
    }

    public async Task<bool> Delete(long id)
    {
        await EnterWriting();
        try
        {
            ThrowIfStale();
            var deleted = await store.DeleteAsync(userId, id, time.GetUtcNow());
            if (newest.FirstOrDefault(e => e.Id == id) is { } entry) newest.Remove(entry);
            return deleted;
        }
        catch (Exception e) when (e is not TransientWriteException)
        {
            logger.LogError(e, "A prediction could not be deleted; whether it was is unknown.");
            EndActivation();
            throw new TransientWriteException("The prediction could not be deleted; please try again.");
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task ReadAnewWhereOld()
    {
        if (newest.Count == 0 || time.GetUtcNow() - readAt < Freshness) return;
        await writing.WaitAsync();
        try
        {
            // Not between an insert and its place in memory.
            if (time.GetUtcNow() - readAt >= Freshness) Hold(await store.GetPageAsync(userId, null, PageInMemory));
        }
        catch (DbException e)
        {
            // Not with every request: each would wait for the database's timeout.
            readAt = time.GetUtcNow();
            logger.LogWarning(e, "Predictions could not be read anew; what is held is served.");
        }
        finally
        {
            writing.Release();
        }
    }

    private void Hold(IReadOnlyList<LedgerEntry> page)
    {
        newest.Clear();
        foreach (var entry in page) newest.AddLast(entry);
        newestIsAll = page.Count < PageInMemory;
        readAt = time.GetUtcNow();
    }

    /// <summary>The request id is in an older page or was deleted; or another activation of this grain took the number.</summary>
    private async Task<PredictionReceipt> Resolve(LedgerEntry entry)
    {
        LedgerEntry? old;
        try
        {
            old = await store.FindByRequestAsync(userId, entry.RequestId);
        }
        catch (DbException e)
        {
            logger.LogError(e, "What a request id stands for could not be read.");
            EndActivation();
            throw new TransientWriteException("The predictions cannot be read right now; please try again.");
        }

        if (old is null || old.Id > lastId) EndActivation();
        return old is not null
            ? Repeat(old, entry.Symbol, entry.ModelId)
            : throw new TransientWriteException("Another activation wrote this user's predictions; please try again.");
    }

    private async Task EnterWriting()
    {
        if (waiting >= MaxWaiting) throw TooMany();
        waiting++;
        try
        {
            await writing.WaitAsync();
        }
        finally
        {
            waiting--;
        }
    }

    private static TickerException TooMany() =>
        new(TickerError.Busy, "Too many predictions are waiting to be stored; please try again in a few seconds.", TimeSpan.FromSeconds(3));

    private LedgerEntry? FindNewest(string requestId) => newest.FirstOrDefault(e => e.RequestId == requestId);

    private void EndActivation()
    {
        stale = true;
        DeactivateOnIdle();
    }

    private void ThrowIfStale()
    {
        if (stale) throw new TransientWriteException("This user's predictions are being read anew; please try again.");
    }

    private PredictionReceipt Repeat(LedgerEntry entry, string symbol, string modelId)
    {
        if (entry.Deleted) throw new RequestConflictException("The prediction of this request id was deleted; use a new id.");
        return entry.Symbol == symbol && entry.ModelId == modelId
            // Created where another attempt of this very call has written it.
            ? new PredictionReceipt(ToRecord(entry), Created: CallId.Current is { } call && written.Contains((entry.RequestId, call)))
            : throw new RequestConflictException($"This request id was used for {entry.Symbol} with {entry.ModelId}; use a new id.");
    }

    private LedgerEntry ToEntry(TickerForecast forecast, long id, string requestId) => new()
    {
        Id = id,
        RequestId = requestId,
        // What the table keeps, so that the answer before a restart and after it are the same.
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()),
        Symbol = forecast.Symbol,
        Currency = forecast.Currency,
        ModelId = forecast.ModelId,
        ModelVersion = forecast.ModelVersion,
        Origin = forecast.Origin,
        CloseAtOrigin = forecast.OriginPrice,
        HistoryFingerprint = forecast.HistoryFingerprint,
        Horizons =
        [
            .. forecast.Horizons.Select(h => new LedgerHorizon
            {
                Horizon = h.LeadTime,
                TargetDate = h.ExpectedDate,
                LogReturns = [.. h.LogReturns],
                Point = h.PointLogReturn,
            }),
        ],
    };

    private static PredictionRecord ToRecord(LedgerEntry entry) => new()
    {
        Id = entry.Id,
        RequestId = entry.RequestId,
        CreatedAt = entry.CreatedAt,
        Symbol = entry.Symbol,
        Currency = entry.Currency,
        ModelId = entry.ModelId,
        ModelVersion = entry.ModelVersion,
        Origin = entry.Origin,
        CloseAtOrigin = Price.Round(entry.CloseAtOrigin),
        HistoryFingerprint = entry.HistoryFingerprint,
        Horizons =
        [
            .. entry.Horizons.Select(h => new PredictionHorizon
            {
                Horizon = h.Horizon,
                TargetDate = h.TargetDate,
                Quantiles = [.. h.LogReturns.Select(r => Price.Round(entry.CloseAtOrigin * Math.Exp(r)))],
                Point = Price.Round(entry.CloseAtOrigin * Math.Exp(h.Point)),
                Actual = h.Actual is { } a ? Price.Round(entry.CloseAtOrigin * Math.Exp(a)) : null,
                ActualDate = h.ActualDate,
                ResolvedAt = h.ResolvedAt,
            }),
        ],
    };
}
