using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace OrleansStock.WebFrontend.Accounts.TwoFactor;

/// <summary>Time-based one-time passwords: RFC 6238 with SHA-1, 30 seconds and 6 digits, which is what authenticator apps speak.</summary>
internal static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret: 160 random bits, Base32.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Base32, 32);

    /// <summary>Number of the 30-second step.</summary>
    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / 30;

    /// <summary>The code of a step.</summary>
    /// <exception cref="FormatException">The key is not Base32.</exception>
    public static string Code(string key, long step)
    {
        Span<byte> message = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
#pragma warning disable CA5350 // SHA-1 is what the apps speak; HMAC does not need it to resist collisions.
        var hash = HMACSHA1.HashData(Decode(key), message);
#pragma warning restore CA5350
        var binary = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (binary % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, at most one step from now; null where there is none.</summary>
    public static long? Match(string key, string code, DateTimeOffset now)
    {
        var digits = System.Text.Encoding.UTF8.GetBytes(new string([.. code.Where(c => !char.IsWhiteSpace(c))]));
        var current = StepAt(now);
        foreach (var step in (ReadOnlySpan<long>)[current, current - 1, current + 1])
        {
            if (CryptographicOperations.FixedTimeEquals(digits, System.Text.Encoding.UTF8.GetBytes(Code(key, step)))) return step;
        }

        return null;
    }

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        int buffer = 0, bits = 0, written = 0;
        foreach (var c in key)
        {
            var value = Base32.IndexOf(c, StringComparison.Ordinal);
            if (value < 0) throw new FormatException("The key is not Base32.");
            buffer = ((buffer << 5) | value) & 0xFFF;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes[written++] = (byte)(buffer >> bits);
        }

        return bytes;
    }
}
