using Orleans.Configuration;
using Orleans.Connections.Security;

namespace OrleansStock.Silo.Transport;

/// <summary>
/// Mutual TLS between the processes of a cluster. Who may open which connection stands in its certificate: silos among each other on
/// the silo port, webs alone at a gateway, and a silo at the other end of both.
/// </summary>
public static class TransportSetup
{
    // Sent in clear at the beginning of a handshake; the certificate's role is checked, and no host name.
    private const string ServerName = "orleansstock";

    /// <summary>Protects a silo's connections.</summary>
    public static void AddTransportSecurity(this ISiloBuilder silo, SecuritySettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        AddCertificates(silo.Services, settings, PeerRole.Silo);
        silo.AddIncomingGrainCallFilter<WebCallGuard>();
        if (!settings.UsesCertificates) return;
        silo.Services.AddOptions<SiloConnectionOptions>().Configure<PeerCertificates, ILoggerFactory>((connections, certificates, loggers) =>
        {
            var logger = loggers.CreateLogger(typeof(TransportSetup));
            var takesPlain = settings.Level != ConnectionSecurity.Required;
            connections.ConfigureSiloInboundConnection(c => c.UseTlsOrPlain(Options(certificates, PeerRole.Silo, isServer: false), takesPlain, logger));
            connections.ConfigureGatewayInboundConnection(c => c.UseTlsOrPlain(Options(certificates, PeerRole.Web, isServer: false), takesPlain, logger));
            if (settings.Level != ConnectionSecurity.Accept)
                connections.ConfigureSiloOutboundConnection(c => c.UseClientTls(Options(certificates, PeerRole.Silo, isServer: true)));
        });
    }

    /// <summary>Protects a web's connections.</summary>
    public static void AddTransportSecurity(this IClientBuilder web, SecuritySettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        AddCertificates(web.Services, settings, PeerRole.Web);
        if (settings.Level is not (ConnectionSecurity.Offer or ConnectionSecurity.Required)) return;
        web.Services.AddOptions<ClientConnectionOptions>().Configure<PeerCertificates>((connections, certificates) =>
            connections.ConfigureConnection(c => c.UseClientTls(Options(certificates, PeerRole.Silo, isServer: true))));
    }

    private static void AddCertificates(IServiceCollection services, SecuritySettings settings, PeerRole own)
    {
        services.AddSingleton(settings);
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<PeerCertificates>(s, own));
        services.AddSingleton<IStartCheck>(s => s.GetRequiredService<PeerCertificates>());
        if (settings.UsesCertificates) services.AddHostedService<CertificateWatch>();
    }

    /// <param name="certificates">What is shown.</param>
    /// <param name="peer">Who must be at the other end.</param>
    /// <param name="isServer">Whether that one takes the connection.</param>
    private static TlsOptions Options(PeerCertificates certificates, PeerRole peer, bool isServer) => new()
    {
        RemoteCertificateMode = RemoteCertificateMode.RequireCertificate,
        ClientCertificateMode = RemoteCertificateMode.AllowCertificate,
        LocalServerCertificateSelector = (_, _) => certificates.Own,
        LocalClientCertificateSelector = (_, _, _, _, _) => certificates.Own,
        RemoteCertificateValidation = (certificate, _, _) => certificates.Accepts(certificate, peer, isServer),
        OnAuthenticateAsClient = static (_, client) => client.TargetHost = ServerName,
    };
}
