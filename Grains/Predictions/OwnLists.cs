using System.Data.Common;
using Microsoft.Extensions.Logging;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData.Calendar;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Ledger.Lists;

namespace OrleansStock.Grains.Predictions;

/// <summary>What one person's predictions are asked beside the newest ones: filters, notes, and how the ranges have held.</summary>
public sealed class OwnLists(PredictionStore store, PredictionSearch search, NoteStore notes, OwnOutcomes outcomes, ILogger<OwnLists> logger)
{
    /// <summary>
    /// The newest outcomes that one's own calibration counts. A thousand give an error of 1.3 points for an 80 % range, and are read in the
    /// same time whoever asks.
    /// </summary>
    private const int CountedOutcomes = 1_000;

    // The ranges: the share that each states, and the levels of its ends.
    private static readonly (double Stated, double Low, double High)[] ranges = [(0.5, 0.25, 0.75), (0.8, 0.1, 0.9), (0.9, 0.05, 0.95), (0.98, 0.01, 0.99)];

    /// <summary>Looks for a page of predictions.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="query">Which.</param>
    /// <returns>The predictions, and where the list goes on.</returns>
    /// <exception cref="TransientWriteException">The tables cannot be read.</exception>
    public Task<(IReadOnlyList<LedgerEntry> Entries, string? Next, bool IsCutShort)> FindAsync(string userId, PredictionQuery query) => ReadAsync(async () =>
    {
        var order = query.EffectiveOrder;
        var byDay = order is PredictionOrder.Due or PredictionOrder.LastDue;
        ListPlace? after = null;
        if (query.Cursor is { } cursor && !ListPlace.TryParse(cursor, byDay, out after))
            throw new ArgumentException("The cursor is of another list.", nameof(query));
        var filter = new PredictionFilter
        {
            Symbol = query.Symbol,
            ModelId = query.ModelId,
            HasOutcome = query.State switch { PredictionState.Waiting => false, PredictionState.Resolved => true, _ => null },
            From = query.DueFrom,
            To = query.DueTo,
            Text = query.Text,
            IsAged = query.State is PredictionState.Retrospective,
            ByDay = byDay,
            Ascending = order is PredictionOrder.Oldest or PredictionOrder.Due,
        };
        // Whether a prediction is a look back follows from its exchange's calendar; the index knows which may be one.
        var found = await search.FindAsync(
            userId, filter, after, query.Limit,
            one => query.State is not { } state || IsLookBack(one.CreatedAt, one.Symbol, one.Origin) == (state == PredictionState.Retrospective));
        return (await store.GetAsync(userId, found.Ids), found.Next?.ToString(), found.IsCutShort);
    });

    /// <summary>How the ranges of a person have held.</summary>
    /// <exception cref="TransientWriteException">The tables cannot be read.</exception>
    public Task<OwnCalibration> GetCalibrationAsync(string userId) => ReadAsync(async () =>
    {
        var read = await outcomes.GetNewestAsync(userId, CountedOutcomes);
        var counted = read.Where(o => o.CreatedAt < PriceAge.CountedBeforeOf(o.Symbol.ToString(), o.Origin, o.ActualDate)).ToList();
        return new OwnCalibration(counted.Count, read.Count < CountedOutcomes,
            [.. ranges.Select(r => new OwnRange(r.Stated, counted.Count(o => o.Actual >= o.Forecast[r.Low] && o.Actual <= o.Forecast[r.High])))]);
    });

    /// <summary>Whether a person has written any note.</summary>
    /// <exception cref="TransientWriteException">The tables cannot be read.</exception>
    public Task<bool> HasNotesAsync(string userId) => ReadAsync(() => notes.AnyAsync(userId));

    /// <summary>The notes of some predictions.</summary>
    /// <exception cref="TransientWriteException">The tables cannot be read.</exception>
    public Task<Dictionary<long, string>> GetNotesAsync(string userId, IReadOnlyCollection<long> ids) => ReadAsync(() => notes.GetAsync(userId, ids));

    /// <summary>Writes, replaces or removes a note; false where there is no such prediction.</summary>
    /// <exception cref="TransientWriteException">It is unknown whether it was written.</exception>
    public Task<bool> SetNoteAsync(string userId, long id, string? note) => ReadAsync(() => notes.SetAsync(userId, id, note));

    private static bool IsLookBack(long createdAt, Symbol symbol, DateOnly origin) =>
        DateTimeOffset.FromUnixTimeMilliseconds(createdAt) >= PriceAge.OldFromOf(symbol.ToString(), origin);

    private async Task<T> ReadAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (DbException e)
        {
            // The driver's own exception means nothing to a caller in another process.
            logger.LogWarning(e, "A user's lists could not be read or written.");
            throw new TransientWriteException("The predictions cannot be read or changed right now; please try again.");
        }
    }
}
