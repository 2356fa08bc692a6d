using System.Security.Cryptography;
using MySqlConnector;

namespace OrleansStock.Faults.Storms;

/// <summary>The ledger's tree as a stranger to the service's code reads it from the tables: RFC 9162, section 2.1.1, written down again.</summary>
/// <param name="Leaves">The leaves in their order.</param>
/// <param name="Heads">Size and root of each head.</param>
/// <param name="Recorded">Request id and leaf's hash of each prediction.</param>
/// <param name="Waiting">Groups of leaves that are in no tree yet.</param>
internal sealed record SealedTree(
    IReadOnlyList<byte[]> Leaves, IReadOnlyList<(long Size, byte[] Root)> Heads, IReadOnlyList<(string RequestId, byte[]? Hash)> Recorded, long Waiting)
{
    /// <summary>Reads the tables. A gap among the leaves' places is an error.</summary>
    public static async Task<SealedTree> ReadAsync(string connectionString)
    {
        await using var connection = new MySqlConnection(connectionString);
        await connection.OpenAsync();
        var leaves = new List<byte[]>();
        const string inOrder = "SELECT leaf_index, leaf_hash FROM ledger_leaves ORDER BY leaf_index";
        foreach (var (place, hash) in await RowsAsync(inOrder, r => (r.GetInt64(0), (byte[])r[1])))
        {
            if (place != leaves.Count) throw new InvalidOperationException($"The tree has no leaf {leaves.Count}.");
            leaves.Add(hash);
        }

        return new SealedTree(
            leaves, await RowsAsync("SELECT tree_size, root_hash FROM ledger_heads ORDER BY tree_size", r => (r.GetInt64(0), (byte[])r[1])),
            await RowsAsync("SELECT request_id, leaf_hash FROM predictions", r => (r.GetString(0), r.IsDBNull(1) ? null : (byte[])r[1])),
            (await RowsAsync("SELECT COUNT(*) FROM ledger_unsealed", r => r.GetInt64(0)))[0]);

        async Task<List<T>> RowsAsync<T>(string sql, Func<MySqlDataReader, T> read)
        {
            await using var command = new MySqlCommand(sql, connection);
            await using var reader = await command.ExecuteReaderAsync();
            List<T> rows = [];
            while (await reader.ReadAsync()) rows.Add(read(reader));
            return rows;
        }
    }

    /// <summary>What is wrong with the tree; null where every acknowledged prediction is in it once and every head is that of its leaves.</summary>
    /// <param name="acknowledged">The request ids that the service said to have recorded.</param>
    public string? FindFlaw(IReadOnlyCollection<string> acknowledged)
    {
        var times = Leaves.GroupBy(Convert.ToHexString).ToDictionary(g => g.Key, g => g.Count());
        if (times.Values.Any(n => n != 1)) return "a leaf is in the tree twice";
        var recorded = Recorded.ToLookup(r => r.RequestId, r => r.Hash is null ? "" : Convert.ToHexString(r.Hash));
        if (acknowledged.Count(id => recorded[id].Count(times.ContainsKey) != 1) is > 0 and var missing) return $"{missing} acknowledged are not sealed once";
        if (Leaves.Count != Recorded.Count) return $"{Leaves.Count} leaves of {Recorded.Count} predictions";
        if (Heads.Count == 0 || Heads[^1].Size != Leaves.Count) return "the newest head is not that of all leaves";
        return Heads.FirstOrDefault(h => !RootOf(0, (int)h.Size).AsSpan().SequenceEqual(h.Root)) is { Root: not null } wrong
            ? $"the head of {wrong.Size} leaves has another root" : null;
    }

    private byte[] RootOf(int from, int count)
    {
        if (count == 0) return SHA256.HashData([]);
        // What is stored of a leaf is its hash.
        if (count == 1) return Leaves[from];
        var left = 1;
        while (2 * left < count) left *= 2;
        return SHA256.HashData([1, .. RootOf(from, left), .. RootOf(from + left, count - left)]);
    }
}
