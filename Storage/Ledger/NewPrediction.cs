namespace OrleansStock.Storage.Ledger;

/// <summary>A prediction that is to be written.</summary>
/// <param name="UserId">Whose it is.</param>
/// <param name="Entry">The prediction.</param>
/// <param name="TokenId">The API token whose row the insert reads; null where nothing is to be checked.</param>
/// <param name="Leaf">What the tree over the ledger will have of it.</param>
internal sealed record NewPrediction(string UserId, LedgerEntry Entry, string? TokenId, LedgerLeaf Leaf);
