using OrleansStock.Storage.Merkle;

namespace OrleansStock.Tests.Ledger;

public sealed class MerkleTreeTests
{
    private static readonly byte[][] leaves = [.. Enumerable.Range(0, 1_000).Select(i => NaiveTree.Leaf(BitConverter.GetBytes(i * 7919)))];

    [Fact]
    public void Root_OfTheTestVectorsOfCertificateTransparency_IsTheirs()
    {
        string[] contents = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        byte[][] hashes = [.. contents.Select(c => MerkleTree.HashLeaf(Convert.FromHexString(c)))];

        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Convert.ToHexStringLower(MerkleTree.EmptyRoot));
        Assert.Equal("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", Convert.ToHexStringLower(hashes[0]));
        Assert.Equal("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328", Convert.ToHexStringLower(RootOf(hashes, 0, hashes.Length)));
    }

    [Fact]
    public void RootsAndProofs_TreesOfUpToAThousandLeaves_AreThoseOfTheDefinition()
    {
        var random = new Random(20_261_128);
        for (var size = 1; size <= leaves.Length; size++)
        {
            var tree = leaves[..size];
            var root = NaiveTree.Root(tree);
            Assert.Equal(root, RootOf(tree, 0, size));
            // All of the small trees, and some of each large one: its ends and its powers of two among them.
            int[] some = size <= 70 ? [.. Enumerable.Range(0, size)] : [0, 1, size / 2, size - 2, size - 1, random.Next(size), random.Next(size)];
            foreach (var index in some)
            {
                byte[][] path = [.. MerkleTree.InclusionParts(index, size).Select(p => RootOf(tree, p.Start, p.End))];
                Assert.Equal(NaiveTree.Path(index, tree), path);
                Assert.True(MerkleTree.VerifyInclusion(tree[index], index, size, path, root));

                var first = index + 1;
                byte[][] proof = [.. MerkleTree.ConsistencyParts(first, size).Select(p => RootOf(tree, p.Start, p.End))];
                Assert.Equal(NaiveTree.Proof(first, tree), proof);
                Assert.True(MerkleTree.VerifyConsistency(first, NaiveTree.Root(tree.AsSpan(0, first)), size, root, proof));
            }
        }
    }

    [Fact]
    public void Verify_AnythingElse_IsRefused()
    {
        for (var size = 2; size <= 40; size++)
        {
            var tree = leaves[..size];
            var root = NaiveTree.Root(tree);
            for (var index = 0; index < size; index++)
            {
                byte[][] path = [.. NaiveTree.Path(index, tree)];
                Assert.False(MerkleTree.VerifyInclusion(leaves[^1], index, size, path, root));
                Assert.False(MerkleTree.VerifyInclusion(tree[index], (index + 1) % size, size, path, root));
                Assert.False(MerkleTree.VerifyInclusion(tree[index], index, size, path[..^1], root));
                Assert.False(MerkleTree.VerifyInclusion(tree[index], index, size, [.. path, leaves[0]], root));
                Assert.False(MerkleTree.VerifyInclusion(tree[index], index, size, [leaves[^1], .. path[1..]], root));
                Assert.False(MerkleTree.VerifyInclusion(tree[index], size, size, path, root));

                var first = index + 1;
                if (first == size) continue;
                var firstRoot = NaiveTree.Root(tree.AsSpan(0, first));
                byte[][] proof = [.. NaiveTree.Proof(first, tree)];
                Assert.False(MerkleTree.VerifyConsistency(first, leaves[0] == firstRoot ? leaves[1] : leaves[0], size, root, proof));
                Assert.False(MerkleTree.VerifyConsistency(first, firstRoot, size, leaves[0], proof));
                Assert.False(MerkleTree.VerifyConsistency(first, firstRoot, size, root, proof[..^1]));
                Assert.False(MerkleTree.VerifyConsistency(first, firstRoot, size, root, [.. proof, leaves[0]]));
                Assert.False(MerkleTree.VerifyConsistency(0, firstRoot, size, root, proof));
            }
        }
    }

    private static byte[] RootOf(byte[][] tree, long start, long end) => MerkleTree.Fold(
        [.. MerkleTree.PerfectPartsOf(start, end).Select(p => MerkleTree.FoldPerfect(tree[(int)(p.Index << p.Level)..(int)((p.Index + 1) << p.Level)]))]);
}
