using System.Security.Cryptography;

namespace OrleansStock.Tests.Ledger;

/// <summary>Merkle trees as the definitions of RFC 9162, section 2.1, read: recursive, slow, without an index.</summary>
internal static class NaiveTree
{
    public static byte[] Leaf(byte[] content) => SHA256.HashData([0, .. content]);

    public static byte[] Root(ReadOnlySpan<byte[]> leafHashes)
    {
        if (leafHashes.Length == 0) return SHA256.HashData([]);
        if (leafHashes.Length == 1) return leafHashes[0];
        var k = Split(leafHashes.Length);
        return Node(Root(leafHashes[..k]), Root(leafHashes[k..]));
    }

    public static List<byte[]> Path(int m, ReadOnlySpan<byte[]> leafHashes)
    {
        if (leafHashes.Length == 1) return [];
        var k = Split(leafHashes.Length);
        return m < k
            ? [.. Path(m, leafHashes[..k]), Root(leafHashes[k..])]
            : [.. Path(m - k, leafHashes[k..]), Root(leafHashes[..k])];
    }

    public static List<byte[]> Proof(int m, ReadOnlySpan<byte[]> leafHashes) => SubProof(m, leafHashes, true);

    private static List<byte[]> SubProof(int m, ReadOnlySpan<byte[]> leafHashes, bool isWhole)
    {
        if (m == leafHashes.Length) return isWhole ? [] : [Root(leafHashes)];
        var k = Split(leafHashes.Length);
        return m <= k
            ? [.. SubProof(m, leafHashes[..k], isWhole), Root(leafHashes[k..])]
            : [.. SubProof(m - k, leafHashes[k..], false), Root(leafHashes[..k])];
    }

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    private static int Split(int n)
    {
        var k = 1;
        while (2 * k < n) k *= 2;
        return k;
    }
}
