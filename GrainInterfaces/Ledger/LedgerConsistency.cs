namespace OrleansStock.GrainInterfaces;

/// <summary>The proof that a tree grew out of a smaller one and nothing in it was changed, by RFC 9162, section 2.1.4.</summary>
/// <param name="From">The smaller tree's head.</param>
/// <param name="To">The larger tree's head.</param>
/// <param name="Path">The proof's hashes, in hexadecimal digits.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.LedgerConsistency")]
public sealed record LedgerConsistency([property: Id(0)] LedgerHead From, [property: Id(1)] LedgerHead To, [property: Id(2)] IReadOnlyList<string> Path);
