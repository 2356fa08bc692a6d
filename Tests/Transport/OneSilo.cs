using Microsoft.Extensions.Hosting;
using OrleansStock.Faults;
using OrleansStock.Silo;
using OrleansStock.Silo.Transport;
using OrleansStock.Tests.MarketData;

namespace OrleansStock.Tests.Transport;

/// <summary>A silo of its own in this process, with ports as in a cluster and two users.</summary>
internal sealed class OneSilo : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private IHost host = null!;

    /// <summary>Where silos come.</summary>
    public int Port { get; } = FreePorts.Next();

    /// <summary>Where webs come.</summary>
    public int Gateway { get; } = FreePorts.Next();

    /// <summary>Starts it on an empty database.</summary>
    /// <param name="security">Its certificate and how far it insists; null for none.</param>
    public static async Task<OneSilo> StartAsync(SecuritySettings? security)
    {
        var silo = new OneSilo();
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:DataDirectory"] = silo.folder.Path,
            ["MarketData:Source"] = "Sample",
            ["Logging:LogLevel:Default"] = "Error",
            ["Logging:LogLevel:OrleansStock"] = "Error",
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(builder.Configuration);
        builder.AddSilo(new ClusterSettings
        {
            Mode = ClusterMode.Embedded,
            ClusterId = "orleansstock",
            ServiceId = "orleansstock",
            SiloPort = silo.Port,
            GatewayPort = silo.Gateway,
            AdvertisedIP = IPAddress.Loopback,
            DrainTime = TimeSpan.Zero,
            Security = security,
        });
        silo.host = builder.Build();
        await silo.host.Services.GetRequiredService<SchemaMigrator>().PrepareAsync(true, null);
        await using (var connection = await silo.host.Services.GetRequiredService<Database>().DataSource.OpenConnectionAsync(Cancelled))
        {
            foreach (var user in new[] { "ann", "victim" })
            {
                await connection.ExecuteAsync(
                    """
                    INSERT INTO users (id, user_name, normalized_user_name, email, normalized_email, security_stamp, concurrency_stamp, created_at)
                    VALUES (@user, @user, @user, @user, @user, '', '', 0)
                    """, new { user });
            }
        }

        await silo.host.StartAsync(Cancelled);
        return silo;
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
        folder.Dispose();
    }
}
