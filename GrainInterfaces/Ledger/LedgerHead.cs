namespace OrleansStock.GrainInterfaces;

/// <summary>What the ledger was at a moment: so many leaves, and the one root that they have.</summary>
/// <param name="TreeSize">Leaves of the tree.</param>
/// <param name="RootHash">The tree's root by RFC 9162 with SHA-256, in 64 hexadecimal digits.</param>
/// <param name="SealedAt">When it was sealed, to the millisecond.</param>
/// <param name="SignedText">What is signed: four lines, each with its line feed.</param>
/// <param name="Signature">ECDSA over the text, P-256 with SHA-256, as DER in Base64; null where the service has no key.</param>
/// <param name="KeyId">The id of the key: the first 16 hexadecimal digits of the SHA-256 of its DER; null where the service has no key.</param>
/// <param name="PublicKey">The key as PEM; null where the service has no key.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.LedgerHead")]
public sealed record LedgerHead(
    [property: Id(0)] long TreeSize,
    [property: Id(1)] string RootHash,
    [property: Id(2)] DateTimeOffset SealedAt,
    [property: Id(3)] string SignedText,
    [property: Id(4)] string? Signature,
    [property: Id(5)] string? KeyId,
    [property: Id(6)] string? PublicKey);
