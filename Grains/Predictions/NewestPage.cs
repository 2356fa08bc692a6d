using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Ledger;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Predictions;

/// <summary>The newest predictions of one user in memory, newest first.</summary>
internal sealed class NewestPage(TimeProvider time)
{
    /// <summary>How many are held at most: the API's page of 50, and the one more that tells whether another page follows.</summary>
    public const int Capacity = 51;

    // Outcomes are written per ticker and bypass the log's grain, so the page is read again after a while (IsOld).
    private readonly LinkedList<Held> entries = [];

    /// <summary>How many are held.</summary>
    public int Count => entries.Count;

    /// <summary>Whether the user has no older ones.</summary>
    public bool IsAll { get; private set; }

    /// <summary>When they were read from the table.</summary>
    public DateTimeOffset ReadAt { get; private set; }

    /// <summary>Whether outcomes may have been written since they were read.</summary>
    public bool IsOld => entries.Count > 0 && time.GetUtcNow() - ReadAt >= Timeouts.Grains.NewestPredictions;

    /// <summary>Replaces the page by what was just read from the table.</summary>
    /// <param name="page">The newest predictions, at most <see cref="Capacity"/>.</param>
    public void Replace(IReadOnlyList<LedgerEntry> page)
    {
        entries.Clear();
        foreach (var entry in page) entries.AddLast(new Held(entry));
        IsAll = page.Count < Capacity;
        ReadAt = time.GetUtcNow();
    }

    /// <summary>Keeps serving the page for a while: the table cannot be read, and not every request should wait to find out.</summary>
    public void Prolong() => ReadAt = time.GetUtcNow();

    /// <summary>Adds what was just committed.</summary>
    public void Add(LedgerEntry entry)
    {
        entries.AddFirst(new Held(entry));
        if (entries.Count <= Capacity) return;
        entries.RemoveLast();
        IsAll = false;
    }

    /// <summary>Removes what was just deleted from the table.</summary>
    public void Remove(long id)
    {
        if (entries.FirstOrDefault(h => h.Entry.Id == id) is { } held) entries.Remove(held);
    }

    /// <summary>The prediction with a number, if it is held.</summary>
    public PredictionRecord? Find(long id) => entries.FirstOrDefault(h => h.Entry.Id == id)?.Record;

    /// <summary>The prediction with a request id, if it is held.</summary>
    public LedgerEntry? Find(RequestId requestId)
    {
        var text = requestId.ToString();
        return entries.FirstOrDefault(h => h.Entry.RequestId == text)?.Entry;
    }

    /// <summary>The first predictions below a number; null where only the table has that many.</summary>
    public IReadOnlyList<PredictionRecord>? TryTake(long? before, int count)
    {
        var taken = entries.Where(h => before is null || h.Entry.Id < before).Take(count).ToList();
        return IsAll || taken.Count == count ? [.. taken.Select(h => h.Record)] : null;
    }

    /// <summary>A row and what its owner reads of it, made once and not per page view: thirty prices are computed and rounded for it.</summary>
    private sealed class Held(LedgerEntry entry)
    {
        private PredictionRecord? record;

        public LedgerEntry Entry => entry;

        public PredictionRecord Record => record ??= entry.ToRecord();
    }
}
