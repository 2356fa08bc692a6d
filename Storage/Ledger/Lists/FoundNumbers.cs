namespace OrleansStock.Storage.Ledger.Lists;

/// <summary>What a search found.</summary>
/// <param name="Ids">The numbers of the predictions, in the list's order.</param>
/// <param name="Next">Where the list goes on; null at its end.</param>
/// <param name="IsCutShort">Whether the search stopped before the page was full, because it had looked at as many as one search may.</param>
public sealed record FoundNumbers(IReadOnlyList<long> Ids, ListPlace? Next, bool IsCutShort);
