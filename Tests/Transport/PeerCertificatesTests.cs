using System.Security.Cryptography.X509Certificates;
using OrleansStock.Silo;
using OrleansStock.Silo.Transport;
using OrleansStock.Tests.MarketData;

namespace OrleansStock.Tests.Transport;

/// <summary>What a process reads of its own certificate.</summary>
public sealed class PeerCertificatesTests : IDisposable
{
    private readonly TestAuthority authority = new();
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Own_FilesReplaced_IsTheNewOneAtOnce()
    {
        using var first = authority.Issue(PeerRole.Silo);
        using var second = authority.Issue(PeerRole.Silo);
        using var certificates = Open(Write(first, authority));
        Assert.Equal(first.SerialNumber, certificates.Own.SerialNumber);

        Write(second, authority);

        Assert.Equal(second.SerialNumber, certificates.Own.SerialNumber);
    }

    [Fact]
    public void Accepts_AuthorityReplaced_BelievesTheNewOneAndNotTheOld()
    {
        using var next = new TestAuthority();
        using var mine = authority.Issue(PeerRole.Silo);
        using var certificates = Open(Write(mine, authority));
        using var peer = next.Issue(PeerRole.Silo);
        Assert.False(certificates.Accepts(peer, PeerRole.Silo, asServer: true));

        using var replacement = next.Issue(PeerRole.Silo);
        Write(replacement, next);

        Assert.True(certificates.Accepts(peer, PeerRole.Silo, asServer: true));
        Assert.False(certificates.Accepts(mine, PeerRole.Silo, asServer: true));
    }

    [Fact]
    public void Own_ReplacementCannotBeUsed_OneBeforeServesOn()
    {
        using var first = authority.Issue(PeerRole.Silo);
        using var second = authority.Issue(PeerRole.Silo);
        using var certificates = Open(Write(first, authority));
        Assert.Equal(first.SerialNumber, certificates.Own.SerialNumber);

        // Half replaced, empty, of a web, expired, gone.
        File.WriteAllText(Path.Combine(folder.Path, "own.pem"), second.ExportCertificatePem());
        Assert.Equal(first.SerialNumber, certificates.Own.SerialNumber);
        File.WriteAllText(Path.Combine(folder.Path, "own.pem"), "");
        Assert.Equal(first.SerialNumber, certificates.Own.SerialNumber);
        using var web = authority.Issue(PeerRole.Web);
        Write(web, authority);
        Assert.Equal(first.SerialNumber, certificates.Own.SerialNumber);
        using var expired = authority.Issue(PeerRole.Silo, validDays: -1);
        Write(expired, authority);
        Assert.Equal(first.SerialNumber, certificates.Own.SerialNumber);
        File.Delete(Path.Combine(folder.Path, "own.key"));
        Assert.Equal(first.SerialNumber, certificates.Own.SerialNumber);

        Write(second, authority);
        Assert.Equal(second.SerialNumber, certificates.Own.SerialNumber);
    }

    /// <summary>What is wrong, and the key that the message names.</summary>
    public static TheoryData<string, string> WrongMaterial => new()
    {
        { "certificate missing", "Cluster__Certificate" }, { "key missing", "Cluster__CertificateKey" },
        { "authority missing", "Cluster__Authority" }, { "secret missing", "Cluster__CallSecret" },
        { "no such file", "Cluster__Certificate" }, { "another key", "Cluster__Certificate" },
        { "another authority", "Cluster__Certificate" }, { "empty authority", "Cluster__Authority" },
        { "a web's", "Cluster__Certificate" }, { "expired", "Cluster__Certificate" },
    };

    [Theory, MemberData(nameof(WrongMaterial))]
    public void Check_CannotBeUsed_NamesTheKey(string fault, string key)
    {
        using var stranger = new TestAuthority();
        using var good = authority.Issue(PeerRole.Silo);
        using var other = authority.Issue(PeerRole.Silo);
        using var web = authority.Issue(PeerRole.Web);
        using var expired = authority.Issue(PeerRole.Silo, validDays: -1);
        var (all, its) = (authority.SettingsOf(good), authority.SettingsOf(other));
        var settings = new SecuritySettings
        {
            Level = ConnectionSecurity.Required,
            Certificate = fault switch
            {
                "certificate missing" => null,
                "no such file" => Path.Combine(folder.Path, "none.pem"),
                "a web's" => web.ExportCertificatePem(),
                "expired" => expired.ExportCertificatePem(),
                _ => all.Certificate,
            },
            Key = fault switch
            {
                "key missing" => null,
                "another key" => its.Key,
                "a web's" => authority.SettingsOf(web).Key,
                "expired" => authority.SettingsOf(expired).Key,
                _ => all.Key,
            },
            Authority = fault switch
            {
                "authority missing" => null,
                "another authority" => stranger.Certificate.ExportCertificatePem(),
                "empty authority" => folder.Write("empty.pem", ""),
                _ => all.Authority,
            },
            Signer = fault == "secret missing" ? null : all.Signer,
        };
        using var certificates = Open(settings);

        var failure = Assert.Single(Assert.Throws<OptionsValidationException>(certificates.Check).Failures);
        Assert.StartsWith($"{key}: ", failure, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure);
        if (fault.EndsWith("missing", StringComparison.Ordinal)) Assert.Contains("Cluster__Security=Off", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConnectionSecurity.Off, 1)]
    [InlineData(ConnectionSecurity.Accept, 1)]
    [InlineData(ConnectionSecurity.Offer, 1)]
    [InlineData(ConnectionSecurity.Required, 0)]
    public void Check_LessThanRequired_WarnsAtEachStart(ConnectionSecurity level, int warnings)
    {
        using var mine = authority.Issue(PeerRole.Silo);
        var log = new WarningLog<PeerCertificates>();
        using var certificates = new PeerCertificates(authority.SettingsOf(mine, level), PeerRole.Silo, TimeProvider.System, log);

        certificates.Check();

        Assert.Equal(warnings, log.Warnings.Count(w => w.Contains("Cluster__Security", StringComparison.Ordinal)));
    }

    [Fact]
    public void Watch_LessThanAWeekLeft_Warns()
    {
        using var mine = authority.Issue(PeerRole.Silo, validDays: 30);
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var log = new WarningLog<PeerCertificates>();
        using var certificates = new PeerCertificates(authority.SettingsOf(mine), PeerRole.Silo, time, log);

        certificates.Watch();
        Assert.Empty(log.Warnings);
        time.Advance(TimeSpan.FromDays(23.5));
        certificates.Watch();

        Assert.Contains("is valid until", Assert.Single(log.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cluster:Security", "sometimes", "Cluster__Security")]
    [InlineData("Cluster:Security", "2", "Cluster__Security")]
    [InlineData("Cluster:CallSecret", "short", "Cluster__CallSecret")]
    public void From_WrongValue_NamesTheKey(string key, string value, string named)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = value }).Build();

        var failure = Assert.Single(Assert.Throws<OptionsValidationException>(() => SecuritySettings.From(configuration)).Failures);

        Assert.StartsWith($"{named}: ", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void From_NothingSet_InsistsInAClusterAlone()
    {
        var cluster = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Cluster:Mode"] = "AdoNet" }).Build();

        Assert.Equal(ConnectionSecurity.Required, ClusterSettings.From(cluster).Security!.Level);
        Assert.Null(ClusterSettings.From(new ConfigurationBuilder().Build()).Security);
    }

    public void Dispose()
    {
        folder.Dispose();
        authority.Dispose();
    }

    private static PeerCertificates Open(SecuritySettings settings) =>
        new(settings, PeerRole.Silo, TimeProvider.System, NullLogger<PeerCertificates>.Instance);

    private SecuritySettings Write(X509Certificate2 certificate, TestAuthority signer)
    {
        var text = signer.SettingsOf(certificate);
        return new SecuritySettings
        {
            Level = text.Level,
            Certificate = folder.Write("own.pem", text.Certificate!),
            Key = folder.Write("own.key", text.Key!),
            Authority = folder.Write("authority.pem", text.Authority!),
            Signer = text.Signer,
        };
    }
}
