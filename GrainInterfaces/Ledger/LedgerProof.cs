namespace OrleansStock.GrainInterfaces;

/// <summary>The proof that a leaf is in a tree, by RFC 9162, section 2.1.3.</summary>
/// <param name="LeafHash">The leaf's hash, in 64 hexadecimal digits.</param>
/// <param name="LeafIndex">Its place, from 0.</param>
/// <param name="Path">The hashes from the leaf's neighbour up to the root, in hexadecimal digits.</param>
/// <param name="Head">The tree's head.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.LedgerProof")]
public sealed record LedgerProof(
    [property: Id(0)] string LeafHash, [property: Id(1)] long LeafIndex, [property: Id(2)] IReadOnlyList<string> Path, [property: Id(3)] LedgerHead Head);
