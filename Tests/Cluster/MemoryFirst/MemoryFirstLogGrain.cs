using System.Data.Common;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Ledger;

namespace OrleansStock.MemoryFirst;

/// <summary>What the real grain must not be: it believes its memory, and fills it before the table.</summary>
internal sealed class MemoryFirstLogGrain(PredictionStore store, TimeProvider time) : Grain, IPredictionLogGrain
{
    private readonly Dictionary<RequestId, PredictionRecord> records = [];
    private string userId = "";
    private long lastId;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        userId = GrainKeys.UserIdOf(this.GetPrimaryKeyString());
        lastId = await store.GetLastIdAsync(userId);
    }

    public async Task<PredictionReceipt> Predict(Symbol symbol, string modelId, RequestId requestId)
    {
        var forecast = await GrainFactory.GetTicker(symbol).GetForecast(modelId);
        if (records.TryGetValue(requestId, out var known)) return new PredictionReceipt(known, Created: false);
        var entry = new LedgerEntry
        {
            Id = ++lastId,
            RequestId = requestId.ToString(),
            CreatedAt = time.GetUtcNow(),
            Symbol = forecast.Symbol,
            Currency = forecast.Currency,
            ModelId = forecast.ModelId,
            ModelVersion = forecast.ModelVersion,
            Origin = forecast.Origin,
            CloseAtOrigin = (double)forecast.CloseAtOrigin,
            HistoryFingerprint = forecast.HistoryFingerprint,
            Horizons = [.. forecast.Horizons.Select(h => new LedgerHorizon { Forecast = h.ToReturns(), TargetDate = h.ExpectedDate })],
        };
        var record = new PredictionRecord
        {
            Id = entry.Id,
            RequestId = requestId,
            CreatedAt = entry.CreatedAt,
            Symbol = entry.Symbol,
            Currency = entry.Currency,
            ModelId = entry.ModelId,
            ModelVersion = entry.ModelVersion,
            Origin = entry.Origin,
            CloseAtOrigin = forecast.CloseAtOrigin,
            HistoryFingerprint = entry.HistoryFingerprint,
            Horizons = [],
        };
        records[requestId] = record;
        try
        {
            await store.InsertAsync(userId, entry);
        }
        catch (DbException)
        {
            throw new TransientWriteException("The prediction could not be stored; please try again.");
        }

        return new PredictionReceipt(record, Created: true);
    }

    public Task<PredictionReceipt> Predict(Symbol symbol, string modelId, RequestId requestId, string tokenId) => Predict(symbol, modelId, requestId);

    public Task<PredictionReceipt> PredictAt(Symbol symbol, string modelId, RequestId requestId, HorizonChoice horizon, string? tokenId) =>
        Predict(symbol, modelId, requestId);

    public Task<PredictionReceipt> PredictOwn(OwnForecast own, RequestId requestId, string? tokenId) => throw new NotSupportedException();

    public Task<PredictionLogState> GetState() =>
        Task.FromResult(new PredictionLogState { LastId = lastId, InMemory = records.Count, InMemoryIsAll = true, Waiting = 0, ReadAt = time.GetUtcNow() });

    public Task<PredictionPage> GetPage(long? before, int limit) =>
        Task.FromResult(new PredictionPage([.. records.Values.OrderByDescending(r => r.Id).Where(r => before is null || r.Id < before).Take(limit)], null));

    public Task<PredictionRecord?> Get(long id) => Task.FromResult(records.Values.FirstOrDefault(r => r.Id == id));

    public Task<SealedRecord?> GetSealed(long id) => Task.FromResult<SealedRecord?>(null);

    public Task<PredictionLink?> GetLink(long id) => Task.FromResult<PredictionLink?>(null);

    public Task<PredictionLink?> Share(long id) => Task.FromResult<PredictionLink?>(null);

    public Task<bool> Unshare(long id) => Task.FromResult(false);

    public Task<bool> Delete(long id) => Task.FromResult(false);

    // The page that follows registering asks for these.
    public Task<FoundPredictions> Find(PredictionQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var open = query.State == PredictionState.Resolved ? [] : records.Values.OrderByDescending(r => r.Id).Take(query.Limit);
        return Task.FromResult(new FoundPredictions([.. open], null, false, new Dictionary<long, string>()));
    }

    public Task<OwnCalibration> GetCalibration() => Task.FromResult(new OwnCalibration(0, true, []));

    public Task<string?> GetNote(long id) => throw new NotSupportedException();

    public Task<bool> SetNote(long id, string? note) => throw new NotSupportedException();
}
