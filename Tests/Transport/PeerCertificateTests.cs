using OrleansStock.Silo.Transport;

namespace OrleansStock.Tests.Transport;

/// <summary>Which certificates are believed.</summary>
public sealed class PeerCertificateTests : IDisposable
{
    private readonly TestAuthority authority = new();
    private readonly TestAuthority stranger = new();

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Theory]
    [InlineData(PeerRole.Silo, true)]
    [InlineData(PeerRole.Silo, false)]
    [InlineData(PeerRole.Web, false)]
    public void FindFault_OwnAuthorityAndRole_IsNone(PeerRole role, bool asServer)
    {
        using var certificate = authority.Issue(role);

        Assert.Null(PeerCertificate.FindFault(certificate, role, asServer, [authority.Certificate], Now));
        // Also where two authorities of one name are believed, as while one follows the other.
        Assert.Null(PeerCertificate.FindFault(certificate, role, asServer, [stranger.Certificate, authority.Certificate], Now));
    }

    [Fact]
    public void FindFault_AnotherAuthority_IsRefused()
    {
        using var certificate = stranger.Issue(PeerRole.Silo);

        Assert.NotNull(PeerCertificate.FindFault(certificate, PeerRole.Silo, false, [authority.Certificate], Now));
    }

    [Fact]
    public void FindFault_OutsideItsTime_IsRefused()
    {
        using var certificate = authority.Issue(PeerRole.Silo);

        Assert.Contains("NotTimeValid", PeerCertificate.FindFault(certificate, PeerRole.Silo, false, [authority.Certificate], Now.AddDays(2)),
            StringComparison.Ordinal);
        Assert.Contains("NotTimeValid", PeerCertificate.FindFault(certificate, PeerRole.Silo, false, [authority.Certificate], Now.AddDays(-3)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void FindFault_WebsCertificate_IsNoSilos()
    {
        using var web = authority.Issue(PeerRole.Web);
        using var mayServe = authority.Issue(PeerRole.Web, asServer: true);

        Assert.NotNull(PeerCertificate.FindFault(web, PeerRole.Silo, false, [authority.Certificate], Now));
        Assert.NotNull(PeerCertificate.FindFault(web, PeerRole.Web, true, [authority.Certificate], Now));
        Assert.Equal("it is not of a silo", PeerCertificate.FindFault(mayServe, PeerRole.Silo, true, [authority.Certificate], Now));
    }

    [Fact]
    public void FindFault_SilosCertificate_IsNoWebs()
    {
        using var silo = authority.Issue(PeerRole.Silo);

        Assert.Equal("it is not of a web", PeerCertificate.FindFault(silo, PeerRole.Web, false, [authority.Certificate], Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("urn:orleansstock:silo:more")]
    [InlineData("urn:orleansstock:SILO")]
    public void FindFault_AnotherName_IsRefused(string? name)
    {
        using var certificate = authority.Issue(name, asServer: true);

        Assert.Equal("it is not of a silo", PeerCertificate.FindFault(certificate, PeerRole.Silo, false, [authority.Certificate], Now));
    }

    [Fact]
    public void FindFault_TheAuthorityItself_IsNobody() =>
        Assert.NotNull(PeerCertificate.FindFault(authority.Certificate, PeerRole.Silo, false, [authority.Certificate], Now));

    public void Dispose()
    {
        authority.Dispose();
        stranger.Dispose();
    }
}
