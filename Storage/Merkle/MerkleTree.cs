using System.Numerics;
using System.Security.Cryptography;

namespace OrleansStock.Storage.Merkle;

/// <summary>
/// Merkle trees of RFC 9162, section 2.1, with SHA-256: hashes of leaves and nodes, which subtrees make up a proof, and the two
/// verifications. It holds no tree: whoever has the hashes gives them.
/// </summary>
public static class MerkleTree
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashSize = SHA256.HashSizeInBytes;

    /// <summary>The root of the tree without leaves: the hash of nothing.</summary>
    public static byte[] EmptyRoot => SHA256.HashData([]);

    /// <summary>The hash of a leaf: SHA-256 of the byte 0 and the content.</summary>
    /// <param name="content">The leaf's content.</param>
    public static byte[] HashLeaf(ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0]);
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    /// <summary>The hash of a node: SHA-256 of the byte 1 and the hashes of its two subtrees.</summary>
    /// <param name="left">32 bytes.</param>
    /// <param name="right">32 bytes.</param>
    public static byte[] HashNode(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> node = stackalloc byte[1 + 2 * HashSize];
        node[0] = 1;
        left.CopyTo(node[1..]);
        right.CopyTo(node[(1 + HashSize)..]);
        return SHA256.HashData(node);
    }

    /// <summary>
    /// The root over subtrees of falling size, left to right, as <see cref="PerfectPartsOf"/> gives them: each is the left of
    /// what is over the rest.
    /// </summary>
    /// <param name="parts">Their roots; one at least.</param>
    public static byte[] Fold(IReadOnlyList<byte[]> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var root = parts[^1];
        for (var i = parts.Count - 2; i >= 0; i--) root = HashNode(parts[i], root);
        return root;
    }

    /// <summary>The root over the nodes of one level, whose number is a power of two.</summary>
    /// <param name="nodes">Their hashes, left to right; one at least.</param>
    public static byte[] FoldPerfect(IReadOnlyList<byte[]> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        if (!BitOperations.IsPow2(nodes.Count)) throw new ArgumentException($"{nodes.Count} nodes are not a complete subtree.", nameof(nodes));
        var level = nodes.ToArray();
        for (var count = level.Length; count > 1; count /= 2)
            for (var i = 0; i < count / 2; i++) level[i] = HashNode(level[2 * i], level[2 * i + 1]);
        return level[0];
    }

    /// <summary>The complete subtrees that leaves from <paramref name="start"/> to before <paramref name="end"/> consist of, left to right.</summary>
    /// <param name="start">The first leaf: 0, or where a subtree of a tree begins.</param>
    /// <param name="end">The leaf behind the last.</param>
    /// <returns>Level (a subtree has 2^level leaves) and index among those of its level.</returns>
    public static IReadOnlyList<(int Level, long Index)> PerfectPartsOf(long start, long end)
    {
        List<(int, long)> parts = [];
        while (start < end)
        {
            var level = BitOperations.Log2((ulong)(end - start));
            parts.Add((level, start >> level));
            start += 1L << level;
        }

        return parts;
    }

    /// <summary>The subtrees whose roots prove that a leaf is in a tree, in the order of RFC 9162, section 2.1.3.1.</summary>
    /// <param name="index">The leaf, from 0.</param>
    /// <param name="size">Leaves of the tree, more than <paramref name="index"/>.</param>
    /// <returns>First leaf of each subtree, and the leaf behind its last.</returns>
    public static IReadOnlyList<(long Start, long End)> InclusionParts(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        List<(long, long)> parts = [];
        for (long start = 0, end = size; end - start > 1;)
        {
            var middle = start + Split(end - start);
            if (index < middle)
            {
                parts.Add((middle, end));
                end = middle;
            }
            else
            {
                parts.Add((start, middle));
                start = middle;
            }
        }

        parts.Reverse();
        return parts;
    }

    /// <summary>The subtrees whose roots prove that a tree grew out of a smaller one, in the order of RFC 9162, section 2.1.4.1.</summary>
    /// <param name="first">Leaves of the smaller tree, 1 or more.</param>
    /// <param name="second">Leaves of the larger one, or as many.</param>
    public static IReadOnlyList<(long Start, long End)> ConsistencyParts(long first, long second)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);
        List<(long, long)> parts = [];
        long start = 0, end = second;
        // Whether what is left of the smaller tree is itself a tree that the verifier knows.
        var isKnown = true;
        while (first != end)
        {
            var middle = start + Split(end - start);
            if (first <= middle)
            {
                parts.Add((middle, end));
                end = middle;
            }
            else
            {
                parts.Add((start, middle));
                start = middle;
                isKnown = false;
            }
        }

        if (!isKnown) parts.Add((start, end));
        parts.Reverse();
        return parts;
    }

    /// <summary>Whether a leaf is in a tree, by RFC 9162, section 2.1.3.2.</summary>
    /// <param name="leafHash">The leaf's hash.</param>
    /// <param name="index">Its place, from 0.</param>
    /// <param name="size">Leaves of the tree.</param>
    /// <param name="proof">The roots of <see cref="InclusionParts"/>.</param>
    /// <param name="root">The tree's root.</param>
    public static bool VerifyInclusion(byte[] leafHash, long index, long size, IReadOnlyList<byte[]> proof, byte[] root)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (index < 0 || index >= size) return false;
        long fn = index, sn = size - 1;
        var hash = leafHash;
        foreach (var part in proof)
        {
            if (sn == 0) return false;
            if ((fn & 1) == 1 || fn == sn)
            {
                hash = HashNode(part, hash);
                if ((fn & 1) == 0)
                {
                    do (fn, sn) = (fn >> 1, sn >> 1);
                    while ((fn & 1) == 0 && fn != 0);
                }
            }
            else
            {
                hash = HashNode(hash, part);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether a tree grew out of a smaller one, by RFC 9162, section 2.1.4.2.</summary>
    /// <param name="first">Leaves of the smaller tree, 1 or more.</param>
    /// <param name="firstRoot">Its root.</param>
    /// <param name="second">Leaves of the larger one.</param>
    /// <param name="secondRoot">Its root.</param>
    /// <param name="proof">The roots of <see cref="ConsistencyParts"/>.</param>
    public static bool VerifyConsistency(long first, byte[] firstRoot, long second, byte[] secondRoot, IReadOnlyList<byte[]> proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (first < 1 || first > second) return false;
        if (first == second) return proof.Count == 0 && firstRoot.AsSpan().SequenceEqual(secondRoot);
        var parts = new Queue<byte[]>(proof);
        if (BitOperations.IsPow2(first)) parts = new Queue<byte[]>([firstRoot, .. proof]);
        if (!parts.TryDequeue(out var start)) return false;
        long fn = first - 1, sn = second - 1;
        while ((fn & 1) == 1) (fn, sn) = (fn >> 1, sn >> 1);
        var (fr, sr) = (start, start);
        foreach (var part in parts)
        {
            if (sn == 0) return false;
            if ((fn & 1) == 1 || fn == sn)
            {
                (fr, sr) = (HashNode(part, fr), HashNode(part, sr));
                while ((fn & 1) == 0 && fn != 0) (fn, sn) = (fn >> 1, sn >> 1);
            }
            else
            {
                sr = HashNode(sr, part);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && fr.AsSpan().SequenceEqual(firstRoot) && sr.AsSpan().SequenceEqual(secondRoot);
    }

    // The largest power of two below a number of leaves.
    private static long Split(long leaves) => 1L << BitOperations.Log2((ulong)(leaves - 1));
}
