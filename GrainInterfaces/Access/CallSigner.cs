using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Orleans.Runtime;

namespace OrleansStock.GrainInterfaces;

/// <summary>
/// Signs and checks for whom a web calls: an account's id, whether it is an administrator's, and until when. Webs and silos share the
/// secret, so a client that reaches a gateway without it can speak for nobody.
/// </summary>
public sealed class CallSigner
{
    private const string Name = "orleansstock.principal";

    /// <summary>Bytes of the code: 128 bits are more than anybody can try at a gateway.</summary>
    private const int CodeLength = 16;

    /// <summary>Longest text that is looked at: ids have 36 characters, codes 22.</summary>
    private const int LongestText = 200;

    /// <summary>A call and all that it waits for end long before; the clocks of two machines may be an hour apart.</summary>
    private static readonly TimeSpan lifetime = TimeSpan.FromHours(2);

    private readonly byte[] key;

    /// <summary>Derives the key.</summary>
    /// <param name="secret">The cluster's secret.</param>
    public CallSigner(string secret) =>
        key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 32, info: "OrleansStock calls 1"u8.ToArray());

    /// <summary>Names the caller in all calls from here on.</summary>
    /// <param name="accountId">Who is signed in.</param>
    /// <param name="isAdministrator">Whether that is an administrator.</param>
    /// <param name="now">The time.</param>
    public void Flow(string accountId, bool isAdministrator, DateTimeOffset now)
    {
        var claim = string.Create(
            CultureInfo.InvariantCulture, $"{(isAdministrator ? 'a' : 'u')}.{(now + lifetime).ToUnixTimeSeconds():x}.{accountId}");
        Span<byte> code = stackalloc byte[CodeLength];
        Sign(claim, code);
        RequestContext.Set(Name, $"{Base64Url.EncodeToString(code)}.{claim}");
    }

    /// <summary>Who is named in this call, where it is signed and still holds.</summary>
    /// <param name="now">The time.</param>
    /// <returns>The account's id and whether it is an administrator's; null where nobody is named, or not by a web.</returns>
    public (string AccountId, bool IsAdministrator)? Find(DateTimeOffset now)
    {
        if (RequestContext.Get(Name) is not string { Length: <= LongestText } text) return null;
        var end = text.IndexOf('.', StringComparison.Ordinal);
        if (end < 0) return null;
        var claim = text[(end + 1)..];
        Span<byte> shown = stackalloc byte[CodeLength], right = stackalloc byte[CodeLength];
        var code = text.AsSpan(0, end);
        if (!Base64Url.IsValid(code, out var length) || length != CodeLength) return null;
        Base64Url.DecodeFromChars(code, shown);
        Sign(claim, right);
        if (!CryptographicOperations.FixedTimeEquals(shown, right)) return null;
        // What is signed was written above and has its form.
        var parts = claim.Split('.', 3);
        return long.Parse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) > now.ToUnixTimeSeconds()
            ? (parts[2], parts[0] == "a")
            : null;
    }

    private void Sign(string claim, Span<byte> code)
    {
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(LongestText)], hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, bytes[..Encoding.UTF8.GetBytes(claim, bytes)], hash);
        hash[..CodeLength].CopyTo(code);
    }
}
