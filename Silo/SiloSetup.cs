using System.Net;
using System.Net.Sockets;
using Orleans.Configuration;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Tickers;
using OrleansStock.MarketData;
using OrleansStock.Storage;
using OrleansStock.Storage.Ledger;

namespace OrleansStock.Silo;

/// <summary>The one way a silo is put together: in a process of its own and inside WebFrontend.</summary>
public static class SiloSetup
{
    /// <summary>Adds a silo with all grains to a host. <see cref="OrleansStorage.AddStorage"/> must have been called.</summary>
    public static void AddSilo(this IHostApplicationBuilder builder, ClusterSettings settings)
    {
        builder.Services.AddMarketData(builder.Configuration);
        builder.Services.AddSingleton<FitPool>();
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(options =>
            {
                options.ClusterId = settings.ClusterId;
                options.ServiceId = settings.ServiceId;
            });
            silo.UseDatabaseGrainStorage();
            if (settings.Mode == ClusterMode.Embedded)
            {
                silo.UseLocalhostClustering(settings.SiloPort, settings.GatewayPort, null, settings.ServiceId, settings.ClusterId);
                // Gone with the process; what is due stands in the table of tickers, and the start catches up with it.
                silo.UseInMemoryReminderService();
            }
            else
            {
                silo.UseDatabaseClustering();
                silo.UseDatabaseReminders();
                silo.ConfigureEndpoints(settings.SiloPort, settings.GatewayPort);
            }

            silo.AddStartupTask(async (services, cancellationToken) =>
            {
                await services.GetRequiredService<ModelRegistry>().RegisterAsync(
                    ForecastModels.All.Select(m => (m.Id, m.Version, m.Name, m.Description)), cancellationToken);
                await services.GetRequiredService<IGrainFactory>().GetRefreshScheduler().EnsureStarted();
            });
        });
    }

    /// <summary>Says which key to change where a port of the silo is taken, before Orleans fails with a page of its own.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A port is in use.</exception>
    public static void RequireFreePorts(ClusterSettings settings)
    {
        Require("Silo__Port", settings.SiloPort);
        Require("Silo__GatewayPort", settings.GatewayPort);

        static void Require(string key, int port)
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
            }
            catch (SocketException)
            {
                throw ClusterSettings.Wrong(key, $"port {port} is in use (is another OrleansStock running?); choose another.");
            }
        }
    }
}
