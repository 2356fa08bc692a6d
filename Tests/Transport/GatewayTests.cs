using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Hosting;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Silo.Transport;

namespace OrleansStock.Tests.Transport;

/// <summary>A silo's ports, as they are in a cluster, and whoever comes to them.</summary>
public sealed class GatewayTests : IAsyncLifetime
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    private readonly TestAuthority authority = new();
    private OneSilo silo = null!;

    public async ValueTask InitializeAsync()
    {
        using var own = authority.Issue(PeerRole.Silo);
        silo = await OneSilo.StartAsync(authority.SettingsOf(own));
    }

    [Fact]
    public async Task Connect_WebWithItsCertificate_IsServedForWhomItSigns()
    {
        using var web = await JoinAsync(Settings(authority.Issue(PeerRole.Web)));
        var grains = web.Services.GetRequiredService<IGrainFactory>();

        new CallSigner(TestAuthority.Secret).Flow("ann", isAdministrator: false, TimeProvider.System.GetUtcNow());
        var receipt = await grains.GetPredictionLog("ann").Predict("^GSPC", "random-walk", "1");

        Assert.Equal(receipt.Record.Id, Assert.Single((await grains.GetPredictionLog("ann").GetPage(null, 10)).Items).Id);
        // Answers in parts and calls that can be cancelled need calls of Orleans' own.
        await foreach (var step in grains.GetTicker("^GSPC").FollowForecast("random-walk", Cancelled)) Assert.NotNull(step);
    }

    [Fact]
    public async Task Call_ClientWithoutTheSecret_NeitherReadsNorPlantsNorDeletes()
    {
        using var web = await JoinAsync(Settings(authority.Issue(PeerRole.Web)));
        var grains = web.Services.GetRequiredService<IGrainFactory>();
        var signer = new CallSigner(TestAuthority.Secret);
        signer.Flow("victim", isAdministrator: false, TimeProvider.System.GetUtcNow());
        var id = (await grains.GetPredictionLog("victim").Predict("^GSPC", "random-walk", "1")).Record.Id;

        foreach (var caller in new Action[]
        {
            () => Orleans.Runtime.RequestContext.Clear(),
            () => signer.Flow("mallory", isAdministrator: false, TimeProvider.System.GetUtcNow()),
            () => signer.Flow("mallory", isAdministrator: true, TimeProvider.System.GetUtcNow()),
            () => new CallSigner("another secret, just as long as the other").Flow("victim", isAdministrator: true, TimeProvider.System.GetUtcNow()),
        })
        {
            caller();
            var log = grains.GetPredictionLog("victim");
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => log.GetPage(null, 10));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => log.Get(id));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => log.GetSealed(id));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => log.Predict("^GSPC", "random-walk", "planted"));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => log.Predict(Symbol.Parse("^GSPC"), "random-walk", RequestId.Parse("planted"), "token"));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => log.Delete(id));
        }

        signer.Flow("victim", isAdministrator: false, TimeProvider.System.GetUtcNow());
        Assert.Equal(id, Assert.Single((await grains.GetPredictionLog("victim").GetPage(null, 10)).Items).Id);
    }

    [Fact]
    public async Task Call_NotOpenToWebs_IsRefused()
    {
        using var web = await JoinAsync(Settings(authority.Issue(PeerRole.Web)));
        var grains = web.Services.GetRequiredService<IGrainFactory>();
        new CallSigner(TestAuthority.Secret).Flow("ann", isAdministrator: false, TimeProvider.System.GetUtcNow());

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => grains.GetLedger().Seal());
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => grains.GetCalibration().Contribute("A", DateOnly.MinValue, ""));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => grains.GetRequestBudget().ReportRateLimited(TimeSpan.FromDays(1)));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => grains.GetNewWork().RememberUnknown(Symbol.Parse("MSFT"), "gone"));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => grains.GetPredictionLog("ann").GetState());
        // For administrators alone.
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => grains.GetOperations().GetSilos());
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => grains.GetOperations().Drain("127.0.0.1:1@1"));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => grains.GetTicker("^GSPC").RefreshNow());
        // Orleans' own.
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero, Cancelled));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => grains.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics(null, null, Cancelled));

        new CallSigner(TestAuthority.Secret).Flow("root", isAdministrator: true, TimeProvider.System.GetUtcNow());
        Assert.Single(await grains.GetOperations().GetSilos());
    }

    [Fact]
    public async Task Connect_WithoutACertificate_IsRefused()
    {
        await AssertRefusedAsync(silo.Gateway, null);
        await AssertRefusedAsync(silo.Port, null);
        await Assert.ThrowsAnyAsync<Exception>(() => JoinAsync(null));
    }

    [Fact]
    public async Task Connect_AnotherAuthoritysCertificate_IsRefused()
    {
        using var stranger = new TestAuthority();
        await AssertRefusedAsync(silo.Gateway, stranger.Issue(PeerRole.Web));
        await AssertRefusedAsync(silo.Port, stranger.Issue(PeerRole.Silo));
    }

    [Fact]
    public async Task Connect_ExpiredCertificate_IsRefused()
    {
        await AssertRefusedAsync(silo.Gateway, authority.Issue(PeerRole.Web, validDays: -1));
        await AssertRefusedAsync(silo.Port, authority.Issue(PeerRole.Silo, validDays: -1));
    }

    [Fact]
    public async Task Connect_WebsCertificateAtTheSilosPort_IsRefused()
    {
        await AssertRefusedAsync(silo.Port, authority.Issue(PeerRole.Web));
        await AssertRefusedAsync(silo.Port, authority.Issue(PeerRole.Web, asServer: true));
        // And what is right goes on: the silo waits for the first words.
        Assert.False(await EndsAsync(silo.Port, authority.Issue(PeerRole.Silo), TimeSpan.FromSeconds(1)));
        Assert.False(await EndsAsync(silo.Gateway, authority.Issue(PeerRole.Web), TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Connect_GatewayIsNoSilo_WebDoesNotSpeakToIt()
    {
        // Somebody at a gateway's address, with a certificate that a web may have.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var pretended = authority.Issue(PeerRole.Web, asServer: true);
        var taken = TakeAsync(listener, pretended);

        await Assert.ThrowsAnyAsync<Exception>(() => JoinAsync(Settings(authority.Issue(PeerRole.Web)), ((IPEndPoint)listener.LocalEndpoint).Port));

        listener.Stop();
        Assert.Equal(0, await taken);
    }

    public async ValueTask DisposeAsync()
    {
        await silo.DisposeAsync();
        authority.Dispose();
    }

    private SecuritySettings Settings(X509Certificate2 certificate)
    {
        using (certificate) return authority.SettingsOf(certificate);
    }

    private Task<IHost> JoinAsync(SecuritySettings? security, int? at = null) => StrangersClient.JoinAsync(at ?? silo.Gateway, security);

    private static async Task AssertRefusedAsync(int at, X509Certificate2? certificate) => Assert.True(await EndsAsync(at, certificate, patience));

    /// <summary>Whether the other end ends a connection, before or after its handshake.</summary>
    private static async Task<bool> EndsAsync(int at, X509Certificate2? certificate, TimeSpan within)
    {
        using var own = certificate;
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, at, Cancelled);
        await using var tls = new SslStream(socket.GetStream(), false, (_, shown, _, _) => shown is not null);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(within);
        try
        {
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions { TargetHost = "anybody", ClientCertificates = certificate is null ? null : [certificate] }, limit.Token);
            return await tls.ReadAsync(new byte[1], limit.Token) == 0;
        }
        catch (Exception e) when (e is IOException or AuthenticationException)
        {
            return true;
        }
        catch (OperationCanceledException) when (!Cancelled.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Takes connections until the listener is stopped.</summary>
    /// <returns>How many bytes were said after a handshake.</returns>
    private static async Task<int> TakeAsync(TcpListener listener, X509Certificate2 certificate)
    {
        var heard = 0;
        try
        {
            while (true)
            {
                using var socket = await listener.AcceptTcpClientAsync(Cancelled);
                await using var tls = new SslStream(socket.GetStream(), false, (_, shown, _, _) => shown is not null);
                try
                {
                    await tls.AuthenticateAsServerAsync(
                        new SslServerAuthenticationOptions { ServerCertificate = certificate, ClientCertificateRequired = true }, Cancelled);
                    heard += await tls.ReadAsync(new byte[1], Cancelled);
                }
                catch (Exception e) when (e is IOException or AuthenticationException)
                {
                    // The web has hung up.
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return heard;
        }
    }
}
