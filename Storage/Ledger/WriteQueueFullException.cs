namespace OrleansStock.Storage.Ledger;

/// <summary>The queue of writes is full, or the database too slow: this write was not begun.</summary>
public sealed class WriteQueueFullException() : Exception("Too many writes are waiting for the database.");
