using System.Data.Common;
using Dapper;
using OrleansStock.Storage.Merkle;

namespace OrleansStock.Storage.Ledger;

/// <summary>
/// Reads the tree over the ledger: the tables <c>ledger_leaves</c>, <c>ledger_nodes</c> and <c>ledger_heads</c>. A proof reads some
/// hundred rows in a few ranges, however large the tree is, because the roots of complete subtrees are kept at every eighth level.
/// </summary>
public sealed class TreeStore(Database database)
{
    /// <summary>Levels between those whose roots are kept.</summary>
    internal const int LevelStep = 8;

    /// <summary>The newest heads.</summary>
    /// <param name="before">Only smaller trees; null for the newest.</param>
    /// <param name="limit">How many at most.</param>
    public async Task<IReadOnlyList<TreeHead>> GetHeadsAsync(long? before, int limit)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await HeadsAsync(connection, "WHERE tree_size < @before ORDER BY tree_size DESC LIMIT @limit", new { before = before ?? long.MaxValue, limit });
    }

    /// <summary>The head of a tree of so many leaves, or null where none was sealed at that size.</summary>
    public async Task<TreeHead?> FindHeadAsync(long size)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return (await HeadsAsync(connection, "WHERE tree_size = @size", new { size })).SingleOrDefault();
    }

    /// <summary>The public keys that signed heads, by id, as PEM.</summary>
    public async Task<IReadOnlyDictionary<string, string>> GetKeysAsync()
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return (await connection.QueryAsync<(string Id, string Pem)>("SELECT key_id, public_key FROM ledger_keys")).ToDictionary(k => k.Id, k => k.Pem);
    }

    /// <summary>The place of a leaf, or null where it is not sealed.</summary>
    /// <param name="hash">The leaf's hash.</param>
    public async Task<long?> FindLeafAsync(byte[] hash)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<long?>("SELECT leaf_index FROM ledger_leaves WHERE leaf_hash = @hash", new { hash });
    }

    /// <summary>The hashes of leaves in their order.</summary>
    /// <param name="start">The first leaf, from 0.</param>
    /// <param name="count">How many at most.</param>
    public async Task<IReadOnlyList<byte[]>> GetLeavesAsync(long start, int count)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await NodesAsync(connection, null, 0, start, start + count);
    }

    /// <summary>The proof that a leaf is in a tree, for <see cref="MerkleTree.VerifyInclusion"/>.</summary>
    /// <param name="index">The leaf's place.</param>
    /// <param name="size">Leaves of the tree: not more than are sealed.</param>
    public Task<IReadOnlyList<byte[]>> GetInclusionAsync(long index, long size) => RootsAsync(MerkleTree.InclusionParts(index, size));

    /// <summary>The proof that a tree grew out of a smaller one, for <see cref="MerkleTree.VerifyConsistency"/>.</summary>
    /// <param name="first">Leaves of the smaller tree, 1 or more.</param>
    /// <param name="second">Leaves of the larger one: not more than are sealed.</param>
    public Task<IReadOnlyList<byte[]>> GetConsistencyAsync(long first, long second) => RootsAsync(MerkleTree.ConsistencyParts(first, second));

    private async Task<IReadOnlyList<byte[]>> RootsAsync(IReadOnlyList<(long Start, long End)> parts)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        List<byte[]> roots = [];
        foreach (var (start, end) in parts) roots.Add(await RootAsync(connection, null, start, end));
        return roots;
    }

    /// <summary>The root over leaves from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    internal static async Task<byte[]> RootAsync(DbConnection connection, DbTransaction? transaction, long start, long end)
    {
        if (start == end) return MerkleTree.EmptyRoot;
        List<byte[]> roots = [];
        foreach (var (level, index) in MerkleTree.PerfectPartsOf(start, end))
        {
            // From the nearest level below whose roots are kept.
            var kept = level - level % LevelStep;
            var count = 1 << (level - kept);
            var nodes = await NodesAsync(connection, transaction, kept, index * count, (index + 1) * count);
            // Fewer only where somebody has removed some: zeros stand for them, and no proof that needs them holds.
            var missing = Enumerable.Repeat(new byte[MerkleTree.HashSize], count - nodes.Count);
            roots.Add(MerkleTree.FoldPerfect([.. nodes, .. missing]));
        }

        return MerkleTree.Fold(roots);
    }

    internal static async Task<IReadOnlyList<byte[]>> NodesAsync(DbConnection connection, DbTransaction? transaction, int level, long start, long end) =>
        (await connection.QueryAsync<byte[]>(
            level == 0
                ? "SELECT leaf_hash FROM ledger_leaves WHERE leaf_index >= @start AND leaf_index < @end ORDER BY leaf_index"
                : "SELECT hash FROM ledger_nodes WHERE level = @level AND node_index >= @start AND node_index < @end ORDER BY node_index",
            new { level, start, end }, transaction)).AsList();

    internal static async Task<IReadOnlyList<TreeHead>> HeadsAsync(
        DbConnection connection, string condition, object parameters, DbTransaction? transaction = null) =>
        [
            .. (await connection.QueryAsync<HeadRow>(
                $"SELECT tree_size, root_hash, sealed_at, key_id, signature FROM ledger_heads {condition}", parameters, transaction))
                .Select(row => row.ToHead()),
        ];

    private sealed class HeadRow
    {
        public long TreeSize { get; init; }
        public byte[] RootHash { get; init; } = [];
        public long SealedAt { get; init; }
        public string? KeyId { get; init; }
        public byte[]? Signature { get; init; }

        public TreeHead ToHead() => new(TreeSize, RootHash, DateTimeOffset.FromUnixTimeMilliseconds(SealedAt), KeyId, Signature);
    }
}
