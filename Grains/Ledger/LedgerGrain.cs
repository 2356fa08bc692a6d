using System.Data.Common;
using System.Text;
using Microsoft.Extensions.Logging;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Merkle;
using OrleansStock.Storage.Record;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Ledger;

/// <inheritdoc cref="ILedgerGrain"/>
/// <remarks>It keeps no state: the tables say what waits, so a new activation on another silo continues where this one stopped.</remarks>
internal sealed class LedgerGrain(
    SealStore seals,
    TreeStore tree,
    RecordStore record,
    TimeProvider time,
    ILogger<LedgerGrain> logger,
    LedgerKeyring keyring) : Grain, ILedgerGrain, IRemindable
{
    private const string ReminderName = "seal";

    // A part of the table that is looked through for predictions of older builds: some milliseconds.
    private const int OldAtOnce = 500;

    private Task<long>? sealing;
    private bool isKeyKnown;

    // Also at first: an activation that ended between leaves and head leaves the head to this one.
    private bool isHeadDue = true;

    // Where the look through the table is; null where the next one begins.
    private (string UserId, long Id)? old;
    private DateTimeOffset? lookedThrough;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(
            static (self, _) => self.Begin(), this, new(Timeouts.Grains.Sealing, Timeouts.Grains.Sealing) { Interleave = true, KeepAlive = true });
        return Task.CompletedTask;
    }

    public async Task EnsureStarted()
    {
        await this.RegisterOrUpdateReminder(ReminderName, dueTime: Timeouts.Grains.SealingWake, period: Timeouts.Grains.SealingWake);
        _ = Begin();
    }

    public async Task<long> Seal()
    {
        // What was recorded while an earlier one ran is not in it.
        if (sealing is { IsCompleted: false } running) await running;
        return await Begin();
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _ = Begin();
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<LedgerHead>> GetHeads(long? before, int limit) => ReadAsync<IReadOnlyList<LedgerHead>>(async () =>
    {
        var keys = await tree.GetKeysAsync();
        return [.. (await tree.GetHeadsAsync(before, limit)).Select(head => Show(head, keys))];
    });

    public Task<LedgerProof?> GetProof(byte[] leafHash, long? treeSize) => ReadAsync(async () =>
    {
        if (await FindHeadAsync(treeSize) is not { } head || await tree.FindLeafAsync(leafHash) is not { } index || index >= head.Size) return null;
        var path = await tree.GetInclusionAsync(index, head.Size);
        if (!MerkleTree.VerifyInclusion(leafHash, index, head.Size, path, head.Root)) SayBroken(head.Size);
        return new LedgerProof(Hex(leafHash), index, [.. path.Select(Hex)], Show(head, await tree.GetKeysAsync()));
    });

    public Task<LedgerConsistency?> GetConsistency(long from, long to) => ReadAsync(async () =>
    {
        if (await FindHeadAsync(from) is not { } first || await FindHeadAsync(to) is not { } second) return null;
        var keys = await tree.GetKeysAsync();
        var path = await tree.GetConsistencyAsync(from, to);
        if (!MerkleTree.VerifyConsistency(from, first.Root, to, second.Root, path)) SayBroken(to);
        return new LedgerConsistency(Show(first, keys), Show(second, keys), [.. path.Select(Hex)]);
    });

    public Task<IReadOnlyList<string>> GetLeaves(long start, int count) => ReadAsync<IReadOnlyList<string>>(
        async () => [.. (await tree.GetLeavesAsync(start, count)).Select(Hex)]);

    // The proof is answered all the same: whoever asked shall see that it does not hold.
    private void SayBroken(long size) =>
        logger.LogError("The ledger's tree is not what its head of {Size} leaves says: somebody has changed its tables. See docs/ledger.md.", size);

    private async Task<TreeHead?> FindHeadAsync(long? size) =>
        size is { } s ? await tree.FindHeadAsync(s) : await tree.GetHeadsAsync(null, 1) is [var newest] ? newest : null;

    // SQLite's driver blocks the calling thread: on the pool it holds up nobody who reads. What the run changes it alone reads.
    private Task<long> Begin() => sealing is { IsCompleted: false } running ? running : sealing = Task.Run(RunAsync);

    private async Task<long> RunAsync()
    {
        var added = 0L;
        try
        {
            if (keyring.Key is { } key && !isKeyKnown)
            {
                await seals.AddKeyAsync(key.Id, key.PublicKey);
                isKeyKnown = true;
            }

            await LookForOldAsync();
            var began = time.GetTimestamp();
            while (time.GetElapsedTime(began) < Timeouts.Grains.LookForUnsealedPart && await seals.AddOutcomesAsync() is not null)
            {
                // The next part; what an earlier build left is more than one sealing takes.
            }

            // Who records without a pause does not keep the head from being made.
            began = time.GetTimestamp();
            while (time.GetElapsedTime(began) < Timeouts.Grains.SealingPart && await seals.MoveAsync() is { } moved)
            {
                added += moved;
                isHeadDue = true;
            }

            if (isHeadDue) await seals.AddHeadAsync(Sign, time.GetUtcNow());
            isHeadDue = false;
            if (added > 0) Meters.LeavesSealed.Add(added);
        }
        catch (DbException e)
        {
            logger.LogWarning(e, "The ledger could not be sealed; the next reminder tries again.");
        }

        return added;
    }

    // Once per activation and once a day: while a cluster is upgraded, a silo of an older build still records without leaves. A part at a
    // time, so that what is recorded meanwhile does not wait until a table of millions has been looked through.
    private async Task LookForOldAsync()
    {
        if (old is null && lookedThrough is { } last && time.GetUtcNow() - last < Timeouts.Grains.LookForUnsealed) return;
        int found = 0, outcomes = 0;
        var taken = old is null ? await record.TakeBackOwnAsync() : 0;
        var began = time.GetTimestamp();
        do
        {
            var from = old;
            (old, var some) = await seals.AddOldAsync(from, OldAtOnce);
            found += some;
            outcomes += await seals.NoteOldOutcomesAsync(from, old);
        }
        while (old is not null && time.GetElapsedTime(began) < Timeouts.Grains.LookForUnsealedPart);
        if (old is null) lookedThrough = time.GetUtcNow();
        if (found > 0) logger.LogInformation("{Found} predictions of an earlier build got their place in the ledger's tree.", found);
        if (taken > 0) logger.LogInformation("{Taken} own ranges that an earlier build counted as a model were taken out of the record.", taken);
        if (outcomes > 0) logger.LogInformation("{Outcomes} outcomes of an earlier build were found for the ledger's tree and the record.", outcomes);
    }

    private (string, byte[])? Sign(byte[] text) => keyring.Key is { } key ? (key.Id, key.Sign(text)) : null;

    private static LedgerHead Show(TreeHead head, IReadOnlyDictionary<string, string> keys) => new(
        head.Size, Hex(head.Root), head.SealedAt, Encoding.ASCII.GetString(TreeHead.TextOf(head.Size, head.Root, head.SealedAt)),
        head.Signature is { } signature ? Convert.ToBase64String(signature) : null, head.KeyId,
        head.KeyId is { } id ? keys.GetValueOrDefault(id) : null);

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    private async Task<T> ReadAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (DbException e)
        {
            // The driver's own exception means nothing to a caller in another process.
            logger.LogWarning(e, "The ledger's tree could not be read.");
            throw new TransientWriteException("The ledger cannot be read right now; please try again.");
        }
    }
}
