using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Logging;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Sharing;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Predictions;

/// <inheritdoc cref="IPredictionLogGrain"/>
/// <remarks>
/// The table is the truth. Memory holds the newest page and the last number, and changes only after a commit. After a
/// failed write nobody knows what the table holds, so the activation ends and the next one reads the table anew.
/// </remarks>
internal sealed class PredictionLogGrain(
    PredictionStore store,
    LinkStore links,
    OwnLists lists,
    RecordableForecasts forecasts,
    TimeProvider time,
    ILogger<PredictionLogGrain> logger) : Grain, IPredictionLogGrain, IDisposable
{
    // One user's writes take milliseconds each: behind this many, a write would wait longer than its caller does.
    private const int MaxWaiting = 32;

    private readonly NewestPage newest = new(time);

    // The calls that wrote the newest predictions: another attempt of the same call is told that it created the record.
    private readonly Queue<(string RequestId, Guid Call)> written = new();

    // Calls interleave, so that nobody waits behind another call's cold forecast; only the writes come one at a time.
    private readonly SemaphoreSlim writing = new(1, 1);

    // Null where nobody has asked. Most people write no notes, and then their pages ask for none.
    private bool? hasNotes;
    private (OwnCalibration Held, DateTimeOffset ReadAt)? calibration;

    private string userId = "";
    private long lastId;
    private bool isEnding;
    private int waiting;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        userId = GrainKeys.UserIdOf(this.GetPrimaryKeyString());
        try
        {
            lastId = await store.GetLastIdAsync(userId);
            newest.Replace(lastId > 0 ? await store.GetPageAsync(userId, null, NewestPage.Capacity) : []);
        }
        catch (DbException e)
        {
            // The driver's own exception means nothing to a caller in another process.
            logger.LogError(e, "The predictions of a user could not be read.");
            throw new TransientWriteException("The predictions cannot be read right now; please try again.");
        }
    }

    public void Dispose() => writing.Dispose();

    public Task<PredictionReceipt> Predict(Symbol symbol, string modelId, RequestId requestId) =>
        PredictAsync(new AskedPrediction(symbol, modelId, null), requestId, null);

    public Task<PredictionReceipt> Predict(Symbol symbol, string modelId, RequestId requestId, string tokenId) =>
        PredictAsync(new AskedPrediction(symbol, modelId, null), requestId, tokenId);

    public Task<PredictionReceipt> PredictAt(Symbol symbol, string modelId, RequestId requestId, HorizonChoice horizon, string? tokenId) =>
        PredictAsync(new AskedPrediction(symbol, modelId, horizon), requestId, tokenId);

    public Task<PredictionReceipt> PredictOwn(OwnForecast own, RequestId requestId, string? tokenId) =>
        PredictAsync(AskedPrediction.Of(own), requestId, tokenId);

    private async Task<PredictionReceipt> PredictAsync(AskedPrediction asked, RequestId requestId, string? tokenId)
    {
        if (newest.Find(requestId) is { } known) return Repeat(known, asked);

        TickerForecast forecast;
        try
        {
            forecast = await asked.GetForecastAsync(forecasts);
        }
        catch (TickerException) when (!newest.IsAll)
        {
            // An old request repeated while the price source is away: its answer is in the table.
            if (await store.FindByRequestAsync(userId, requestId.ToString()) is { } old) return Repeat(old, asked);
            throw;
        }

        await EnterWriting();
        try
        {
            // The same request may have arrived twice, and its twin may have committed first.
            return newest.Find(requestId) is { } twin
                ? Repeat(twin, asked)
                : await Append(asked.ToEntry(forecast, lastId + 1, requestId, time.GetUtcNow()), asked, tokenId);
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task<PredictionReceipt> Append(LedgerEntry entry, AskedPrediction asked, string? tokenId)
    {
        ThrowIfEnding();
        try
        {
            await store.InsertAsync(userId, entry, tokenId);
        }
        catch (DbException e) when (tokenId is not null && Database.IsMissingValue(e))
        {
            // Without a valid token the row has no owner, so the database refused it. Nothing was written, and memory is still right.
            throw new TokenRevokedException();
        }
        catch (DbException e) when (Database.IsDuplicateKey(e))
        {
            return await Resolve(entry, asked);
        }
        catch (DbException e) when (Database.IsMissingParent(e))
        {
            throw new RequestConflictException("The account no longer exists.");
        }
        catch (WriteQueueFullException)
        {
            // No write was begun, so memory is still right.
            throw TooMany();
        }
        catch (Exception e)
        {
            logger.LogError(e, "The write of a prediction failed; whether it was committed is unknown.");
            EndActivation();
            throw new TransientWriteException("The prediction could not be stored; please try again.");
        }

        lastId = entry.Id;
        newest.Add(entry);
        if (CallId.Current is { } call)
        {
            written.Enqueue((entry.RequestId, call));
            if (written.Count > NewestPage.Capacity) written.Dequeue();
        }

        Meters.PredictionsWritten.Add(1);
        return new PredictionReceipt(entry.ToRecord(), Created: true);
    }

    public Task<PredictionLogState> GetState() => Task.FromResult(new PredictionLogState
    {
        LastId = lastId,
        InMemory = newest.Count,
        InMemoryIsAll = newest.IsAll,
        Waiting = waiting,
        ReadAt = newest.ReadAt,
    });

    public async Task<PredictionPage> GetPage(long? before, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        await ReadAnewWhereOld();
        // One more than asked for tells whether there is a next page.
        var records = newest.TryTake(before, limit + 1) ?? [.. (await store.GetPageAsync(userId, before, limit + 1)).Select(e => e.ToRecord())];
        return new PredictionPage([.. records.Take(limit)], records.Count > limit ? records[limit - 1].Id : null);
    }

    public async Task<FoundPredictions> Find(PredictionQuery query)
    {
        // The newest ones are in memory; a cursor of that list is the number of the last one.
        if (query.IsPlain && (query.Cursor is null || long.TryParse(query.Cursor, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            long? before = query.Cursor is { } last ? long.Parse(last, CultureInfo.InvariantCulture) : null;
            var page = await GetPage(before, query.Limit);
            return new FoundPredictions(page.Items, page.Next?.ToString(CultureInfo.InvariantCulture), false, await GetNotesOf(page.Items.Select(r => r.Id)));
        }

        var (entries, next, isCutShort) = await lists.FindAsync(userId, query);
        return new FoundPredictions([.. entries.Select(e => e.ToRecord())], next, isCutShort, await GetNotesOf(entries.Select(e => e.Id)));
    }

    public async Task<string?> GetNote(long id) => (await GetNotesOf([id])).GetValueOrDefault(id);

    public async Task<bool> SetNote(long id, string? note)
    {
        var isThere = await lists.SetNoteAsync(userId, id, note);
        if (isThere && !string.IsNullOrEmpty(note)) hasNotes = true;
        return isThere;
    }

    public async Task<OwnCalibration> GetCalibration()
    {
        // Outcomes are written per ticker and bypass this grain, so it is read again after a while, as the newest page is.
        if (calibration is not { } held || time.GetUtcNow() - held.ReadAt >= Timeouts.Grains.NewestPredictions)
            calibration = held = (await lists.GetCalibrationAsync(userId), time.GetUtcNow());
        return held.Held;
    }

    private async Task<IReadOnlyDictionary<long, string>> GetNotesOf(IEnumerable<long> ids)
    {
        hasNotes ??= await lists.HasNotesAsync(userId);
        return hasNotes is true ? await lists.GetNotesAsync(userId, [.. ids]) : new Dictionary<long, string>();
    }

    public async Task<PredictionRecord?> Get(long id)
    {
        await ReadAnewWhereOld();
        return newest.Find(id) ?? (newest.IsAll ? null : (await store.FindAsync(userId, id))?.ToRecord());
    }

    public Task<SealedRecord?> GetSealed(long id) => AskAsync(async () =>
        await store.FindLeafAsync(userId, id) is (var hash, var leaf) ? new SealedRecord(Convert.ToHexStringLower(hash), leaf?.Text) : null);

    public Task<PredictionLink?> GetLink(long id) => AskAsync(async () => ToLink(await links.FindAsync(userId, id)));

    public Task<PredictionLink?> Share(long id) => AskAsync(async () => ToLink(await links.ShareAsync(userId, id, time.GetUtcNow())));

    public Task<bool> Unshare(long id) => AskAsync(() => links.RevokeAsync(userId, id));

    private static PredictionLink? ToLink(StoredLink? link) =>
        link is null ? null : new PredictionLink(link.Token, DateTimeOffset.FromUnixTimeMilliseconds(link.CreatedAt));

    // Of what is no prediction in memory: leaves and links.
    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (DbException e)
        {
            logger.LogWarning(e, "The leaf or the link of a prediction could not be read or written.");
            throw new TransientWriteException("The predictions cannot be used right now; please try again.");
        }
    }

    public async Task<bool> Delete(long id)
    {
        await EnterWriting();
        try
        {
            ThrowIfEnding();
            var deleted = await store.DeleteAsync(userId, id, time.GetUtcNow());
            newest.Remove(id);
            return deleted;
        }
        catch (Exception e) when (e is not TransientWriteException)
        {
            logger.LogError(e, "The deletion of a prediction failed; whether it was committed is unknown.");
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
        if (!newest.IsOld) return;
        await writing.WaitAsync();
        try
        {
            // Under the writers' lock: never between an insert and its place in memory. Another call may have read meanwhile.
            if (newest.IsOld) newest.Replace(await store.GetPageAsync(userId, null, NewestPage.Capacity));
        }
        catch (DbException e)
        {
            newest.Prolong();
            logger.LogWarning(e, "Predictions could not be read again; the copy in memory is served.");
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>The request id is in an older page or was deleted; or another activation of this grain took the number.</summary>
    private async Task<PredictionReceipt> Resolve(LedgerEntry entry, AskedPrediction asked)
    {
        LedgerEntry? old;
        try
        {
            old = await store.FindByRequestAsync(userId, entry.RequestId);
        }
        catch (DbException e)
        {
            logger.LogError(e, "The prediction of a request id could not be read.");
            EndActivation();
            throw new TransientWriteException("The predictions cannot be read right now; please try again.");
        }

        if (old is null || old.Id > lastId) EndActivation();
        return old is not null
            ? Repeat(old, asked)
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
        new(TickerError.Busy, "Too many predictions are waiting to be stored; please try again in a few seconds.", Timeouts.Grains.RetryAfterWrites);

    private void EndActivation()
    {
        isEnding = true;
        DeactivateOnIdle();
    }

    private void ThrowIfEnding()
    {
        if (isEnding) throw new TransientWriteException("This user's predictions are being reloaded; please try again.");
    }

    private PredictionReceipt Repeat(LedgerEntry entry, AskedPrediction asked)
    {
        asked.RequireSame(entry);
        // Another attempt of this very call may have written it: then this call created it.
        return new PredictionReceipt(entry.ToRecord(), Created: CallId.Current is { } call && written.Contains((entry.RequestId, call)));
    }
}
