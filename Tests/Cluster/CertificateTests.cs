using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using OrleansStock.Faults;
using OrleansStock.GrainInterfaces;
using OrleansStock.Silo.Transport;
using OrleansStock.Tests.Site;
using OrleansStock.Tests.Transport;

namespace OrleansStock.Tests.Cluster;

/// <summary>The gateway of a cluster of processes, and its certificates.</summary>
[Collection(nameof(WholeClusters))]
public sealed class CertificateTests(ClusterBuilds builds, ITestOutputHelper output)
{
    /// <summary>The client of issue 18: a few lines, the public cluster id, a gateway's address.</summary>
    [Fact]
    public async Task Gateway_StrangersClient_NeitherReadsNorPlantsNorDeletes()
    {
        await using var cluster = await LocalCluster.StartAsync(builds.GetFolder(), 1, 1);
        using var victim = new SiteVisitor(cluster.BaseUrl);
        using var api = await victim.GetApiClientAsync();
        using (var kept = await SiteVisitor.PredictAsync(api, "^GSPC", "kept")) Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
        var userId = await ReadUserIdAsync(cluster);
        var folder = Path.Combine(cluster.Folder, "certificates");
        SecuritySettings Of(string file) => new()
        {
            Level = ConnectionSecurity.Required,
            Certificate = Path.Combine(folder, $"{file}.pem"),
            Key = Path.Combine(folder, $"{file}.key"),
            Authority = Path.Combine(folder, "authority.pem"),
        };

        // Plainly: not even a connection.
        await Assert.ThrowsAnyAsync<Exception>(() => StrangersClient.JoinAsync(GatewayOf(cluster, "silo-1"), null));
        // With a stolen certificate and without the secret: no call for anybody.
        using var thief = await StrangersClient.JoinAsync(GatewayOf(cluster, "silo-1"), Of("web"));
        var log = thief.Services.GetRequiredService<IGrainFactory>().GetPredictionLog(userId);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => log.GetPage(null, 10));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => log.Predict("^GSPC", "random-walk", "planted"));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => log.Delete(1));

        var page = await api.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/v1/predictions", Cancelled);
        Assert.Equal("kept", Assert.Single(page.GetProperty("items").EnumerateArray()).GetProperty("requestId").GetString());
    }

    [Fact]
    public async Task Certificates_ReplacedWithTheirAuthority_NobodyWaitsAndEachNewConnectionShowsTheNewOne()
    {
        await using var cluster = await LocalCluster.StartAsync(builds.GetFolder(), 2, 1);
        using var client = new Client(cluster.BaseUrl);
        await client.RegisterAsync(4);
        var runs = client.Start();
        await client.WaitForAcknowledgedAsync(3, TimeSpan.FromSeconds(60));
        var first = await ReadSerialAsync(cluster, "silo-1");

        await LocalCluster.ExecuteAsync(
            Path.Combine(LocalCluster.RepositoryRoot, "deploy", "local", "cluster.sh"), ["certificates", "authority"],
            new Dictionary<string, string> { ["CLUSTER_DIR"] = cluster.Folder });
        var second = await ReadSerialAsync(cluster, "silo-1");
        // Connections between processes that had the old certificates and one that never did, both ways.
        await cluster.StopAsync("silo-2", "TERM");
        await cluster.StartAsync("silo-2");
        await cluster.WaitForActiveAsync("silo-2", TimeSpan.FromSeconds(60));
        await client.WaitForServiceAsync(TimeSpan.FromSeconds(60));
        await client.StopAsync(runs);

        Assert.NotEqual(first, second);
        Assert.Equal(second, await ReadSerialAsync(cluster, "silo-2"));
        var verdict = await Verdict.ReachAsync(client, cluster.ConnectionString);
        output.WriteLine($"{verdict}; {client.Answers}");
        Assert.True(verdict.Holds, $"{verdict}");
        Assert.InRange(verdict.Gap, 0, 8);
        Assert.DoesNotContain(File.ReadLines(Path.Combine(cluster.Folder, "silo-1.log")), l => l.Contains("was refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_SiloWithAWebsCertificate_EndsAndSaysWhy()
    {
        await using var cluster = await LocalCluster.StartAsync(builds.GetFolder(), 1, 1);
        var folder = Path.Combine(cluster.Folder, "certificates");
        await cluster.StopAsync("silo-1", "TERM");
        await cluster.StartAsync("silo-1", new Dictionary<string, string>
        {
            ["PREFIX_silo_1"] = $"env Cluster__Certificate={folder}/web.pem Cluster__CertificateKey={folder}/web.key",
        });

        for (var i = 0; i < 300 && cluster.IsAlive("silo-1"); i++) await Task.Delay(100, Cancelled);

        Assert.False(cluster.IsAlive("silo-1"));
        var last = File.ReadLines(Path.Combine(cluster.Folder, "silo-1.log")).Last();
        Assert.StartsWith("Cluster__Certificate: it would be refused", last, StringComparison.Ordinal);
    }

    private static int GatewayOf(LocalCluster cluster, string silo) =>
        int.Parse(cluster.Read($"{silo}.ports").Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> ReadSerialAsync(LocalCluster cluster, string silo)
    {
        var folder = Path.Combine(cluster.Folder, "certificates");
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, GatewayOf(cluster, silo), Cancelled);
        await using var tls = new SslStream(socket.GetStream(), false, (_, shown, _, _) => shown is not null);
        using var own = X509Certificate2.CreateFromPemFile(Path.Combine(folder, "web.pem"), Path.Combine(folder, "web.key"));
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "anybody", ClientCertificates = [own] }, Cancelled);
        return tls.RemoteCertificate!.GetSerialNumberString();
    }

    private static async Task<string> ReadUserIdAsync(LocalCluster cluster)
    {
        await using var connection = new MySqlConnector.MySqlConnection(cluster.ConnectionString);
        return await connection.QuerySingleAsync<string>("SELECT id FROM users");
    }
}
