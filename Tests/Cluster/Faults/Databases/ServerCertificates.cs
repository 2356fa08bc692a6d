using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OrleansStock.Faults.Databases;

/// <summary>Authorities and certificates of a database server, in a folder that goes with this object.</summary>
internal sealed class ServerCertificates : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(3);

    private readonly string folder = Directory.CreateTempSubdirectory("orleansstock-database-certificates-").FullName;
    private int authorities;

    /// <summary>The first authority and the server's first certificate.</summary>
    public ServerCertificates() => Renew();

    /// <summary>What the cluster's script has to know: nobody comes without TLS, and the server is believed by its certificate and name alone.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["DATABASE_OPTIONS"] = $"{Environment.GetEnvironmentVariable("DATABASE_OPTIONS")} --require-secure-transport=ON "
            + $"--ssl-cert={In("server.pem")} --ssl-key={In("server.key")}",
        ["CONNECTION_OPTIONS"] = $"SslMode=VerifyFull;SslCa={In("authorities.pem")}",
    };

    /// <summary>A certificate of a new authority. Who connects is told of the new one and of those before, as long as servers change.</summary>
    public void Renew()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN=Database authority {++authorities}", authorityKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        using var authority = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));

        using var key = RSA.Create(2048);
        var server = new CertificateRequest("CN=database", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        server.CertificateExtensions.Add(names.Build());
        server.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        using var certificate = server.Create(
            authority.SubjectName, X509SignatureGenerator.CreateForECDsa(authorityKey), now.AddDays(-1), now.AddDays(1), RandomNumberGenerator.GetBytes(16));

        File.AppendAllText(In("authorities.pem"), authority.ExportCertificatePem() + "\n");
        File.WriteAllText(In("server.pem"), certificate.ExportCertificatePem() + "\n");
        File.WriteAllText(In("server.key"), key.ExportPkcs8PrivateKeyPem() + "\n");
    }

    /// <summary>Restarts the server with another certificate, under the load.</summary>
    public async Task ReplaceAsync(LocalCluster cluster, Client client, int rounds, Action<FormattableString> note)
    {
        for (var round = 0; round < rounds; round++)
        {
            Renew();
            await cluster.StopAsync("database", "TERM");
            await cluster.StartAsync("database");
            note($"all served {await client.WaitForServiceAsync(patience):0.0} s after the database came back with another certificate");
            await Task.Delay(pause, TimeProvider.System);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string In(string file) => Path.Combine(folder, file);
}
