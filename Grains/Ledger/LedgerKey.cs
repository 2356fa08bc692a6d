using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using OrleansStock.Storage;

namespace OrleansStock.Grains.Ledger;

/// <summary>
/// The key that signs tree heads. It is made of a secret text, the same in every silo, which is not in the database: who can
/// write there can then still not sign what was never so.
/// </summary>
public sealed class LedgerKey : IDisposable
{
    /// <summary>The file of a single machine's secret, in its data folder.</summary>
    public const string FileName = "ledger.secret";

    private const string Setting = "Ledger__SigningSecret";

    private static readonly byte[] purpose = "OrleansStock ledger signing key v1"u8.ToArray();

    // The order of P-256, FIPS 186-5, less one.
    private static readonly System.Numerics.BigInteger orderLessOne = System.Numerics.BigInteger.Parse(
        "0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632550", System.Globalization.NumberStyles.HexNumber,
        System.Globalization.CultureInfo.InvariantCulture);

    private readonly ECDsa key;

    private LedgerKey(string secret)
    {
        // FIPS 186-5, appendix A.2.1: 64 more bits than the order has, so that no number is likelier than another.
        var bits = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 40, info: purpose);
        var number = new System.Numerics.BigInteger(bits, isUnsigned: true, isBigEndian: true) % orderLessOne + 1;
        var scalar = new byte[32];
        var digits = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        digits.CopyTo(scalar, scalar.Length - digits.Length);
        key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = scalar });
        PublicKey = key.ExportSubjectPublicKeyInfoPem() + "\n";
        Id = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
    }

    /// <summary>The key's id: the first 16 hexadecimal digits of the SHA-256 of its DER.</summary>
    public string Id { get; }

    /// <summary>The public key as PEM.</summary>
    public string PublicKey { get; }

    /// <summary>Reads the secret of the configuration; on SQLite, without one, that of the data folder, which is made where missing.</summary>
    /// <returns>Null where a cluster has no secret: its heads are not signed.</returns>
    /// <exception cref="OptionsValidationException">The secret is too short, or its file cannot be read or made.</exception>
    public static LedgerKey? From(IConfiguration configuration, StorageOptions storage)
    {
        var secret = configuration["Ledger:SigningSecret"];
        if (!string.IsNullOrWhiteSpace(secret))
        {
            return secret.Length >= SecretFile.FewestCharacters
                ? new LedgerKey(secret)
                : throw Wrong($"the secret has {secret.Length} characters; it needs {SecretFile.FewestCharacters} or more that nobody can guess.");
        }

        return storage.Engine == StorageEngine.Sqlite
            ? new LedgerKey(SecretFile.ReadOrMake(Path.Combine(storage.DataDirectory, FileName), Setting))
            : null;
    }

    /// <summary>Signs a text: ECDSA with SHA-256, as DER.</summary>
    public byte[] Sign(byte[] text) => key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    private static OptionsValidationException Wrong(string message) =>
        new(Setting, typeof(LedgerKey), [$"{Setting}: {message}"]);
}
