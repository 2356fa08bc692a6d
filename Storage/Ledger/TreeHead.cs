using System.Globalization;
using System.Text;

namespace OrleansStock.Storage.Ledger;

/// <summary>What the ledger was at a moment: so many leaves, and the one root that they have.</summary>
/// <param name="Size">Leaves of the tree.</param>
/// <param name="Root">The tree's root, 32 bytes.</param>
/// <param name="SealedAt">When it was sealed, to the millisecond.</param>
/// <param name="KeyId">The key that signed it; null where no key was configured.</param>
/// <param name="Signature">ECDSA over <see cref="TextOf"/>, P-256 with SHA-256, as DER; null where no key was configured.</param>
public sealed record TreeHead(long Size, byte[] Root, DateTimeOffset SealedAt, string? KeyId, byte[]? Signature)
{
    /// <summary>The text that is signed: four lines in ASCII, each with its line feed.</summary>
    /// <param name="size">Leaves of the tree.</param>
    /// <param name="root">The tree's root.</param>
    /// <param name="sealedAt">When it was sealed.</param>
    public static byte[] TextOf(long size, byte[] root, DateTimeOffset sealedAt) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"OrleansStock tree head v1\n{size}\n{Convert.ToHexStringLower(root)}\n{sealedAt.ToUnixTimeMilliseconds()}\n"));
}
