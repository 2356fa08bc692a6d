using System.Data.Common;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Sharing;

namespace OrleansStock.Grains.Predictions.Sharing;

/// <inheritdoc cref="ISharedPredictionsGrain"/>
/// <remarks>It holds nothing, so that a link that was revoked opens nothing from then on; a worker on each silo reads the tables.</remarks>
[StatelessWorker, Reentrant]
internal sealed class SharedPredictionsGrain(LinkStore links, PredictionStore predictions, ILogger<SharedPredictionsGrain> logger)
    : Grain, ISharedPredictionsGrain
{
    public async Task<SharedPrediction?> Get(string token)
    {
        try
        {
            // SQLite's driver blocks the calling thread.
            return await Task.Run(() => ReadAsync(token));
        }
        catch (DbException e)
        {
            logger.LogWarning(e, "A shared prediction could not be read.");
            throw new TransientWriteException("The prediction cannot be read right now; please try again.");
        }
    }

    private async Task<SharedPrediction?> ReadAsync(string token)
    {
        if (await links.ResolveAsync(token) is not { } link || await predictions.FindAsync(link.UserId, link.Seq) is not { } entry) return null;
        if (await predictions.FindLeafAsync(link.UserId, link.Seq) is not (var hash, var leaf)) return new SharedPrediction(entry.ToRecord(), null, []);
        var outcomes = leaf is null ? [] : entry.Horizons.Where(h => h is { Actual: not null, ActualDate: not null })
            .Select(h => LedgerLeaf.OfOutcome(hash, leaf.Salt, h.Forecast.LeadTime, h.Actual!.Value, h.ActualDate!.Value));
        return new SharedPrediction(entry.ToRecord(), ToSealed(hash, leaf), [.. outcomes.Select(o => ToSealed(o.Hash, o))]);
    }

    private static SealedRecord ToSealed(byte[] hash, LedgerLeaf? leaf) => new(Convert.ToHexStringLower(hash), leaf?.Text);
}
