using System.Data.Common;
using Microsoft.Extensions.Logging;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Record;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Tickers.Record;

/// <summary>
/// The live record of a ticker as its page shows it. It changes with the outcomes, which the ticker itself writes, so that it is read once and
/// again after each refresh.
/// </summary>
internal sealed class LiveRecord(Symbol symbol, RecordStore store, TimeProvider time, ILogger logger)
{
    private Task<Held?>? reading;

    private sealed record Held(IReadOnlyList<RecordRow> Rows, DateOnly? FirstDue, DateTimeOffset ReadAt)
    {
        /// <summary>Whether nothing is known yet that stays so until the next refresh: somebody may record the first prediction at any moment.</summary>
        public bool IsBlank => Rows.Count == 0 && FirstDue is null;
    }

    /// <summary>The record of a model; null where it cannot be read.</summary>
    public async Task<TickerRecord?> GetAsync(string modelId)
    {
        if (reading is { IsCompletedSuccessfully: true } && await reading is var before
            && (before is null || (before.IsBlank && time.GetUtcNow() - before.ReadAt >= Timeouts.Grains.NewestPredictions))) reading = null;
        // SQLite's driver blocks the calling thread: on the pool it holds up no turn.
        var held = await (reading ??= Task.Run(ReadAsync));
        return held is null ? null : new TickerRecord(
            [.. held.Rows.Where(r => r.ModelId == modelId).Select(r => new TickerRecordPart(r.Horizon, r.Regime, r.Sums))], held.FirstDue);
    }

    /// <summary>Has the record read anew when it is asked for next.</summary>
    public void Forget() => reading = null;

    private async Task<Held?> ReadAsync()
    {
        try
        {
            var rows = await store.GetAsync(symbol, ForecastModels.Horizons);
            var now = time.GetUtcNow();
            return new Held(rows, rows.Count > 0 ? null : await store.FindFirstDueAsync(symbol, DateOnly.FromDateTime(now.UtcDateTime)), now);
        }
        catch (DbException e)
        {
            logger.LogWarning(e, "The live record of {Symbol} could not be read; its page goes without.", symbol);
            return null;
        }
    }
}
