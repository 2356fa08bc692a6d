using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OrleansStock.Silo.Transport;

/// <summary>What is asked of the certificate at the other end of a connection.</summary>
internal static class PeerCertificate
{
    private const string AlternativeNames = "2.5.29.17", ServerUse = "1.3.6.1.5.5.7.3.1", ClientUse = "1.3.6.1.5.5.7.3.2";

    // [6] of RFC 5280's GeneralName.
    private static readonly Asn1Tag uri = new(TagClass.ContextSpecific, 6);

    /// <summary>The name that a role has in certificates: a URI among the alternative names.</summary>
    public static string NameOf(PeerRole role) => role == PeerRole.Silo ? "urn:orleansstock:silo" : "urn:orleansstock:web";

    /// <summary>Why a certificate is refused; null where it is not.</summary>
    /// <param name="certificate">What was shown.</param>
    /// <param name="role">Who should be there.</param>
    /// <param name="asServer">Whether it took the connection.</param>
    /// <param name="authorities">Who is believed.</param>
    /// <param name="now">The time.</param>
    /// <remarks>
    /// Revocation is not looked up: an authority of one's own has no service that answers, and one that does not answer would stop the
    /// cluster. Certificates are short-lived instead, and a lost key ends with another authority.
    /// </remarks>
    public static string? FindFault(X509Certificate2 certificate, PeerRole role, bool asServer, X509Certificate2Collection authorities, DateTimeOffset now)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        chain.ChainPolicy.VerificationTime = now.LocalDateTime;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(asServer ? ServerUse : ClientUse));
        if (!chain.Build(certificate)) return string.Join(", ", chain.ChainStatus.Select(s => s.Status).Distinct());
        return ReadRoles(certificate).Contains(NameOf(role), StringComparer.Ordinal) ? null : $"it is not of a {role.ToString().ToLowerInvariant()}";
    }

    /// <summary>The URIs among a certificate's alternative names.</summary>
    public static IReadOnlyList<string> ReadRoles(X509Certificate2 certificate)
    {
        if (certificate.Extensions.FirstOrDefault(e => e.Oid?.Value == AlternativeNames) is not { } extension) return [];
        List<string> names = [];
        try
        {
            for (var reader = new AsnReader(extension.RawData, AsnEncodingRules.DER).ReadSequence(); reader.HasData;)
            {
                if (reader.PeekTag().HasSameClassAndValue(uri)) names.Add(reader.ReadCharacterString(UniversalTagNumber.IA5String, uri));
                else reader.ReadEncodedValue();
            }
        }
        catch (AsnContentException)
        {
            return [];
        }

        return names;
    }
}
