using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Dashboard;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Own;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains;
using OrleansStock.Grains.Calibration;
using OrleansStock.Grains.Ledger;
using OrleansStock.Grains.Operations;
using OrleansStock.Grains.Predictions;
using OrleansStock.Grains.Requests;
using OrleansStock.Grains.Tickers;
using OrleansStock.Grains.Tickers.Memory;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Hosting;
using OrleansStock.MarketData.Requests;
using OrleansStock.Silo.Transport;
using OrleansStock.Storage;
using OrleansStock.Storage.Ledger;
using OrleansStock.Telemetry;

namespace OrleansStock.Silo;

/// <summary>The one way a silo is put together: in a process of its own and inside WebFrontend.</summary>
public static class SiloSetup
{
    // The directory's cache takes its room at once, and each reading of the metrics walks over it: with Orleans' million
    // places that is 19 MB and a third of what an idle silo burns.
    private const int MostKnownAddresses = 50_000;

    /// <summary>Adds a silo with all grains to a host. <see cref="OrleansStorage.AddStorage"/> must have been called.</summary>
    public static void AddSilo(this IHostApplicationBuilder builder, ClusterSettings settings)
    {
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<IRequestBudget, ClusterRequestBudget>();
        builder.Services.AddMarketData(builder.Configuration);
        builder.Services.AddSingleton<NewWork>();
        NewWorkOptions newWork = new();
        newWork.ReadFrom(builder.Configuration);
        builder.Services.AddSingleton(Options.Create(newWork));
        builder.Services.AddSingleton<FitPool>();
        builder.Services.AddSingleton<CalibrationPools>();
        builder.Services.AddSingleton<TickerTraffic>();
        builder.Services.AddSingleton(_ => TickerMemory.For(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, settings.TickerMemory));
        builder.Services.AddSingleton<RecordableForecasts>();
        builder.Services.AddSingleton<OwnLists>();
        builder.Services.AddSingleton(new LedgerKeyring(LedgerKey.From(builder.Configuration, StorageOptions.From(builder.Configuration))));
        builder.Services.AddSingleton<SiloAgents>();
        builder.Services.AddHostedService<ClusterGauges>();
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(options =>
            {
                options.ClusterId = settings.ClusterId;
                options.ServiceId = settings.ServiceId;
            });
            silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = Timeouts.Calls.Response);
            silo.Configure<GrainDirectoryOptions>(options => options.CacheSize = MostKnownAddresses);
            silo.UseDatabaseGrainStorage();
            if (settings.Mode == ClusterMode.Embedded)
            {
                silo.UseLocalhostClustering(settings.SiloPort, settings.GatewayPort, null, settings.ServiceId, settings.ClusterId);
            }
            else
            {
                silo.UseDatabaseClustering();
                silo.ConfigureEndpoints(settings.AdvertisedIP, settings.SiloPort, settings.GatewayPort);
                silo.Configure<ClusterMembershipOptions>(Tune);
                silo.Configure<LoadSheddingOptions>(options =>
                {
                    // Fits fill the processors by design, so only a silo that has nothing left for anything else sheds calls.
                    options.LoadSheddingEnabled = true;
                    options.CpuThreshold = 99;
                    options.MemoryThreshold = 90;
                });
                silo.Configure<GrainCollectionOptions>(options => options.EnableActivationSheddingOnMemoryPressure = true);
            }

            if (settings.Security is { } security) silo.AddTransportSecurity(security);
            silo.AddGrainService<SiloAgent>();
            // The dashboard has no authentication of its own: the web processes map it behind the administrators' policy.
            silo.AddDashboard(Tune);
            silo.AddActivityPropagation();
            silo.UseReminders(settings.Mode == ClusterMode.Embedded);

            silo.AddStartupTask(async (services, cancellationToken) =>
            {
                Meters.Announce(ForecastModels.All.Select(m => m.Id));
                await services.GetRequiredService<ModelRegistry>().RegisterAsync(
                    [
                        .. ForecastModels.All.Select(m => (m.Id, m.Version, m.Name, m.Description)),
                        (GivenRange.ModelId, GivenRange.Version, GivenRange.Name, GivenRange.Description),
                    ], cancellationToken);
                await TrainedModels.AnnounceAsync(
                    services.GetRequiredService<ModelRegistry>(),
                    services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(TrainedModels)), cancellationToken);
                services.GetRequiredService<LedgerKeyring>().Announce(services.GetRequiredService<ILoggerFactory>().CreateLogger<LedgerKeyring>());
                await EnsureStartedAsync(services, cancellationToken);
            });
        });
    }

    /// <summary>
    /// Starts the schedule of refreshes and the sealing of the ledger. Their grains may lie on a silo that died a moment ago and is not yet known to be
    /// dead: a silo that starts then asks again until the others notice, instead of failing too.
    /// </summary>
    private static async Task EnsureStartedAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var grains = services.GetRequiredService<IGrainFactory>();
        for (var began = time.GetTimestamp(); ;)
        {
            try
            {
                await grains.GetRefreshScheduler().EnsureStarted();
                await grains.GetLedger().EnsureStarted();
                return;
            }
            catch (Exception e) when (e is OrleansException or TimeoutException && time.GetElapsedTime(began) < Timeouts.Membership.Start)
            {
                await Task.Delay(Timeouts.Membership.StartPause, time, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Puts the silo's parts together on another thread, a fifth of a start, while the caller maps its pages and prepares the schema. Nothing of the
    /// silo runs before the host starts it.
    /// </summary>
    public static void BeginSilo(IServiceProvider services) => _ = Task.Run(() =>
    {
        try
        {
            _ = services.GetService<Orleans.Runtime.Silo>();
        }
        catch (Exception)
        {
            // The host's start asks for the same parts, meets the same fault and reports it.
        }
    });

    /// <summary>How the dashboard of silos and webs is set.</summary>
    public static void Tune(DashboardOptions dashboard)
    {
        dashboard.HideTrace = true;
        dashboard.CounterUpdateIntervalMs = (int)Timeouts.Hosting.DashboardCounters.TotalMilliseconds;
    }

    /// <summary>
    /// Membership: a killed silo is found by its refused connections within about two seconds, a hung one when
    /// MaxProbeTimeout x NumMissedProbesLimit have passed without a word from it, and a cluster that died as a whole is
    /// taken for dead when its heartbeats are IAmAliveTablePublishTimeout x NumMissedTableIAmAliveLimit old.
    /// docs/operations.md has the measurements.
    /// </summary>
    private static void Tune(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = Timeouts.Membership.Probe;
        options.MinProbeTimeout = Timeouts.Membership.MinProbe;
        options.MaxProbeTimeout = Timeouts.Membership.MaxProbe;
        options.NumMissedProbesLimit = Timeouts.Membership.MissedProbes;
        options.TableRefreshTimeout = Timeouts.Membership.TableRefresh;
        options.IAmAliveTablePublishTimeout = Timeouts.Membership.Heartbeat;
        options.NumMissedTableIAmAliveLimit = 2;
        // Both settings compare another machine's clock with this one's. A silo whose clock was an hour behind was at times
        // declared dead while it joined: as one that had been joining for an hour, or as one of a retired generation.
        options.EvictWhenMaxJoinAttemptTimeExceeded = false;
        options.SiloGenerationRetirementAge = TimeSpan.FromDays(1);
    }

    /// <summary>Names the key to change where a port of the silo is taken, before Orleans fails with a long message of its own.</summary>
    /// <exception cref="OptionsValidationException">A port is in use.</exception>
    public static void RequireFreePorts(ClusterSettings settings)
    {
        Require("Silo__Port", settings.AdvertisedIP, settings.SiloPort);
        Require("Silo__GatewayPort", settings.AdvertisedIP, settings.GatewayPort);
        if (settings.MetricsPort is { } port) Require("Silo__MetricsPort", IPAddress.Loopback, port);

        static void Require(string key, IPAddress address, int port)
        {
            using var listener = new TcpListener(address, port);
            try
            {
                listener.Start();
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressNotAvailable)
            {
                throw ClusterSettings.Wrong("Silo__AdvertisedIP", $"{address} is not an address of this machine.");
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AccessDenied)
            {
                throw ClusterSettings.Wrong(key, $"this process may not listen on port {port}; choose one above 1023.");
            }
            catch (SocketException)
            {
                throw ClusterSettings.Wrong(key, $"port {port} is in use (is another OrleansStock running?); choose another.");
            }
        }
    }
}
