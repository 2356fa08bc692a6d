using OrleansStock.Faults.Storms;
using OrleansStock.Storage.Merkle;

namespace OrleansStock.Tests.Cluster;

/// <summary>What the fault <c>kill-sealer</c> would find in a tree that does not hold.</summary>
public sealed class SealedTreeTests
{
    private static readonly byte[][] leaves = [.. Enumerable.Range(0, 5).Select(i => MerkleTree.HashLeaf([(byte)i]))];

    private static readonly string[] acknowledged = ["r0", "r1", "r2", "r3", "r4"];

    private static byte[] Root => MerkleTree.HashNode(
        MerkleTree.HashNode(MerkleTree.HashNode(leaves[0], leaves[1]), MerkleTree.HashNode(leaves[2], leaves[3])), leaves[4]);

    private static SealedTree Tree => new(
        leaves, [(3, MerkleTree.HashNode(MerkleTree.HashNode(leaves[0], leaves[1]), leaves[2])), (5, Root)],
        [.. leaves.Select((hash, i) => ($"r{i}", (byte[]?)hash))], 0);

    [Fact]
    public void FindFlaw_TreeThatHolds_FindsNone() => Assert.Null(Tree.FindFlaw(acknowledged));

    [Fact]
    public void FindFlaw_TreeThatDoesNot_FindsIt()
    {
        Assert.Contains("twice", (Tree with { Leaves = [.. leaves[..4], leaves[0]] }).FindFlaw(acknowledged), StringComparison.Ordinal);
        Assert.Contains("1 acknowledged", (Tree with { Leaves = leaves[..4] }).FindFlaw(acknowledged), StringComparison.Ordinal);
        Assert.Contains("1 acknowledged", Tree.FindFlaw([.. acknowledged, "r5"]), StringComparison.Ordinal);
        Assert.Contains("5 leaves of 4", (Tree with { Recorded = [.. Tree.Recorded.Take(4)] }).FindFlaw(acknowledged[..4]), StringComparison.Ordinal);
        Assert.Contains("newest head", (Tree with { Heads = [Tree.Heads[0]] }).FindFlaw(acknowledged), StringComparison.Ordinal);
        var moved = Tree with { Leaves = [leaves[1], leaves[0], .. leaves[2..]] };
        Assert.Contains("the head of 3 leaves has another root", moved.FindFlaw(acknowledged), StringComparison.Ordinal);
    }
}
