using System.Security.Cryptography;
using System.Text;

namespace OrleansStock.Storage.Accounts;

/// <summary>Random secrets and what is stored of them. 256 random bits need no slow hash.</summary>
internal static class Secrets
{
    /// <summary>32 random bytes, Base64url.</summary>
    public static string New() => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 of the secret, 64 hexadecimal digits.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
