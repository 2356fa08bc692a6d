using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OrleansStock.Silo.Transport;

namespace OrleansStock.Tests.Transport;

/// <summary>An authority that makes whatever certificates a test wants, wrong ones too.</summary>
internal sealed class TestAuthority : IDisposable
{
    private const string ServerUse = "1.3.6.1.5.5.7.3.1", ClientUse = "1.3.6.1.5.5.7.3.2";

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public TestAuthority()
    {
        var request = new CertificateRequest("CN=OrleansStock authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        var now = TimeProvider.System.GetUtcNow();
        Certificate = request.CreateSelfSigned(now.AddYears(-1), now.AddYears(1));
    }

    public X509Certificate2 Certificate { get; }

    /// <summary>A certificate with its key, valid from two days ago.</summary>
    /// <param name="role">Its role; null for none.</param>
    /// <param name="validDays">Until how many days from now; less than nothing for one that has expired.</param>
    /// <param name="asServer">Whether it may take connections; null for what its role may.</param>
    public X509Certificate2 Issue(PeerRole? role, double validDays = 1, bool? asServer = null) =>
        Issue(role is { } known ? PeerCertificate.NameOf(known) : null, validDays, asServer ?? role == PeerRole.Silo);

    /// <summary>A certificate with any name.</summary>
    public X509Certificate2 Issue(string? name, double validDays = 1, bool asServer = false)
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=OrleansStock test", own, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        OidCollection uses = [new Oid(ClientUse)];
        if (asServer) uses.Add(new Oid(ServerUse));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(uses, false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("silo.example.org");
        if (name is not null) names.AddUri(new Uri(name));
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Certificate, true, false));
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.Create(Certificate, now.AddDays(-2), now.AddDays(validDays), RandomNumberGenerator.GetBytes(16));
        return made.CopyWithPrivateKey(own);
    }

    /// <summary>What a process is given: its certificate, its key and this authority.</summary>
    public SecuritySettings SettingsOf(X509Certificate2 certificate, ConnectionSecurity level = ConnectionSecurity.Required) => new()
    {
        Level = level,
        Certificate = certificate.ExportCertificatePem(),
        Key = certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem(),
        Authority = Certificate.ExportCertificatePem(),
        Signer = new(Secret),
    };

    /// <summary>The secret of the clusters of tests.</summary>
    public const string Secret = "the secret of the clusters of tests";

    public void Dispose()
    {
        Certificate.Dispose();
        key.Dispose();
    }
}
