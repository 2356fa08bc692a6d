using System.Security.Cryptography;
using System.Text;

namespace OrleansStock.WebFrontend.Accounts.Keys;

/// <summary>AES-256-GCM under keys that are made of secrets: the first encrypts, each decrypts what it has encrypted.</summary>
internal sealed class KeyCipher
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly List<(string Id, byte[] Key)> keys;

    /// <summary>Derives the keys.</summary>
    /// <param name="secrets">The secret in use, and those before it.</param>
    public KeyCipher(IEnumerable<string> secrets) => keys = [.. secrets.Select(Derive)];

    /// <summary>Whether a text was encrypted under the key in use.</summary>
    public bool IsCurrent(string text) => text.StartsWith(keys[0].Id + ".", StringComparison.Ordinal);

    /// <summary>Encrypts a text under the key in use, whose id stands before it.</summary>
    public string Encrypt(string text)
    {
        var (id, key) = keys[0];
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[NonceLength + plain.Length + TagLength];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceLength, plain.Length), sealedBytes.AsSpan(NonceLength + plain.Length));
        return $"{id}.{Convert.ToBase64String(sealedBytes)}";
    }

    /// <summary>Decrypts a text.</summary>
    /// <exception cref="CryptographicException">No secret here encrypted it, or it was changed.</exception>
    public string Decrypt(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var found = keys.FindIndex(k => dot > 0 && text.AsSpan(0, dot).SequenceEqual(k.Id));
        if (found < 0) throw new CryptographicException("It was encrypted under another secret than DataProtection__Key and DataProtection__OldKeys.");
        var sealedBytes = Convert.FromBase64String(text[(dot + 1)..]);
        var plain = new byte[Math.Max(0, sealedBytes.Length - NonceLength - TagLength)];
        using var aes = new AesGcm(keys[found].Key, TagLength);
        aes.Decrypt(sealedBytes.AsSpan(0, NonceLength), sealedBytes.AsSpan(NonceLength, plain.Length), sealedBytes.AsSpan(NonceLength + plain.Length), plain);
        return Encoding.UTF8.GetString(plain);
    }

    private static (string Id, byte[] Key) Derive(string secret)
    {
        var bytes = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 36, info: "OrleansStock data protection 1"u8.ToArray());
        // The id is derived beside the key and says nothing about it.
        return (Convert.ToHexStringLower(bytes.AsSpan(32)), bytes[..32]);
    }
}
