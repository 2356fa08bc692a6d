using Microsoft.Extensions.Hosting;
using OrleansStock.Silo.Transport;

namespace OrleansStock.Tests.Transport;

/// <summary>An Orleans client as anybody can write it: the cluster's id is public, and a gateway's address is all that it takes.</summary>
internal static class StrangersClient
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    /// <summary>Joins by a gateway of this machine.</summary>
    /// <param name="gateway">Its port.</param>
    /// <param name="security">What it shows and believes; null for a plain connection.</param>
    public static async Task<IHost> JoinAsync(int gateway, SecuritySettings? security)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.UseOrleansClient(client =>
        {
            client.UseLocalhostClustering(gateway, "orleansstock", "orleansstock");
            if (security is not null) client.AddTransportSecurity(security);
        });
        var host = builder.Build();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(patience);
        try
        {
            await host.StartAsync(limit.Token);
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }
}
