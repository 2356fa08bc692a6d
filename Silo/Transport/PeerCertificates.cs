using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace OrleansStock.Silo.Transport;

/// <summary>
/// This process's certificate and the authorities that it believes. Files are read again for each handshake, which are few: what was
/// replaced serves the next connection, and what cannot be used leaves the last good one in place.
/// </summary>
public sealed class PeerCertificates : IStartCheck, IDisposable
{
    /// <summary>A quarter of what certificates.sh gives: there is time to replace it on a working day.</summary>
    private static readonly TimeSpan warnBefore = TimeSpan.FromDays(7);

    private readonly SecuritySettings settings;
    private readonly PeerRole own;
    private readonly TimeProvider time;
    private readonly ILogger<PeerCertificates> logger;
    private readonly Lock reading = new();
    private Material? current;
    private string? lastFault;

    /// <summary>Names what is to be read; nothing is read yet.</summary>
    public PeerCertificates(SecuritySettings settings, PeerRole own, TimeProvider time, ILogger<PeerCertificates> logger)
    {
        (this.settings, this.own, this.time, this.logger) = (settings, own, time, logger);
    }

    /// <summary>What the next connection shows.</summary>
    public X509Certificate2 Own => Read().Certificate;

    /// <summary>For operators: how far this process insists, and until when its certificate is valid; null where it has none.</summary>
    public (ConnectionSecurity Level, DateTimeOffset? ValidUntil) Describe() =>
        (settings.Level, settings.UsesCertificates ? new DateTimeOffset(Own.NotAfter) : null);

    /// <summary>Reads and checks all of it, and says so in the log.</summary>
    /// <exception cref="OptionsValidationException">Something is missing or cannot be used.</exception>
    public void Check()
    {
        if (settings.Level != ConnectionSecurity.Required)
        {
            logger.LogWarning(
                "Cluster__Security is {Level}: whoever can reach a port of this cluster may connect without a certificate, and may be believed.",
                settings.Level);
        }

        settings.RequireComplete();
        if (settings.UsesCertificates) Read();
    }

    /// <summary>Reads all of it again, and warns where the certificate ends soon.</summary>
    public void Watch()
    {
        var until = new DateTimeOffset(Own.NotAfter).ToUniversalTime();
        if (until - time.GetUtcNow() < warnBefore)
            logger.LogWarning("This process's certificate is valid until {Until:u}; replace it before (docs/operations.md).", until);
    }

    /// <summary>Whether a peer may be at the other end. A refusal is logged.</summary>
    /// <param name="certificate">What it showed.</param>
    /// <param name="role">What it must be.</param>
    /// <param name="asServer">Whether it took the connection.</param>
    public bool Accepts(X509Certificate2 certificate, PeerRole role, bool asServer)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var fault = PeerCertificate.FindFault(certificate, role, asServer, Read().Authorities, time.GetUtcNow());
        if (fault is null) return true;
        logger.LogWarning(
            "A certificate was refused: {Fault}. Subject {Subject}, serial number {Serial}, valid until {Until:u}.",
            fault, certificate.Subject, certificate.SerialNumber, certificate.NotAfter.ToUniversalTime());
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => current?.Certificate.Dispose();

    private Material Read()
    {
        lock (reading)
        {
            try
            {
                var (certificate, key, authority) = (TextOf("Cluster__Certificate", settings.Certificate),
                    TextOf("Cluster__CertificateKey", settings.Key), TextOf("Cluster__Authority", settings.Authority));
                // The one before is not disposed of: handshakes may hold it.
                if (current?.IsOf(certificate, key, authority) != true) current = Load(certificate, key, authority);
                lastFault = null;
                return current;
            }
            catch (OptionsValidationException e) when (current is not null)
            {
                // Two files cannot be replaced at once: for a moment they do not match.
                if (e.Message != lastFault) logger.LogWarning("The certificate cannot be read again, and the one before serves on: {Message}", e.Message);
                lastFault = e.Message;
                return current;
            }
        }
    }

    private static string TextOf(string name, string? value)
    {
        if (value!.StartsWith("-----BEGIN", StringComparison.Ordinal)) return value;
        try
        {
            return File.ReadAllText(value);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SecuritySettings.Wrong(name, $"the file cannot be read: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private Material Load(string certificateText, string keyText, string authorityText)
    {
        X509Certificate2Collection authorities = [];
        try
        {
            authorities.ImportFromPem(authorityText);
        }
        catch (CryptographicException e)
        {
            throw SecuritySettings.Wrong("Cluster__Authority", $"it cannot be used: {e.Message}");
        }

        if (authorities.Count == 0) throw SecuritySettings.Wrong("Cluster__Authority", "there is no certificate in it.");
        X509Certificate2 certificate;
        try
        {
            certificate = X509Certificate2.CreateFromPem(certificateText, keyText);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw SecuritySettings.Wrong("Cluster__Certificate", $"it cannot be used with its key (Cluster__CertificateKey): {e.Message}");
        }

        // What others would refuse is not shown. A web never takes a connection.
        if (PeerCertificate.FindFault(certificate, own, asServer: own == PeerRole.Silo, authorities, time.GetUtcNow()) is { } fault)
            throw SecuritySettings.Wrong(
                "Cluster__Certificate", $"it would be refused: {fault}. It is valid until {certificate.NotAfter.ToUniversalTime():u}.");
        logger.LogInformation(
            "This process shows certificate {Serial}, valid until {Until:u}.", certificate.SerialNumber, certificate.NotAfter.ToUniversalTime());
        return new Material(certificate, authorities, certificateText, keyText, authorityText);
    }

    private sealed record Material(
        X509Certificate2 Certificate, X509Certificate2Collection Authorities, string CertificateText, string KeyText, string AuthorityText)
    {
        public bool IsOf(string certificate, string key, string authority) =>
            certificate == CertificateText && key == KeyText && authority == AuthorityText;
    }
}
