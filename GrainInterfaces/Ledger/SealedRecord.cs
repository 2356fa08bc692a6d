namespace OrleansStock.GrainInterfaces;

/// <summary>What a prediction is in the tree over the ledger: only its owner gets it, and may show it.</summary>
/// <param name="LeafHash">The leaf's hash, in 64 hexadecimal digits.</param>
/// <param name="Text">The text whose hash it is, with its salt; null where the stored row is no longer what was hashed.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.SealedRecord")]
public sealed record SealedRecord([property: Id(0)] string LeafHash, [property: Id(1)] string? Text);
