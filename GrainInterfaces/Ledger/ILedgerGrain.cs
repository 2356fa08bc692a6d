using Orleans.Concurrency;

namespace OrleansStock.GrainInterfaces;

/// <summary>
/// The tree over the ledger (docs/ledger.md): one per cluster. Every ten seconds it takes into the tree what was recorded since;
/// whoever records waits for nothing. What it answers may be known to anybody.
/// </summary>
[Alias("OrleansStock.ILedgerGrain")]
public interface ILedgerGrain : IGrainWithStringKey
{
    /// <summary>Registers the reminder and begins to seal. Calling it again changes nothing.</summary>
    [Alias("EnsureStarted"), OpenToWebs(WebCaller.Nobody)]
    Task EnsureStarted();

    /// <summary>Seals what waits now and waits for it.</summary>
    /// <returns>How many leaves were added.</returns>
    /// <exception cref="TransientWriteException">The database cannot be used right now.</exception>
    [Alias("Seal"), OpenToWebs(WebCaller.Nobody)]
    Task<long> Seal();

    /// <summary>Tree heads, newest first.</summary>
    /// <param name="before">Only smaller trees; null for the newest.</param>
    /// <param name="limit">How many at most.</param>
    [AlwaysInterleave, Alias("GetHeads"), OpenToWebs(WebCaller.Anybody)]
    Task<IReadOnlyList<LedgerHead>> GetHeads(long? before, int limit);

    /// <summary>The proof that a leaf is in a tree; null where the leaf is not sealed, or not in that tree, or no head has that size.</summary>
    /// <param name="leafHash">The leaf's hash, 32 bytes.</param>
    /// <param name="treeSize">Leaves of the tree; null for the newest.</param>
    [AlwaysInterleave, Alias("GetProof"), OpenToWebs(WebCaller.Anybody)]
    Task<LedgerProof?> GetProof(byte[] leafHash, long? treeSize);

    /// <summary>The proof that a tree grew out of a smaller one; null where no head has one of the sizes.</summary>
    /// <param name="from">Leaves of the smaller tree, 1 or more.</param>
    /// <param name="to">Leaves of the larger one, or as many.</param>
    [AlwaysInterleave, Alias("GetConsistency"), OpenToWebs(WebCaller.Anybody)]
    Task<LedgerConsistency?> GetConsistency(long from, long to);

    /// <summary>The hashes of leaves in their order.</summary>
    /// <param name="start">The first leaf, from 0.</param>
    /// <param name="count">How many at most.</param>
    [AlwaysInterleave, Alias("GetLeaves"), OpenToWebs(WebCaller.Anybody)]
    Task<IReadOnlyList<string>> GetLeaves(long start, int count);
}
