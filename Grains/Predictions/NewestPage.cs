using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Ledger;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Predictions;

/// <summary>The newest predictions of one user in memory, newest first.</summary>
internal sealed class NewestPage(TimeProvider time)
{
    /// <summary>How many are held at most.</summary>
    public const int Capacity = 50;

    // Outcomes are written per ticker and bypass the log's grain, so the page is read again after a while (IsOld).
    private readonly LinkedList<LedgerEntry> entries = [];

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
        foreach (var entry in page) entries.AddLast(entry);
        IsAll = page.Count < Capacity;
        ReadAt = time.GetUtcNow();
    }

    /// <summary>Keeps serving the page for a while: the table cannot be read, and not every request should wait to find out.</summary>
    public void Prolong() => ReadAt = time.GetUtcNow();

    /// <summary>Adds what was just committed.</summary>
    public void Add(LedgerEntry entry)
    {
        entries.AddFirst(entry);
        if (entries.Count <= Capacity) return;
        entries.RemoveLast();
        IsAll = false;
    }

    /// <summary>Removes what was just deleted from the table.</summary>
    public void Remove(long id)
    {
        if (Find(id) is { } entry) entries.Remove(entry);
    }

    /// <summary>The prediction with a number, if it is held.</summary>
    public LedgerEntry? Find(long id) => entries.FirstOrDefault(e => e.Id == id);

    /// <summary>The prediction with a request id, if it is held.</summary>
    public LedgerEntry? Find(RequestId requestId)
    {
        var text = requestId.ToString();
        return entries.FirstOrDefault(e => e.RequestId == text);
    }

    /// <summary>The first predictions below a number; null where only the table has that many.</summary>
    public IReadOnlyList<LedgerEntry>? TryTake(long? before, int count)
    {
        var taken = entries.Where(e => before is null || e.Id < before).Take(count).ToList();
        return IsAll || taken.Count == count ? taken : null;
    }
}
