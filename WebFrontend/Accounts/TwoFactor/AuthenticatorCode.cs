using OtpNet;

namespace OrleansStock.WebFrontend.Accounts.TwoFactor;

/// <summary>Codes of authenticator apps: TOTP (RFC 6238) with SHA-1, steps of 30 seconds and 6 digits, which every app speaks.</summary>
internal static class AuthenticatorCode
{
    /// <summary>Length of a secret, bytes: what RFC 4226 recommends, and the length of a SHA-1 hash.</summary>
    private const int KeyLength = 20;

    /// <summary>The clock of a phone may be wrong by one step (RFC 6238, section 5.2).</summary>
    private static readonly VerificationWindow OneStep = new(previous: 1, future: 1);

    /// <summary>A new secret: 160 random bits, Base32.</summary>
    public static string NewKey() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(KeyLength));

    /// <summary>The number of the step whose code this is; null where no step within one of now has it.</summary>
    /// <param name="key">The secret, Base32.</param>
    /// <param name="code">What the person typed; spaces do not count.</param>
    /// <param name="now">The time.</param>
    public static long? Match(string key, string code, DateTimeOffset now)
    {
        var digits = string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
        return new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(now.UtcDateTime, digits, out var step, OneStep) ? step : null;
    }
}
