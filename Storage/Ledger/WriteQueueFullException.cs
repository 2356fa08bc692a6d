namespace OrleansStock.Storage.Ledger;

/// <summary>The database takes no more writes at the moment; this one was not begun.</summary>
public sealed class WriteQueueFullException() : Exception("Too many writes are waiting for the database.");
